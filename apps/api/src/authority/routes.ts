import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';

export type Route = {
  name: string;
  handler: () => unknown;
  controller: new (...args: never[]) => object;
  method: string;
};

/** Every handler of every controller that answers at some address. */
export const routesOf = (discovery: DiscoveryService, methods: MetadataScanner): Route[] =>
  discovery.getControllers().flatMap(({ name, metatype }) => {
    const controller = metatype as Route['controller'];
    const prototype = controller.prototype as Record<string, () => unknown>;
    return methods
      .getAllMethodNames(prototype)
      .map((method) => ({ name: `${name}.${method}`, handler: prototype[method]!, controller, method }))
      .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler));
  });

import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { Reflector, type DiscoveryService, type MetadataScanner } from '@nestjs/core';
import type { EndpointName } from '#libs/contracts';
import { Serving } from './serves.js';

export type Route = {
  /** `SettingsController.listSettings` */
  name: string;
  method: string;
  path: string;
  /** The row it serves, if it says so. */
  serves: EndpointName | undefined;
};

const reflector = new Reflector();

/** Every handler of every controller that answers at some address. */
export const routesOf = (discovery: DiscoveryService, methods: MetadataScanner): Route[] =>
  discovery.getControllers().flatMap(({ name, metatype }) => {
    const prototype = (metatype as new (...args: never[]) => object).prototype as Record<string, () => unknown>;
    return methods
      .getAllMethodNames(prototype)
      .map((method) => [method, prototype[method]!] as const)
      .filter(([, handler]) => Reflect.hasMetadata(PATH_METADATA, handler))
      .map(([method, handler]) => ({
        name: `${name}.${method}`,
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
        path: (Reflect.getMetadata(PATH_METADATA, handler) as string).replaceAll(/:(\w+)/g, '{$1}'),
        serves: reflector.get(Serving, handler),
      }));
  });

import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from '#libs/contracts';
import { routesOf } from '../../apps/api/src/authority/routes.js';
import type { TestInstallation } from './house.js';

type Schema = { properties?: Record<string, Schema>; additionalProperties?: unknown; $ref?: string; items?: Schema };
export type ServedRoute = {
  name: string;
  method: string;
  path: string;
  row: Endpoint;
  reply: Schema | undefined;
  takesBody: boolean;
};

/** Every route that is served, as the controllers have it, with its row. */
export const servedRoutes = ({ app }: Pick<TestInstallation, 'app'>): ServedRoute[] =>
  routesOf(app.get(DiscoveryService, { strict: false }), new MetadataScanner()).map(({ method, path, serves }) => {
    const row: Endpoint = ENDPOINTS[serves!];
    const reply = row.reply && (z.toJSONSchema(row.reply, { unrepresentable: 'any' }) as Schema);
    return { name: `${method} ${path}`, method, path, row, reply, takesBody: row.body !== undefined };
  });

/** Every property an answer may have, at any depth; `*` where it may have any. */
export function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(propertiesOf);
  const { properties = {}, additionalProperties, ...rest } = schema as Schema & Record<string, unknown>;
  const open = typeof additionalProperties === 'object' && Object.keys(additionalProperties ?? {}).length === 0;
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => [name, ...propertiesOf(inner)]),
    ...(open ? ['*'] : []),
    ...propertiesOf(additionalProperties),
    ...Object.values(rest).flatMap(propertiesOf),
  ];
}

export const fill = (path: string, params: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!params[name]) throw new Error(`Nothing is known for {${name}} of ${path}.`);
    return encodeURIComponent(params[name]);
  });

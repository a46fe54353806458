import { describeApi } from '../../apps/api/src/openapi.js';
import type { House } from './house.js';

type Schema = { properties?: Record<string, Schema>; additionalProperties?: unknown; $ref?: string; items?: Schema };
type Described = { content?: Record<string, { schema?: Schema }> };
export type ServedRoute = { name: string; method: string; path: string; reply: Schema | undefined; takesBody: boolean };

/** Every route that is served, from the document the API writes about itself. */
export function servedRoutes({ app }: Pick<House, 'app'>): ServedRoute[] {
  const document = describeApi(app);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { responses?: object; requestBody?: object }>).map(([verb, operation]) => {
      const method = verb.toUpperCase();
      const takesBody = operation.requestBody !== undefined;
      return { name: `${method} ${path}`, method, path, reply: replyOf(operation.responses), takesBody };
    }),
  );
}

function replyOf(responses: object | undefined): Schema | undefined {
  const described = Object.entries((responses ?? {}) as Record<string, Described>).find(([status]) =>
    status.startsWith('2'),
  );
  return described?.[1].content?.['application/json']?.schema;
}

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

import { z } from 'zod';
import { closed } from './closed.js';
import { ENDPOINTS } from './endpoints.js';
import type { Endpoint } from './endpoints/endpoint.js';

type Shape = { [part: string]: unknown; properties?: object; additionalProperties?: unknown };
const everyPart = (shape: unknown): Shape[] =>
  typeof shape === 'object' && shape !== null ? [shape as Shape, ...Object.values(shape).flatMap(everyPart)] : [];
const jsonOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline', metadata: z.registry() });
const objectsIn = (schema: z.ZodType) =>
  everyPart(jsonOf(schema)).filter(({ properties, type }) => properties && type === 'object');

const withoutEnds = (schema: z.ZodType) =>
  JSON.stringify(jsonOf(schema)).replaceAll(',"additionalProperties":false', '');

const bodies = Object.entries(ENDPOINTS as Record<string, Endpoint>).flatMap(([name, { body }]) =>
  body ? ([[name, body]] as const) : [],
);

it.each(bodies)('%s takes the same body, and in no part of it a field that it does not know', (_, body) => {
  const open = objectsIn(closed(body)).filter(({ additionalProperties }) => additionalProperties !== false);
  expect(open).toEqual([]);
  expect(withoutEnds(closed(body))).toBe(withoutEnds(body));
});

it('names the field, wherever it is, and keeps every other demand', () => {
  const schema = closed(
    z
      .object({ a: z.array(z.object({ b: z.string().optional() })).max(1), c: z.int().default(1) })
      .refine(({ c }) => c < 5, 'c'),
  );
  expect(schema.parse({ a: [{}] })).toEqual({ a: [{}], c: 1 });
  expect(schema.safeParse({ a: [{ x: 1 }] }).error!.issues).toEqual([
    expect.objectContaining({ code: 'unrecognized_keys', keys: ['x'], path: ['a', 0] }),
  ]);
  expect(schema.safeParse({ a: [{}, {}] }).success).toBe(false);
  expect(schema.safeParse({ a: [], c: 5 }).success).toBe(false);
});

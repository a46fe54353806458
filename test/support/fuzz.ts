import fc from 'fast-check';
import { z } from 'zod';
import { PARAMS } from '#libs/contracts';
import type { ServedRoute } from './routes.js';

type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};
/** A request to a route, as somebody sends it; the numbers of things stand in it as places, see `withIds`. */
export type Tried = {
  route: ServedRoute;
  actor: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
};

/** The number of something that is there, put in when it is sent: which things there are is not known before. */
const knownId = fc.nat(1_000).map((place) => `@id${place}@`);
export const withIds = (text: string, ids: readonly string[]) =>
  text.replace(/@id(\d+)@/g, (_, place: string) => ids[Number(place) % ids.length]!);

const id = fc.oneof({ weight: 4, arbitrary: knownId }, { weight: 1, arbitrary: fc.uuid() });
const LONG = 'я'.repeat(1_500);
const TEXTS = [
  '',
  ' ',
  'Условный',
  'Synthetic',
  '\u0000',
  '\ud83d',
  '‮',
  "' OR 1=1 --",
  '%',
  '=1+1',
  LONG,
  '2022-13-45',
];
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'grapheme', maxLength: 30 }), id);
/** What is of no kind that is asked for, most of all what only looks like it. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', [], {}, [[]]),
  fc.constantFrom({ length: 5 }, { length: 1e9 }, { length: -1 }, { size: 3 }, { toString: 1 }, { constructor: null }),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"length":3}}'),
    Array.from({ length: 300 }, () => 1),
  ),
  text,
  fc.jsonValue({ maxDepth: 3 }),
);

const DAYS = ['2026-03-02', '2026-11-20', '2022-02-30', '1990-01-01', '2100-12-31', '0001-01-01', '9999-12-31'];
const OF_FORMAT: Record<string, fc.Arbitrary<unknown>> = {
  uuid: id,
  date: fc.constantFrom(...DAYS),
  'date-time': fc.constantFrom(...DAYS.map((day) => `${day}T10:00:00Z`), '2026-03-02T10:00:00+14:59'),
  email: fc.constantFrom('nobody@desk.example', 'a@b', `${'a'.repeat(150)}@desk.example`),
};
const SHAPED = ['KAZ', 'XXX', 'Asia/Almaty', 'Europe/Nowhere', '20:00', '2026-03-02T18:00', '0'.repeat(64), '+02:00'];

/** Mostly what fits a schema, and at any place of it, now and then, what does not. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: fittingOf(schema) }, { weight: 1, arbitrary: odd });
}

function fittingOf(schema: Schema): fc.Arbitrary<unknown> {
  const { properties, items, prefixItems, anyOf = schema.oneOf, allOf, additionalProperties } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (anyOf) return fc.oneof(...anyOf.map(valueOf));
  if (allOf)
    return fc.tuple(...allOf.map(fittingOf)).map((parts) => Object.assign({}, ...(parts as object[])) as object);
  if (properties) {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, valueOf(inner)]));
    const some = fc.record(fields, { requiredKeys: [] });
    return fc.oneof({ weight: 9, arbitrary: fc.record(fields) }, { weight: 2, arbitrary: some });
  }
  if (typeof additionalProperties === 'object')
    return fc.dictionary(text, valueOf(additionalProperties), { maxKeys: 3 });
  if (prefixItems) return fc.tuple(...prefixItems.map(valueOf));
  if (items) return fc.array(valueOf(items), { maxLength: 3 });
  return plainOf(schema);
}

function plainOf({ type, format }: Schema): fc.Arbitrary<unknown> {
  if (type === 'integer') return fc.oneof(fc.integer({ min: -1, max: 300 }), fc.maxSafeInteger());
  if (type === 'number') return fc.oneof(fc.integer(), fc.double({ noNaN: true }));
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type !== 'string') return odd;
  return OF_FORMAT[format ?? ''] ?? fc.oneof(text, fc.constantFrom(...SHAPED));
}

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

/** Half of a character cannot even be encoded. */
const wellFormed = (value: string) => Buffer.from(value).toString();

/** What stands in an address where a name is expected. */
const SEGMENTS = [
  '%00',
  '%ff',
  '%',
  '..',
  '%2e%2e%2f',
  'a'.repeat(101),
  'a'.repeat(3_000),
  '%D1%8F'.repeat(60),
  '*',
  ' ',
];
const segmentOf = (name: keyof typeof PARAMS) =>
  fc.oneof(
    {
      weight: 15,
      arbitrary: fittingOf(schemaOf(PARAMS[name])).map((value) => encodeURIComponent(wellFormed(String(value)))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...SEGMENTS.map((segment) => segment.replaceAll(' ', '%20'))) },
  );
/** The places of known numbers are no part of what is encoded. */
const inAddress = (value: unknown) =>
  encodeURIComponent(wellFormed(typeof value === 'string' ? value : JSON.stringify(value))).replace(
    /%40(id\d+)%40/g,
    '@$1@',
  );

function addressOf({ path, row }: ServedRoute): fc.Arbitrary<string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof PARAMS);
  const segments = fc.tuple(...names.map(segmentOf));
  const query = row.query ? valueOf(schemaOf(row.query)) : fc.constant(undefined);
  return fc.tuple(segments, query).map(([parts, asked]) => {
    const left = [...parts];
    const address = path.replace(/\{\w+\}/g, () => left.shift()!.replace(/%40(id\d+)%40/g, '@$1@'));
    const pairs = Object.entries(typeof asked === 'object' && asked ? asked : {}).filter(
      ([, value]) => value !== undefined,
    );
    return pairs.length
      ? `${address}?${pairs.map(([name, value]) => `${inAddress(name)}=${inAddress(value)}`).join('&')}`
      : address;
  });
}

const HEADERS = {
  'if-match': fc.constantFrom('"1"', '"1"', '"2"', '"999999999"', '"9999999999"', '*', ''),
  'idempotency-key': fc.oneof({ weight: 9, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom('x', '') }),
  'accept-language': fc.constantFrom('ru', 'en', '*;q=broken,,', 'x'.repeat(2_000)),
  'x-requested-with': fc.constant('test'),
  'if-none-match': fc.constantFrom('"1"', '*'),
  range: fc.constantFrom('bytes=0-1', 'bytes=9-1', 'bytes=-', 'x'),
};
const TYPES = [
  'application/json',
  'application/json; charset=x',
  'text/plain',
  'application/pdf',
  'text/csv',
  'image/png',
  'x',
];

function bodyOf({ row, takesBody }: ServedRoute): fc.Arbitrary<[type: string, body: string | undefined]> {
  if (!takesBody) return fc.constant(['application/json', undefined]);
  const bytes = fc.constantFrom('%PDF-1.7\n', '\x89PNG\r\n\x1a\n', 'a;b\n1;2\n', 'PK\x03\x04', '{', '');
  if (row.takes) return fc.tuple(fc.constantFrom(...TYPES.slice(3)), bytes);
  const json = valueOf(schemaOf(row.body!)).map((value) => JSON.stringify(value));
  return fc.tuple(
    fc.oneof(
      { weight: 20, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
    ),
    fc.oneof({ weight: 20, arbitrary: json }, { weight: 1, arbitrary: bytes }),
  );
}

function triedAt(route: ServedRoute, actors: readonly string[]): fc.Arbitrary<Tried> {
  const method = fc.oneof(
    { weight: 15, arbitrary: fc.constant(route.method) },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'PATCH', 'OPTIONS', 'DELETE', 'PUT') },
  );
  const rest = fc.tuple(
    fc.constantFrom(...actors),
    method,
    addressOf(route),
    fc.record(HEADERS, { requiredKeys: ['x-requested-with', 'idempotency-key', 'if-match'] }),
    bodyOf(route),
  );
  return rest.map(([actor, asked, path, headers, [type, body]]) => ({
    route,
    actor,
    method: asked,
    path,
    headers: { ...headers, ...(body !== undefined && { 'content-type': type }) },
    body: asked === 'HEAD' ? undefined : body,
  }));
}

/** So many requests to all routes by all actors; the same seed makes the same ones. */
export const requestsTo = (routes: readonly ServedRoute[], actors: readonly string[], numRuns: number, seed: number) =>
  fc.sample(fc.oneof(...routes.map((route) => triedAt(route, actors))), { numRuns, seed });

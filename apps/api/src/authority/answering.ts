import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Endpoint } from '#libs/contracts';
import { languageOf, readConfig, WrittenPage } from '#libs/platform';
import { message, type Finding, type Language } from '#libs/regulation';

type Asked = { request: FastifyRequest; reply: FastifyReply };
const VERSIONED = ['mission', 'application', 'accreditation', 'report'] as const;
type Versioned = { version?: number };
type Answer = Versioned & { [Part in (typeof VERSIONED)[number]]?: Versioned };

/**
 * A method whose answer goes out as its row says: in words, with its version, and written by what the schema was compiled
 * to, which knows nothing of any other property. In production it is not judged: it is our own. In tests it is.
 */
export function answering(row: Endpoint, serve: (given: never) => unknown) {
  const { reply: schema } = row;
  let form: Form | undefined;
  return async function answer(this: unknown, given: Asked): Promise<string | Buffer | undefined> {
    const { request, reply } = given;
    const answered = (await serve.call(this, given as never)) as Answer | WrittenPage<unknown>;
    // 200 instead of 201 where an earlier answer was given again.
    if (request.actor?.replayed) void reply.status(200);
    if (!schema) return undefined;
    form ??= formOf(schema);
    const send = (written: string | Buffer, said?: unknown) => {
      if (form!.judged) judge(schema, written.toString(), said);
      void reply.type('application/json; charset=utf-8');
      return written;
    };
    if (answered instanceof WrittenPage) return send(answered.toBytes());
    const version = form.versionOf(answered);
    if (version !== undefined) void reply.header('etag', `"${version}"`);
    const said = form.worded ? (form.worded(answered, languageOf(request)) as Answer) : answered;
    return send(reply.serializeInput(said, form.shape), said);
  };
}

/** An answer that its schema refuses, or would have changed, is a fault of whoever made it. */
function judge(schema: z.ZodType, written: string, said: unknown = JSON.parse(written)) {
  const wanted = JSON.stringify(schema.parse(said));
  const text = JSON.stringify(JSON.parse(written));
  if (wanted !== text) throw new Error(`The schema of the answer wants\n${wanted}\nand what was written is\n${text}`);
}

/** What there is to know of a reply’s schema: what is written of an answer, and where its version and its findings are. */
type Form = {
  shape: Shape;
  judged: boolean;
  worded: Worded | undefined;
  versionOf: (answer: Answer) => number | undefined;
};
type Shape = {
  type?: string;
  nullable?: boolean;
  default?: unknown;
  required?: string[];
  properties?: Record<string, Shape>;
  items?: Shape;
  additionalProperties?: Shape | boolean;
};

function formOf(schema: z.ZodType): Form {
  const shape = shapeOf(schemaOf(schema));
  const { properties = {} } = shape;
  const part = VERSIONED.find((name) => properties[name]?.properties?.version);
  const versionOf = (answer: Answer) => (properties.version ? answer : part ? answer[part] : undefined)?.version;
  return { shape, judged: readConfig().NODE_ENV === 'test', worded: wordedBy(shape), versionOf };
}

export const schemaOf = (reply: z.ZodType) =>
  z.toJSONSchema(reply, { target: 'openapi-3.0', unrepresentable: 'any' }) as Shape;

/** Types alone: formats and bounds were judged when it was stored. What may be of several types is written as it is. */
function shapeOf({
  type,
  nullable,
  default: missing,
  required,
  properties,
  items,
  additionalProperties,
}: Shape): Shape {
  return {
    ...(type && { type }),
    ...(nullable && { nullable }),
    ...(missing !== undefined && { default: missing }),
    ...(required && { required }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, shapeOf(inner)])),
    }),
    ...(items && { items: shapeOf(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: shapeOf(additionalProperties) }),
  };
}

type Worded = (value: unknown, language: Language) => unknown;

/**
 * Says every finding of an answer in the reader's language, wherever its schema has one: the services know only codes.
 * Undefined where it has none.
 */
export function wordedBy({ properties, items }: Shape): Worded | undefined {
  if (properties?.effect && properties.code && properties.sentence)
    return (finding, language) => {
      const { code, params } = finding as Finding;
      return { ...(finding as Finding), sentence: message(language, code, params) };
    };
  const each = items && wordedBy(items);
  if (each) return (list, language) => (list as unknown[]).map((item) => each(item, language));
  const parts = Object.entries(properties ?? {}).flatMap(([name, inner]) => {
    const part = wordedBy(inner);
    return part ? [[name, part] as const] : [];
  });
  if (parts.length === 0) return undefined;
  return (value, language) => {
    const said = { ...(value as Record<string, unknown>) };
    for (const [name, part] of parts) if (said[name] != null) said[name] = part(said[name], language);
    return said;
  };
}

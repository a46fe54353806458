import { z } from 'zod';
import * as contracts from '#libs/contracts';

export type Schema = Record<string, unknown>;
type Side = 'input' | 'output';
const PLACE = '#/components/schemas/';
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/**
 * The schemas of the contracts under the names they are exported by; what is without a name is called by its route. Where
 * what may be sent differs from what is answered (a default may be left out), the former is called `…Sent`.
 */
export function namedSchemas() {
  const names = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries<unknown>(contracts))
    if (schema instanceof z.ZodType && !names.has(schema)) names.add(schema, { id: name });
  for (const [name, row] of Object.entries<contracts.Endpoint>(contracts.ENDPOINTS))
    for (const part of ['body', 'query', 'reply'] as const)
      if (row[part] && !names.has(row[part])) names.add(row[part], { id: `${name}${capital(part)}` });

  for (const [name, schema] of Object.entries(contracts.PARAMS))
    if (!names.has(schema)) names.add(schema, { id: `Path${capital(name)}` });

  const [sent, answered] = [describe(names, 'input'), describe(names, 'output')];
  const differing = differences(sent, answered);
  const needed: Record<string, Schema> = {};
  const take = (schema: Schema, side: Side): Schema => {
    const text = JSON.stringify(schema).replaceAll(/"#\/components\/schemas\/(\w+)"/g, (_, name: string) => {
      const called = side === 'input' && differing.has(name) ? `${name}Sent` : name;
      if (!needed[called]) {
        needed[called] = {};
        needed[called] = take((side === 'input' ? sent : answered)[name]!, side);
      }
      return JSON.stringify(PLACE + called);
    });
    return JSON.parse(text) as Schema;
  };
  return {
    /** Whatever was named so far, to stand under components. */
    needed,
    refer: (schema: z.ZodType, side: Side) => take({ $ref: PLACE + names.get(schema)!.id }, side),
    /** The properties of a query, each a parameter. */
    propertiesOf: (query: z.ZodType) => {
      const { properties, required = [] } = sent[names.get(query)!.id] as { properties: Schema; required?: string[] };
      return Object.entries(properties).map(([name, schema]) => ({
        name,
        required: required.includes(name),
        schema: take(schema as Schema, 'input'),
      }));
    },
  };
}

function describe(names: z.core.$ZodRegistry<{ id: string }>, io: Side): Record<string, Schema> {
  const { schemas } = z.toJSONSchema(names, {
    io,
    unrepresentable: 'any',
    uri: (name) => PLACE + name,
    // A client of today takes an answer that has more tomorrow.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // What a number can hold at all is no rule of ours.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  for (const schema of Object.values<Schema>(schemas)) {
    delete schema.$schema;
    delete schema.$id;
  }
  return schemas;
}

/** The names whose schemas are not the same on both sides, themselves or by what they refer to. */
function differences(sent: Record<string, Schema>, answered: Record<string, Schema>): Set<string> {
  const texts = Object.entries(sent).map(([name, schema]) => [name, JSON.stringify(schema)] as const);
  const found = new Set(texts.filter(([name, text]) => text !== JSON.stringify(answered[name])).map(([name]) => name));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [name, text] of texts)
      if ([...found].some((other) => text.includes(`"${PLACE}${other}"`))) found.add(name);
  }
  return found;
}

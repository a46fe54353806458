import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { ENDPOINTS, PARAMS, Problem, statusOf, type Endpoint } from '#libs/contracts';
import { EVIDENCE_TYPES } from '#libs/platform';
import { SHEET_TYPES } from '#libs/spreadsheets';

/** /api/openapi.json for programs, /api/docs for people. */
export function documentApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(), { jsonDocumentUrl: 'api/openapi.json' });
}

/** The interface, from the very rows that judge requests and trim answers. */
export function describeApi(): OpenAPIObject {
  const paths: OpenAPIObject['paths'] = {};
  for (const [name, row] of Object.entries<Endpoint>(ENDPOINTS))
    paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: operationOf(name, row) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mission Desk',
      description: 'Election-observation missions of a parliamentary assembly: mandate, accreditation, reports.',
      version: '1',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
      schemas: { Problem: schemaOf(Problem, 'output') },
    },
  };
}

type Schema = Record<string, unknown>;
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
};

const BYTES = { type: 'string', format: 'binary' };
const TAKES = { scan: Object.keys(EVIDENCE_TYPES), table: Object.values(SHEET_TYPES) };
const GIVES = {
  pdf: ['application/pdf'],
  file: ['application/octet-stream'],
  table: [...Object.values(SHEET_TYPES), 'application/json'],
  calendar: ['text/calendar'],
  events: ['text/event-stream'],
  frozen: ['application/json'],
};
const contentOf = (types: readonly string[], schema: Schema) =>
  Object.fromEntries(types.map((type) => [type, { schema }]));

function operationOf(name: string, row: Endpoint) {
  const { body, takes, reply, gives } = row;
  const taken = takes
    ? contentOf(TAKES[takes], BYTES)
    : body && contentOf(['application/json'], schemaOf(body, 'input'));
  const given = reply
    ? contentOf(['application/json'], schemaOf(reply, 'output'))
    : gives && contentOf(GIVES[gives], BYTES);
  return {
    operationId: name,
    tags: [row.path.split('/')[2] ?? 'supervision'],
    parameters: [...paramsOf(row), ...queryOf(row), ...headersOf(row)],
    ...(taken && { requestBody: { required: true, content: taken } }),
    responses: {
      [statusOf(row)]: { description: 'Done', ...(given && { content: given }) },
      default: {
        description: 'Refused, with every finding and the rule it rests on',
        content: contentOf(['application/problem+json'], { $ref: '#/components/schemas/Problem' }),
      },
    },
    security: row.public ? [] : [{ session: [] }],
  };
}

const paramsOf = ({ path }: Endpoint) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name!,
    in: 'path',
    required: true,
    schema: schemaOf(PARAMS[name as keyof typeof PARAMS], 'input'),
  }));

function queryOf({ query }: Endpoint) {
  if (!query) return [];
  const { properties, required = [] } = schemaOf(query, 'input') as { properties: Schema; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as Schema,
  }));
}

const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header',
  description,
  required,
  schema: { type: 'string' },
});

/** What is asked of a change: that it is not another site’s, that it can be repeated, what it rests on. */
function headersOf({ method, creates, version }: Endpoint) {
  if (method === 'GET') return [];
  return [
    header('X-Requested-With', 'Any value; a foreign site cannot send it', true),
    ...(creates ? [header('Idempotency-Key', 'A UUID of yours; repeat it when you repeat a creation', true)] : []),
    ...(version ? [header('If-Match', 'The ETag you have read', version === 'required')] : []),
  ];
}

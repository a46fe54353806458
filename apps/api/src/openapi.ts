import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ENDPOINTS, PARAMS, Problem, statusOf, type Endpoint } from '#libs/contracts';
import { SCAN_TYPES } from '#libs/scans';
import { SHEET_TYPES } from '#libs/spreadsheets';
import { namedSchemas, type Schema } from './openapi-schemas.js';

/** /api/openapi.json for programs, /api/docs for people. */
export function documentApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(), { jsonDocumentUrl: 'api/openapi.json' });
}

/** The interface, from the very rows that judge requests and trim answers. */
export function describeApi(): OpenAPIObject {
  const schemas = namedSchemas();
  const paths: OpenAPIObject['paths'] = {};
  for (const [name, row] of Object.entries<Endpoint>(ENDPOINTS))
    paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: operationOf(name, row, schemas) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mission Desk',
      description:
        'Election-observation missions of a parliamentary assembly: mandate, accreditation, reports. No text holds control characters.',
      version: '1',
    },
    paths,
    // Said once: only what strangers may ask says otherwise.
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
      parameters: { ...HEADERS, ...pathParams(schemas) },
      responses: {
        Refused: {
          description: 'Refused, with every finding and the rule it rests on',
          content: contentOf(['application/problem+json'], schemas.refer(Problem, 'output')),
        },
      },
      schemas: schemas.needed,
    },
  };
}

type Schemas = ReturnType<typeof namedSchemas>;

const BYTES = { type: 'string', format: 'binary' };
const TAKES = { scan: Object.keys(SCAN_TYPES), table: Object.values(SHEET_TYPES) };
const GIVES = {
  pdf: ['application/pdf'],
  file: ['application/octet-stream'],
  table: [...Object.values(SHEET_TYPES), 'application/json'],
  calendar: ['text/calendar'],
  events: ['text/event-stream'],
  frozen: ['application/json'],
  archive: ['application/zip'],
};
const contentOf = (types: readonly string[], schema: Schema) =>
  Object.fromEntries(types.map((type) => [type, { schema }]));

function operationOf(name: string, row: Endpoint, schemas: Schemas) {
  const { body, takes, reply, gives } = row;
  const taken = takes
    ? contentOf(TAKES[takes], BYTES)
    : body && contentOf(['application/json'], schemas.refer(body, 'input'));
  const given = reply
    ? contentOf(['application/json'], schemas.refer(reply, 'output'))
    : gives && contentOf(GIVES[gives], BYTES);
  return {
    operationId: name,
    tags: [row.path.split('/')[2] ?? 'supervision'],
    parameters: [...paramsOf(row), ...queryOf(row, schemas), ...headersOf(row)],
    ...(taken && { requestBody: { required: true, content: taken } }),
    responses: {
      [statusOf(row)]: { description: 'Done', ...(given && { content: given }) },
      default: { $ref: '#/components/responses/Refused' },
    },
    ...(row.public && { security: [] }),
  };
}

type PathParam = keyof typeof PARAMS;
const paramsOf = ({ path }: Endpoint) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => headed(inPath(name as PathParam)));
const inPath = (name: PathParam) => `Path_${name}` as const;
const pathParams = (schemas: Schemas) =>
  Object.fromEntries(
    Object.entries(PARAMS).map(([name, schema]) => [
      inPath(name as PathParam),
      { name, in: 'path' as const, required: true, schema: schemas.refer(schema, 'input') },
    ]),
  );

const queryOf = ({ query }: Endpoint, schemas: Schemas) =>
  query ? schemas.propertiesOf(query).map((parameter) => ({ ...parameter, in: 'query' })) : [];

const header = (name: string, description: string, required = true) => ({
  name,
  in: 'header' as const,
  description,
  required,
  schema: { type: 'string' },
});
const HEADERS = {
  RequestedWith: header('X-Requested-With', 'Any value; a foreign site cannot send it'),
  Key: header('Idempotency-Key', 'A UUID of yours; repeat it when you repeat a creation'),
  Version: header('If-Match', 'The ETag you have read'),
  VersionIfRead: header('If-Match', 'The ETag you have read, if you have', false),
};
const headed = (name: keyof typeof HEADERS | ReturnType<typeof inPath>) => ({
  $ref: `#/components/parameters/${name}`,
});

/** What is asked of a change: that it is not another site’s, that it can be repeated, what it rests on. */
function headersOf({ method, creates, version }: Endpoint) {
  if (method === 'GET') return [];
  return [
    headed('RequestedWith'),
    ...(creates ? [headed('Key')] : []),
    ...(version ? [headed(version === 'required' ? 'Version' : 'VersionIfRead')] : []),
  ];
}

import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { Problem } from '#libs/contracts';
import { AppModule } from './app.module.js';

/** The interface as it stands, from the very schemas that judge requests and trim answers. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = new DocumentBuilder()
    .setTitle('Mission Desk')
    .setDescription('Election-observation missions of a parliamentary assembly: mandate, accreditation, reports.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  return completed(SwaggerModule.createDocument(app, document));
}

/** /api/openapi.json for programs, /api/docs for people. */
export function documentApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json' });
}

/** The same document without a database: modules are only looked at, nothing is started. */
export async function describeWithoutServices(): Promise<OpenAPIObject> {
  const app = await NestFactory.create(AppModule, new FastifyAdapter(), { preview: true, logger: false });
  app.setGlobalPrefix('api', { exclude: ['live', 'ready'] });
  return describeApi(app);
}

type Operation = {
  parameters?: object[];
  security?: object[];
  responses: Record<string, object>;
};

const HEADERS = {
  requestedWith: { name: 'X-Requested-With', description: 'Any value; a foreign site cannot send it', required: true },
  key: {
    name: 'Idempotency-Key',
    description: 'A UUID of yours; repeat it when you repeat a creation',
    required: false,
  },
  ifMatch: {
    name: 'If-Match',
    description: 'The ETag you have read; required where a change overwrites',
    required: false,
  },
};
const headerParameter = (header: { name: string; description: string; required: boolean }) => ({
  ...header,
  in: 'header',
  schema: { type: 'string' },
});

/** What holds for every operation: the session, the headers of a change, and how a refusal looks. */
function completed(document: OpenAPIObject): OpenAPIObject {
  const problem = z.toJSONSchema(Problem, { target: 'openapi-3.0' }) as object;
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem } };
  for (const methods of Object.values(document.paths))
    for (const [method, operation] of Object.entries(methods) as [string, Operation][]) complete(method, operation);
  return document;
}

function complete(method: string, operation: Operation) {
  const { default: answer, ...responses } = operation.responses;
  const success = Object.keys(responses).find((status) => status.startsWith('2')) ?? '200';
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  operation.responses = {
    ...responses,
    [success]: { ...responses[success], ...answer, description: 'Done' },
    default: { description: 'Refused, with every finding and the rule it rests on', content },
  };
  operation.security = [{ session: [] }];
  if (method === 'get') return;
  const headers = method === 'post' ? HEADERS : { requestedWith: HEADERS.requestedWith, ifMatch: HEADERS.ifMatch };
  operation.parameters = [...(operation.parameters ?? []), ...Object.values(headers).map(headerParameter)];
}

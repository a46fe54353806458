import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';

/** The interface as it stands, from the very schemas that judge requests and trim answers. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = new DocumentBuilder()
    .setTitle('Mission Desk')
    .setDescription('Election-observation missions of a parliamentary assembly: mandate, accreditation, reports.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('session')
    .build();
  return SwaggerModule.createDocument(app, document);
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

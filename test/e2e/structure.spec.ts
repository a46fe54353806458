import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ENDPOINTS } from '#libs/contracts';
import { routesOf } from '../../apps/api/src/authority/routes.js';
import { describeApi } from '../../apps/api/src/openapi.js';
import { openHouse, type House } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const operations = () =>
  Object.entries(describeApi(house.app).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );

/** Not for the typed client: files, a stream of events, and what supervisors ask. */
const NOT_FOR_THE_CLIENT = [
  'GET /live',
  'GET /ready',
  'POST /api/files',
  'GET /api/files/{id}',
  'POST /api/applications/{id}/documents/{kind}',
  'GET /api/personal-documents/{id}/file',
  'GET /api/artifacts/{id}/file',
  'GET /api/events',
  'GET /api/papers/{id}/file',
  'GET /api/calendar/{link}',
  'GET /api/roster/template',
  'POST /api/roster/imports',
  'GET /api/roster/export',
  'GET /api/log/export',
  'GET /api/missions/{id}/exports/{name}',
  'GET /api/badge-sheets/{id}/file',
  'GET /api/accreditations/{id}/badge',
];

it('serves every endpoint the client knows, and the client knows every endpoint that is served', () => {
  const known = Object.values(ENDPOINTS).map(({ method, path }) => `${method} ${path}`);
  expect([...known, ...NOT_FOR_THE_CLIENT].toSorted()).toEqual(operations().toSorted());
});

it('has a schema for every body and every query', () => {
  const routes = routesOf(house.app.get(DiscoveryService, { strict: false }), new MetadataScanner());
  const without = routes.flatMap(({ name, controller, method }) => {
    const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
      string,
      { schema?: unknown }
    >;
    return Object.entries(args)
      .filter(([key]) => [RouteParamtypes.BODY, RouteParamtypes.QUERY].includes(Number(key.split(':')[0])))
      .filter(([, { schema }]) => !schema)
      .map(() => name);
  });
  expect(routes.length).toBeGreaterThan(60);
  expect(without).toEqual([]);
});

it('serves the register and the lifecycles to everyone', async () => {
  const { rules, lifecycles } = await house.secretary.call.regulation();
  expect(rules).toHaveLength(64);
  expect(rules.find(({ id }) => id === 'R-08')?.effect).toBe('refuses');
  expect(Object.keys(lifecycles)).toEqual(['mission', 'application', 'accreditation', 'report']);
});

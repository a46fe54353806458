import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ENDPOINTS, type Endpoint } from '#libs/contracts';
import { routesOf } from '../../apps/api/src/authority/routes.js';
import { openInstallation, type TestInstallation } from '../support/house.js';

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation();
});
afterAll(() => house.close());

const routes = () => routesOf(house.app.get(DiscoveryService, { strict: false }), new MetadataScanner());

it('serves every endpoint there is, once, by its name, method and path', () => {
  const rows = Object.entries<Endpoint>(ENDPOINTS).map(([name, { method, path }]) => `${name}: ${method} ${path}`);
  const served = routes().map(({ serves, method, path }) => `${serves}: ${method} ${path}`);
  expect(served.toSorted()).toEqual(rows.toSorted());
  expect(served.length).toBeGreaterThan(60);
  expect(new Set(served.map((route) => route.split(': ')[1])).size).toBe(served.length);
});

it('takes of a request what the row of its endpoint has a schema for, and nothing else', () => {
  const controllers = house.app.get(DiscoveryService, { strict: false }).getControllers();
  const taken = controllers.flatMap(({ metatype }) =>
    new MetadataScanner().getAllMethodNames((metatype as new () => object).prototype as object).flatMap((method) => {
      const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype as object, method) ?? {}) as object;
      return Object.keys(args).filter((key) => /^\d+:/.test(key) && !key.startsWith(`${RouteParamtypes.RESPONSE}:`));
    }),
  );
  expect(taken).toEqual([]);
});

it('serves the register and the lifecycles to everyone', async () => {
  const { rules, lifecycles } = await house.secretary.call.regulation();
  expect(rules).toHaveLength(65);
  expect(rules.find(({ id }) => id === 'R-08')?.effect).toBe('refuses');
  const known = ['mission', 'application', 'accreditation', 'report', 'appointment', 'publication'];
  expect(Object.keys(lifecycles)).toEqual(known);
});

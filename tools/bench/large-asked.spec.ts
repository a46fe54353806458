import { ENDPOINTS, EXPORT_NAMES, type EndpointName } from '#libs/contracts';
import { ASKED, EXPORTS, NOT_ASKED } from './large-asked.js';

const GETS = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => ENDPOINTS[name].method === 'GET');
const asked = [...ASKED, ...EXPORTS].filter(({ body }) => !body).map(({ path }) => path.split('?')[0]!);

const fits = (name: EndpointName, path: string) =>
  new RegExp(`^${ENDPOINTS[name].path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
const placesOf = (name: EndpointName) => ENDPOINTS[name].path.split('{').length;
/** The route that serves a path: where two fit, the one that leaves less open. */
const servedBy = (path: string) =>
  GETS.filter((name) => fits(name, path)).toSorted((one, other) => placesOf(one) - placesOf(other))[0];

it('every GET is asked of a large installation, or says why not', () => {
  const both = [...new Set(asked.map((path) => servedBy(path) ?? path)), ...Object.keys(NOT_ASKED)];
  expect(both.toSorted()).toEqual(GETS.toSorted());
});

it('every table of a mission is taken away from a large installation', () => {
  const taken = EXPORTS.flatMap(({ path }) => /exports\/([\w-]+)/.exec(path)?.[1] ?? []);
  expect([...new Set(taken)].toSorted()).toEqual([...EXPORT_NAMES].toSorted());
});

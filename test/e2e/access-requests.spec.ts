import { connect } from 'node:net';
import { text as whole } from 'node:stream/consumers';
import { mayBeKept } from '#libs/contracts';
import { enterActors, type Actors } from '../support/access/actors.js';
import { DOORS } from '../support/access/matrix.js';
import { Browser, problemIn } from '../support/browser.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { fill, servedRoutes, type ServedRoute } from '../support/routes.js';
import { openStage } from '../support/stage.js';

let house: TestInstallation;
let world: Actors;
let routes: ServedRoute[];
beforeAll(async () => {
  house = await openInstallation();
  world = await enterActors(house);
  routes = servedRoutes(house);
}, 60_000);
afterAll(() => house.close());

const addressOf = ({ path }: ServedRoute) => fill(path, world.paramsOf(path));
const changing = () => routes.filter(({ method }) => method !== 'GET');
const closed = () => routes.filter(({ name }) => !DOORS[name]?.includes('a'));

/** The same address, said differently. */
const DISGUISES: Record<string, (address: string) => string> = {
  'a doubled slash in front': (address) => `/${address}`,
  'a doubled slash inside': (address) => address.replace('/api/', '/api//'),
  'a slash at the end': (address) => `${address}/`,
  'a path parameter': (address) => `${address};a=b`,
  'a path parameter inside': (address) => address.replace('/api/', '/api;a=b/'),
  'an encoded dot': (address) => address.replace('/api/', '/api/%2e/'),
  'encoded dots back': (address) => address.replace('/api/', '/live/%2e%2e/api/'),
  'dots back': (address) => address.replace('/api/', '/live/../api/'),
  'an encoded slash': (address) => address.replace('/api/', '/api%2f'),
  'an encoded letter': (address) => address.replace('/api/', '/%61pi/'),
  'upper case': (address) => address.toUpperCase(),
  'a backslash': (address) => address.replace('/api/', '/api\\'),
  'an encoded zero': (address) => `${address}%00`,
  'broken encoding': (address) => `${address}%zz`,
  'a query that looks like another path': (address) => `${address}?/live`,
};

it.each(Object.entries(DISGUISES))('lets no one in without a session under %s', async (_, disguise) => {
  const stranger = new Browser(house.url);
  for (const route of closed()) {
    const answer = await stranger.send(route.method, disguise(addressOf(route)), {
      headers: { 'accept-language': 'ru' },
    });
    expect({ route: route.name, in: answer.status < 400, broken: answer.status >= 500 }).toEqual({
      route: route.name,
      in: false,
      broken: false,
    });
    expect(problemIn(answer).status).toBe(answer.status);
  }
});

it.each(['HEAD', 'OPTIONS', 'TRACE', 'PATCH', 'QUERY', 'PROPFIND'])(
  'answers no %s without a session',
  async (method) => {
    const stranger = new Browser(house.url);
    // Where reading is open to everyone, so is HEAD.
    for (const route of closed().filter(({ path }) => !DOORS[`GET ${path}`]?.includes('a'))) {
      const { status } = await stranger.send(method, addressOf(route));
      expect({ route: route.name, refused: status >= 400 && status < 500 }).toEqual({
        route: route.name,
        refused: true,
      });
    }
  },
);

it('says what an address does to who asks it for something else, and nothing of one where nothing is', async () => {
  const stranger = new Browser(house.url);
  const asked = async (method: string, address: string) => {
    const answer = await stranger.send(method, address);
    return [answer.status, answer.headers.allow, problemIn(answer).code];
  };
  expect(await asked('OPTIONS', '/api/missions')).toEqual([405, 'GET, HEAD, POST', 'route.other-method']);
  expect(await asked('DELETE', `/api/missions/${crypto.randomUUID()}`)).toEqual([
    405,
    'GET, HEAD',
    'route.other-method',
  ]);
  expect(await asked('POST', '/missions')).toEqual([405, 'GET, HEAD', 'route.other-method']);
  expect(await asked('OPTIONS', '/api/nothing')).toEqual([404, undefined, 'route.not-found']);
});

it('answers in problem details who does not say which host is meant', async () => {
  const { hostname, port } = new URL(house.url);
  const socket = connect(Number(port), hostname, () => socket.end('GET /live HTTP/1.1\r\nConnection: close\r\n\r\n'));
  const answer = await whole(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toMatch(/content-type: application\/problem\+json/i);
  expect(answer).toContain('"request.malformed"');
});

it('takes the method from the request and from no header', async () => {
  const stranger = new Browser(house.url);
  const answer = await stranger.send('GET', '/api/regulation', { headers: { 'x-http-method-override': 'DELETE' } });
  expect(answer.status).toBe(200);
  for (const header of ['x-http-method-override', 'x-method-override', 'x-original-url', 'x-rewrite-url']) {
    const { status } = await stranger.send('GET', '/api/people', { headers: { [header]: '/live' } });
    expect({ header, status }).toEqual({ header, status: 401 });
  }
});

/** What a page of another site can make a browser send. */
const FOREIGN: Record<string, Record<string, string>> = {
  'without X-Requested-With': {},
  'of another origin': { origin: 'https://elsewhere.example', 'x-requested-with': 'test' },
  'of no origin': { origin: 'null', 'x-requested-with': 'test' },
  'of another site': { 'sec-fetch-site': 'cross-site', 'x-requested-with': 'test' },
  'of a neighbouring site': { 'sec-fetch-site': 'same-site', 'x-requested-with': 'test' },
};

it.each(Object.entries(FOREIGN))('refuses every change %s', async (_, headers) => {
  const { s: secretary } = world.actors;
  for (const route of changing()) {
    const sent = { json: {}, bare: true, headers: { ...headers, 'idempotency-key': crypto.randomUUID() } };
    const answer = await secretary!.send(route.method, addressOf(route), sent);
    expect({ route: route.name, status: answer.status }).toEqual({ route: route.name, status: 403 });
    expect(problemIn(answer).code).toBe('request.not-ours');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
  expect((await secretary!.send('GET', '/api/session')).status).toBe(200);
});

it('lets its own pages change things', async () => {
  const { o: officer } = world.actors;
  const headers = { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' };
  const answer = await officer!.send('POST', `/api/accounts/${world.ids.accounts}/links`, { headers });
  expect(answer.status).toBe(201);
});

it('never tells another origin that it may read', async () => {
  const { s: secretary } = world.actors;
  for (const method of ['GET', 'OPTIONS']) {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
    const answer = await secretary!.send(method, '/api/people', { headers });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

const FORMS = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain; application/json',
  'application/xml',
  'image/svg+xml',
];

it.each(FORMS)('reads no body of the kind %s', async (kind) => {
  const { s: secretary } = world.actors;
  const taking = routes.filter(({ takesBody }) => takesBody);
  expect(taking.length).toBeGreaterThan(30);
  for (const route of taking) {
    const answer = await secretary!.send(route.method, addressOf(route), {
      bytes: '{"email":"somebody@desk.example"}',
      headers: { 'content-type': kind },
    });
    expect({ route: route.name, status: answer.status }).toEqual({ route: route.name, status: 400 });
    expect(problemIn(answer).code).toBe('request.media-type');
  }
});

/** Here the body is a table; of a batch that nobody has there is nothing to read. */
const TABLES = ['POST /api/batches/{id}/replies'];

it('reads no table in the place of an object', async () => {
  for (const route of routes.filter(({ takesBody, name }) => takesBody && !TABLES.includes(name))) {
    const sent = { bytes: 'email\r\nsomebody@desk.example', headers: { 'content-type': 'application/octet-stream' } };
    // Whoever is not let in is not read at all.
    const door = DOORS[route.name]!;
    const { status } = await world.actors[door.includes('s') ? 's' : door.at(0)!]!.send(
      route.method,
      addressOf(route),
      sent,
    );
    // 428: what somebody else may have changed is asked for its version first.
    expect({ route: route.name, refused: [400, 428].includes(status) }).toEqual({ route: route.name, refused: true });
  }
});

it('reads a scan only where scans are taken, and nothing else there', async () => {
  const { o: officer } = world.actors;
  const scan = { bytes: '%PDF-1.4', headers: { 'content-type': 'application/pdf' } };
  expect((await officer!.send('POST', '/api/people', scan)).status).toBe(400);
  expect((await officer!.send('POST', '/api/files?name=a.pdf', { json: {} })).status).toBe(400);
  const page = { bytes: '<script>alert(1)</script>', headers: { 'content-type': 'application/pdf' } };
  expect(problemIn(await officer!.send('POST', '/api/files?name=a.pdf', page)).code).toBe('file.content-differs');
});

it('sends every answer with the headers that keep a browser careful, and no detail of what it is made of', async () => {
  const { s: secretary } = world.actors;
  for (const path of ['/live', '/api/session', '/api/nothing', '/api/people?limit=x', '/api/people/x']) {
    const { headers } = await secretary!.send('GET', path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  }
});

it('answers HEAD wherever it answers GET, with the same headers and nothing behind them', async () => {
  const { s: secretary } = world.actors;
  const reading = routes.filter(({ method }) => method === 'GET');
  expect(reading.length).toBeGreaterThan(40);
  for (const route of reading) {
    const address = addressOf(route);
    const [got, headed] = [await secretary!.send('GET', address), await secretary!.send('HEAD', address)];
    expect({ route: route.name, status: headed.status, text: headed.text }).toEqual({
      route: route.name,
      status: got.status,
      text: '',
    });
    expect(headed.headers['content-type']).toBe(got.headers['content-type']);
  }
  for (const path of ['/', '/.well-known/security.txt', '/live'])
    expect((await new Browser(house.url).send('HEAD', path)).status).toBe(
      (await new Browser(house.url).send('GET', path)).status,
    );
});

it('has nothing kept that tells of somebody, by a browser or on the way', async () => {
  expect(routes.filter(({ row }) => !mayBeKept(row)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['GET /api/settings', 'GET /api/latin-names', 'GET /api/people']),
  );
  const { s: secretary } = world.actors;
  for (const route of routes.filter(({ name, row }) => !mayBeKept(row) && name !== 'DELETE /api/session')) {
    const { headers } = await secretary!.send(route.method, addressOf(route));
    expect({ route: route.name, kept: headers['cache-control'] }).toEqual({
      route: route.name,
      kept: expect.stringMatching(/no-store/) as unknown,
    });
  }
});

it('says whom to tell of a weakness', async () => {
  const { status, text, headers } = await new Browser(house.url).send('GET', '/.well-known/security.txt');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toMatch(/^Contact: \S+$/m);
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)![1]!);
  expect(expires).toBeGreaterThan(Date.now() + 24 * 3_600_000);
  expect(expires).toBeLessThan(Date.now() + 366 * 24 * 3_600_000);
});

it('speaks of https only where the desk has it', async () => {
  const { headers } = await new Browser(house.url).send('GET', '/live');
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  const before = process.env.PUBLIC_URL;
  process.env.PUBLIC_URL = 'https://desk.example';
  const secure = await openStage();
  try {
    const answer = await new Browser(secure.url).send('GET', '/live');
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    expect(answer.headers['content-security-policy']).toContain('upgrade-insecure-requests');
  } finally {
    await secure.close();
    if (before === undefined) delete process.env.PUBLIC_URL;
    else process.env.PUBLIC_URL = before;
  }
});

it('answers in problem details even to what cannot be read as a request', async () => {
  const answer = await new Browser(house.url).send('GET', `/live?${'x'.repeat(40_000)}`);
  expect([answer.status, problemIn(answer).code]).toEqual([413, 'request.too-large']);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
});

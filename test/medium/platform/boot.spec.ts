import { once } from 'node:events';
import { connect, type AddressInfo, type Server } from 'node:net';
import { createServer } from '../../../apps/api/src/server.js';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { randomBytes } from 'node:crypto';
import { raw } from '../../support/asking.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { asOwner, refusalToStart, urls, withoutDemonstration } from '../../support/servers.js';

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation();
});
afterAll(() => house.close());

const SENTENCE = /^[A-Z].+\.$/s;
const anotherKey = () => `other:${randomBytes(32).toString('base64')}`;

it('starts where its promises can be kept', async () => {
  expect(await refusalToStart({})).toBe('');
});

it('refuses the owner of the tables as the role of the running application', async () => {
  const told = await refusalToStart({ DATABASE_URL: urls().admin });
  expect(told).toMatch(SENTENCE);
  expect(told).toContain('log');
});

it('refuses a role that was granted the right to alter the log', async () => {
  const { username } = new URL(urls().runtime);
  await asOwner(`GRANT DELETE ON audit_entry TO "${username}"`);
  try {
    expect(await refusalToStart({})).toContain('could alter the log');
  } finally {
    await asOwner(`REVOKE DELETE ON audit_entry FROM "${username}"`);
  }
  expect(await refusalToStart({})).toBe('');
});

it('refuses to start without the key under which files are sealed, and names it; a newer key beside it is no harm', async () => {
  const headers = { 'content-type': 'application/pdf', 'idempotency-key': crypto.randomUUID() };
  const stored = await raw(house.secretary, '/api/files?name=a.pdf', headers, {
    method: 'POST',
    body: scanOf('SYNTHETIC'),
  });
  expect(stored.status).toBe(201);
  const told = await refusalToStart({ SECRET_KEYS: anotherKey() });
  expect(told).toMatch(SENTENCE);
  expect(told).toContain(urls().keys.split(':')[0]);
  expect(await refusalToStart({ SECRET_KEYS: `${anotherKey()},${urls().keys}` })).toBe('');
});

it('refuses a scripted clock on a database of real people', async () => {
  await withoutDemonstration(async () => {
    expect(await refusalToStart({})).toMatch(/clock/);
    expect(await refusalToStart({ DOMAIN_CLOCK_FILE: undefined })).toBe('');
  });
});

it('stops although somebody has connected ahead of need and asks nothing', async () => {
  const app = await createServer();
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer() as Server;
  const taken = once(server, 'connection');
  const early = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const gone = once(early, 'close');
  await taken;
  await app.close();
  await gone;
}, 20_000);

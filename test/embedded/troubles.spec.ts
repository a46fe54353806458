import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { asRoot } from './support/condition.js';
import { launchDesk } from './support/launched.js';
import { makeProject } from './support/project.js';

const NOBODY = { uid: 65_534, gid: 65_534 };
const ADMIN = 'postgres://owner:x@127.0.0.1:9/desk';

/** One sentence, and no more. */
async function complaint(env: NodeJS.ProcessEnv, ...args: string[]): Promise<string> {
  const desk = launchDesk(makeProject(), { env }, ...args);
  expect(await desk.ended()).toBe(1);
  expect(desk.output()).toBe('');
  expect(desk.errors()).toMatch(/^[^\n]+\.\n$/);
  return desk.errors();
}

it('names a taken port, and how to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await complaint({ PORT: String(port) })).toContain(
    `Port ${port} is taken by another program: choose another one, as in PORT=${port + 1} npm start.`,
  );
  server.close();
});

const WRONG: [env: NodeJS.ProcessEnv, words: string][] = [
  [{ PORT: 'eighty' }, 'PORT=eighty is no port'],
  [{ HOST: '203.0.113.7' }, 'HOST=203.0.113.7 is no address to listen on'],
  [{ DATABASE_URL: ADMIN }, 'DATABASE_URL is set without'],
  [{ DATABASE_ADMIN_URL: ADMIN }, 'DATABASE_ADMIN_URL is set without DATABASE_URL'],
  [{ DATABASE_URL: ADMIN, DATABASE_ADMIN_URL: ADMIN }, 'DATABASE_URL is set without SECRET_KEYS'],
  [{ SECRET_KEYS: 'k1:x', DATABASE_URL: ADMIN }, 'DATABASE_URL is set without DATABASE_ADMIN_URL'],
  [
    { SECRET_KEYS: 'k1:x', DATABASE_URL: 'mysql://x', DATABASE_ADMIN_URL: ADMIN },
    'DATABASE_URL is no address of the form',
  ],
  [
    { SECRET_KEYS: 'k1:x', DATABASE_URL: ADMIN, DATABASE_ADMIN_URL: ADMIN },
    'DATABASE_URL (127.0.0.1:9/desk) leads to no database',
  ],
  [{ REDIS_URL: 'localhost' }, 'REDIS_URL is no address of the form'],
  [{ REDIS_URL: 'redis://:x@localhost:9' }, 'REDIS_URL (localhost:9) leads to no Redis'],
];

it.each(WRONG)('answers %j in one sentence, without a secret in it', async (env, words) => {
  const said = await complaint(env);
  expect(said).toContain(words);
  expect(said).not.toContain('owner:x');
});

it('answers an option it does not know in one sentence', async () => {
  expect(await complaint({}, '--port', '4000')).toContain('--demo');
});

asRoot('answers a folder that cannot be written to in one sentence', async () => {
  const project = makeProject();
  const desk = launchDesk(project, NOBODY);
  expect(await desk.ended()).toBe(1);
  expect(desk.errors()).toMatch(/^Nothing can be written to \S+ \(EACCES\): start where you may\.\n$/);
});

asRoot('answers data of another user in one sentence, and leaves them alone', async () => {
  const project = makeProject();
  const data = path.join(project, '.data');
  mkdirSync(data);
  chmodSync(data, 0o777);
  chownSync(data, 4_242, 4_242);
  const desk = launchDesk(project);
  expect(await desk.ended()).toBe(1);
  expect(desk.errors()).toMatch(/^\S+ belongs to another user \(number 4242\): [^\n]+\.\n$/);
});

it('gives up when an app refuses to start, for it would refuse again', async () => {
  const desk = launchDesk(makeProject(), { env: { REFUSE: '1' } });
  expect(await desk.ended()).toBe(1);
  expect(desk.errors()).toBe('refused\nThe API did not start (exit code 3); its reason is above.\n');
});

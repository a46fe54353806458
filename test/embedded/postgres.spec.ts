import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../../tools/embedded/identity.js';
import { withProc, withSetpriv } from './support/condition.js';
import { launch, launchServices } from './support/launched.js';
import { makeProject } from './support/project.js';
import { ask, clusterOf, modeOf, portOf, postmasterOf } from './support/servers.js';
import { withoutSetpriv } from './support/bare-path.js';
import { until } from './support/until.js';

const project = makeProject();

it('gives the product a login that owns nothing and bypasses nothing', async () => {
  const { urls } = await launchServices(project);
  await ask(urls.DATABASE_ADMIN_URL, 'CREATE TABLE closed (id int)');
  const [role] = await ask(
    urls.DATABASE_URL,
    `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, current_database() AS database
     FROM pg_roles WHERE rolname = current_user`,
  );
  expect(role).toEqual({
    rolname: 'mission_desk',
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    database: 'mission_desk',
  });
  await expect(ask(urls.DATABASE_URL, 'SELECT * FROM closed')).rejects.toThrow('permission denied');
  await expect(ask(urls.DATABASE_URL, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
});

it('keeps the data, and a home that only its user may enter, from one start to the next', async () => {
  const first = await launchServices(project);
  await ask(first.urls.DATABASE_ADMIN_URL, 'CREATE TABLE mission AS SELECT 7 AS id');
  expect(await first.end()).toBe(0);
  const { urls } = await launchServices(project);
  expect(await ask(urls.DATABASE_ADMIN_URL, 'SELECT id FROM mission')).toEqual([{ id: 7 }]);
  expect(modeOf(await clusterOf(urls.DATABASE_ADMIN_URL))).toBe('700');
});

it('sorts the same on every machine, and never listens on the usual port', async () => {
  const { urls } = await launchServices(project, { env: { LANG: 'xx_YY', LC_ALL: '' } });
  const [database] = await ask(
    urls.DATABASE_URL,
    'SELECT datlocprovider, datlocale, datcollate FROM pg_database WHERE datname = current_database()',
  );
  expect(database).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8', datcollate: 'C' });
  expect(portOf(urls.DATABASE_URL)).not.toBe(5432);
});

withProc('starts over a pid file whose number is another program’s by now, and leaves that alone', async () => {
  const first = await launchServices(project);
  const cluster = await clusterOf(first.urls.DATABASE_ADMIN_URL);
  await first.end();
  const stranger = spawn('sleep', ['60']);
  writeFileSync(
    path.join(cluster, 'postmaster.pid'),
    `${stranger.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
  );
  const { urls } = await launchServices(project);
  expect(await ask(urls.DATABASE_URL, 'SELECT 1 AS one')).toHaveLength(1);
  expect(isAlive(stranger.pid!)).toBe(true);
  stranger.kill();
});

it('recovers when launcher and server were both killed', async () => {
  const first = await launchServices(project, { durable: true });
  await ask(first.urls.DATABASE_ADMIN_URL, 'CREATE TABLE accepted AS SELECT 7 AS id');
  const postmaster = postmasterOf(await clusterOf(first.urls.DATABASE_ADMIN_URL));
  process.kill(first.pid, 'SIGSTOP'); // or it would bring the server back
  process.kill(postmaster, 'SIGKILL');
  await first.end('SIGKILL');
  const { urls } = await launchServices(project);
  expect(await ask(urls.DATABASE_ADMIN_URL, 'SELECT id FROM accepted')).toEqual([{ id: 7 }]);
});

it('begins again when making the data directory was killed half way', async () => {
  const fresh = makeProject();
  const data = path.join(fresh, '.data');
  mkdirSync(path.join(data, 'pg-18.init-1/base'), { recursive: true });
  const halves = () => (existsSync(data) ? readdirSync(data).filter((name) => name.includes('.init-')) : []);
  const half = () => halves().find((name) => existsSync(path.join(data, name, 'global/pg_control')));
  const killed = launch([path.join(fresh, 'dist/services.js')], { cwd: fresh });
  await until('initdb at work', half);
  await killed.end('SIGKILL');
  expect(existsSync(path.join(data, 'pg-18'))).toBe(false);
  const { urls } = await launchServices(fresh);
  expect(await ask(urls.DATABASE_URL, 'SELECT 1 AS one')).toHaveLength(1);
  expect(halves()).toEqual([]);
});

withSetpriv('takes its server along when it is killed', async () => {
  const first = await launchServices(project);
  const postmaster = postmasterOf(await clusterOf(first.urls.DATABASE_ADMIN_URL));
  await first.end('SIGKILL');
  await until('PostgreSQL to end', () => !isAlive(postmaster));
});

it('stops the orphan of a killed launcher where nothing ties the two', async () => {
  const env = { PATH: withoutSetpriv() };
  const first = await launchServices(project, { env });
  const postmaster = postmasterOf(await clusterOf(first.urls.DATABASE_ADMIN_URL));
  await first.end('SIGKILL');
  expect(isAlive(postmaster)).toBe(true);
  const second = await launchServices(project, { env });
  expect(isAlive(postmaster)).toBe(false);
  expect(await ask(second.urls.DATABASE_URL, 'SELECT 1 AS one')).toHaveLength(1);
  expect(await second.end()).toBe(0);
});

it('comes back on the same port with all it had accepted when it is killed under a running launcher', async () => {
  const { urls } = await launchServices(project, { durable: true });
  await ask(urls.DATABASE_ADMIN_URL, 'CREATE TABLE lasting AS SELECT 7 AS id');
  process.kill(postmasterOf(await clusterOf(urls.DATABASE_ADMIN_URL)), 'SIGKILL');
  const rows = await until('PostgreSQL to be back', () =>
    ask(urls.DATABASE_ADMIN_URL, 'SELECT id FROM lasting').catch(() => undefined),
  );
  expect(rows).toEqual([{ id: 7 }]);
});

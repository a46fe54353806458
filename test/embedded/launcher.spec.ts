import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../../tools/embedded/identity.js';
import { withProc, withSetpriv } from './support/condition.js';
import { launchDesk } from './support/launched.js';
import { makeProject } from './support/project.js';
import { modeOf, nothingRunsIn, redisOf } from './support/servers.js';
import { withoutSetpriv } from './support/bare-path.js';
import { tryPort } from '../../tools/embedded/ports.js';
import { until } from './support/until.js';

const READY = 'Mission Desk is ready: ';
const project = makeProject();

const workerFile = path.join(project, 'worker.pid');
const worker = () => Number(readFileSync(workerFile, 'utf8'));

/** Resolves when all of it runs: the worker is not waited for by the launcher. */
async function startDesk(env: NodeJS.ProcessEnv = {}) {
  rmSync(workerFile, { force: true });
  const desk = launchDesk(project, { env });
  const output = await desk.says('Ctrl-C stops it all.');
  await until('a worker', () => existsSync(workerFile));
  const url = /ready: (\S+)/.exec(output)![1]!;
  const fromApi = (where: string) => fetch(url + where).then((answer) => answer.text());
  return { ...desk, url, fromApi };
}

withProc('says where it is, stops in order when asked to, and leaves no process', async () => {
  const desk = await startDesk();
  expect(desk.output()).toContain(`${READY}http://127.0.0.1:`);
  expect(desk.output()).toContain('head@desk.example  a b c  Head of mission: approve the plan');
  expect(desk.output()).toContain(`The first report: ${desk.url}/reports/1`);
  const redis = redisOf(project);
  expect(await desk.end('SIGTERM')).toBe(0);
  expect(readFileSync(path.join(project, 'story.txt'), 'utf8')).toBe('api\nworker, with PostgreSQL and Redis (PONG)\n');
  await nothingRunsIn(project);
  expect(isAlive(redis)).toBe(false);
});

it('stops on Ctrl-C too, even before everything has started', async () => {
  const desk = launchDesk(project);
  await until('the launcher at work', () => existsSync(path.join(project, '.data/desk.owner')));
  expect(await desk.end('SIGINT')).toBe(0);
  expect(desk.errors()).toBe('');
});

it('brings back whichever app dies, and says so in a line', async () => {
  const desk = await startDesk();
  const api = Number(await desk.fromApi('/pid'));
  const first = worker();
  process.kill(api, 'SIGKILL');
  process.kill(first, 'SIGKILL');
  await until('another API', () =>
    desk
      .fromApi('/pid')
      .then((pid) => Number(pid) !== api)
      .catch(() => false),
  );
  await until('another worker', () => worker() !== first);
  expect(desk.output()).toContain('The API ended (SIGKILL); starting it again in 0.5 s.\n');
  expect(desk.output()).toContain('The worker ended (SIGKILL); starting it again in 0.5 s.\n');
});

withSetpriv('leaves nothing that the next start does not mend when it is killed', async () => {
  const PORT = String(await tryPort('127.0.0.1', 0));
  const desk = await startDesk({ PORT });
  await desk.end('SIGKILL');
  const again = await startDesk({ PORT });
  expect(await again.fromApi('/ready')).toBe('ready');
});

withProc('ends its apps with it where nothing else ties them', async () => {
  const env = { PATH: withoutSetpriv() };
  const desk = await startDesk(env);
  const api = Number(await desk.fromApi('/pid'));
  await desk.end('SIGKILL');
  await until('the API to end', () => !isAlive(api));
  expect(await (await startDesk(env)).end()).toBe(0);
  await nothingRunsIn(project);
});

it('says where it runs when started a second time, and harms nothing', async () => {
  const desk = await startDesk();
  const second = launchDesk(project);
  expect(await second.ended()).toBe(1);
  expect(second.errors()).toBe(`Mission Desk is already running here: ${desk.url} (process ${desk.pid}).\n`);
  expect(await desk.fromApi('/ready')).toBe('ready');
  expect(await desk.end()).toBe(0);
});

it('insists when a worker does not end', async () => {
  const desk = await startDesk({ STUBBORN: '1' });
  expect(await desk.end()).toBe(0);
  await until('the worker to be gone', () => !isAlive(worker()));
});

it('keeps one key file, for its owner’s eyes, and makes no new one over data of the old', async () => {
  const file = path.join(project, '.data/keys/desk.keys');
  const desk = await startDesk();
  const keys = readFileSync(file, 'utf8').trim();
  expect(keys).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
  expect(modeOf(file)).toBe('600');
  const { SECRET_KEYS, DATABASE_URL, DATABASE_ADMIN_URL } = JSON.parse(
    await desk.fromApi('/environment'),
  ) as NodeJS.ProcessEnv;
  expect(SECRET_KEYS).toBe(keys);
  expect(DATABASE_URL).toContain('postgres://mission_desk:');
  expect(DATABASE_ADMIN_URL).toBeUndefined();
  await desk.end();

  rmSync(file);
  const refused = launchDesk(project);
  expect(await refused.ended()).toBe(1);
  expect(refused.errors()).toMatch(
    /^The key file \S+ is gone, .* restore it from a backup, or delete \S+ to begin anew\.\n$/,
  );

  rmSync(path.join(project, '.data'), { recursive: true });
  await startDesk();
  expect(readFileSync(file, 'utf8').trim()).not.toBe(keys);
});

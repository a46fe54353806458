import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { until } from '../embedded/support/until.js';
import { openDesk, type FaultyDesk } from './support/desk.js';
import { Load } from './support/load.js';
import { anInvitableMission, invite } from './support/missions.js';
import { askRender, openLongReport, renderingIs, storedOf } from './support/renders.js';

const WITHIN = 30_000;
const WAITING = 6;

let desk: FaultyDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

/** Asks an app to stop, as the end of a shift or a new version does. Answers with how it ended. */
async function stop(app: 'api' | 'worker', title: string, meanwhile = async () => {}) {
  const said = desk.events.length;
  const askedAt = performance.now();
  process.kill(await desk.pidOf(app), 'SIGTERM');
  await meanwhile();
  const ending = () => desk.events.slice(said).find((line) => line.startsWith(`${title} ended`));
  const line = await until(`${title} to end`, ending, WITHIN);
  process.stdout.write(`  ${title} ended after ${((performance.now() - askedAt) / 1e3).toFixed(1)} s\n`);
  return line;
}

const takesNobodyIn = (url: string) =>
  fetch(`${url}/live`).then(
    ({ status }) => status === 503,
    () => true,
  );

it('SIGTERM to the API under load: who was being served is answered, and it ends well', async () => {
  const id = await anInvitableMission(desk.officer);
  const load = new Load(desk, desk.officer, 4);
  await load.flows();
  // Someone holds the mission, so that requests are certainly under way when the API is told to stop.
  const holder = new pg.Client(desk.adminUrl);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM mission WHERE id = $1 FOR UPDATE', [id]);
  const asked = Array.from({ length: WAITING }, () => invite(desk.officer, id));
  await until('them to wait', async () => {
    const sql = `SELECT count(*)::int AS waiting FROM pg_stat_activity
                 WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return (await desk.rows<{ waiting: number }>(sql))[0]!.waiting === WAITING;
  });

  const ending = await stop('api', 'The API', async () => {
    await until('the API to take nobody in any more', () => takesNobodyIn(desk.url));
    await holder.query('COMMIT');
  });
  await holder.end();
  expect(ending).toContain('exit code 0');
  const answers = await Promise.all(asked);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200,
    ...Array<number>(WAITING - 1).fill(409),
  ]);

  await load.flows(); // the next one serves already
  await load.stop();
  expect(desk.faults()).toEqual([]);
  expect(load.improper).toEqual([]);
  await load.settle();
  expect(await load.balance()).toEqual({ missing: 0, superfluous: 0 });
});

it('SIGTERM to the worker with a document in hand: it finishes or hands back, and ends well', async () => {
  const reportId = await openLongReport(desk, 120);
  const id = await askRender(desk.officer, reportId);
  await renderingIs(desk, id, 'rendering');
  expect(await stop('worker', 'The worker')).toContain('exit code 0');
  await renderingIs(desk, id, 'done', 20_000);
  expect(await storedOf(desk, reportId)).toEqual({ digests: [expect.any(String)], strays: 0 });
  // An orderly stop is not the document's fault: after five failures nobody would try again.
  const [work] = await desk.rows<{ failures: number }>('SELECT failures FROM outbox WHERE key LIKE $1', [`%${id}`]);
  expect(work!.failures).toBe(0);
});

it('control: a server that knows nothing of signals drops who was being served', async () => {
  const server = fork(path.resolve(import.meta.dirname, 'controls/abrupt-server.js'), { execArgv: [] });
  const [port] = (await once(server, 'message')) as [number];
  const asked = fetch(`http://127.0.0.1:${port}`);
  await once(server, 'message');
  server.kill('SIGTERM');
  await expect(asked).rejects.toThrow();
});

import { Queue } from 'bullmq';
import { until } from '../embedded/support/until.js';
import { openDesk, type FaultyDesk } from './support/desk.js';
import { Load } from './support/load.js';
import { askRender, openLongReport, openWork, renderingIs, storedOf } from './support/renders.js';

const AWAY = 20_000;
/** To notice that Redis is back, and to draw the first of what was asked for meanwhile; the rest as fast as a machine draws. */
const RESUMED_WITHIN = 5_000 + 2_000;
const DRAWN_WITHIN = 60_000;
const seconds = (ms: number) => (ms / 1e3).toFixed(1);

let desk: FaultyDesk;
let reportId: string;
let usual: ReturnType<typeof usualProducer>;
beforeAll(async () => {
  desk = await openDesk();
  reportId = await openLongReport(desk, 10);
});
afterAll(async () => {
  await desk.redis.start().catch(() => {}); // without it nobody can leave
  await usual?.close();
  await desk.close();
});

it('Redis is away for 20 seconds: commands are accepted, and work resumes by itself', async () => {
  await renderingIs(desk, await askRender(desk.officer, reportId), 'done');
  const [api, worker] = [await desk.pidOf('api'), await desk.pidOf('worker')];

  await desk.redis.kill();
  const awayUntil = performance.now() + AWAY;
  usual = usualProducer(desk.redis.url);
  const load = new Load(desk, desk.officer, 1);
  const renders: string[] = [];
  await until(
    'the time to pass',
    async () => {
      renders.push(await askRender(desk.officer, reportId));
      expect(await done(renders)).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return performance.now() > awayUntil;
    },
    AWAY + 15_000,
  );
  await load.stop();
  expect(load.commands.length).toBe(load.acknowledged.length);
  // Control: whoever adds to the queue in the request keeps the asker waiting all the while.
  expect(await usual.answer).toBe('still waiting');

  await desk.redis.start();
  const backAt = performance.now();
  await until('work to resume', async () => (await done(renders)) > 0, RESUMED_WITHIN);
  const resumed = performance.now() - backAt;
  await until('all renders to be done', async () => (await openWork(desk)) === 0, DRAWN_WITHIN);
  process.stdout.write(`  work resumed after ${seconds(resumed)} s; ${renders.length} renders were done after ${seconds(performance.now() - backAt)} s\n`); // prettier-ignore
  expect(await storedOf(desk, reportId)).toEqual({ digests: [expect.any(String)], strays: 0 });
  expect([await desk.pidOf('api'), await desk.pidOf('worker')]).toEqual([api, worker]);
  expect(await load.balance()).toEqual({ missing: 0, superfluous: 0 });
});

async function done(renders: readonly string[]): Promise<number> {
  const [row] = await desk.rows<{ done: number }>(
    `SELECT count(*)::int AS done FROM rendering WHERE id = ANY ($1) AND state = 'done'`,
    [renders],
  );
  return row!.done;
}

/** What a request handler that adds to the queue itself would be doing after ten seconds without Redis. */
function usualProducer(url: string) {
  const queue = new Queue('usual', { connection: { url } });
  queue.on('error', () => {});
  const added = queue.add('work', {}).then(
    () => 'added',
    () => 'refused',
  );
  const patience = new Promise<string>((resolve) => setTimeout(resolve, 10_000, 'still waiting'));
  // Without Redis it cannot even be closed.
  return { answer: Promise.race([added, patience]), close: () => added.then(() => queue.close()) };
}

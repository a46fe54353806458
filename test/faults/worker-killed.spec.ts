import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Queue } from 'bullmq';
import { inRedis } from '../embedded/support/servers.js';
import { until } from '../embedded/support/until.js';
import { killApp, openDesk, type FaultyDesk } from './support/desk.js';
import { askRender, forgetRenders, openLongReport, renderingIs, storedOf } from './support/renders.js';

const WITHIN = 15_000;

let desk: FaultyDesk;
let reportId: string;
/** What is stored where nobody dies. */
let undisturbed: Awaited<ReturnType<typeof storedOf>>;
beforeAll(async () => {
  // Who dies nine times is not kept waiting longer each time.
  desk = await openDesk({ rest: () => 1_000 });
  reportId = await openLongReport(desk, 120);
  await renderingIs(desk, await askRender(desk.officer, reportId), 'done', 60_000);
  undisturbed = await storedOf(desk, reportId);
});
beforeEach(() => forgetRenders(desk, reportId));
afterAll(() => desk?.close());

describe('the worker is killed while it draws a document', () => {
  let control: Promise<number>;
  beforeAll(() => {
    control = startsOfUsualWorker(desk.redis.url);
  });

  it('another attempt finishes within 15 seconds, and one file with the same bytes is stored', async () => {
    expect(undisturbed).toEqual({ digests: [expect.any(String)], strays: 0 });
    const id = await askRender(desk.officer, reportId);
    await renderingIs(desk, id, 'rendering');
    await killApp('worker');
    const killedAt = performance.now();
    expect(await storedOf(desk, reportId)).toEqual({ digests: [], strays: 0 });
    await renderingIs(desk, id, 'done', WITHIN);
    note(`finished ${seconds(killedAt)} s after the kill`);
    expect(await storedOf(desk, reportId)).toEqual(undisturbed);
    const [work] = await desk.rows<{ claims: number }>('SELECT claims FROM outbox WHERE key LIKE $1', [`%${id}`]);
    expect(work!.claims).toBe(2);
  });

  it('control: with the usual settings and no outbox nobody takes the work up within 15 seconds', async () => {
    expect(await control).toBe(1);
  });
});

/** Where a worker dies, and how often the work is taken up at least. */
const POINTS = {
  'it is asked for': 1,
  'it is claimed': 2,
  'its first page is drawn': 2,
  'half of it is drawn': 2,
  'the PDF is drawn, the copy for Word is not': 2,
  'it is drawn, and nothing is kept': 2,
  'its file is kept, its row is not': 2,
  'all is kept, and not yet settled': 2,
  'it is settled, and nobody knows': 1,
};

describe('the worker dies at the point of its work on a document where', () => {
  it.each(Object.entries(POINTS))('%s: one file is stored, with the same bytes', async (point, claims) => {
    const { isDead } = desk.dieAt(point);
    const id = await askRender(desk.officer, reportId);
    await isDead();
    // How soon it is done is asked above; here only how often.
    await renderingIs(desk, id, 'done', 60_000);
    expect(await storedOf(desk, reportId)).toEqual(undisturbed);
    const [work] = await desk.rows<{ claims: number; done: boolean }>(
      'SELECT claims, done_at IS NOT NULL AS done FROM outbox WHERE key LIKE $1',
      [`%${id}`],
    );
    expect(work!.done).toBe(true);
    // On a busy machine a heart may pause, and the work is taken up once more than that.
    expect(work!.claims).toBeGreaterThanOrEqual(claims);
  });
});

/** A worker dies with a job in hand, another is there at once. How often the job was begun 15 seconds later. */
async function startsOfUsualWorker(url: string): Promise<number> {
  const started = () => inRedis(url, async (client) => Number(await client.get('usual-started')));
  const workers: ChildProcess[] = [];
  const launch = () => {
    const program = path.resolve(import.meta.dirname, 'controls/usual-worker.js');
    workers.push(fork(program, { env: { ...process.env, REDIS_URL: url }, execArgv: [] }));
  };
  const queue = new Queue('usual', { connection: { url } });
  try {
    launch();
    await queue.add('work', {});
    await until('the usual worker to begin', async () => (await started()) === 1);
    workers[0]!.kill('SIGKILL');
    launch();
    return await until('the usual worker to begin again', async () => (await started()) === 2, WITHIN).then(
      () => 2,
      () => 1,
    );
  } finally {
    await queue.close();
    for (const worker of workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
  }
}

const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1);
const note = (line: string) => process.stdout.write(`  ${line}\n`);

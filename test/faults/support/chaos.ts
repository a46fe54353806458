import { until } from '../../embedded/support/until.js';
import { killApp, type FaultyDesk } from './desk.js';
import { Load } from './load.js';
import { openLongReport, openWork, storedOf } from './renders.js';

const DRAINED_WITHIN = 60_000;

/** The same seed, the same numbers between 0 and 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What may go wrong, one thing after the other. A fault lasts as long as it lasts: that is its own time, not a wait. */
const FAULTS: Record<string, (desk: FaultyDesk, random: Random) => Promise<unknown>> = {
  'worker killed': () => killApp('worker'),
  'api killed': () => killApp('api'),
  'redis emptied': ({ redis }) => redis.empty(),
  'redis away': async ({ redis }, random) => {
    await redis.kill();
    await pause(4_000 * random());
    await redis.start();
  },
  'postgres restarted': ({ postgres }) => postgres.restart('fast'),
  'postgres dropped': ({ postgres }) => postgres.restart('immediate'),
  'postgres frozen': async ({ postgres }, random) => {
    const thaw = postgres.freeze();
    await pause(3_000 * random()).finally(thaw);
  },
};

/** Asks for renders all the while; those that were acknowledged are remembered. */
class Renders {
  readonly acknowledged: string[] = [];
  readonly improper: number[] = [];
  private stopped = false;
  private readonly lane: Promise<void>;

  constructor(
    private readonly desk: FaultyDesk,
    private readonly reportId: string,
  ) {
    this.lane = this.run();
  }

  private async run() {
    while (!this.stopped) {
      const path = `/api/reports/${this.reportId}/renderings`;
      const answer = await this.desk.officer.post(path, { language: 'ru' }).catch(() => undefined);
      if (answer && answer.status < 300) this.acknowledged.push(answer.body!.id);
      else if (answer && !(answer.status === 503 && answer.retryAfter)) this.improper.push(answer.status);
      await pause(300);
    }
  }

  async stop() {
    this.stopped = true;
    await this.lane;
  }
}

/** Everything at once, for a while, by lot; and then the reckoning. */
export async function campaign(desk: FaultyDesk, { seed, forMs }: { seed: number; forMs: number }) {
  const random = randomFrom(seed);
  const reportId = await openLongReport(desk, 10);
  const load = new Load(desk, desk.officer, 4);
  const renders = new Renders(desk, reportId);
  await load.flows();
  const faults: Record<string, number> = {};
  for (const end = performance.now() + forMs; performance.now() < end;) {
    const names = Object.keys(FAULTS);
    const name = names[Math.floor(random() * names.length)]!;
    faults[name] = (faults[name] ?? 0) + 1;
    await FAULTS[name]!(desk, random);
    await pause(500 + 1_500 * random());
  }
  const endedAt = performance.now();
  await load.flows(20, 60_000);
  await load.stop();
  await renders.stop();
  await load.settle();
  await until('all work to be done', async () => (await openWork(desk)) === 0, DRAINED_WITHIN);
  const drainedS = Number(((performance.now() - endedAt) / 1e3).toFixed(1));
  const [done] = await desk.rows<{ done: number }>(
    `SELECT count(*)::int AS done FROM rendering WHERE id = ANY($1::uuid[]) AND state = 'done'`,
    [renders.acknowledged],
  );
  const report = { seed, faults, missions: load.acknowledged.length, renders: renders.acknowledged.length, drainedS };
  process.stdout.write(`  ${JSON.stringify(report)}\n`);
  return {
    ...(await load.balance()),
    improper: [...load.improper, ...renders.improper, ...desk.faults()],
    rendersUndone: renders.acknowledged.length - done!.done,
    stored: await storedOf(desk, reportId),
  };
}

/** Nothing lost, nothing twice, nobody told it was our fault. */
export const ALL_IS_WELL = {
  missing: 0,
  superfluous: 0,
  improper: [],
  rendersUndone: 0,
  stored: { digests: [expect.any(String)], strays: 0 },
};

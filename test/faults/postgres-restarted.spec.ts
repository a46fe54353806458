import { until } from '../embedded/support/until.js';
import { openDesk, type FaultyDesk } from './support/desk.js';
import { Load } from './support/load.js';
import { askRender, openLongReport, openWork, storedOf } from './support/renders.js';
import { openUsualApi } from './support/usual-api.js';

let desk: FaultyDesk;
let reportId: string;
beforeAll(async () => {
  desk = await openDesk();
  reportId = await openLongReport(desk, 10);
});
afterAll(() => desk?.close());

it.each(['fast', 'immediate'] as const)(
  'PostgreSQL is restarted under load (%s): no process ends, whoever cannot be served is told when to come back',
  async (way) => {
    const pids = [await desk.pidOf('api'), await desk.pidOf('worker')];
    const load = new Load(desk, desk.officer);
    const usual = new UsualLoad(await openUsualApi(desk.adminUrl));
    await load.flows();
    for (let n = 0; n < 5; n++) await askRender(desk.officer, reportId);

    const began = performance.now();
    await desk.postgres.restart(way);
    const back = performance.now();
    await load.flows();
    await load.stop();
    await usual.stop();
    const window = load.refused.map(({ sentAt, answer }) => sentAt + answer!.ms).toSorted((a, b) => a - b);
    process.stdout.write(
      `  ${way}: away for ${((back - began) / 1e3).toFixed(1)} s; ${load.acknowledged.length} acknowledged, ` +
        `${load.refused.length} refused, ${load.lost.length} unanswered; ` +
        `last refusal ${(((window.at(-1) ?? back) - back) / 1e3).toFixed(1)} s after it was back\n`,
    );

    expect(desk.faults()).toEqual([]);
    expect(load.improper).toEqual([]);
    expect(load.refused.length).toBeGreaterThan(0);
    expect([await desk.pidOf('api'), await desk.pidOf('worker')]).toEqual(pids);
    expect(await load.balance()).toMatchObject({ missing: 0 });
    await load.settle();
    expect(await load.balance()).toEqual({ missing: 0, superfluous: 0 });
    await until('all renders to be done', async () => (await openWork(desk)) === 0, 30_000);
    expect(await storedOf(desk, reportId)).toEqual({ digests: [expect.any(String)], strays: 0 });
    // Control: under the very same restart the usual handler calls it a fault of its own.
    expect(usual.statuses).toContain(500);
  },
);

/** The same restart as the usual handler lives through it. */
class UsualLoad {
  readonly statuses: (number | undefined)[] = [];
  private stopped = false;
  private readonly lane = this.run();

  constructor(private readonly api: Awaited<ReturnType<typeof openUsualApi>>) {}

  private async run() {
    await Promise.resolve();
    while (!this.stopped) {
      this.statuses.push(await this.api.create());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop() {
    this.stopped = true;
    await this.lane;
    await this.api.close();
  }
}

import { until } from '../embedded/support/until.js';
import { openDesk, type FaultyDesk } from './support/desk.js';
import { Load } from './support/load.js';
import { openUsualApi } from './support/usual-api.js';

const FROZEN = 12_000;
const ANSWERED_WITHIN = 9_000;

let desk: FaultyDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

it('PostgreSQL stands still: everyone is answered in time with 503, and afterwards all is well by itself', async () => {
  const pids = [await desk.pidOf('api'), await desk.pidOf('worker')];
  const usual = await openUsualApi(desk.adminUrl);
  const load = new Load(desk, desk.officer);
  await load.flows();

  const thaw = desk.postgres.freeze();
  const thawAt = performance.now() + FROZEN;
  // Control: without limits of time nobody is answered while it stands still.
  const unanswered = usual.create(FROZEN - 1_000);
  try {
    const ready = desk.officer.get('/ready');
    await until('the time to pass', () => performance.now() > thawAt, FROZEN + 5_000);
    expect(await ready).toMatchObject({ status: 503, retryAfter: expect.any(String) });
    expect(await unanswered).toBeUndefined();
  } finally {
    thaw();
  }
  await load.flows(20, 10_000);
  await load.stop();
  await usual.close();

  const slowest = Math.max(...load.commands.map(({ answer }) => answer?.ms ?? 0));
  process.stdout.write(
    `  ${load.refused.length} refused, the slowest answer took ${(slowest / 1e3).toFixed(1)} s; ` +
      `${load.acknowledged.length} acknowledged\n`,
  );
  expect(desk.faults()).toEqual([]);
  expect(load.improper).toEqual([]);
  expect(load.lost).toEqual([]);
  expect(load.refused.length).toBeGreaterThan(0);
  expect(slowest).toBeLessThan(ANSWERED_WITHIN);
  expect([await desk.pidOf('api'), await desk.pidOf('worker')]).toEqual(pids);
  await load.settle();
  expect(await load.balance()).toEqual({ missing: 0, superfluous: 0 });
});

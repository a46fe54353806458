import pg from 'pg';
import { DataSource } from 'typeorm';
import { Actor, Claims, Superseded, Transactions } from '#libs/platform';
import { renderReportJob } from '#libs/reports';
import { until } from '../../support/asking.js';
import { sql } from '../../support/accounts.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { forgetEverything, holdWork, openQueue } from '../../support/queue.js';
import { participantsOf, aReadyMission, openReport, type Participants } from '../../support/ready.js';
import { asOwner } from '../../support/servers.js';

type Row = { done: boolean; dead: boolean; failures: number; error: string | null; delay: number };
const rowOf = async (house: TestInstallation, key: string) => {
  const [row] = (await house.app.get(DataSource).query(
    `SELECT done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead, failures, last_error AS error,
            extract(epoch FROM due_at - clock_timestamp())::float AS delay FROM outbox WHERE key = $1`,
    [key],
  )) as Row[];
  return row;
};

const broken = async () => Promise.reject(new Error('broken'));

describe('work that is promised', () => {
  let house: TestInstallation;
  let claims: Claims;
  beforeAll(async () => {
    house = await openInstallation();
    claims = house.app.get(Claims);
  });
  afterAll(async () => {
    await asOwner('DELETE FROM outbox WHERE done_at IS NULL');
    await house.close();
  });

  const promise = (id: string, after = async () => {}) =>
    house.app.get(Transactions).write(new Actor(null, null, [], 'test'), async (unit) => {
      await unit.ask(renderReportJob, id, { renderingId: id });
      await after();
    });
  const promised = async () => {
    const id = crypto.randomUUID();
    await promise(id);
    return `render-report-${id}`;
  };
  const settle = (claim: { settle: (manager: DataSource['manager']) => Promise<void> }, after = async () => {}) =>
    house.app.get(DataSource).transaction(async (manager) => {
      await claim.settle(manager);
      await after();
    });

  it('is promised together with its cause or not at all, and once for one key', async () => {
    const id = crypto.randomUUID();
    await expect(promise(id, broken)).rejects.toThrow('broken');
    expect(await rowOf(house, `render-report-${id}`)).toBeUndefined();
    await promise(id);
    await promise(id);
    expect(await rowOf(house, `render-report-${id}`)).toMatchObject({ done: false, dead: false, failures: 0 });
  });

  it('rings when it is committed, and is silent when it is taken back', async () => {
    const heard: (string | undefined)[] = [];
    const listener = new pg.Client(process.env.DATABASE_URL);
    listener.on('notification', ({ payload }) => heard.push(payload));
    await listener.connect();
    try {
      await listener.query('LISTEN desk_work');
      await expect(promise(crypto.randomUUID(), broken)).rejects.toThrow('broken');
      await listener.query(`NOTIFY desk_work, 'afterwards'`);
      await until('what came afterwards is heard', async () => heard.length > 0);
      expect(heard).toEqual(['afterwards']);
      await promise(crypto.randomUUID());
      await until('it rings', async () => heard.length > 1);
      expect(heard).toEqual(['afterwards', '']);
    } finally {
      await listener.end();
    }
  });

  it('is in one pair of hands at a time, and done together with its effect or not at all', async () => {
    const key = await promised();
    const [one, other] = await Promise.all([claims.take(key), claims.take(key)]);
    expect([one, other].filter(Boolean)).toHaveLength(1);
    const claim = (one ?? other)!;
    await expect(settle(claim, broken)).rejects.toThrow('broken');
    expect((await rowOf(house, key))!.done).toBe(false);
    await settle(claim);
    expect((await rowOf(house, key))!.done).toBe(true);
    await expect(settle(claim)).rejects.toThrow(Superseded);
    expect(await claims.take(key)).toBeUndefined();
  });

  let told: string[];
  const tell = async (_: unknown, reason: string) => void told.push(reason);
  beforeEach(() => {
    told = [];
  });

  it('goes to somebody else when its holder falls silent, whose effect is then void', async () => {
    const key = await promised();
    const silent = (await claims.take(key))!;
    await house.app
      .get(DataSource)
      .query(`UPDATE outbox SET alive_at = clock_timestamp() - interval '1 minute' WHERE key = $1`, [key]);
    const next = (await claims.take(key))!;
    await expect(settle(silent)).rejects.toThrow(Superseded);
    await silent.fail(new Error('late'), true, tell);
    expect(told).toEqual([]);
    expect(await rowOf(house, key)).toMatchObject({ dead: false, failures: 0 });
    await settle(next);
  });

  it('is tried again after a growing while, and given up after five failures or at once if it is final', async () => {
    const key = await promised();
    const delays = [];
    for (let failure = 1; failure <= 5; failure++) {
      const claim = (await claims.take(key))!;
      await claim.fail(new Error(`no ${failure}`), false, tell);
      expect(told).toEqual(failure < 5 ? [] : ['no 5']);
      delays.push((await rowOf(house, key))!.delay);
    }
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(await rowOf(house, key)).toMatchObject({ dead: true, failures: 5, error: 'no 5' });
    expect(await claims.take(key)).toBeUndefined();
    const other = await promised();
    await (await claims.take(other))!.fail('refused', true, tell);
    expect(told).toEqual(['no 5', 'refused']);
  });
});

describe('a document that is to be rendered', () => {
  let house: TestInstallation;
  let company: Participants;
  beforeAll(async () => {
    house = await openInstallation({ worker: true, missions: true });
    company = await participantsOf(house, 1);
  });
  afterAll(() => house.close());

  const asked = async () => {
    const report = await openReport(company.coordinator, (await aReadyMission(house, company)).id);
    const ask = () => company.coordinator.desk.call.askRender({ params: { id: report.id }, body: { language: 'ru' } });
    return { report, ask };
  };
  const renderingOf = (id: string) => company.coordinator.desk.call.getRender({ params: { id } });

  it('is rendered although Redis forgot everything', async () => {
    const { ask } = await asked();
    const held = await holdWork();
    const { id } = await ask();
    const queue = openQueue();
    await until('the work is in Redis', async () => {
      const counts = await queue.getJobCounts();
      return Object.values(counts).some((count) => count > 0);
    });
    await queue.close();
    await forgetEverything();
    await held.release();
    const { artifact } = await until('it is rendered', async () => {
      const rendering = await renderingOf(id);
      return rendering.state === 'done' && rendering;
    });
    expect(artifact).not.toBeNull();
  });

  it('is shown as failed, with the reason, once the fifth try broke', async () => {
    const { report, ask } = await asked();
    const dataSource = house.app.get(DataSource);
    const held = await holdWork();
    const { id } = await ask();
    // Such a thing the database keeps from happening, so it is let happen for a moment.
    await sql('ALTER TABLE snapshot DISABLE TRIGGER snapshot_frozen');
    const spoil = `UPDATE snapshot SET content = 'broken', digest = encode(sha256('broken'), 'hex') WHERE id = $1`;
    await sql(spoil, [report.snapshot.id]);
    await sql('ALTER TABLE snapshot ENABLE TRIGGER snapshot_frozen');
    await held.release();
    const key = `render-report-${id}`;
    await until('it is given up', async () => {
      await dataSource.query('UPDATE outbox SET due_at = clock_timestamp() WHERE key = $1 AND failures > 0', [key]);
      return (await rowOf(house, key))!.dead;
    });
    expect(await rowOf(house, key)).toMatchObject({ failures: 5, done: false });
    const rendering = await until('the officers see it', async () => {
      const seen = await renderingOf(id);
      return seen.state === 'failed' && seen;
    });
    expect(rendering.error!.en).toContain('a fault of the system');
  });
});

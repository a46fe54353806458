import { Queue, Worker } from 'bullmq';
import { until } from '../embedded/support/until.js';
import { openDesk, type FaultyDesk } from './support/desk.js';
import { askRender, openLongReport, openWork, storedOf } from './support/renders.js';

const RENDERS = 30;

let desk: FaultyDesk;
let reportId: string;
beforeAll(async () => {
  desk = await openDesk();
  reportId = await openLongReport(desk, 20);
});
afterAll(() => desk?.close());

describe('Redis is emptied while many renders wait', () => {
  it('all of them are done within 30 seconds, and one file is stored', async () => {
    for (let n = 0; n < RENDERS; n++) await askRender(desk.officer, reportId);
    await until('the first render to be done', async () => (await openWork(desk)) < RENDERS, 60_000);
    await desk.redis.empty();
    expect(await openWork(desk)).toBeGreaterThan(RENDERS / 3);
    await until('all renders to be done', async () => (await openWork(desk)) === 0, 30_000);
    const states = await desk.rows(
      `SELECT r.state, count(*)::int FROM rendering r JOIN report_version v ON v.id = r.version_id
       WHERE v.report_id = $1 AND v.state = 'DRAFT' GROUP BY r.state`,
      [reportId],
    );
    expect(states).toEqual([{ state: 'done', count: RENDERS }]);
    expect(await storedOf(desk, reportId)).toEqual({ digests: [expect.any(String)], strays: 0 });
  });

  it('control: what is put straight into the queue after the commit is lost', async () => {
    await desk.rows('CREATE TABLE usual_work (id int PRIMARY KEY, done boolean NOT NULL DEFAULT false)');
    const connection = { url: desk.redis.url };
    const queue = new Queue('usual-work', { connection });
    for (let id = 1; id <= RENDERS; id++) {
      await desk.rows('INSERT INTO usual_work VALUES ($1)', [id]);
      await queue.add('work', { id });
    }
    await desk.redis.empty();
    const finish = ({ data }: { data: { id: number } }) =>
      desk.rows('UPDATE usual_work SET done = true WHERE id = $1', [data.id]);
    const worker = new Worker('usual-work', finish, { connection });
    try {
      // What is asked for afterwards is done, so the worker does work; what was asked for before never will be.
      await desk.rows('INSERT INTO usual_work VALUES (0)');
      await queue.add('work', { id: 0 });
      const undone = () => desk.rows<{ id: number }>('SELECT id FROM usual_work WHERE NOT done');
      await until('new work to be done', async () => !(await undone()).some(({ id }) => id === 0));
      // It is marked as done before it leaves the queue.
      const queued = () => queue.getJobCountByTypes('waiting', 'active', 'delayed');
      await until('the queue to be empty', async () => (await queued()) === 0);
      expect(await undone()).toHaveLength(RENDERS);
    } finally {
      await worker.close();
      await queue.close();
    }
  });
});

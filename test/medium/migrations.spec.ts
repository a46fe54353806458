import { DataSource } from 'typeorm';
import { databaseOptions, DomainClock, NOBODY, Transactions, type Look } from '#libs/platform';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { asOwner } from '../support/servers.js';

let house: TestInstallation;
let dataSource: DataSource;
let alone: DataSource;
beforeAll(async () => {
  house = await openInstallation();
  dataSource = house.app.get(DataSource);
  const { url } = dataSource.options as { url: string };
  alone = new DataSource({ ...databaseOptions(url), poolSize: 1 });
});
afterAll(async () => {
  if (alone.isInitialized) await alone.destroy();
  await house.close();
});

it('leaves nothing of the entities to the next migration', async () => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('lets the running application neither change nor remove a line of the log', async () => {
  for (const statement of ['UPDATE audit_entry SET reason = $$x$$', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])
    await expect(dataSource.query(statement)).rejects.toThrow('permission denied');
});

it('shows no personal data to a query that names no scope', async () => {
  for (const table of [
    'person',
    'application',
    'accreditation',
    'notice',
    'mailbox_message',
    'stay',
    'meeting_participant',
    'incident',
    'incident_follow_up',
    'incident_evidence',
    'team',
    'team_member',
    'plan_item',
    'visit',
    'visit_observer',
    'visit_beside',
  ]) {
    expect(await dataSource.query(`SELECT FROM ${table}`)).toEqual([]);
    const [row] = (await dataSource.query(
      `SELECT relrowsecurity AND relforcerowsecurity AS forced FROM pg_class WHERE oid = $1::regclass`,
      [table],
    )) as { forced: boolean }[];
    expect(row?.forced).toBe(true);
  }
});

it('keeps the plan of what is asked again; by it whoever asks sees what is in sight for them, after a migration too', async () => {
  const { personId } = await house.secretary.call.me();
  // Each connection keeps plans of its own: whoever asks here asks by one, which has kept none before.
  await alone.initialize();
  const transactions = new Transactions(alone, house.app.get(DomainClock));
  const everyone = transactions.asSystem('a test');
  const again = 'SELECT p.id FROM person p WHERE p.id = $1 AND 6 = 6';
  // Its list is as long each time, whatever is asked.
  const nested = 'SELECT q.id FROM (SELECT p.* FROM person p) q WHERE q.id = $1 AND 6 = 6';
  const listing = 'SELECT p.id FROM person p, (VALUES (1), (2)) AS v (n) WHERE v.n = 1 AND p.id = $1 AND 6 = 6';
  const passing = [
    'SELECT * FROM person WHERE id = $1 AND 6 = 6',
    'SELECT DISTINCT * FROM person WHERE id = $1 AND 6 = 6',
    '(SELECT * FROM person WHERE id = $1) UNION (SELECT * FROM person WHERE id = $1 AND 6 = 6)',
    `SELECT ')' AS said, p.*, '(' AS more FROM person p WHERE p.id = $1 AND 6 = 6`,
    'SELECT id, p.* FROM person p WHERE id = $1 AND 6 = 6',
    'WITH q AS (SELECT id FROM person WHERE id = $1) SELECT q.* FROM q WHERE 6 = 6',
    'SELECT id FROM person WHERE id IN ($1, $1) AND 6 = 6',
    'SELECT id FROM person WHERE id IN (VALUES ($1::uuid), ($1)) AND 6 = 6',
  ];
  const seen = async (text: string) => {
    const count = async ({ manager }: Look) => {
      // As in production: PostgreSQL itself chooses when to keep a plan.
      await manager.query(`SELECT set_config('plan_cache_mode', 'auto', true)`);
      return (await manager.query<unknown[]>(text, [personId])).length;
    };
    return [await everyone.look(count), await transactions.look(NOBODY, count)];
  };
  const all = async () => {
    for (const text of [again, nested, listing, ...passing]) expect(await seen(text)).toEqual([1, 0]);
  };
  for (let times = 1; times <= 8; times++) await all();
  const kept = await transactions.look(NOBODY, ({ manager }) =>
    manager.query(
      `SELECT statement, generic_plans > 0 AS kept FROM pg_prepared_statements WHERE statement LIKE '%6 = 6%' ORDER BY 1`,
    ),
  );
  expect(kept).toEqual([again, listing, nested].map((statement) => ({ statement, kept: true })));
  await asOwner('ALTER TABLE person ADD COLUMN motto text');
  await all();
  // What cannot be said at all spoils the statement for nobody.
  const circle: unknown[] = [];
  circle.push({ circle });
  await expect(transactions.look(NOBODY, ({ manager }) => manager.query(again, [circle]))).rejects.toThrow();
  await all();
});

import { DataSource } from 'typeorm';
import { openInstallation, type TestInstallation } from '../support/house.js';

let house: TestInstallation;
let dataSource: DataSource;
beforeAll(async () => {
  house = await openInstallation();
  dataSource = house.app.get(DataSource);
});
afterAll(() => house.close());

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

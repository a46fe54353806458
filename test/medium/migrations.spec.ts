import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule } from '../../apps/api/src/app.module.js';

let dataSource: DataSource;
let close: () => Promise<void>;
beforeAll(async () => {
  const ref = await Test.createTestingModule({ imports: [AppModule] }).compile();
  dataSource = ref.get(DataSource);
  close = () => ref.close();
});
afterAll(() => close());

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
  ]) {
    expect(await dataSource.query(`SELECT FROM ${table}`)).toEqual([]);
    const [row] = (await dataSource.query(
      `SELECT relrowsecurity AND relforcerowsecurity AS forced FROM pg_class WHERE oid = $1::regclass`,
      [table],
    )) as { forced: boolean }[];
    expect(row?.forced).toBe(true);
  }
});

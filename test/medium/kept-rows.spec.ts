import pg from 'pg';
import { beginAs } from '../../tools/testing/databases.js';
import { withClient } from '../../tools/demonstration/memory.js';

/** Tests of other files begin with a database as it was kept; here that one is looked at itself. */
const url = () => process.env.DATABASE_ADMIN_URL!;
describe('The database that a test begins with', () => {
  const asked = <T>(sql: string) =>
    withClient(url(), async (owner) => (await owner.query<T & pg.QueryResultRow>(sql)).rows);
  /** Every row of every table, and where each sequence stands. */
  const all = async () => {
    const tables = await asked<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
    const digests = await asked<object>(
      tables.map(({ name }) => `SELECT '${name}' AS name, md5(string_agg(t::text, '' ORDER BY t::text)) AS rows FROM "${name}" t`).join(' UNION ALL ') + ' ORDER BY name', // prettier-ignore
    );
    const numbers = await asked<{ name: string }>(`SELECT sequencename AS name FROM pg_sequences ORDER BY 1`);
    const next = await asked<object>(
      numbers.map(({ name }) => `SELECT '${name}' AS name, last_value + is_called::int AS next FROM "${name}"`).join(' UNION ALL ') + ' ORDER BY name', // prettier-ignore
    );
    return { digests, next };
  };
  const connection = async () => (await asked<{ oid: string }>('SELECT oid FROM pg_database WHERE datname = current_database()'))[0]!.oid; // prettier-ignore

  it('has again what was changed, deleted and entered, and numbers on as before, without being made anew', async () => {
    await beginAs(url(), 'pool');
    const [before, made] = [await all(), await connection()];
    await withClient(url(), async (owner) => {
      await owner.query(`SET session_replication_role = replica`);
      await owner.query(`UPDATE mission SET title_en = 'Changed'; DELETE FROM invitation; DELETE FROM session`);
      const line = 'what, request_id, domain_time, subject_type, subject_id, details';
      await owner.query(`INSERT INTO audit_entry (${line}) SELECT ${line} FROM audit_entry`);
    });
    expect(await all()).not.toEqual(before);
    await beginAs(url(), 'pool');
    expect(await all()).toEqual(before);
    expect(await connection()).toBe(made);
  });

  it('holds no mission of the pool where only the people are asked for, and all of them where they are again', async () => {
    await beginAs(url(), 'pool');
    const pool = await all();
    await beginAs(url(), 'world');
    expect(await asked('SELECT FROM mission')).toEqual([]);
    expect(await asked('SELECT FROM person')).not.toEqual([]);
    await beginAs(url(), 'pool');
    expect(await all()).toEqual(pool);
  });

  it('is made anew where a test has altered a table, a policy or a trigger', async () => {
    for (const change of ['ALTER TABLE mission DROP COLUMN title_en CASCADE', 'DROP POLICY person_scope ON person']) {
      await beginAs(url(), 'pool');
      const [before, made] = [await all(), await connection()];
      await asked(change);
      await beginAs(url(), 'pool');
      expect(await all()).toEqual(before);
      expect(await connection()).not.toBe(made);
    }
  });

  it('is put back over who is in the middle of something', async () => {
    await beginAs(url(), 'pool');
    const before = await all();
    const amid = new pg.Client(url());
    amid.on('error', () => {});
    await amid.connect();
    await amid.query(`BEGIN; UPDATE mission SET title_en = 'Changed'`);
    await beginAs(url(), 'pool');
    expect(await all()).toEqual(before);
    await expect(amid.query('COMMIT')).rejects.toThrow();
  });
});

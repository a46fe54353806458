import pg from 'pg';
import { beginAs } from '../../tools/testing/databases.js';
import { until } from '../support/asking.js';
import { withClient } from '../../tools/demonstration/memory.js';

/** Tests of other files begin with a database as it was kept; here that one is looked at itself. */
const url = () => process.env.DATABASE_ADMIN_URL!;
const asked = <T>(sql: string) =>
  withClient(url(), async (owner) => (await owner.query<T & pg.QueryResultRow>(sql)).rows);
/** Of every one of these, in one statement. */
const ofEach = (names: { name: string }[], select: (name: string) => string) =>
  asked<object>(names.map(({ name }) => select(name)).join(' UNION ALL ') + ' ORDER BY name');

/** Every row of every table, and where each sequence stands. */
async function all() {
  const tables = await asked<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const sequences = await asked<{ name: string }>('SELECT sequencename AS name FROM pg_sequences');
  return {
    rows: await ofEach(
      tables,
      (name) => `SELECT '${name}' AS name, md5(string_agg(t::text, '' ORDER BY t::text)) AS rows FROM "${name}" t`,
    ),
    next: await ofEach(
      sequences,
      (name) => `SELECT '${name}' AS name, last_value + is_called::int AS next FROM "${name}"`,
    ),
  };
}

const made = async () =>
  (await asked<{ oid: string }>('SELECT oid FROM pg_database WHERE datname = current_database()'))[0]!.oid;

describe('The database that a test begins with', () => {
  it('has again what was changed, deleted and entered, and numbers on as before, without being made anew', async () => {
    await beginAs(url(), 'pool');
    const [before, database] = [await all(), await made()];
    await withClient(url(), async (owner) => {
      await owner.query(`SET session_replication_role = replica`);
      await owner.query(`UPDATE mission SET title_en = 'Changed'; DELETE FROM invitation; DELETE FROM session`);
      const line = 'what, request_id, domain_time, subject_type, subject_id, details';
      await owner.query(`INSERT INTO audit_entry (${line}) SELECT ${line} FROM audit_entry`);
    });
    expect(await all()).not.toEqual(before);
    await beginAs(url(), 'pool');
    expect(await all()).toEqual(before);
    expect(await made()).toBe(database);
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
      const [before, database] = [await all(), await made()];
      await asked(change);
      await beginAs(url(), 'pool');
      expect(await all()).toEqual(before);
      expect(await made()).not.toBe(database);
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

  it('is put back over who began to write before, and commits meanwhile', async () => {
    await beginAs(url(), 'pool');
    const before = await all();
    const [early, owner] = [new pg.Client(url()), new pg.Client(url())];
    await Promise.all([early.connect(), owner.connect()]);
    try {
      await early.query('BEGIN; SELECT pg_current_xact_id()');
      await early.query(`UPDATE mission SET title_en = 'Changed'`);
      const back = owner.query(
        `WITH done AS MATERIALIZED (SELECT kept.put_back_pool(at, false) FROM kept.put_back)
         UPDATE kept.put_back SET at = pg_current_xact_id()::xid FROM done`,
      );
      await until(
        'the putting back waits',
        async () => (await asked('SELECT FROM pg_locks WHERE NOT granted')).length > 0,
      );
      await early.query('COMMIT');
      await back;
      expect(await all()).toEqual(before);
    } finally {
      await Promise.all([early.end(), owner.end()]);
    }
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Whose rows are kept: the prepared world, or the same with its missions. */
export type Kept = 'world' | 'pool';

/**
 * What a template holds stands in the same database once more, in a schema of its own. So a database that tests have used is
 * made as it was without being made anew: whoever is connected stays connected, and with row-level security most of what
 * PostgreSQL has to do for a test is to plan, for each connection, what was planned for the one before.
 */
export async function keepRows(adminUrl: string, as: Kept): Promise<void> {
  const owner = new pg.Client(adminUrl);
  await owner.connect();
  try {
    // What stands behind a table (its keys, whoever looks at changes) is put back with it, so nothing of it may look.
    const { rows: who } = await owner.query<{ rolsuper: boolean }>(
      'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    if (!who[0]!.rolsuper) return;
    const { rows: tables } = await owner.query<Table>(TABLES);
    const { rows: sequences } = await owner.query<{ name: string; from: string }>(
      `SELECT format('%I.%I', schemaname, sequencename) AS name, coalesce(last_value + 1, start_value)::text AS "from"
       FROM pg_sequences WHERE schemaname = 'public'`,
    );
    await owner.query('BEGIN');
    await owner.query(`CREATE SCHEMA IF NOT EXISTS kept; CREATE SCHEMA kept_${as}`);
    await owner.query('CREATE TABLE IF NOT EXISTS kept.put_back (which text, at xid); TRUNCATE kept.put_back');
    for (const { name } of tables) await owner.query(`CREATE TABLE kept_${as}.${name} AS TABLE public.${name}`);
    const steps = [
      // Whoever has begun to write meanwhile is waited for: a row of an older number would never be found again.
      `LOCK TABLE ${tables.map(({ name }) => `public.${name}`).join(', ')} IN EXCLUSIVE MODE;`,
      ...tables.map((table) => puttingBack(table, `kept_${as}.${table.name}`)),
      ...sequences.map(({ name, from }) => `PERFORM setval('${name}', ${from}, false);`),
    ];
    await owner.query(`
      CREATE FUNCTION kept.put_back_${as}(xid, boolean) RETURNS void LANGUAGE plpgsql
        SET session_replication_role = replica SET plan_cache_mode = force_generic_plan AS $$
      BEGIN ${steps.join('\n')} END $$`);
    await owner.query(WATCHED);
    await owner.query(`INSERT INTO kept.put_back VALUES ('${as}', pg_current_xact_id()::xid)`);
    await owner.query('COMMIT');
  } finally {
    await owner.end();
  }
}

type Table = { name: string; columns: string; key: string[] | null };
const TABLES = `
  SELECT quote_ident(c.relname) AS name,
    (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
     WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
    (SELECT array_agg(quote_ident(a.attname)::text) FROM pg_index i
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
     WHERE i.indrelid = c.oid AND i.indisprimary) AS key
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`;

/** Rows that came or were changed since go, and whichever is missing comes back; of a table without a key all do. */
function puttingBack({ name, columns, key }: Table, kept: string): string {
  const same = key?.map((column) => `x.${column} = k.${column}`).join(' AND ');
  const missing = same ? `WHERE NOT EXISTS (SELECT FROM public.${name} x WHERE ${same})` : '';
  return `DELETE FROM public.${name} ${key ? 'WHERE $2 OR age(xmin) < age($1)' : ''};
    INSERT INTO public.${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${kept} k ${missing};`;
}

/**
 * Rows are put back, tables are not: a test that has changed one leaves word of it. Of what is no table's (a setting of the
 * database or of a role) no word is left, so no test may change that.
 */
const WATCHED = `
  CREATE TABLE IF NOT EXISTS kept.altered (by text);
  CREATE OR REPLACE FUNCTION kept.note_altered() RETURNS event_trigger SECURITY DEFINER LANGUAGE plpgsql AS $$
  BEGIN
    IF tg_tag LIKE 'DROP%' OR EXISTS (SELECT FROM pg_event_trigger_ddl_commands() WHERE schema_name IS DISTINCT FROM 'pg_temp')
    THEN INSERT INTO kept.altered VALUES (tg_tag); END IF;
  END $$;
  DROP EVENT TRIGGER IF EXISTS note_altered;
  CREATE EVENT TRIGGER note_altered ON ddl_command_end EXECUTE FUNCTION kept.note_altered();
  ALTER EVENT TRIGGER note_altered ENABLE ALWAYS;
  TRUNCATE kept.altered`;

/** Whether the database holds again what is kept, and nothing else. It cannot if it is another one, or was altered. */
export async function putBack(database: pg.Pool, which: Kept): Promise<boolean> {
  const { rows } = await database.query<{ keeps: boolean }>('SELECT to_regproc($1) IS NOT NULL AS keeps', [
    `kept.put_back_${which}`,
  ]);
  if (!rows[0]!.keeps || !(await hasEndedWork(database))) return false;
  const { rowCount } = await database.query(
    `WITH done AS MATERIALIZED (
       SELECT kept.put_back_${which}(at, which <> '${which}') FROM kept.put_back WHERE NOT EXISTS (SELECT FROM kept.altered))
     UPDATE kept.put_back SET which = '${which}', at = pg_current_xact_id()::xid FROM done`,
  );
  return rowCount === 1;
}

const PATIENCE_MS = 1_000;
/**
 * Whoever is in the middle of something is ended, and is gone before anything goes on: one that became idle meanwhile would
 * be taken for the next question, and dies of it. Who waits for the next order may wait on.
 */
async function hasEndedWork(database: pg.Pool): Promise<boolean> {
  const ended: number[] = [];
  const endsWork = async () => {
    const { rows } = await database.query<{ pid: number }>(
      `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
       AND backend_type = 'client backend' AND (state IS DISTINCT FROM 'idle' OR pid = ANY ($1)) AND pid <> pg_backend_pid()`,
      [ended],
    );
    ended.push(...rows.map(({ pid }) => pid));
    return rows.length === 0;
  };
  for (const until = Date.now() + PATIENCE_MS; !(await endsWork()); await pause(2))
    if (Date.now() > until) return false;
  return true;
}

import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { MIGRATIONS } from './index.js';

/** Where the reference data of a new installation stand, unless another assembly is named. */
export const REFERENCE = new URL('../../reference/csto-pa.json', import.meta.url);

type Options = { adminUrl: string; runtimeUrl: string; referenceFile?: string | undefined };

/**
 * Whether `migrate` would change nothing. It is asked at every start, so it loads none of what `migrate` needs, which
 * takes longer than all the rest of a start.
 */
export async function isCurrent({ adminUrl, runtimeUrl, referenceFile }: Options): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  // A server that is stopped meanwhile is the trouble of the query that meets it, and of nobody else.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ begun: boolean }>(
      `SELECT to_regclass('public.migrations') IS NOT NULL AND to_regclass('public.installation') IS NOT NULL AS begun`,
    );
    if (!rows[0]!.begun) return false;
    const applied = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    if (applied.rows.map(({ name }) => name).join() !== MIGRATIONS.map(({ name }) => name).join()) return false;
    const installed = await client.query<{ granted: boolean; emblem: boolean }>(
      `SELECT has_table_privilege($1, 'audit_entry', 'INSERT') AS granted, emblem IS NOT NULL AS emblem FROM installation`,
      [decodeURIComponent(new URL(runtimeUrl).username)],
    );
    const [state] = installed.rows;
    return state !== undefined && state.granted && (state.emblem || !(await hasEmblem(referenceFile)));
  } finally {
    await client.end();
  }
}

/** An assembly that had none may be given one later. */
async function hasEmblem(file: string | URL = REFERENCE): Promise<boolean> {
  const reference = JSON.parse(await readFile(file, 'utf8')) as { assembly?: { emblem?: string } };
  return reference.assembly?.emblem !== undefined;
}

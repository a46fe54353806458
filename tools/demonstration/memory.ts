import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { REFERENCE } from '../../migrations/current.js';

/** All demonstration people have the same password: nothing real is behind it. */
export const PASSWORD = 'rehearsal-only';

/** What waits for whom when the desk is opened. */
export type Task = { email: string; who: string; task: string };
export type Demonstration = { signIns: (Task & { password: string })[]; firstReport: string };

export async function demonstrationState(adminUrl: string): Promise<'absent' | 'loading' | 'loaded'> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ demonstration: 'absent' | 'loading' | 'loaded' }>(
      'SELECT demonstration FROM installation',
    );
    return rows[0]?.demonstration ?? 'absent';
  });
}

/** The missions that are played are of the assembly that ships first, whose delegations and hosts they need. */
export async function isDemonstrable(adminUrl: string): Promise<boolean> {
  const { assembly } = JSON.parse(await readFile(REFERENCE, 'utf8')) as { assembly: { shortName: { en: string } } };
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT short_name_en AS name FROM installation');
    return rows[0]?.name === assembly.shortName.en;
  });
}

export const hasAccounts = (adminUrl: string): Promise<boolean> =>
  withClient(adminUrl, async (client) => (await client.query('SELECT FROM account LIMIT 1')).rowCount === 1);

export const recall = (adminUrl: string): Promise<Demonstration> =>
  withClient(adminUrl, async (client) => {
    const tasks = await client.query<Task>('SELECT email, who, task FROM demonstration_task ORDER BY position');
    const artifact = await client.query<{ id: string }>(
      `SELECT a.id FROM artifact a JOIN report_version v ON v.id = a.version_id JOIN report r ON r.id = v.report_id
       WHERE r.kind = 'final-conclusion' AND a.language = 'ru' AND NOT a.draft ORDER BY a.rendered_at LIMIT 1`,
    );
    return {
      signIns: tasks.rows.map((row) => ({ ...row, password: PASSWORD })),
      firstReport: artifact.rows[0] ? `/api/artifacts/${artifact.rows[0].id}/file` : '',
    };
  });

/** Only the owner of the database can mark it; the mark is what makes a scripted clock acceptable. */
export async function markDemonstration(adminUrl: string, state: 'loading' | 'loaded'): Promise<void> {
  await withClient(adminUrl, (client) => client.query('UPDATE installation SET demonstration = $1', [state]));
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  // A server that is stopped meanwhile is the trouble of the query that meets it, and of nobody else.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

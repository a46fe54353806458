import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '../../../migrations/migrate.js';
import { loadDemonstration } from '../../demonstration/index.js';
import { withClient } from '../../demonstration/memory.js';
import { startServices } from '../../embedded/index.js';
import { freePort } from '../../embedded/ports.js';
import { startApps } from '../../start/apps.js';
import { ROOT } from '../house.js';
import { FILLED_PEOPLE, signInsOf } from '../large-fill.js';

/** What a long list is long of. */
export const LONG = { people: 12_000, logLines: 100_000 };

/** The desk as it is built and served, with its demonstration. */
export async function openWebHouse(log: (line: string) => void) {
  for (const name of ['DATABASE_URL', 'DATABASE_ADMIN_URL', 'REDIS_URL']) delete process.env[name];
  const directory = mkdtempSync(path.join(tmpdir(), 'mission-desk-web-'));
  chmodSync(directory, 0o755); // PostgreSQL does not run as root; whoever it runs as must get in
  const services = await startServices({ directory, durable: false });
  const { DATABASE_URL, DATABASE_ADMIN_URL: adminUrl, REDIS_URL } = services;
  let stop = services.stop;
  const close = async () => {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await migrate({ adminUrl, runtimeUrl: DATABASE_URL });
    const SECRET_KEYS = `bench:${createHash('sha256').update('bench').digest('base64')}`;
    const PORT = String(await freePort());
    const url = `http://127.0.0.1:${PORT}`;
    await loadDemonstration({ services, secretKeys: SECRET_KEYS, log, publicUrl: url });
    const own = { DATABASE_URL, REDIS_URL, SECRET_KEYS, PORT, HOST: '127.0.0.1', PUBLIC_URL: url, LOG_LEVEL: 'error' };
    const apps = startApps({ root: ROOT, env: { ...process.env, ...own }, local: url, log: () => {} });
    stop = () => apps.stop().then(services.stop);
    await apps.ready();
    return { url, close, lengthen: () => lengthen(adminUrl) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** So many people and lines of the log that their lists are long. */
const lengthen = (adminUrl: string) =>
  withClient(adminUrl, async (client) => {
    await client.query(`SELECT set_config('desk.everyone', 'on', false)`);
    await client.query(FILLED_PEOPLE);
    // Lines of the log are always of now by themselves; these are of the past.
    await client.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_numbered');
    const { rows } = await client.query<{ id: string; person: string }>(
      `SELECT id, person_id AS person FROM account WHERE email = 'officer@desk.example'`,
    );
    await client.query(signInsOf(LONG.logLines, rows[0]!));
    await client.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_numbered');
    await client.query('VACUUM ANALYZE');
  });

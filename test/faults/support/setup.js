import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from '../../../tools/prepare.js';

const PLAYED = 'played';

/**
 * A PostgreSQL of this run's own, and in it a database with one whole mission, of which every test gets a copy. It keeps
 * its promises (`durable`): without them what was acknowledged may be lost when it is stopped at once. Jest loads this
 * file as it is, hence no TypeScript.
 */
export default async function globalSetup() {
  await prepare();
  // The faults are for servers of our own, never for one that somebody named.
  for (const name of ['DATABASE_URL', 'DATABASE_ADMIN_URL', 'REDIS_URL']) delete process.env[name];
  const directory = mkdtempSync(path.join(tmpdir(), 'mission-desk-faults-'));
  chmodSync(directory, 0o755); // PostgreSQL does not run as root; whoever it runs as must get in
  const { startServices } = await import('../../../dist/tools/embedded/index.js');
  const services = await startServices({ directory, durable: true });
  globalThis.stopServices = () => stop(services, directory);
  try {
    const SECRET_KEYS = `faults:${randomBytes(32).toString('base64')}`;
    const { DATABASE_URL, DATABASE_ADMIN_URL } = services;
    Object.assign(process.env, { DATABASE_URL, DATABASE_ADMIN_URL, SECRET_KEYS, LOG_LEVEL: 'error' });
    await playOnce(services, SECRET_KEYS);
  } catch (error) {
    await globalThis.stopServices();
    throw error;
  }
}

async function stop(services, directory) {
  await services.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function playOnce(services, secretKeys) {
  const { inDatabase } = await import('../../../dist/tools/testing/databases.js');
  const { withClient, onStage } = await import('../../../dist/tools/demonstration/theatre.js');
  const { migrate } = await import('../../../dist/migrations/migrate.js');
  const { playKazakhstan } = await import('../../../dist/tools/demonstration/kazakhstan.js');
  const adminUrl = inDatabase(services.DATABASE_ADMIN_URL, PLAYED);
  const runtimeUrl = inDatabase(services.DATABASE_URL, PLAYED);
  await withClient(services.DATABASE_ADMIN_URL, (client) =>
    client.query(`CREATE DATABASE ${PLAYED} TEMPLATE template0`),
  );
  await migrate({ adminUrl, runtimeUrl });
  const own = { ...services, DATABASE_URL: runtimeUrl, DATABASE_ADMIN_URL: adminUrl };
  await onStage({ services: own, secretKeys, log: () => {} }, playKazakhstan);
}

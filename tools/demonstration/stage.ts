import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../embedded/ports.js';
import { startApps } from '../start/apps.js';

export type StageOptions = {
  services: { DATABASE_URL: string; REDIS_URL: string };
  secretKeys: string;
  log: (line: string) => void;
  /** Where the desk will be served: it stands in documents, as an address and a code. */
  publicUrl?: string;
};

const root = path.resolve(import.meta.dirname, '../../..');

/** An API and a worker of our own, whose domain clock stands where we put it. Nobody else can move it. */
export async function openStage({ services, secretKeys, log, publicUrl = 'http://127.0.0.1:3000' }: StageOptions) {
  const directory = mkdtempSync(path.join(tmpdir(), 'mission-desk-clock-'));
  const clock = path.join(directory, 'now');
  const setClock = (at: string) => {
    writeFileSync(`${clock}.next`, at);
    renameSync(`${clock}.next`, clock);
  };
  setClock('2022-03-17T09:00:00Z');
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: services.DATABASE_URL,
    REDIS_URL: services.REDIS_URL,
    SECRET_KEYS: secretKeys,
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: publicUrl,
    DOMAIN_CLOCK_FILE: clock,
    NODE_ENV: 'demonstration',
  };
  const apps = startApps({ root, env, local: url, log });
  const close = async () => {
    await apps.stop();
    rmSync(directory, { recursive: true });
  };
  try {
    await apps.ready();
  } catch (error) {
    await close();
    throw error;
  }
  return { url, setClock, close };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

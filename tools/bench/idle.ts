import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../../migrations/migrate.js';
import { startServices } from '../embedded/index.js';
import { freePort } from '../embedded/ports.js';
import { startApps } from '../start/apps.js';
import { ROOT } from './house.js';
import { childrenOf, commandOf, memoryOf, TICK_MS, ticksOf } from './processes.js';

/** Of one core, with nobody at the desk. */
export const IDLE_GOAL = 0.01;

/** Who is who, by what stands in its command line; the first that fits. */
const PROCESSES = [
  ['API', /apps\/api\/src\/main/],
  ['worker', /apps\/worker\/src\/main/],
  ['renderer', /render-child|typesetting/],
  ['PostgreSQL', /postgres/],
  ['Redis', /valkey|redis/],
] as const;

export type IdleBench = { seconds: number; share: number; goal: number; processes: { name: string; count: number; megabytes: number; share: number }[] }; // prettier-ignore

/** A desk as `npm start` runs it, left alone: what each of its processes takes of a core and of memory. */
export async function benchIdle({ seconds = 60 } = {}): Promise<IdleBench> {
  for (const name of ['DATABASE_URL', 'DATABASE_ADMIN_URL', 'REDIS_URL']) delete process.env[name];
  const directory = mkdtempSync(path.join(tmpdir(), 'mission-desk-idle-'));
  chmodSync(directory, 0o755); // PostgreSQL does not run as root; whoever it runs as must get in
  const services = await startServices({ directory, durable: true });
  const { DATABASE_URL, DATABASE_ADMIN_URL: adminUrl, REDIS_URL } = services;
  const PORT = String(await freePort());
  const local = `http://127.0.0.1:${PORT}`;
  const own = { DATABASE_URL, REDIS_URL, PORT, HOST: '127.0.0.1', PUBLIC_URL: local };
  const SECRET_KEYS = `bench:${createHash('sha256').update('bench').digest('base64')}`;
  let stop = services.stop;
  try {
    await migrate({ adminUrl, runtimeUrl: DATABASE_URL });
    const apps = startApps({ root: ROOT, env: { ...process.env, ...own, SECRET_KEYS }, local, log: () => {} });
    stop = () => apps.stop().then(services.stop);
    await apps.ready();
    await pause(60_000); // until it has settled: V8 collects what a start has left some time after it
    // Some come and go meanwhile: what they took is then part of what took them, so that only sums are compared.
    const before = found();
    await pause(seconds * 1_000);
    const after = found();
    const processes = PROCESSES.map(([name]) => {
      const these = after.filter((one) => one.name === name);
      const [had, has] = [before.filter((one) => one.name === name), these].map((all) => sumOf(all, 'ticks'));
      return {
        name,
        count: these.length,
        megabytes: Math.round(sumOf(these, 'bytes') / 2 ** 20),
        share: ((has! - had!) * TICK_MS) / 1_000 / seconds,
      };
    });
    return { seconds, share: processes.reduce((all, { share }) => all + share, 0), goal: IDLE_GOAL, processes };
  } finally {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

const descendantsOf = (pid: number): number[] => childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);

type Found = { name: string | undefined; ticks: number; bytes: number };
const found = (): Found[] =>
  descendantsOf(process.pid).map((pid) => ({ name: nameOf(pid), ticks: ticksOf(pid), bytes: memoryOf(pid) }));
const sumOf = (processes: readonly Found[], what: 'ticks' | 'bytes') =>
  processes.reduce((all, one) => all + one[what], 0);

const nameOf = (pid: number) => PROCESSES.find(([, sign]) => sign.test(commandOf(pid)))?.[0];

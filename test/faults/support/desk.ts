import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { commandOf, isAlive } from '../../../tools/embedded/identity.js';
import { freePort } from '../../../tools/embedded/ports.js';
import { startApps } from '../../../tools/start/apps.js';
import { inDatabase } from '../../../tools/testing/databases.js';
import { ask } from '../../embedded/support/servers.js';
import { until } from '../../embedded/support/until.js';
import { childrenOf, knownPostgres } from './postgres.js';
import { openRedis } from './redis.js';
import { Visitor } from './visitor.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** After the played mission was closed; only what the rules ask about depends on it. */
const NOW = '2022-12-21T09:00:00Z';

/**
 * API and worker as `npm start` runs them: processes of their own, brought back when they die. They stand on a copy of
 * the played database and on a Redis of their own.
 */
export async function openDesk({ rest }: { rest?: () => number } = {}) {
  const directory = mkdtempSync(path.join(tmpdir(), 'faults-desk-'));
  const clock = path.join(directory, 'now');
  writeFileSync(clock, NOW);
  const redis = await openRedis();
  const { DATABASE_URL, DATABASE_ADMIN_URL: server } = process.env as Record<string, string>;
  const database = `desk_${process.pid}_${Date.now()}`;
  await ask(server!, `CREATE DATABASE ${database} TEMPLATE played`);
  // A copied sequence is not in the log yet, and would begin anew after a crash: that is no fault of the product.
  await ask(server!, 'CHECKPOINT');
  const adminUrl = inDatabase(server!, database);
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const log = path.join(directory, 'apps.log');
  const output = openSync(log, 'a');
  const events: string[] = [];
  const own = { DATABASE_URL: inDatabase(DATABASE_URL!, database), REDIS_URL: redis.url };
  // What a worker does at a point that is named in a file, and why only there: controls/dies-at.js.
  const diesAt = path.join(directory, 'dies-at');
  const preload = pathToFileURL(path.join(ROOT, 'test/faults/controls/dies-at.js')).href;
  const fatal = { DIES_AT: diesAt, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${preload}` };
  const address = { HOST: '127.0.0.1', PORT: port, PUBLIC_URL: url };
  const env = { ...process.env, ...own, ...address, ...fatal, DOMAIN_CLOCK_FILE: clock, NODE_ENV: 'demonstration' };
  const apps = startApps({
    root: ROOT,
    env,
    local: url,
    log: (line) => events.push(line),
    output,
    ...(rest && { rest }),
  });
  const close = async () => {
    await apps.stop();
    await redis.close();
    closeSync(output);
    rmSync(directory, { recursive: true, force: true });
    await ask(server!, `DROP DATABASE ${database} WITH (FORCE)`);
  };
  const pool = new pg.Pool({ connectionString: adminUrl, max: 4, options: '-c desk.everyone=on' });
  pool.on('error', () => {}); // it is us who break it
  try {
    await apps.ready();
    const officer = await Visitor.signIn(url, 'officer@desk.example');
    return {
      url,
      redis,
      postgres: await knownPostgres(server!),
      database: own.DATABASE_URL,
      adminUrl,
      officer,
      as: (email: string) => Visitor.signIn(url, email),
      /** What the launcher said: who ended how. */
      events,
      /** What stands in the log as our own fault, with its place. */
      faults: () =>
        readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line.includes('"context":"Problem"')),
      /** The next worker that comes to this point of a rendering dies there; answers when it has. */
      dieAt: (point: string) => {
        writeFileSync(diesAt, point);
        return { isDead: () => until(`the worker to die where ${point}`, () => !existsSync(diesAt), 60_000) };
      },
      pidOf: pidOfApp,
      /** The database as its owner sees it. */
      rows: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
        (await pool.query<Row>(sql, values)).rows,
      close: async () => {
        await pool.end();
        await close();
      },
    };
  } catch (error) {
    console.error(readFileSync(log, 'utf8'));
    await pool.end();
    await close();
    throw error;
  }
}

export type FaultyDesk = Awaited<ReturnType<typeof openDesk>>;
type App = 'api' | 'worker';

const runningApp = (app: App) =>
  childrenOf(process.pid).find((pid) => commandOf(pid).includes(`apps/${app}/src/main.js`));

/** The process that runs now; while it is being brought back, the next one. */
const pidOfApp = (app: App) => until(`${app} to run`, () => runningApp(app), 40_000);

/** Ends an app at once, as the kernel does when memory is short. Answers when it is gone. */
export async function killApp(app: App): Promise<void> {
  const pid = await pidOfApp(app);
  process.kill(pid, 'SIGKILL');
  await until(`${app} to be gone`, () => !isAlive(pid));
}

import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../../migrations/migrate.js';
import { createAdministrator } from '../administrators.js';
import { Cast, PASSWORD } from '../demonstration/cast.js';
import { Desk } from '../demonstration/desk.js';
import { withClient } from '../demonstration/memory.js';
import { startServices } from '../embedded/index.js';
import { freePort } from '../embedded/ports.js';
import { stopChild } from '../embedded/processes.js';
import { answers, ROOT, signIn } from './house.js';
import { issueBadge, sealFilled } from './large-sealed.js';
import { fill, fillWritten, isFilled } from './large-fill.js';
import { BIG, BIG_MISSION, OBSERVED_NOW } from './large-rows.js';
import type { Plan } from './plans.js';

/** Not secret: what it seals is made up, and the next measurement must be able to open it. */
export const SECRET_KEYS = `bench:${createHash('sha256').update('bench').digest('base64')}`;
const ROLES = ['secretary', 'officer', 'manager', 'coordinator', 'auditor'] as const;
export type Who = (typeof ROLES)[number];
const emailOf = (who: Who) => `${who}@desk.example`;

const EXPLAINED = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
};

/** A large installation and its API; in `kept` it stays for the next time, for filling it takes minutes. */
export async function openLargeHouse(kept: string | undefined, log: (line: string) => void) {
  for (const name of ['DATABASE_URL', 'DATABASE_ADMIN_URL', 'REDIS_URL']) delete process.env[name];
  const directory = kept ? path.resolve(kept) : mkdtempSync(path.join(tmpdir(), 'mission-desk-large-'));
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o755); // PostgreSQL does not run as root; whoever it runs as must get in
  const services = await startServices({ directory, durable: false });
  let api: ChildProcess | undefined;
  const close = async () => {
    if (api) await stopChild(api, 'SIGTERM', 20_000);
    await services.stop();
    if (!kept) rmSync(directory, { recursive: true, force: true });
  };
  try {
    const { DATABASE_URL, DATABASE_ADMIN_URL: adminUrl, REDIS_URL } = services;
    await migrate({ adminUrl, runtimeUrl: DATABASE_URL });
    await set(adminUrl, EXPLAINED);
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const own = { DATABASE_URL, REDIS_URL, SECRET_KEYS, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: url };
    api = fork(path.join(ROOT, 'dist/apps/api/src/main.js'), {
      env: { ...process.env, ...own, NODE_ENV: 'production', LOG_LEVEL: 'error' },
      execArgv: ['--import', path.join(import.meta.dirname, 'explaining.js')],
    });
    await answers(`${url}/ready`);
    const badge = await populate(url, adminUrl, log);
    const plans: Plan[] = [];
    api.on('message', (message: string) => {
      const [, plan] = message.split('plan:\n');
      if (plan) plans.push(JSON.parse(plan) as Plan);
    });
    const cookies = {} as Record<Who, string>;
    for (const who of ROLES) cookies[who] = await signIn(url, emailOf(who));
    return {
      url,
      cookies,
      badge,
      apiPid: api.pid!,
      ask: <T>(sql: string) => withClient(adminUrl, async (client) => (await client.query(sql)).rows as T[]),
      postgresPid: await withClient(adminUrl, postmasterOf),
      /** What PostgreSQL planned and did while `work` went on. */
      async explained(work: () => Promise<unknown>): Promise<Plan[]> {
        await set(adminUrl, { 'auto_explain.log_min_duration': '0' });
        try {
          await work(); // once more: a connection hears of it with its next statement
          plans.length = 0;
          await work();
          await pause(100);
          return [...plans];
        } finally {
          await set(adminUrl, { 'auto_explain.log_min_duration': '-1' });
        }
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

export type LargeHouse = Awaited<ReturnType<typeof openLargeHouse>>;

async function set(adminUrl: string, settings: Record<string, string>) {
  await withClient(adminUrl, async (client) => {
    await client.query(`LOAD 'auto_explain'`);
    for (const [name, value] of Object.entries(settings)) await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    await client.query('SELECT pg_reload_conf()');
  });
  await pause(300);
}

async function postmasterOf(client: { query: (sql: string) => Promise<{ rows: unknown[] }> }) {
  const { rows } = await client.query(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`);
  return (rows[0] as { pid: number }).pid;
}

const missionOf = (adminUrl: string, number: number): Promise<string> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM mission WHERE number = $1', [`L-${number}`]);
    return rows[0]!.id;
  });

/** People who ask, through the interface; all the rest straight into the tables. */
async function populate(url: string, adminUrl: string, log: (line: string) => void): Promise<string> {
  if (!(await isFilled(adminUrl))) {
    const token = await createAdministrator(adminUrl, {
      email: emailOf('secretary'),
      role: 'executiveSecretary',
      name: { family: { ru: 'Нулевин', en: 'Nulevin' }, given: { ru: 'Условное-Имя', en: 'Synthetic-Name' } },
      office: { ru: 'Секретарь (условно)', en: 'Secretary (synthetic)' },
      citizenship: 'XXX',
      validFrom: '2022-03-17',
    });
    const cast = new Cast({ url }, await new Desk(url).useLink(`#${token}`, PASSWORD));
    const officer = await cast.officer(emailOf('officer'), { ru: 'сотрудник', en: 'officer' }, 'secretariatOfficer');
    await cast.officer(emailOf('auditor'), { ru: 'аудитор', en: 'auditor' }, 'auditor');
    await cast.representative('RUS', emailOf('manager'), 'delegationManager');
    const { id } = await cast.member('KGZ', emailOf('coordinator'));
    await fill(adminUrl, log);
    await withClient(adminUrl, async (client) => {
      await sealFilled(client, SECRET_KEYS);
      await client.query(
        `INSERT INTO mission_office (mission_id, person_id, office, valid_from) VALUES (${BIG_MISSION}, $1, 'coordinator', current_date)`,
        [id],
      );
    });
    // What a document freezes is the desk's to say.
    for (const number of [OBSERVED_NOW, BIG])
      await officer.desk.call.openReport({
        params: { id: await missionOf(adminUrl, number) },
        body: { kind: 'preliminary-statement' },
      });
    await fillWritten(adminUrl, log);
  }
  return withClient(adminUrl, issueBadge);
}

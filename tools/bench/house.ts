import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../../migrations/migrate.js';
import { createAdministrator } from '../administrators.js';
import { Cast, PASSWORD } from '../demonstration/cast.js';
import { Desk } from '../demonstration/desk.js';
import { withClient } from '../demonstration/theatre.js';
import { startServices } from '../embedded/index.js';
import { freePort } from '../embedded/ports.js';
import { stopChild } from '../embedded/processes.js';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
const EMAILS = { officer: 'officer@desk.example', manager: 'manager@desk.example' };
/** In each of two delegations: more than a page, so that there is a next one. */
const APPLICANTS = 120;

/** Our API and the bare server over one database, and who asks. `profile` names a folder for the API's CPU profile. */
export async function openBenchHouse(profile?: string) {
  for (const name of ['DATABASE_URL', 'DATABASE_ADMIN_URL', 'REDIS_URL']) delete process.env[name];
  const directory = mkdtempSync(path.join(tmpdir(), 'mission-desk-bench-'));
  chmodSync(directory, 0o755); // PostgreSQL does not run as root; whoever it runs as must get in
  const services = await startServices({ directory, durable: false });
  const children: ChildProcess[] = [];
  const close = async () => {
    for (const child of children) await stopChild(child, 'SIGTERM', 20_000);
    await services.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const { DATABASE_URL, DATABASE_ADMIN_URL: adminUrl, REDIS_URL } = services;
    await migrate({ adminUrl, runtimeUrl: DATABASE_URL });
    const SECRET_KEYS = `bench:${randomBytes(32).toString('base64')}`;
    const launch = async (execArgv: string[]) => {
      const port = String(await freePort());
      const url = `http://127.0.0.1:${port}`;
      const own = { DATABASE_URL, REDIS_URL, SECRET_KEYS, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: url };
      const server = fork(path.join(ROOT, 'dist/apps/api/src/main.js'), {
        env: { ...process.env, ...own, NODE_ENV: 'production', LOG_LEVEL: 'error' },
        execArgv,
      });
      children.push(server);
      await answers(`${url}/ready`);
      return { server, url };
    };
    const { server: api, url } = await launch(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []);
    const { missionId, accountId } = await populate(url, adminUrl);
    const bare = fork(path.join(import.meta.dirname, 'bare-server.js'), {
      env: { ...process.env, BARE_DATABASE_URL: adminUrl, BARE_ACCOUNT: accountId },
      execArgv: [],
    });
    children.push(bare);
    const [barePort] = (await once(bare, 'message')) as [number];
    const [officer, manager] = [await signIn(url, EMAILS.officer), await signIn(url, EMAILS.manager)];
    const list = `/api/missions/${missionId}/applications?limit=50`;
    return {
      missionId,
      adminUrl,
      ours: { pid: api.pid!, url, list: url + list },
      /** What requests ask of the database, told by another API over it: counting takes time too. */
      counted: () => launch(['--import', path.join(import.meta.dirname, 'counting.js')]),
      bare: { pid: bare.pid!, url: `http://127.0.0.1:${barePort}`, list: `http://127.0.0.1:${barePort}/?mission=${missionId}&limit=50` }, // prettier-ignore
      officer,
      manager,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

export type BenchHouse = Awaited<ReturnType<typeof openBenchHouse>>;

export async function answers(url: string) {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(50)) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
  }
  throw new Error(`Nobody answers at ${url}.`);
}

/** People through the interface; the many applicants straight into the tables, where they take no time. */
async function populate(url: string, adminUrl: string) {
  const token = await createAdministrator(adminUrl, {
    email: 'secretary@desk.example',
    role: 'executiveSecretary',
    name: { family: { ru: 'Нулевин', en: 'Nulevin' }, given: { ru: 'Условное-Имя', en: 'Synthetic-Name' } },
    office: { ru: 'Секретарь (условно)', en: 'Secretary (synthetic)' },
    citizenship: 'XXX',
    validFrom: '2022-03-17',
  });
  const secretary = await new Desk(url).useLink(`#${token}`, PASSWORD);
  const cast = new Cast({ url }, secretary);
  const officer = await cast.officer(EMAILS.officer, { ru: 'сотрудник', en: 'officer' }, 'secretariatOfficer');
  await cast.representative('RUS', EMAILS.manager, 'delegationManager');
  const title = { ru: 'Мера', en: 'Bench' };
  const { id: missionId } = await officer.desk.call.createMission({ body: { number: 'BENCH', host: 'BLR', title } });
  const delegations = [await cast.delegation('RUS'), await cast.delegation('KGZ')].map(({ id }) => id);
  const accountId = await withClient(adminUrl, async (client) => {
    await client.query(`SELECT set_config('desk.everyone', 'on', false)`);
    await client.query(
      `WITH people AS (
         INSERT INTO person (delegation_id, family_name, given_name, family_name_latin, given_name_latin, office_ru, office_en, citizenship)
         SELECT d, 'Условный-' || n, 'Участник', 'Uslovny-' || n, 'Uchastnik', 'депутат', 'member', 'XXX'
         FROM generate_series(1, ${APPLICANTS}) n, unnest($2::uuid[]) d RETURNING id, delegation_id)
       INSERT INTO application (mission_id, person_id, delegation_id, category, state, origin, candidate_in_host_vote)
       SELECT $1, id, delegation_id, 'member', 'DRAFT', 'nomination', false FROM people`,
      [missionId, delegations],
    );
    await client.query('ANALYZE');
    const { rows } = await client.query<{ id: string }>('SELECT id FROM account WHERE email = $1', [EMAILS.officer]);
    return rows[0]!.id;
  });
  return { missionId, accountId };
}

export async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'bench' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`${email} was not let in: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]!);
  return cookies.join('; ');
}

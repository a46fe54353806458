import { pageOf } from '#libs/platform';
import { ASKED, EXPORTS, IDS, PAGE, type Asked } from './large-asked.js';
import { GROWING } from './large-fill.js';
import { openLargeHouse, SECRET_KEYS, type LargeHouse } from './large-house.js';
import { sumOf } from './plans.js';
import { childrenOf, cpuOf, memoryOf } from './processes.js';

const FAR = 1_000;
/** Requests of one kind in a row; near and far take turns, and the turn that was least disturbed counts. */
const IN_A_ROW = 5;
const WARM_UP = 10;
/** How much more memory an export may take, in MB. */
export const EXPORT_GOAL = 80;
export const PAGE_GOAL = 1.2;

type Cost = { statements: number; buffers: number; scans: string[] };
export type AskedResult = Asked & Cost & { cpuMs: number; far?: { page: number; cpuMs: number; ratio: number } & Cost };
export type ExportResult = Asked & Cost & { seconds: number; megabytes: number; more: number };
/** What could not be measured has its reason in the table; the others are measured all the same. */
export type Failed = Asked & { failed: string };
export type LargeBench = { asked: (AskedResult | Failed)[]; exports: (ExportResult | Failed)[] };

export const hasFailed = (row: Asked): row is Failed => 'failed' in row;

type Options = { kept?: string | undefined; turns?: number; only?: string | undefined; log?: (line: string) => void };

/** What each request costs in a large installation, near and far, and what exports take of memory. */
export async function benchLarge({ kept, turns = 8, only, log = () => {} }: Options = {}): Promise<LargeBench> {
  const house = await openLargeHouse(kept, log);
  try {
    const ids = await idsOf(house);
    const wanted = ({ name }: Asked) => !only || new RegExp(only).test(name);
    const asked = await each(ASKED.filter(wanted), (row) => measure(house, ids, row, turns), log);
    const exports = await each(EXPORTS.filter(wanted), (row) => carryOff(house, ids, row), log);
    return { asked, exports };
  } finally {
    await house.close();
  }
}

async function each<T>(rows: Asked[], work: (row: Asked) => Promise<T>, log: (line: string) => void) {
  const results: (T | Failed)[] = [];
  for (const row of rows) {
    const result = await work(row).catch((error: Error): Failed => ({ ...row, failed: error.message }));
    results.push(result);
    log(JSON.stringify(result));
  }
  return results;
}

type Ids = Record<string, string>;

async function idsOf(house: LargeHouse): Promise<Ids> {
  const found: Ids = {};
  for (const [name, sql] of Object.entries(IDS)) found[name] = (await house.ask<{ id: string }>(sql))[0]!.id;
  return found;
}

const addressOf = (house: LargeHouse, ids: Ids, path: string) =>
  house.url + path.replaceAll(/:([a-z]+)/g, (_, name: string) => ids[name]!);

const request = (house: LargeHouse, { who, body }: Asked, address: string) =>
  fetch(address, {
    headers: { cookie: house.cookies[who], 'x-requested-with': 'bench', 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify({ statement: house.badge }) }),
  });

async function measure(house: LargeHouse, ids: Ids, row: Asked, turns: number): Promise<AskedResult> {
  const plain = addressOf(house, ids, row.path);
  const near = row.pages ? `${plain}${plain.includes('?') ? '&' : '?'}limit=${PAGE}` : plain;
  const far = row.pages && (await farOf(house, row.pages, near));
  const ask = async (address: string) => {
    const answer = await request(house, row, address);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  };
  const cpu = [Infinity, Infinity];
  const addresses = far ? [near, far.address] : [near];
  for (const address of addresses) for (let n = 0; n < WARM_UP; n++) await ask(address);
  for (let turn = 0; turn < turns; turn++)
    for (const [at, address] of addresses.entries()) {
      const before = cpuOfBoth(house);
      for (let n = 0; n < IN_A_ROW; n++) await ask(address);
      cpu[at] = Math.min(cpu[at]!, spent(before, cpuOfBoth(house)) / IN_A_ROW);
    }
  const [cpuMs, farMs] = cpu as [number, number];
  return {
    ...row,
    cpuMs,
    ...sumOf(await house.explained(() => ask(near)), GROWING),
    ...(far && {
      far: {
        page: far.page,
        cpuMs: farMs,
        ratio: Number((farMs / cpuMs).toFixed(2)),
        ...sumOf(await house.explained(() => ask(far.address)), GROWING),
      },
    }),
  };
}

/** The address of page 1,000, or of the last whole one: its cursor is made, not walked to. */
async function farOf(house: LargeHouse, { list, numbers }: NonNullable<Asked['pages']>, near: string) {
  process.env.SECRET_KEYS = SECRET_KEYS;
  process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1/nothing';
  process.env.REDIS_URL ??= 'redis://127.0.0.1';
  const [amount] = await house.ask<{ rows: string }>(`SELECT count(*) AS rows FROM (SELECT ${numbers}) t`);
  const page = Math.min(FAR, Math.floor(Number(amount!.rows) / PAGE));
  const offset = (page - 1) * PAGE - 1;
  const [row] = await house.ask<Record<string, string>>(`SELECT ${numbers} OFFSET ${offset} LIMIT 1`);
  const [seq] = Object.values(row!);
  const last = { seq: String(seq) };
  return { page, address: `${near}&cursor=${pageOf(list, 1, [last, last]).next}` };
}

async function carryOff(house: LargeHouse, ids: Ids, row: Asked): Promise<ExportResult> {
  const take = async () => {
    const answer = await request(house, row, addressOf(house, ids, row.path));
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    let bytes = 0;
    for await (const part of answer.body!) bytes += (part as Uint8Array).length;
    return bytes;
  };
  const before = memoryOf(house.apiPid);
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(house.apiPid))), 20);
  const began = performance.now();
  const bytes = await take().finally(() => clearInterval(watch));
  const seconds = Number(((performance.now() - began) / 1_000).toFixed(1));
  const explained = seconds > 60 ? [] : await house.explained(take);
  const more = Math.round((peak - before) / 2 ** 20);
  return { ...row, seconds, megabytes: Math.round(bytes / 2 ** 20), more, ...sumOf(explained, GROWING) };
}

/** Of the API and of every process of PostgreSQL, which come and go. */
const cpuOfBoth = ({ apiPid, postgresPid }: LargeHouse) =>
  new Map([apiPid, ...childrenOf(postgresPid)].map((pid) => [pid, cpuOf(pid)]));

const spent = (before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>) =>
  [...after].reduce((all, [pid, ms]) => all + Math.max(0, ms - (before.get(pid) ?? 0)), 0);

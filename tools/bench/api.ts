import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Spent } from '../statements.js';
import { openBenchHouse, type BenchHouse } from './house.js';
import type { LoadOrder, LoadResult } from './load.js';
import { cpuOf } from './processes.js';

const GOALS = { list: 0.7, create: 0.6 };
/** What one request may ask of the database; the tests hold it. */
const MOST = { list: { statements: 4, trips: 2 }, create: { statements: 9, trips: 4 } };
export type Most = (typeof MOST)['list'];

/** One server's part of a comparison: CPU of its process for each request, and how long an asker waited. */
export type Side = { cpuMicros: number; p50Ms: number; p99Ms: number };
export type Comparison = { ours: Side; bare: Side; ratio: number; goal: number };
export type Compared = 'listAsOfficer' | 'listAsManager' | 'create';
/** What one such request asked of the database, and how many bytes that were. */
export type Asked = { statements: number; trips: number; sent: number; received: number };
export type ApiBench = Record<Compared, Comparison & { asked: Asked; most: Most }>;

type Options = { rounds?: number; amount?: number; connections?: number; profile?: string | undefined };
type Target = { pid: number; order: Omit<LoadOrder, 'connections' | 'amount'> };

/** Rounds until the engine has compiled what it is going to compile. */
const WARM_UP = 4;

const get = (url: string, cookie: string) => ({ url, cookie, method: 'GET' as const, prefix: '' });
const post = (url: string, cookie: string, prefix: string) => ({ url, cookie, method: 'POST' as const, prefix });

/**
 * CPU of the server's process for each request, ours against bare `http` + `pg`, in turns on one machine: throughput
 * swings with whatever else the machine does, this less. The first rounds warm everything up and do not count.
 */
export async function benchApi({ rounds = 5, amount = 1_000, connections = 16, profile }: Options = {}) {
  const house = await openBenchHouse(profile);
  try {
    const { ours, bare, officer, manager } = house;
    assert.deepEqual(await itemsOf(bare.list, ''), await itemsOf(ours.list, officer), 'They do not answer the same.');
    const targets = {
      listAsOfficer: () => ({ pid: ours.pid, order: get(ours.list, officer) }),
      listAsManager: () => ({ pid: ours.pid, order: get(ours.list, manager) }),
      bareList: () => ({ pid: bare.pid, order: get(bare.list, '') }),
      create: (round: number) => ({ pid: ours.pid, order: post(`${ours.url}/api/missions`, officer, `OURS-${round}`) }),
      bareCreate: (round: number) => ({ pid: bare.pid, order: post(bare.url, '', `BARE-${round}`) }),
    } satisfies Record<string, (round: number) => Target>;
    const names = Object.keys(targets) as (keyof typeof targets)[];
    const measured = Object.fromEntries(names.map((name) => [name, [] as Side[]])) as Record<keyof typeof targets, Side[]>; // prettier-ignore
    for (let round = 1 - WARM_UP; round <= rounds; round++)
      for (const name of names) {
        const { pid, order } = targets[name](round);
        const side = await measure(pid, { ...order, amount, connections });
        if (round > 0) measured[name].push(side);
      }
    const asked = await countAsked(house);
    const compare = (our: Compared, theirs: keyof typeof targets, goal: keyof typeof GOALS) => {
      const [mine, yours] = [leastOf(measured[our]), leastOf(measured[theirs])];
      const ratio = Number((yours.cpuMicros / mine.cpuMicros).toFixed(3));
      return { ours: mine, bare: yours, ratio, goal: GOALS[goal], asked: asked[our], most: MOST[goal] };
    };
    return {
      listAsOfficer: compare('listAsOfficer', 'bareList', 'list'),
      listAsManager: compare('listAsManager', 'bareList', 'list'),
      create: compare('create', 'bareCreate', 'create'),
    } satisfies ApiBench;
  } finally {
    await house.close();
  }
}

async function itemsOf(url: string, cookie: string): Promise<unknown> {
  const answer = (await (await fetch(url, { headers: { cookie } })).json()) as { items: unknown };
  return answer.items;
}

/** Each is asked a few times: at first a connection is opened, the statements are prepared, and the session shows a sign of life. */
async function countAsked({ counted, ours, officer, manager }: BenchHouse): Promise<Record<Compared, Asked>> {
  const { server, url } = await counted();
  const list = ours.list.replace(ours.url, url);
  const spentBy = async (order: (turn: number) => Target['order']) => {
    for (let turn = 0; ; turn++) {
      const told = once(server, 'message') as Promise<[Spent]>;
      await carryOut({ ...order(turn), amount: 1, connections: 1 });
      const [{ statements, trips, sent, received }] = await told;
      if (turn === 3) return { statements: statements.length, trips, sent, received };
    }
  };
  return {
    listAsOfficer: await spentBy(() => get(list, officer)),
    listAsManager: await spentBy(() => get(list, manager)),
    create: await spentBy((turn) => post(`${url}/api/missions`, officer, `COUNTED-${turn}`)),
  };
}

/** Made in a process of its own, so that nobody else's time is measured. */
async function carryOut(order: LoadOrder): Promise<LoadResult> {
  const load = fork(path.join(import.meta.dirname, 'load.js'), { execArgv: [] });
  load.send(order);
  const [result] = (await Promise.race([
    once(load, 'message'),
    once(load, 'exit').then(() => Promise.reject(new Error('The load came to nothing; its reason is above.'))),
  ])) as [LoadResult];
  return result;
}

async function measure(pid: number, order: LoadOrder): Promise<Side> {
  const before = cpuOf(pid);
  const result = await carryOut(order);
  const cpuMicros = Math.round(((cpuOf(pid) - before) * 1_000) / order.amount);
  return { cpuMicros, p50Ms: result.p50, p99Ms: result.p99 };
}

/** The least of all rounds: whatever else the machine does can only add to what a request takes, ours or the other's. */
function leastOf(sides: Side[]): Side {
  const least = (pick: (side: Side) => number) => Math.min(...sides.map(pick));
  return {
    cpuMicros: least((side) => side.cpuMicros),
    p50Ms: least((side) => side.p50Ms),
    p99Ms: least((side) => side.p99Ms),
  };
}

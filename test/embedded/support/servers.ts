import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { commandOf, isAlive } from '../../../tools/embedded/identity.js';
import { until } from './until.js';

export async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

export async function inRedis<T>(url: string, work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  let reason: unknown;
  client.on('error', (error) => (reason = error));
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw reason ?? error;
  } finally {
    client.disconnect();
  }
}

export const portOf = (url: string) => Number(new URL(url).port);

/** Where the cluster of a project lies. */
export const clusterOf = async (adminUrl: string) =>
  (await ask<{ data_directory: string }>(adminUrl, 'SHOW data_directory'))[0]!.data_directory;

export const postmasterOf = (cluster: string) =>
  Number.parseInt(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10);

export const redisOf = (project: string) =>
  Number.parseInt(readFileSync(path.join(project, '.data/redis.server'), 'utf8'), 10);

/** Everyone whose command line or working folder is in the project (Linux). */
const processesIn = (project: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && isAlive(pid) && commandOf(pid).includes(project));

export const nothingRunsIn = (project: string) =>
  until(`nothing to run in ${project}`, () => processesIn(project).length === 0);

export const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

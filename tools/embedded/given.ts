import pg from 'pg';
import { Trouble } from './trouble.js';

const PATIENCE = 5_000;

/** Servers of the user's own. A wrong address is said here, once, rather than by each part that stumbles over it. */
export async function givenDatabase() {
  const { DATABASE_URL, DATABASE_ADMIN_URL } = process.env;
  if (!DATABASE_URL && !DATABASE_ADMIN_URL) return undefined;
  if (!DATABASE_ADMIN_URL)
    throw new Trouble(
      'DATABASE_URL is set without DATABASE_ADMIN_URL: give both, the runtime login and the login that owns the tables.',
    );
  if (!DATABASE_URL) throw new Trouble('DATABASE_ADMIN_URL is set without DATABASE_URL: give both, or neither.');
  await answersAsPostgres('DATABASE_URL', DATABASE_URL);
  await answersAsPostgres('DATABASE_ADMIN_URL', DATABASE_ADMIN_URL);
  return { url: DATABASE_URL, adminUrl: DATABASE_ADMIN_URL, note: `PostgreSQL: ${placeOf(DATABASE_URL)}` };
}

export async function givenRedis() {
  const { REDIS_URL } = process.env;
  if (!REDIS_URL) return undefined;
  await answersAsRedis(REDIS_URL);
  return { url: REDIS_URL, note: `Redis: ${placeOf(REDIS_URL)}` };
}

async function answersAsPostgres(name: string, url: string) {
  check(name, url, /^postgres(ql)?:$/, 'postgres://login:password@host:5432/database');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Trouble(`${name} (${placeOf(url)}) leads to no database that lets us in: ${reasonOf(error)}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

async function answersAsRedis(url: string) {
  check('REDIS_URL', url, /^rediss?:$/, 'redis://:password@host:6379');
  const { Redis } = await import('ioredis'); // seldom needed
  const client = new Redis(url, { lazyConnect: true, connectTimeout: PATIENCE, retryStrategy: () => null });
  let reason: unknown;
  client.on('error', (error) => (reason = error));
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw new Trouble(`REDIS_URL (${placeOf(url)}) leads to no Redis that lets us in: ${reasonOf(reason ?? error)}.`);
  } finally {
    client.disconnect();
  }
}

function check(name: string, url: string, protocol: RegExp, example: string) {
  if (!URL.canParse(url) || !protocol.test(new URL(url).protocol))
    throw new Trouble(`${name} is no address of the form ${example}.`);
}

/** Without the password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port && `:${port}`}${pathname}`;
}

/** Node gathers the failures of several addresses of one name, and gives the whole no message. */
const reasonOf = (error: unknown) => (error as Error).message || (error as NodeJS.ErrnoException).code || String(error);

import { Redis } from 'ioredis';
import { inDatabase } from '../../tools/testing/databases.js';
import { inEachFile } from '../../tools/testing/each-file.js';

const { env } = process;

/** Each process that runs tests has a number, and by it a database of its own and one of Redis' sixteen. */
const number = await withRedis(env.REDIS_URL!, (redis) => redis.incr('processes'));
const database = `test_${number}`;
env.DATABASE_URL = inDatabase(env.DATABASE_URL!, database);
env.DATABASE_ADMIN_URL = inDatabase(env.DATABASE_ADMIN_URL!, database);
env.REDIS_URL = inDatabase(env.REDIS_URL!, String(number % 16));

/** An empty Redis for each test file; its database begins with its first house. No story depends on what another left behind. */
inEachFile('beforeAll', () => withRedis(env.REDIS_URL!, (redis) => redis.flushdb()));

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    await redis.quit();
  }
}

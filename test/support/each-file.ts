import { Redis } from 'ioredis';
import { copyTemplate, inDatabase } from '../../tools/testing/databases.js';
import { inEachFile } from '../../tools/testing/each-file.js';

const { env } = process;

/** Each process that runs tests has a number, and by it a database of its own and one of Redis' sixteen. */
const number = await withRedis(env.REDIS_URL!, (redis) => redis.incr('processes'));
const database = `test_${number}`;
const adminUrl = env.DATABASE_ADMIN_URL!;
env.DATABASE_URL = inDatabase(env.DATABASE_URL!, database);
env.DATABASE_ADMIN_URL = inDatabase(adminUrl, database);
env.REDIS_URL = inDatabase(env.REDIS_URL!, String(number % 16));

/** A copy of the prepared world for each test file, and an empty Redis: no story depends on what another left behind. */
inEachFile('beforeAll', async () => {
  await copyTemplate(adminUrl, database);
  await withRedis(env.REDIS_URL!, (redis) => redis.flushdb());
});

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    await redis.quit();
  }
}

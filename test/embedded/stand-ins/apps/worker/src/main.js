/* oxlint-disable node/no-process-env -- stands for an app, and has no configuration of its own */
import { appendFileSync, writeFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import pg from 'pg';

writeFileSync('worker.pid', String(process.pid));
const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
redis.on('error', () => {});
process.on('SIGTERM', async () => {
  if (process.env.STUBBORN) return;
  const database = new pg.Client(process.env.DATABASE_URL);
  await database.connect();
  await database.end();
  appendFileSync('story.txt', `worker, with PostgreSQL and Redis (${await redis.ping()})\n`);
  redis.disconnect();
});

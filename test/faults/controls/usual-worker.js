import { Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** What one writes after reading the first page of the manual: BullMQ's own settings, nothing else that watches. */
const connection = { url: process.env.REDIS_URL, maxRetriesPerRequest: null };
const redis = new Redis(process.env.REDIS_URL);
const worker = new Worker(
  'usual',
  async () => {
    await redis.incr('usual-started');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  },
  { connection },
);
worker.on('error', () => {});

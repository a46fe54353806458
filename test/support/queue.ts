import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUE, readConfig, workerConnection, type PublishedJob } from '#libs/platform';

/** The queue between relay and worker, for a test to look into and to hold up. */
export const openQueue = () =>
  new Queue<PublishedJob>(QUEUE, { connection: workerConnection(), prefix: readConfig().QUEUE_PREFIX });

/** Lets no worker take anything up until released; what is promised meanwhile waits. */
export async function holdWork(): Promise<{ release(): Promise<void> }> {
  const queue = openQueue();
  await queue.pause();
  return {
    release: async () => {
      await queue.resume();
      await queue.close();
    },
  };
}

/** What a Redis that lost its memory knows: nothing. Only the test's own database of it. */
export async function forgetEverything(): Promise<void> {
  const redis = new Redis(readConfig().REDIS_URL);
  await redis.flushdb();
  redis.disconnect();
}

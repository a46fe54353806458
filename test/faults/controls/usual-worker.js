import { Queue, Worker } from 'bullmq';

/** What one writes after reading the first page of the manual: BullMQ's own settings, nothing else that watches. */
const connection = { url: process.env.REDIS_URL, maxRetriesPerRequest: null };
const queue = new Queue('usual', { connection });
new Worker(
  'usual',
  async () => {
    await queue.client.then((client) => client.incr('usual-started'));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  },
  { connection },
);

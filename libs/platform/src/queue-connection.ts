import { readConfig } from './config.js';

/** BullMQ's own pauses grow to twenty seconds: that long nothing would be done after Redis is back. */
const retryStrategy = (attempt: number) => Math.min(attempt * 100, 1_000);

/** A worker waits for Redis as long as it takes: `null` is BullMQ's condition for that. */
export const workerConnection = () => ({ url: readConfig().REDIS_URL, maxRetriesPerRequest: null, retryStrategy });

/** The relay must hear at once that Redis is away, and try again later. */
export const relayConnection = () => ({
  url: readConfig().REDIS_URL,
  retryStrategy,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  commandTimeout: 2_000,
});

import { readConfig } from './config.js';

/** A worker waits for Redis as long as it takes: `null` is BullMQ's condition for that. */
export const workerConnection = () => ({ url: readConfig().REDIS_URL, maxRetriesPerRequest: null });

/** The relay must hear at once that Redis is away, and try again later. */
export const relayConnection = () => ({
  url: readConfig().REDIS_URL,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  commandTimeout: 2_000,
});

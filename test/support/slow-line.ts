import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const [MOST_MS, SEED = 1] = (process.env.DESK_DELAY ?? '0').split(':').map(Number) as [number, number?];

/** How often each thing was asked: the same lot for the same asking, whatever is asked beside it. */
const asked = new Map<string, number>();
function lot(what: string): number {
  const times = (asked.get(what) ?? 0) + 1;
  asked.set(what, times);
  return createHash('sha256').update(`${SEED} ${what} ${times}`).digest().readUInt32BE() % (MOST_MS + 1);
}

/**
 * `DESK_DELAY=500:7` lets browsers wait up to 500 ms for each answer, by lot: half of it before the server hears what was
 * asked, half after it has done it, so that answers overtake one another as they do on a slow line.
 */
export function slowDown(fastify: FastifyInstance): void {
  if (!MOST_MS) return;
  console.warn(`Answers are held back for up to ${MOST_MS} ms, by lot ${SEED}: DESK_DELAY=${MOST_MS}:${SEED}`);
  fastify.addHook('onRequest', async ({ method, headers, routeOptions: { url } }) => {
    if (isBrowser(headers, url)) await pause(lot(`ask ${method} ${url}`) / 2);
  });
  fastify.addHook('onSend', async ({ method, headers, routeOptions: { url } }) => {
    if (isBrowser(headers, url)) await pause(lot(`tell ${method} ${url}`) / 2);
  });
}

const isBrowser = (headers: { 'user-agent'?: string | undefined }, url = '') =>
  url.startsWith('/api/') && headers['user-agent']?.startsWith('Mozilla/') === true;

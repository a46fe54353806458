import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/** What one load consists of. It is made in a process of its own, so that nobody else's time is measured. */
export type LoadOrder = {
  url: string;
  method: 'GET' | 'POST';
  cookie: string;
  connections: number;
  amount: number;
  /** Creations are numbered from here. */
  prefix: string;
};
export type LoadResult = { p50: number; p99: number };

process.once('message', (order: LoadOrder) => void carryOut(order));

async function carryOut({ url, method, cookie, connections, amount, prefix }: LoadOrder) {
  let made = 0;
  const headers = { cookie, 'x-requested-with': 'bench', 'content-type': 'application/json' };
  const result = await autocannon({
    url,
    method,
    connections,
    amount,
    headers,
    requests: [
      {
        setupRequest: (request) =>
          method === 'GET'
            ? {
                ...request,
                headers: { cookie },
              }
            : {
                ...request,
                headers: {
                  ...headers,
                  'idempotency-key': randomUUID(),
                },
                body: JSON.stringify({
                  number: `${prefix}-${++made}`,
                  host: 'BLR',
                  title: {
                    ru: 'Мера',
                    en: 'Bench',
                  },
                }),
              },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0 || result['2xx'] < amount)
    throw new Error(`${url}: ${result['2xx']} served, ${result.non2xx} refused, ${result.errors} failed`);
  process.send?.({ p50: result.latency.p50, p99: result.latency.p99 } satisfies LoadResult);
  process.disconnect();
}

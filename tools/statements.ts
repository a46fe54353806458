import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import pg from 'pg';

/** What one request asked of the database. A trip is what it waits for: statements sent together are one. */
export type Spent = {
  method: string;
  path: string;
  statements: string[];
  trips: number;
  sent: number;
  received: number;
};

type Stream = { bytesWritten: number; bytesRead: number };
type Started = { request: IncomingMessage; response: ServerResponse };
type Query = string | { text: string } | { statements: readonly { text: string }[] };
type Answered = (error: unknown, result: unknown) => void;

/** Under way on a connection: whose trip it is, how many statements are still out, and the bytes before it. */
const trips = new WeakMap<pg.Client, { spent: Spent | undefined; out: number; sent: number; received: number }>();

const statementsOf = (query: Query): string[] => {
  if (typeof query === 'string') return [query];
  return 'statements' in query ? query.statements.map(({ text }) => text) : [query.text];
};

/**
 * Tells of each request that this process serves what it has asked of PostgreSQL, by looking at the driver: the product
 * knows nothing of it. Ends with the function that is returned.
 */
export function watchStatements(tell: (spent: Spent) => void): () => void {
  const requests = new AsyncLocalStorage<Spent>();
  const started = (message: unknown) => {
    const { request, response } = message as Started;
    const path = (request.url ?? '').split('?')[0]!;
    const spent: Spent = { method: request.method ?? '', path, statements: [], trips: 0, sent: 0, received: 0 };
    requests.enterWith(spent);
    response.once('close', () => tell(spent));
  };
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const query = prototype.query;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const { stream } = (this as unknown as { connection: { stream: Stream } }).connection;
    const spent = requests.getStore();
    const trip = trips.get(this) ?? { spent, out: 0, sent: 0, received: 0 };
    trips.set(this, trip);
    if (trip.out === 0) Object.assign(trip, { spent, sent: stream.bytesWritten, received: stream.bytesRead });
    if (trip.out === 0 && spent) spent.trips += 1;
    spent?.statements.push(...statementsOf(args[0] as Query));
    trip.out += 1;
    const answered = () => {
      trip.out -= 1;
      if (trip.out > 0 || !trip.spent) return;
      trip.spent.sent += stream.bytesWritten - trip.sent;
      trip.spent.received += stream.bytesRead - trip.received;
    };
    const last = args.length - 1;
    const callback = args[last];
    if (typeof callback === 'function') {
      args[last] = (...results: Parameters<Answered>) => {
        answered();
        (callback as Answered)(...results);
      };
      return query.apply(this, args);
    }
    const result = query.apply(this, args) as Promise<unknown>;
    result.then(answered, answered);
    return result;
  };
  subscribe('http.server.request.start', started);
  return () => {
    unsubscribe('http.server.request.start', started);
    prototype.query = query;
  };
}

/** The address with its numbers taken out, as a name for all of its kind. */
export const kindOf = ({ method, path }: Spent): string =>
  `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')}`;

import pg from 'pg';
import { statement } from './statements.js';

/**
 * The product has fewer that it asks again and again. A connection keeps a plan of each at most, in memory of the server;
 * what is new after so many is planned each time.
 */
const MOST = 500;
/** Heard of once, so far: no more than this are remembered. */
const MOST_ONCE = 2_000;
/**
 * With as many places as there are values it is seldom asked again. And of a `*` the columns are the table's: PostgreSQL
 * refuses to go on with a plan whose columns a migration has changed.
 */
const PASSING = /\bIN \(\$\d+, ?\$|VALUES \([^)]*\), ?\(|(\.|SELECT |RETURNING )\*/;

const once = new Set<string>();
const again = new Set<string>();

/** Whether a plan of it is worth keeping: it was asked by this process before. */
function isAskedAgain(text: string): boolean {
  if (again.has(text)) return true;
  if (again.size >= MOST || PASSING.test(text)) return false;
  if (once.delete(text)) again.add(text);
  else if (once.size < MOST_ONCE) once.add(text);
  else once.clear();
  return again.has(text);
}

/** The driver's connection, with a signature that its many ways of being asked come under. */
const Connection = pg.Client as unknown as new (options: object) => {
  query(asked: unknown, values?: unknown, done?: unknown): unknown;
};

/**
 * A connection that keeps the plans of what is asked of it again and again, whoever asks: with row-level security most
 * statements take longer to plan than to answer. After five times PostgreSQL compares what a plan for any values costs with
 * those it made for each, and keeps it if it is no dearer. Whose rows are in sight is asked by that plan each time anew.
 */
export class PlanKeeping extends Connection {
  override query(asked: unknown, values?: unknown, done?: unknown): unknown {
    const isPlanned = typeof asked === 'string' && Array.isArray(values) && values.length > 0 && isAskedAgain(asked);
    return isPlanned ? super.query(statement(asked, ...values), undefined, done) : super.query(asked, values, done);
  }
}

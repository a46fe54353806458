import pg from 'pg';
import { prepareValue, statement } from './statements.js';

/** Asked so often by this process before its plan is kept: what is asked now and then is not worth the memory. */
const OFTEN = 4;
/**
 * Of so many a connection keeps the plans, in memory of the server, some hundreds of kilobytes for one with row-level
 * security; what is new after so many is planned each time. A connection that rests long is closed, and its plans go with it.
 */
const MOST = 200;
/** How often each was asked is remembered of so many. */
const MOST_HEARD = 2_000;
/** With as many places as there are values it is seldom asked again. */
const AS_LONG_AS_ITS_VALUES = /\bIN \(\$\d+, ?\$|VALUES \((\$\d+|DEFAULT)\b.*?\), ?\(/s;
/** Of a `*` the columns are the table's: PostgreSQL refuses to go on with a plan whose answer a migration has changed. */
const ANSWERS_A_STAR = /^\s*\(|(\.|\b(SELECT|DISTINCT|RETURNING|ALL)\s+|,\s*)\*/;

/** What stands between parentheses is not answered; what is said between quotation marks means nothing. */
function outermost(text: string): string {
  const without = text.replaceAll(/'[^']*'|(?!^)\([^()']*\)/g, '');
  return without === text ? text : outermost(without);
}

const NEVER = -1;
const heard = new Map<string, number>();

function isAskedOften(text: string): boolean {
  const before = heard.get(text) ?? 0;
  if (before === NEVER) return false;
  if (before === 0 && AS_LONG_AS_ITS_VALUES.test(text)) return false;
  if (before === 0 && heard.size >= MOST_HEARD) heard.clear();
  const isRefused = before === OFTEN && ANSWERS_A_STAR.test(outermost(text.trim()));
  heard.set(text, isRefused ? NEVER : before + 1);
  return !isRefused && before >= OFTEN;
}

/**
 * The values as they will be sent. What cannot be said is refused by the driver in the middle of a statement, which it then
 * believes to be known to the server for ever; one without a name does no harm.
 */
function sayable(values: readonly unknown[]): unknown[] | undefined {
  try {
    return values.map(prepareValue);
  } catch {
    return undefined;
  }
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
  readonly #kept = new Set<string>();

  #keeps(text: string): boolean {
    if (this.#kept.has(text)) return true;
    if (this.#kept.size >= MOST || !isAskedOften(text)) return false;
    this.#kept.add(text);
    return true;
  }

  override query(asked: unknown, values?: unknown, done?: unknown): unknown {
    const isPlanned = typeof asked === 'string' && Array.isArray(values) && values.length > 0 && this.#keeps(asked);
    const said = isPlanned && sayable(values);
    return said ? super.query(statement(asked, ...said), undefined, done) : super.query(asked, values, done);
  }
}

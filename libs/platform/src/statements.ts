import { createHash } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { snake } from './database.js';

/** A statement that is asked often: PostgreSQL keeps its plan under its name, for each connection. */
export type Statement = { name: string; text: string; values: unknown[] };

const names = new Map<string, string>();

/** The name is made from the text, so that no two can be confused. */
export function statement(text: string, ...values: unknown[]): Statement {
  let name = names.get(text);
  if (!name) names.set(text, (name = createHash('sha256').update(text).digest('base64url')));
  return { name, text, values };
}

/** One row of a table; its fields are named as the columns are. */
export const insertion = (table: string, row: Record<string, unknown>, ending = ''): Statement => {
  const fields = Object.keys(row);
  const places = fields.map((_, index) => `$${index + 1}`);
  return statement(
    `INSERT INTO ${table} (${fields.map(snake).join(', ')}) VALUES (${places.join(', ')}) ${ending}`,
    ...Object.values(row),
  );
};

/** The parts of the driver that are not in its types; its version is pinned. */
type Wire = Record<'parsedStatements' | 'submittedNamedStatements', Record<string, string>> & {
  close(what: { type: 'S'; name: string }): void;
  sync(): void;
};
type Driver = { prepare(wire: Wire): void; handleError(error: Error, wire: Wire): void; handleReadyForQuery(wire: Wire): void }; // prettier-ignore
type Answered = (error: Error | undefined, results: pg.QueryResult[] | pg.QueryResult) => void;
const DriverQuery = pg.Query as unknown as new (config: { text: string; values?: unknown[]; name?: string }) => Driver;

const unsyncedOf = new WeakMap<Wire, Wire>();
/** The same wire, but that nothing on it is ended by a Sync. */
function unsynced(wire: Wire): Wire {
  let same = unsyncedOf.get(wire);
  if (!same) unsyncedOf.set(wire, (same = Object.create(wire, { sync: { value: () => {} } }) as Wire));
  return same;
}

/**
 * Statements that go out together. One Sync stands behind all of them: PostgreSQL carries out the first, then the next,
 * and after an error none that follows; where no transaction is open, they are one of their own.
 */
class Together extends DriverQuery {
  callback: Answered | undefined;

  constructor(readonly statements: readonly Statement[]) {
    super({ text: '' });
  }

  requiresPreparation() {
    return true;
  }

  override prepare(wire: Wire) {
    for (const one of this.statements) new DriverQuery(one).prepare(unsynced(wire));
    wire.sync();
  }

  override handleReadyForQuery(wire: Wire) {
    for (const { name, text } of this.fresh(wire)) wire.parsedStatements[name] = text;
    super.handleReadyForQuery(wire);
  }

  /** Which of the new ones PostgreSQL has taken in before the error nobody says: all are forgotten on both sides. */
  override handleError(error: Error, wire: Wire) {
    for (const { name } of this.fresh(wire)) wire.close({ type: 'S', name });
    super.handleError(error, wire);
  }

  private fresh({ submittedNamedStatements }: Wire) {
    const fresh = this.statements.filter(({ name }) => name in submittedNamedStatements);
    for (const { name } of fresh) delete submittedNamedStatements[name];
    return fresh;
  }
}

type Asker = { query(query: Together, values: undefined, done: Answered): unknown };

/** Asks all of them in one trip; the rows of each, as whoever wrote them knows them to be. */
export function together<Found extends unknown[][]>(asker: object, ...statements: Statement[]): Promise<Found> {
  return new Promise((resolve, reject) => {
    (asker as Asker).query(new Together(statements), undefined, (error, results) =>
      error ? reject(error) : resolve([results].flat().map(({ rows }) => rows as unknown[]) as Found),
    );
  });
}

/** The driver's own pool, for what TypeORM would only make dearer. */
export const poolOf = (dataSource: DataSource) => (dataSource.driver as unknown as { master: pg.Pool }).master;

import { createHash } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { snake } from './sql.js';

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

/** What the driver knows of a connection, and what can be sent on it. None of it is in its types; its version is pinned. */
type Wire = Record<'parsedStatements' | 'submittedNamedStatements', Record<string, string>> & {
  parse(what: { name: string; text: string }): void;
  bind(what: { statement: string; values: unknown[] }): void;
  describe(what: { type: 'P'; name: string }): void;
  execute(what: { portal: string }): void;
  close(what: { type: 'S'; name: string }): void;
  sync(): void;
};
type Field = { name: string; dataTypeID: number };
type Driver = { handleError(error: Error, wire: Wire): void; handleReadyForQuery(wire: Wire): void };
type Answered = (error: Error | undefined, rows: unknown[][]) => void;
const DriverQuery = pg.Query as unknown as new (config: { text: string }) => Driver;
/** A value as the driver sends it; it throws where there is no way to say it. */
export const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils;

/** Makes a row of what PostgreSQL says of it. */
type Reader = (values: readonly (string | null)[]) => unknown;

function readerOf(fields: readonly Field[]): Reader {
  const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID, 'text') }));
  const empty = Object.fromEntries(columns.map(({ name }) => [name, null]));
  return (values) => {
    const row: Record<string, unknown> = { ...empty };
    for (let at = 0; at < values.length; at++) {
      const value = values[at]!;
      if (value !== null) row[columns[at]!.name] = columns[at]!.parse(value);
    }
    return row;
  };
}
/** Of a statement that answers no rows. */
const NO_ROWS: Reader = () => undefined;

/**
 * The columns of a prepared statement, by its name: they are asked for once. PostgreSQL refuses to go on with a plan
 * whose columns have changed.
 */
const readersOf = new WeakMap<Wire, Map<string, Reader>>();

/**
 * Statements that go out together. One Sync stands behind all of them: PostgreSQL carries out the first, then the next,
 * and after an error none that follows; where no transaction is open, they are one of their own.
 */
class Together extends DriverQuery {
  callback: Answered | undefined;
  private readonly bound: unknown[][];
  private readonly found: unknown[][];
  private readonly readers: (Reader | undefined)[] = [];
  /** How many have been carried out. */
  private done = 0;

  constructor(readonly statements: readonly Statement[]) {
    super({ text: '' });
    this.found = statements.map(() => []);
    // A value that cannot be said is refused here, before anything of it is on its way.
    this.bound = statements.map(({ values }) => values.map(prepareValue));
  }

  requiresPreparation() {
    return true;
  }

  prepare(wire: Wire) {
    const known = readersOf.get(wire);
    for (const [at, { name, text }] of this.statements.entries()) {
      if (!(name in wire.parsedStatements || name in wire.submittedNamedStatements)) {
        wire.parse({ name, text });
        wire.submittedNamedStatements[name] = text;
      }
      wire.bind({ statement: name, values: this.bound[at]! });
      this.readers[at] = known?.get(name);
      if (!this.readers[at]) wire.describe({ type: 'P', name: '' });
      wire.execute({ portal: '' });
    }
    wire.sync();
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }) {
    this.readers[this.done] = readerOf(fields);
  }

  handleDataRow({ fields: values }: { fields: readonly (string | null)[] }) {
    this.found[this.done]!.push(this.readers[this.done]!(values));
  }

  handleCommandComplete() {
    this.done += 1;
  }

  override handleReadyForQuery(wire: Wire) {
    for (const { name, text } of this.fresh(wire)) wire.parsedStatements[name] = text;
    let known = readersOf.get(wire);
    if (!known) readersOf.set(wire, (known = new Map()));
    for (const [at, { name }] of this.statements.entries()) known.set(name, this.readers[at] ?? NO_ROWS);
    this.callback?.(undefined, this.found);
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

/** Asks all of them in one trip; the rows of each, which `rowsRead` looks at. */
export function together(asker: object, ...statements: Statement[]): Promise<unknown[][]> {
  return new Promise((resolve, reject) => {
    (asker as Asker).query(new Together(statements), undefined, (error, found) =>
      error ? reject(error) : resolve(found),
    );
  });
}

/** The driver's own pool, for what TypeORM would only make dearer. */
export const poolOf = (dataSource: DataSource) => (dataSource.driver as unknown as { master: pg.Pool }).master;

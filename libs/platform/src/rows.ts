import type { Wording } from '#libs/regulation';
import type { EntityManager, InsertResult } from 'typeorm';
import { statement, together } from './statements.js';

/** How one column of a statement is read: looked at where it comes in, and typed from there on. */
export type Kind<T> = { what: string; is: (value: unknown) => boolean; readonly type?: T };
export type Columns = Record<string, Kind<unknown>>;
export type RowOf<Table extends Columns> = {
  -readonly [Name in keyof Table]: Table[Name] extends Kind<infer T> ? T : never;
};
/** A table of columns for a row that has a type already, as of a contract: a column more or less does not compile. */
export type ColumnsOf<Row> = { [Name in keyof Row]-?: Kind<Row[Name]> };

const kind = <T>(what: string, is: (value: unknown) => boolean): Kind<T> => ({ what, is });

const isText = (value: unknown) => typeof value === 'string';
const oneOf = <const T extends string>(words: readonly T[]) => {
  const known = new Set<unknown>(words);
  return kind<T>(`one of ${words.join(', ')}`, (value) => known.has(value));
};

/** The kinds of columns there are. */
export const column = {
  text: kind<string>('text', isText),
  int: kind<number>('a whole number', Number.isInteger),
  number: kind<number>('a number', Number.isFinite),
  /** Counted by the database beyond what a number holds. */
  digits: kind<string>('digits', (value) => typeof value === 'string' && /^-?\d+$/.test(value)),
  bool: kind<boolean>('true or false', (value) => typeof value === 'boolean'),
  bytes: kind<Buffer>('bytes', (value) => Buffer.isBuffer(value)),
  instant: kind<Date>('an instant', (value) => value instanceof Date),
  /** As `utc(…)` writes it. */
  utc: kind<string>('an instant in UTC', (value) => typeof value === 'string' && value.endsWith('Z')),
  /** `2026-01-31`: of a date the driver would make an instant of some zone, so it is selected as text. */
  day: kind<string>('a day', (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)),
  /** Made by the same statement, by json_build_object and the like: its inside is the statement's word. */
  json: <T extends object>() => kind<T>('JSON', (value) => typeof value === 'object' && value !== null),
  wording: kind<Wording>('a wording', (value) => typeof value === 'object' && value !== null && 'ru' in value),
  oneOf,
  texts: kind<string[]>('an array of texts', (value) => Array.isArray(value) && value.every(isText)),
  someOf: <const T extends string>(words: readonly T[]) => {
    const { is } = oneOf(words);
    return kind<T[]>(`some of ${words.join(', ')}`, (value) => Array.isArray(value) && value.every(is));
  },
  orNull: <T>({ what, is }: Kind<T>) => kind<T | null>(`${what} or nothing`, (value) => value === null || is(value)),
};

/** A manager, a data source, a query runner. */
export type Queryable = { query(sql: string, values?: unknown[]): Promise<unknown> };

/** What a statement answers. A column that is not what its kind says is an error of ours, and says nothing of the value. */
export async function readAll<Table extends Columns>(
  source: Queryable,
  sql: string,
  values: readonly unknown[],
  columns: Table,
): Promise<RowOf<Table>[]> {
  return rowsRead(await source.query(sql, [...values]), sql, columns);
}

/** The first, if there is one. */
export const readFirst = async <Table extends Columns>(
  source: Queryable,
  sql: string,
  values: readonly unknown[],
  columns: Table,
): Promise<RowOf<Table> | undefined> => (await readAll(source, sql, values, columns))[0];

/** The one row of a statement that always has one. */
export async function readOne<Table extends Columns>(
  source: Queryable,
  sql: string,
  values: readonly unknown[],
  columns: Table,
): Promise<RowOf<Table>> {
  const [first] = await readAll(source, sql, values, columns);
  if (!first) throw new Error(`No row where there is always one: ${shortened(sql)}`);
  return first;
}

const ONE_PLAN = statement(`SELECT set_config('plan_cache_mode', 'force_generic_plan', true)`);
const ANY_PLAN = statement(`SELECT set_config('plan_cache_mode', NULL, true)`);

/** For what takes a tenth of a second to plan: left to itself PostgreSQL plans it five times for each connection before it keeps a plan. */
export async function readPlannedOnce<Table extends Columns>(
  { queryRunner }: EntityManager,
  sql: string,
  values: readonly unknown[],
  columns: Table,
): Promise<RowOf<Table>[]> {
  const client = (await queryRunner!.connect()) as object;
  const [, found] = await together(client, ONE_PLAN, statement(sql, ...values), ANY_PLAN);
  return rowsRead(found, sql, columns);
}

/** Whether there is a row at all. */
export const isThere = async (source: Queryable, sql: string, values: readonly unknown[]): Promise<boolean> =>
  (await readAll(source, sql, values, {})).length > 0;

/** What UPDATE or DELETE … RETURNING answers. */
export async function readChanged<Table extends Columns>(
  source: Queryable,
  sql: string,
  values: readonly unknown[],
  columns: Table,
): Promise<RowOf<Table>[]> {
  const [found] = pairOf(await source.query(sql, [...values]), sql);
  return rowsRead(found, sql, columns);
}

/** How many rows an UPDATE or DELETE has changed. */
export async function countChanged(source: Queryable, sql: string, values: readonly unknown[]): Promise<number> {
  return pairOf(await source.query(sql, [...values]), sql)[1];
}

/** A statement of which nothing is asked. */
export async function run(source: Queryable, sql: string, values: readonly unknown[] = []): Promise<void> {
  await source.query(sql, [...values]);
}

/** Whether an insertion that passes over what exists made a row. */
export const wasInserted = ({ raw }: InsertResult): boolean => Array.isArray(raw) && raw.length > 0;

/** TypeORM answers an UPDATE or DELETE with the rows and their number. */
function pairOf(result: unknown, sql: string): [unknown, number] {
  if (!Array.isArray(result) || typeof result[1] !== 'number') throw new Error(`No change: ${shortened(sql)}`);
  return [result[0], result[1]];
}

/** Rows are looked at and handed on as they are; column by column, so that each look is one the engine knows. */
export function rowsRead<Table extends Columns>(result: unknown, sql: string, columns: Table): RowOf<Table>[] {
  if (!Array.isArray(result)) throw new Error(`No rows: ${shortened(sql)}`);
  const found = result as Record<string, unknown>[];
  for (const name of Object.keys(columns)) {
    const { is, what } = columns[name]!;
    for (const one of found)
      if (!is(one[name])) throw new Error(`“${name}” is ${wordFor(one[name])}, not ${what}: ${shortened(sql)}`);
  }
  return result as RowOf<Table>[];
}

const wordFor = (value: unknown) => (value === null ? 'null' : value instanceof Date ? 'an instant' : typeof value);
const shortened = (sql: string) => sql.replace(/\s+/g, ' ').trim().slice(0, 120);

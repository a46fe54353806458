import { Refusal } from '#libs/regulation';
import { readConfig } from './config.js';
import { column, rowsRead } from './rows.js';
import { readKeys, sign, type Keys } from './sealing.js';

export type PageQuery = { limit: number; cursor?: string | undefined };
export type Page<T> = { items: T[]; next: string | null };

/** Read once: checking the whole environment again would cost every page. */
let keys: Keys | undefined;
const currentKeys = () => (keys ??= readKeys(readConfig().SECRET_KEYS));

/** Where the next page of `list` begins: after the row with this number. Signed, so that it is only ever one of ours. */
const cursorOf = (list: string, seq: string) => `${seq}.${sign(currentKeys(), list, seq)}`;

/** The row number after which to go on, or a number above all others for the first page. */
export function afterOf(list: string, cursor: string | undefined): string {
  if (!cursor) return '9223372036854775807';
  const [seq = ''] = cursor.split('.');
  if (!/^\d{1,19}$/.test(seq) || cursorOf(list, seq) !== cursor) throw new Refusal('request.cursor-broken');
  return seq;
}

/** Makes a page of rows that were fetched newest first, one more than asked for. */
export function pageOf<T extends { seq: string }>(list: string, limit: number, rows: T[]): Page<Omit<T, 'seq'>> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next = last ? cursorOf(list, last.seq) : null;
  return { items: rows.slice(0, limit).map(({ seq: _seq, ...item }) => item), next };
}

/** A page that PostgreSQL has written, and the number of its last row where there are more. */
const WRITTEN_ROWS = { items: column.text, last: column.orNull(column.digits) };

/**
 * SQL: the page of `rows`, which have `seq` and `item` (as JSON), newest first and one more than `limit`. Each byte of it
 * comes as a character: read and sent as such it costs a sixth of what reading and writing UTF-8 would.
 */
export const writtenRows = (rows: string, limit: string): string => `
  SELECT coalesce(convert_from(convert_to(string_agg(item::text, ',' ORDER BY seq DESC) FILTER (WHERE place <= ${limit}), 'UTF8'), 'LATIN1'), '')
           AS items,
         CASE WHEN count(*) > ${limit} THEN min(seq) FILTER (WHERE place <= ${limit}) END AS last
  FROM (SELECT seq, item, row_number() OVER (ORDER BY seq DESC) AS place FROM (${rows}) found) placed`;

/** The same page of rows that are not taken apart here only to be written again: for lists of which nothing is left to say. */
export class WrittenPage<T> {
  declare readonly of: T;

  constructor(
    private readonly list: string,
    /** What a statement of `writtenRows` found. */
    private readonly found: unknown,
  ) {}

  toBytes(): Buffer {
    const [rows] = rowsRead(this.found, `the page of ${this.list}`, WRITTEN_ROWS);
    const { items, last } = rows!;
    const next = last === null ? null : cursorOf(this.list, last);
    return Buffer.from(`{"items":[${items}],"next":${JSON.stringify(next)}}`, 'latin1');
  }
}

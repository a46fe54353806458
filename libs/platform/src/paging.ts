import { Refusal } from '#libs/regulation';
import { readConfig } from './config.js';
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
  const next = nextOf(list, limit, rows);
  return { items: rows.slice(0, limit).map(({ seq: _seq, ...item }) => item), next };
}

function nextOf(list: string, limit: number, rows: readonly { seq: string }[]): string | null {
  const last = rows[limit - 1];
  return rows.length > limit && last ? cursorOf(list, last.seq) : null;
}

/** A row whose item PostgreSQL has written as JSON. */
export type WrittenRow = { seq: string; item: string };

/** The same page of rows that are not taken apart here only to be written again: for lists of which nothing is left to say. */
export class WrittenPage<T> {
  declare readonly of: T;

  constructor(
    private readonly list: string,
    private readonly limit: number,
    private readonly rows: readonly WrittenRow[],
  ) {}

  toString(): string {
    const items = this.rows.slice(0, this.limit).map(({ item }) => item);
    return `{"items":[${items.join(',')}],"next":${JSON.stringify(nextOf(this.list, this.limit, this.rows))}}`;
  }
}

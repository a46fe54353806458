import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  head: ReactNode;
  /** What is shown; left out, `text` is. */
  cell?: (row: Row) => ReactNode;
  /** What is searched, sorted by, and taken away in a table. */
  text?: (row: Row) => string;
};

export type Order = { key: string; down: boolean };
/** As `name` or `-name`. */
export const orderOf = (text: string | undefined): Order | undefined =>
  text ? { key: text.replace(/^-/, ''), down: text.startsWith('-') } : undefined;
/** A head that is pressed sorts by it, and pressed again the other way round. */
export const turned = (order: Order | undefined, key: string): string =>
  order?.key === key && !order.down ? `-${key}` : key;

/** The rows that have every word in any column, in the order of one of them. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  wanted: string,
  sorted: Order | undefined,
  language: string,
): readonly Row[] {
  const small = (text: string) => text.toLocaleLowerCase(language).replaceAll('ё', 'е');
  const words = small(wanted).split(/\s+/).filter(Boolean);
  const textOf = (row: Row) => small(columns.map(({ text }) => text?.(row) ?? '').join(' '));
  const kept = words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  const by = columns.find(({ key }) => key === sorted?.key)?.text;
  if (!by || !sorted) return kept;
  const { compare } = new Intl.Collator(language, { numeric: true });
  return kept.toSorted((a, b) => (sorted.down ? -1 : 1) * compare(by(a), by(b)));
}

/** All that lies between two rows as they are shown, both included; the one alone where the other is not shown. */
export function rangeOf(ids: readonly string[], from: string | undefined, to: string): string[] {
  const [one, other] = [from === undefined ? -1 : ids.indexOf(from), ids.indexOf(to)];
  return one < 0 ? [to] : ids.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** A program that opens the file would take these for the beginning of a formula. */
const asText = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
const quoted = (value: string) => `"${asText(value).replaceAll('"', '""')}"`;

/** What is shown, as a table that Excel opens in either language: with a mark of its letters and semicolons. */
export function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const told = columns.filter(({ text }) => text);
  const heads = told.map(({ key, head }) => (typeof head === 'string' ? head : key));
  const lines = [heads, ...rows.map((row) => told.map(({ text }) => text!(row)))];
  return `\ufeff${lines.map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`;
}

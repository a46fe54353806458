import type { ReactNode } from 'react';

/** What a column says of each row: found by its words, sorted by, and taken away in a table. */
type Said<Row> = {
  /** In words, as it stands in a table that is taken away. */
  text: (row: Row) => string;
  /** As it is drawn; left out, in words. */
  cell?: (row: Row) => ReactNode;
  /** What it is sorted by, where its words would stand in another order: of a date, the date. */
  order?: (row: Row) => string;
  /** Words by which it is found although they are not shown. */
  also?: (row: Row) => string;
};
/** What may be done with each row: no fact, and so in no table that is taken away. */
type Acts<Row> = { acts: (row: Row) => ReactNode };

/** A column either says something, and then says it in words as well, or offers something: there is no third. */
export type Column<Row> = {
  key: string;
  head: string;
  /** The head as a picture, such as a scale. */
  drawn?: ReactNode;
} & (Said<Row> | Acts<Row>);

export const says = <Row>(column: Column<Row>): column is Column<Row> & Said<Row> => 'text' in column;
/** One cell as it is shown. */
export const cellOf = <Row>(column: Column<Row>, row: Row): ReactNode =>
  says(column) ? (column.cell ? column.cell(row) : column.text(row)) : column.acts(row);

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
  const told = columns.filter(says);
  const textOf = (row: Row) => small(told.map(({ text, also }) => `${text(row)} ${also?.(row) ?? ''}`).join(' '));
  const kept = words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  const by = told.find(({ key }) => key === sorted?.key);
  if (!by || !sorted) return kept;
  const { compare } = new Intl.Collator(language, { numeric: true });
  // What each is sorted by is asked once, for a list may have thousands.
  const worth = new Map(kept.map((row) => [row, (by.order ?? by.text)(row)]));
  return kept.toSorted((a, b) => (sorted.down ? -1 : 1) * compare(worth.get(a)!, worth.get(b)!));
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
  const told = columns.filter(says);
  const lines = [told.map(({ head }) => head), ...rows.map((row) => told.map(({ text }) => text(row)))];
  return `\ufeff${lines.map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`;
}

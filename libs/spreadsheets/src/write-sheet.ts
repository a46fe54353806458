import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';

export type OutColumn<Row> = { title: string; value: (row: Row) => string | number | null };
export type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

/** What tables are sent as; browsers call a CSV by Excel's old name where Excel opens it. The content decides. */
export const SHEET_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  csvByExcel: 'application/vnd.ms-excel',
  unknown: 'application/octet-stream',
} as const;

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would carry out instead of showing it, in half and full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const neutral = (cell: string | number | null) => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);

const lineOf = (cells: (string | number | null)[]) =>
  stringify([cells.map(neutral)], { record_delimiter: '\r\n', quoted_match: /[\r\n]|^'/ });

/** RFC 4180 in UTF-8 with a byte-order mark, so that Excel reads Cyrillic; no cell begins as a formula. */
export function csvOf<Row>(columns: OutColumn<Row>[], rows: Rows<Row>): Readable {
  async function* lines() {
    yield BYTE_ORDER_MARK + lineOf(columns.map(({ title }) => title));
    for await (const row of rows) yield lineOf(columns.map(({ value }) => value(row)));
  }
  return Readable.from(lines(), { objectMode: false });
}

/** One array, an object in each line. */
export function jsonOf(rows: Rows<unknown>): Readable {
  async function* parts() {
    let before = '[\n';
    for await (const row of rows) {
      yield before + JSON.stringify(row);
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  }
  return Readable.from(parts(), { objectMode: false });
}

const NARROWEST = 8;
const WIDEST = 60;
/** A sheet's name may not hold these, nor be longer. */
const sheetName = (title: string) =>
  title
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || '1';

/** The same bytes for the same input: text as typed text, numbers as numbers, and no formula anywhere. */
export async function xlsxOf<Row>(
  title: string,
  columns: OutColumn<Row>[],
  rows: Rows<Row>,
  createdAt: string,
): Promise<Buffer> {
  const widths = columns.map(({ title: head }) => head.length);
  const head = columns.map(({ title: value }) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }));
  const data: ({ value: string | number; type: StringConstructor | NumberConstructor } | null)[][] = [];
  for await (const row of rows) {
    const cells = columns.map(({ value }) => value(row));
    for (const [at, cell] of cells.entries()) widths[at] = Math.max(widths[at]!, String(cell ?? '').length);
    data.push(cells.map(typed));
  }
  const workbook = await writeWorkbook([head, ...data], {
    sheet: sheetName(title),
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, width + 2)) })),
  }).toBuffer();
  // The writer stamps each part with the time it ran.
  const parts = Object.entries(unzipSync(workbook)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(zipSync(Object.fromEntries(parts), { mtime: zipTime(createdAt) }));
}

/** A spreadsheet cell holds no more. */
const CELL_LENGTH = 32_767;

const typed = (cell: string | number | null) =>
  cell === null || cell === ''
    ? null
    : typeof cell === 'number'
      ? { value: cell, type: Number }
      : { value: cell.slice(0, CELL_LENGTH), type: String };

/** A zip holds the wall clock of whoever made it: UTC's here, wherever this runs. */
function zipTime(createdAt: string): Date {
  const at = new Date(createdAt);
  return new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
}

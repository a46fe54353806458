import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { unzipSync, Zip, ZipDeflate } from 'fflate';
import { guarded } from './formula-guard.js';
import { columnLetter } from './grid.js';

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
const neutral = (cell: string | number | null) => (typeof cell === 'string' ? guarded(cell) : cell);

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

/** Rows by which the widths of columns are judged. They are held; all others are written as they come. */
const JUDGED = 1_000;

type Cell = string | number | null;

/**
 * The same bytes for the same input: text as typed text, numbers as numbers, and no formula anywhere. The writer makes
 * the workbook with its head only, for it holds a whole table in memory several times over; the rows are put in between.
 */
export async function xlsxOf<Row>(
  title: string,
  columns: OutColumn<Row>[],
  rows: Rows<Row>,
  createdAt: string,
): Promise<Readable> {
  const lines = cellsOf(columns, rows);
  const judged = await firstOf(lines, JUDGED);
  const widths = columns.map(({ title: head }, at) =>
    judged.reduce((widest, cells) => Math.max(widest, String(cells[at] ?? '').length), head.length),
  );
  const head = columns.map(({ title: value }) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }));
  const { default: writeWorkbook } = await import('write-excel-file/node'); // large, and seldom needed
  const workbook = await writeWorkbook([head], {
    sheet: sheetName(title),
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, width + 2)) })),
  }).toBuffer();
  const parts = Object.entries(unzipSync(workbook)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Readable.from(zipped(parts, { [SHEET]: rowsOf(judged, lines) }, zipTime(createdAt)), { objectMode: false });
}

async function* cellsOf<Row>(columns: OutColumn<Row>[], rows: Rows<Row>): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map(({ value }) => value(row));
}

async function firstOf<T>(all: AsyncGenerator<T>, count: number): Promise<T[]> {
  const first: T[] = [];
  while (first.length < count) {
    const { done, value } = await all.next();
    if (done) break;
    first.push(value);
  }
  return first;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const END_OF_ROWS = '</sheetData>';

/** As rows of the sheet; the head is the first. */
async function* rowsOf(judged: Cell[][], lines: AsyncGenerator<Cell[]>): AsyncGenerator<string> {
  let row = 1;
  for (const cells of judged) yield rowOf(++row, cells);
  for await (const cells of lines) yield rowOf(++row, cells);
}

const rowOf = (row: number, cells: Cell[]) =>
  `<row r="${row}">${cells.map((cell, at) => cellOf(`${columnLetter(at)}${row}`, cell)).join('')}</row>`;

/** A spreadsheet cell holds no more. */
const CELL_LENGTH = 32_767;

function cellOf(place: string, cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const text = cell.slice(0, CELL_LENGTH).replaceAll(NOT_IN_XML, '');
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll(/[&<>]/g, escaped)}</t></is></c>`;
}

/** What XML forbids, or advises against. */
const NOT_IN_XML = /[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc\u{10000}-\u{10ffff}]/gu;
const escaped = (sign: string) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!;

/** Parts packed as they are asked for, each with the rows that are to stand in it. */
async function* zipped(
  parts: [string, Uint8Array][],
  rowsIn: Record<string, AsyncIterable<string>>,
  mtime: Date,
): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  for (const [name, content] of parts) {
    const part = new ZipDeflate(name);
    part.mtime = mtime; // the writer stamps each part with the time it ran
    zip.add(part);
    const rows = rowsIn[name];
    const end = rows ? Buffer.from(content).indexOf(END_OF_ROWS) : content.length;
    part.push(content.subarray(0, end));
    if (rows)
      for await (const row of rows) {
        part.push(Buffer.from(row));
        yield* packed.splice(0);
      }
    part.push(content.subarray(end), true);
    yield* packed.splice(0);
  }
  zip.end();
  yield* packed;
}

/** A zip holds the wall clock of whoever made it: UTC's here, wherever this runs. */
function zipTime(createdAt: string): Date {
  const at = new Date(createdAt);
  return new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
}

import { Readable } from 'node:stream';
import type { Language } from '#libs/regulation';
import { stringify } from 'csv-stringify/sync';
import { unzipSync, Zip, ZipDeflate } from 'fflate';
import { guarded } from './formula-guard.js';
import { columnLetter } from './grid.js';

export type OutColumn<Row> = {
  title: string;
  value: (row: Row) => string | number | null;
  /** Days and moments, which a workbook holds as such. */
  dates?: boolean;
};
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

/** What parts the cells: Excel in Russian takes a comma for that of a fraction. */
export const separatorIn = (language: Language): string => (language === 'ru' ? ';' : ',');

const lineOf = (cells: (string | number | null)[], delimiter: string) =>
  stringify([cells.map(neutral)], { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]|^'/ });

/** RFC 4180 in UTF-8 with a byte-order mark, so that Excel reads Cyrillic; no cell begins as a formula. */
export function csvOf<Row>(columns: OutColumn<Row>[], rows: Rows<Row>, separator = ','): Readable {
  async function* lines() {
    yield (
      BYTE_ORDER_MARK +
      lineOf(
        columns.map(({ title }) => title),
        separator,
      )
    );
    for await (const row of rows)
      yield lineOf(
        columns.map(({ value }) => value(row)),
        separator,
      );
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
/** A head that is longer goes on in another line, so that a question does not make the column of its answers wide. */
const WIDEST_HEAD = 24;
const headWidth = (title: string) =>
  Math.max(...title.split(/\s+/).map(({ length }) => length), Math.min(title.length, WIDEST_HEAD));
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
    judged.reduce((widest, cells) => Math.max(widest, String(cells[at] ?? '').length), headWidth(head)),
  );
  const head = columns.map(({ title: value }) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }));
  const { default: writeWorkbook } = await import('write-excel-file/node'); // large, and seldom needed
  const workbook = await writeWorkbook([head, STYLED], {
    sheet: sheetName(title),
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, width + 2)) })),
  }).toBuffer();
  const made = unzipSync(workbook);
  const written = textOf(made[SHEET]!);
  const styles = [...written.matchAll(/<c r="[ABC]2" s="(\d+)"/g)].map(([, style]) => style!);
  const [day, moment, inLines] = styles as [string, string, string];
  made[STYLES] = Buffer.from(textOf(made[STYLES]!).replace('<xf ></xf>', ON_TOP));
  made[SHEET] = Buffer.from(toPrint(written, columnLetter(columns.length - 1)));
  made[BOOK] = Buffer.from(titled(textOf(made[BOOK]!), sheetName(title)));
  const parts = Object.entries(made).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const dates = columns.map((column) => column.dates ?? false);
  const styled: AsStyled = (place, cell, at) =>
    (dates[at] ? dateOf(place, cell, [day, moment]) : null) ?? cellOf(place, cell, inLines);
  const body = rowsOf(judged, lines, styled);
  return Readable.from(zipped(parts, { [SHEET]: body }, zipTime(createdAt)), { objectMode: false });
}

/** A row that only makes the writer know how days, moments and long texts look; it is taken out again. */
const STYLED = [
  ...['dd.mm.yyyy', 'dd.mm.yyyy hh:mm'].map((format) => ({
    value: new Date(0),
    type: Date,
    format,
    alignVertical: 'top' as const,
  })),
  { value: 0, type: Number, wrap: true, alignVertical: 'top' as const },
];
/** As all else in a row in which a text has lines. */
const ON_TOP = '<xf applyAlignment="1"><alignment vertical="top"/></xf>';
const textOf = (part: Uint8Array) => Buffer.from(part).toString();

/** Every column can be filtered; on paper it is as wide as the page. */
const toPrint = (sheet: string, last: string) =>
  sheet
    .replace(/<row r="2">.*?<\/row>/s, '')
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(END_OF_ROWS, `${END_OF_ROWS}<autoFilter ref="A1:${last}1048576"/>`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
/** The heads stand on every page. */
const titled = (book: string, sheet: string) =>
  book.replace(
    '<definedNames/>',
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet.replaceAll(/[&<>]/g, escaped)}'!$1:$1</definedName></definedNames>`,
  );

const DAY_MS = 86_400_000;
/** A day or a moment of UTC as a spreadsheet counts it; null for anything else, which stays text. */
function dateOf(place: string, cell: Cell, [day, moment]: [string, string]): string | null {
  if (typeof cell !== 'string' || !/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?$/.test(cell)) return null;
  const isDay = cell.length === 10;
  const at = Date.parse(isDay ? cell : `${cell.replace(' ', 'T').replace(/Z$/, '')}Z`);
  // Upwards by less than a thousandth of a second: a fraction just below a minute would be read as the one before.
  const serial = Math.ceil(((at - Date.UTC(1899, 11, 30)) / DAY_MS) * 1e9) / 1e9;
  return Number.isNaN(serial) ? null : `<c r="${place}" s="${isDay ? day : moment}"><v>${serial}</v></c>`;
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
const STYLES = 'xl/styles.xml';
const BOOK = 'xl/workbook.xml';
const END_OF_ROWS = '</sheetData>';

/** As rows of the sheet; the head is the first. */
type AsStyled = (place: string, cell: Cell, at: number) => string;
async function* rowsOf(judged: Cell[][], lines: AsyncGenerator<Cell[]>, styled: AsStyled): AsyncGenerator<string> {
  let row = 1;
  for (const cells of judged) yield rowOf(++row, cells, styled);
  for await (const cells of lines) yield rowOf(++row, cells, styled);
}

const rowOf = (row: number, cells: Cell[], styled: AsStyled) => {
  const written = cells.map((cell, at) => styled(`${columnLetter(at)}${row}`, cell, at));
  return `<row r="${row}">${written.join('')}</row>`;
};

/** A spreadsheet cell holds no more. */
const CELL_LENGTH = 32_767;

/** A text that has lines, or is wider than any column, is shown in lines. */
function cellOf(place: string, cell: Cell, inLines: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const text = cell.slice(0, CELL_LENGTH).replaceAll(NOT_IN_XML, '').replaceAll(NAMED, '_x005F_');
  const style = cell.length > WIDEST - 2 || cell.includes('\n') ? ` s="${inLines}"` : '';
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${text.replaceAll(/[&<>]/g, escaped)}</t></is></c>`;
}

/** What would be read as the number of a character; the underscore is named instead. */
const NAMED = /_(?=x[\da-f]{4}_)/gi;
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

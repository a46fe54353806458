import { Refusal } from '#libs/regulation';
import { columnLetter, type Grid } from './grid.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

export type SheetRow = {
  /** As a person counts it in the file. */
  line: number;
  cells: Record<string, string>;
};
export type Sheet = {
  headers: string[];
  rows: SheetRow[];
  charset: string;
  /** Null for XLSX. */
  separator: string | null;
  /** A workbook that counts its days from 1904: a number in it that bears no format of a date is one of those days. */
  since1904?: boolean;
};

const MB = 1024 * 1024;
export const SHEET_BYTES = 5 * MB;
export const SHEET_ROWS = 2_000;
/** How much of a table is read: of its bytes, of what a workbook unfolds to, and of its rows. */
export type SheetLimits = { bytes: number; unfolded: number; rows: number };
/** What a table of two thousand rows needs is far below 25 MB; what a bomb unfolds to is far above. */
const USUAL: SheetLimits = { bytes: SHEET_BYTES, unfolded: 25 * MB, rows: SHEET_ROWS };
/** A register of a whole country. */
export const LARGE: SheetLimits = { bytes: 30 * MB, unfolded: 150 * MB, rows: 100_000 };
const SHEET_COLUMNS = 100;

/** What people send instead of a table, by how the bytes begin. */
const NOT_A_TABLE: readonly [name: string, beginning: RegExp][] = [
  ['PDF', /^%PDF-/],
  ['PNG', /^\x89PNG/],
  ['JPEG', /^\xff\xd8\xff/],
  ['GIF', /^GIF8/],
  ['RTF', /^\{\\rtf/],
  ['RAR', /^Rar!/],
  ['HTML / XML', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|table|meta|\?xml|script)/i],
  ['JSON', /^(?:\xef\xbb\xbf)?\s*[{[]\s*"/],
];

/** Reads a CSV or XLSX by its content, never by its name. */
export async function readSheet(bytes: Buffer, asked: Partial<SheetLimits> = {}): Promise<Sheet> {
  const limits = { ...USUAL, ...asked };
  if (bytes.length === 0) throw new Refusal('file.empty');
  if (bytes.length > limits.bytes) throw new Refusal('sheet.too-large', { megabytes: limits.bytes / MB });
  const beginning = bytes.subarray(0, 200).toString('latin1');
  const other = NOT_A_TABLE.find(([, pattern]) => pattern.test(beginning));
  if (other) throw new Refusal('sheet.wrong-file', { found: other[0] });
  // Excel keeps a workbook with a password in the same container as its files of before 2007.
  if (beginning.startsWith('\xd0\xcf\x11\xe0'))
    throw new Refusal(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'sheet.encrypted' : 'sheet.old-excel',
    );
  if (['PK\x03\x04', 'PK\x05\x06'].some((zip) => beginning.startsWith(zip))) {
    const { grid, since1904 } = readXlsx(bytes, limits);
    return { ...shaped(grid, limits.rows), charset: 'utf-8', separator: null, ...(since1904 && { since1904 }) };
  }
  const { grid, charset, separator } = readCsv(bytes, limits);
  return { ...shaped(grid, limits.rows), charset, separator };
}

function shaped(grid: Grid, limit: number): Pick<Sheet, 'headers' | 'rows'> {
  const cleaned = grid.map(({ line, cells }) => ({ line, cells: cells.map((cell, at) => clean(cell, line, at)) }));
  const [head, ...body] = cleaned.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head || body.length === 0) throw new Refusal('sheet.empty');
  if (body.length > limit) throw new Refusal('sheet.too-many-rows', { count: body.length, limit });
  const width = [head, ...body].reduce(
    (widest, { cells }) => Math.max(widest, cells.findLastIndex((cell) => cell !== '') + 1),
    0,
  );
  if (width > SHEET_COLUMNS) throw new Refusal('sheet.too-many-columns', { count: width, limit: SHEET_COLUMNS });
  const headers = head.cells.map((cell) => cell.replace(/\s+/g, ' '));
  for (const { line, cells } of body)
    for (const [at, cell] of cells.entries())
      if (cell !== '' && !headers[at]) throw new Refusal('sheet.header-missing', { cell: columnLetter(at) + line });
  const named = headers.flatMap((header, at) => (header ? [{ header, at }] : []));
  const seen = new Set<string>();
  for (const { header } of named) {
    if (seen.has(header)) throw new Refusal('sheet.header-twice', { header });
    seen.add(header);
  }
  return {
    headers: named.map(({ header }) => header),
    rows: body.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(named.map(({ header, at }) => [header, cells[at] ?? ''])),
    })),
  };
}

/** Without what nobody sees: marks of byte order, soft hyphens, spaces around. Control characters are not text. */
function clean(cell: string, line: number, at: number): string {
  const text = cell
    .normalize('NFC')
    .replace(/[\ufeff\u200b\u00ad]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();
  // eslint-disable-next-line no-control-regex -- these are the characters that are refused
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u.test(text))
    throw new Refusal('sheet.control-character', { cell: columnLetter(at) + line });
  return text;
}

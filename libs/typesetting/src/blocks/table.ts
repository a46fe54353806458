import { extentOf, linesOf, measure, wholeWidth, widestWord, type MeasuredText, type TextStyle } from '../lines.js';
import { asFurniture, linePieces, moved, textMarks, type Column, type Piece } from '../marks.js';
import type { TableBlock } from '../model.js';
import { remembering } from '../remembering.js';
import { LANDSCAPE, PORTRAIT, STYLES, type Sheet } from '../sheet.js';
import { tag, type Tag } from '../tags.js';
import { columnWidths } from './columns.js';
import { nameOfRow, rowPieces, ruled } from './table-rows.js';

const GAP = 14;
const SIDE = 5;
/** A word that takes more of its table than this may go on in the next line behind a hyphen. */
const WIDEST_WORD = 0.4;
/** At the head of a table and at its end, so that a page never begins or ends with a row or two of it. */
export const ROWS_TOGETHER = 3;
/** So many are enough where three are taller than this: tall rows leave no page half empty. */
const TALL_ROWS = { together: 2, from: 120 };
/** A table of so many rows is not divided where a page has room for it, unless it is as tall as this. */
const SMALL = { rows: 8, height: 130 };
/** A header that would leave less room than this part of a page for rows is not repeated. */
const TALLEST_HEAD = 1 / 3;

type Sizes = { title: TextStyle; cell: TextStyle; total: TextStyle; side: number };
const USUAL: Sizes = { title: STYLES.columnTitle, cell: STYLES.cell, total: STYLES.total, side: SIDE };
const DENSE: Sizes = { title: STYLES.denseColumnTitle, cell: STYLES.denseCell, total: STYLES.denseTotal, side: 3.5 };
/** Tried in this order, until no word need be cut. */
const WAYS: readonly [Sheet, Sizes][] = [
  [PORTRAIT, USUAL],
  [LANDSCAPE, USUAL],
  [LANDSCAPE, DENSE],
];

type Measured = {
  sheet: Sheet;
  titles: MeasuredText[];
  cells: Column[];
  /** Of the columns with what stands between them. */
  widths: number[];
  dense: boolean;
  rows: string[][];
  cellsIn: (row: string[]) => MeasuredText[];
};
/** What stands in many rows is measured once. */
const REMEMBERED_CELLS = 1_024;

/**
 * Its rows are laid when their page is; only the widths of its words are asked of all of them before. One without a caption
 * is called on a following page by the heading that stands right above it.
 */
export function* tablePieces(table: TableBlock, continued: string, above = ''): Iterable<Piece> {
  const { columns, caption } = table;
  const laid = columns.length > 0 ? measured(table) : null;
  if (columns.length === 0) yield* captionPieces(caption, PORTRAIT, tag('P'));
  else if (!laid) yield* tablePieces(rowsAsPairs(table), continued, above);
  else {
    const { sheet } = laid;
    const goesOn = caption ?? above;
    for (const piece of laidPieces(table, laid, goesOn && `${goesOn} (${continued})`, continued))
      yield sheet === PORTRAIT ? piece : { ...piece, sheet };
  }
}

function* laidPieces(
  { caption, together: of = 1 }: TableBlock,
  laid: Measured,
  goesOn: string,
  continued: string,
): Iterable<Piece> {
  const { sheet, titles, rows, cells, cellsIn } = laid;
  const { body } = sheet;
  const whole = tag('Table');
  const header = titles.some(({ paragraphs }) => paragraphs.length > 0)
    ? rowPieces(body, cells, titles, body.height / 2, tag('THead', whole)).map((piece, i, all) =>
        i === all.length - 1 ? ruled(body, piece) : piece,
      )
    : [];
  const head = repeatedHead(header, goesOn, sheet);
  const room = body.height - (head?.height ?? 0) - captionHeight(caption, sheet);
  const above = captionPieces(caption, sheet, tag('Caption', whole));
  yield* above;
  for (const [i, piece] of header.entries()) yield { ...piece, gap: i === 0 && !caption ? GAP : 0, keep: true };

  const inBody = tag('TBody', whole);
  const lay = (row: string[]) => {
    const measuredRow = cellsIn(row);
    return rowPieces(body, cells, measuredRow, room, inBody, (over, most) =>
      nameOfRow(cellsOf(row, cells.length), cells, measuredRow[0]!.style, continued, over, most),
    );
  };
  const { firsts, lasts } = heldRows(rows, of, lay);
  const apart = (i: number) => of > 1 && i > 0 && i % of === 0;
  let first = above.length + header.length === 0;
  const begin = rows.length - lasts.laid.length;
  for (let i = 0; i < rows.length; i++) {
    const laidRow = firsts.laid[i] ?? lasts.laid[i - begin] ?? lay(rows[i]!);
    const withNext = i < firsts.together - 1 || i >= rows.length - lasts.together || (i + 1) % of !== 0;
    for (const [part, piece] of laidRow.entries()) {
      const gap = first || (part === 0 && apart(i)) ? GAP : 0;
      const keep = withNext && laidRow.length === 1 && i < rows.length - 1;
      yield { ...piece, gap, ...(!first && { head: part > 0 ? below(head, piece.head!) : head }), keep };
      first = false;
    }
  }
}

type Held = { laid: Piece[][]; together: number };
/**
 * How many rows stay with the head, and how many with each other at the end: a page neither begins nor ends with a row or
 * two, and a total does not stand on the next page with one row or none.
 */
function heldRows(rows: string[][], of: number, lay: (row: string[]) => Piece[]): { firsts: Held; lasts: Held } {
  const count = Math.min(rows.length, Math.max(of, ROWS_TOGETHER));
  const small = rows.length <= SMALL.rows;
  const firsts = rows.slice(0, small ? rows.length : count).map(lay);
  const lasts = small ? firsts.slice(-count) : rows.slice(-count).map(lay);
  if (small && heightOf(firsts) <= SMALL.height)
    return { firsts: { laid: firsts, together: rows.length }, lasts: { laid: lasts, together: count } };
  const together = (held: Piece[][]) => (of === 1 && heightOf(held) > TALL_ROWS.from ? TALL_ROWS.together : count);
  return {
    firsts: { laid: firsts, together: together(firsts.slice(0, count)) },
    lasts: { laid: lasts, together: together(lasts) },
  };
}

const heightOf = (rows: Piece[][]): number => rows.flat().reduce((sum, { height }) => sum + height, 0);

/**
 * Upright unless it is to be wide, then on a sheet turned round, then smaller; null where its words have no room even so. One
 * word that is longer than any sheet allows is divided, and turns none.
 */
function measured(table: TableBlock): Measured | null {
  let divided: Measured | undefined;
  for (const [sheet, sizes] of table.wide ? WAYS.slice(1) : WAYS) {
    const laid = measuredIn(sheet, sizes, table);
    if (laid.cut) continue;
    if (!laid.divides) return laid;
    divided ??= laid;
  }
  if (divided) return divided;
  const narrower = measuredIn(LANDSCAPE, DENSE, withDividedTelephones(table));
  if (!narrower.cut) return narrower;
  if (table.columns.length > 2) return null;
  return measuredIn(PORTRAIT, USUAL, table);
}

/** Rather than give up the table: a telephone number in two lines, between groups of it. */
const withDividedTelephones = (table: TableBlock): TableBlock => ({
  ...table,
  rows: table.rows.map((row) =>
    row.some((cell) => TELEPHONE.test(cell)) ? row.map((cell) => cell.replace(TELEPHONE, '$1\n$2')) : row,
  ),
});
const TELEPHONE = /^(\+\d[\d()-]* [\d()-]+) (\d[\d -]*\d)$/;

/** A table as it is drawn: on which sheet, how wide its columns are, and each of its rows in full. */
export type DrawnTable = Pick<Measured, 'sheet' | 'widths' | 'dense'> & { table: TableBlock };

const drawnTables = new WeakMap<TableBlock, DrawnTable | null>();

/** For whoever draws it elsewhere, measured once however often it is asked for; null where it has no columns. */
export function drawnTable(table: TableBlock): DrawnTable | null {
  let drawn = drawnTables.get(table);
  if (drawn === undefined) drawnTables.set(table, (drawn = drawnAs(table)));
  return drawn;
}

function drawnAs(table: TableBlock): DrawnTable | null {
  const { columns } = table;
  if (columns.length === 0) return null;
  const laid = measured(table);
  if (!laid) return drawnAs(rowsAsPairs(table));
  const { sheet, widths, dense } = laid;
  return { sheet, widths, dense, table: { ...table, rows: laid.rows.map((row) => cellsOf(row, columns.length)) } };
}

/** The last resort: each cell on a line of its own beside the title of its column. */
function rowsAsPairs({ caption, columns, rows }: TableBlock): TableBlock {
  const pairs = rows.flatMap((row) => cellsOf(row, columns.length).map((cell, i) => [columns[i]!.title, cell]));
  const sides = [2, 3].map((share) => ({ title: '', share }));
  return {
    kind: 'table',
    ...(caption !== undefined && { caption }),
    columns: sides,
    rows: pairs,
    together: columns.length,
  };
}

function measuredIn(
  sheet: Sheet,
  { title, cell, total: totalCell, side: widestSide }: Sizes,
  table: TableBlock,
): Measured & { cut: boolean; divides: boolean } {
  const { columns } = table;
  const { left: edge, width: total } = sheet.body;
  const side = Math.min(widestSide, total / columns.length / 6);
  const titles = columns.map((column) => measure(title, column.title));
  const rows = table.rows.length ? table.rows : [['–']];
  const measureCell = remembering(REMEMBERED_CELLS, (text) => measure(cell, text));
  const isTotal = (row: string[]) => table.total && row === rows.at(-1);
  const cellsIn = (row: string[]) =>
    cellsOf(row, columns.length).map((text) => (isTotal(row) ? measure(totalCell, text) : measureCell(text)));
  const widest = titles.map(widestWord);
  const whole = titles.map(() => 0);
  for (const row of rows)
    for (const [i, text] of cellsOf(row, columns.length).entries()) {
      const style = isTotal(row) ? totalCell : cell;
      const words = () => (style === cell ? measureCell(text) : measure(style, text));
      const extent = extentOf(style, text);
      if (!extent || extent.widest > widest[i]!) widest[i] = Math.max(widest[i]!, widestWord(words()));
      whole[i] = Math.max(whole[i]!, extent ? extent.whole : wholeWidth(words()));
    }
  // The last fraction is against rounding: a word must fit the column that was made for it.
  const needed = widest.map((width) => Math.min(WIDEST_WORD * total, width + 2 * side + 0.01));
  const cut = needed.reduce((sum, width) => sum + width, 0) > total;
  const shares = columns.map(({ share }) => share);
  let left = edge;
  const widths = columnWidths(shares, needed, total, whole.map((width) => width + 2 * side + 0.01)); // prettier-ignore
  const divides = widest.some((width, i) => width + 2 * side > widths[i]!);
  const cells = widths.map((width, i): Column => {
    const column = { left: left + side, width: width - 2 * side, align: columns[i]!.align };
    left += width;
    return column;
  });
  return { sheet, titles, rows, cells, widths, dense: title === DENSE.title, cellsIn, cut, divides };
}

/** Cells that have no column of their own are printed in the last one rather than lost. */
function cellsOf(row: string[], columns: number): string[] {
  if (row.length === columns) return row;
  const cells = row.length > columns ? [...row.slice(0, columns - 1), row.slice(columns - 1).join('\n')] : row;
  return Array.from({ length: columns }, (_, i) => cells[i] ?? '');
}

function captionPieces(caption: string | undefined, { body }: Sheet, role?: Tag): Piece[] {
  const lines = linesOf(STYLES.caption, caption ?? '', body.width);
  return linePieces(STYLES.caption, lines, body, GAP, role).map((piece) => ({ ...piece, keep: true }));
}

function captionHeight(caption: string | undefined, sheet: Sheet): number {
  return captionPieces(caption, sheet).reduce((sum, { gap, height }) => sum + gap + height, 0);
}

/** What stands above the rows of a following page: "caption (continued)" and the header. */
function repeatedHead(header: Piece[], goesOn: string, { body }: Sheet): Piece | undefined {
  const lines = linesOf(STYLES.note, goesOn, body.width);
  const above = lines.length * STYLES.note.leading;
  const height = above + header.reduce((sum, piece) => sum + piece.height, 0);
  if (height === 0 || height > TALLEST_HEAD * body.height) return undefined;
  const marks = textMarks(STYLES.note, lines, body);
  let top = above;
  for (const piece of header) {
    marks.push(...moved(asFurniture(piece.marks), top));
    top += piece.height;
  }
  return { height, gap: 0, marks };
}

const below = (head: Piece | undefined, row: Piece): Piece =>
  head ? { ...head, height: head.height + row.height, marks: [...head.marks, ...moved(row.marks, head.height)] } : row;

import { breakLines, linesOf, measure, widestWord, type Line, type MeasuredText, type TextStyle } from '../lines.js';
import { linePieces, moved, rule, textMarks, type Column, type Mark, type Piece } from '../marks.js';
import type { TableBlock } from '../model.js';
import { BODY, COLOURS, STYLES } from '../sheet.js';
import { columnWidths } from './columns.js';

const GAP = 14;
const PADDING = { side: 5, top: 4, bottom: 4.5 };
/** No single word may take more of the table than this; a longer one is cut. */
const WIDEST_WORD = 0.4;
/** A header that would leave less room than this for rows is not repeated. */
const TALLEST_HEAD = BODY.height / 3;

type Sizes = { title: TextStyle; cell: TextStyle; side: number };
const SIZES: Sizes = { title: STYLES.columnTitle, cell: STYLES.cell, side: PADDING.side };
const DENSE: Sizes = { title: STYLES.denseColumnTitle, cell: STYLES.denseCell, side: 3.5 };

type Measured = { titles: MeasuredText[]; rows: MeasuredText[][]; cells: Column[] };

export function tablePieces(table: TableBlock, continued: string): Piece[] {
  const { columns, caption } = table;
  if (columns.length === 0) return captionPieces(caption);
  const { titles, rows, cells } = measured(table);

  const header = titles.some(({ paragraphs }) => paragraphs.length > 0)
    ? rowPieces(cells, titles, BODY.height / 2).map((piece, i, all) => (i === all.length - 1 ? ruled(piece) : piece))
    : [];
  const head = repeatedHead(header, caption, continued);
  const room = BODY.height - (head?.height ?? 0) - captionHeight(caption);
  const body = rows.flatMap((row) => rowPieces(cells, row, room));
  return [
    ...captionPieces(caption),
    ...header.map((piece, i) => ({ ...piece, gap: i === 0 && !caption ? GAP : 0, keep: true })),
    ...body.map((piece, i) => (i === 0 && !header.length && !caption ? { ...piece, gap: GAP } : { ...piece, head })),
  ];
}

/** In the usual size, unless words would have to be cut. */
function measured(table: TableBlock): Measured {
  const usual = measuredIn(SIZES, table);
  return usual.cut ? measuredIn(DENSE, table) : usual;
}

function measuredIn({ title, cell, side: widestSide }: Sizes, table: TableBlock): Measured & { cut: boolean } {
  const { columns } = table;
  const side = Math.min(widestSide, BODY.width / columns.length / 6);
  const titles = columns.map((column) => measure(title, column.title));
  const rows = (table.rows.length ? table.rows : [['—']]).map((row) =>
    cellsOf(row, columns.length).map((text) => measure(cell, text)),
  );
  // The last fraction is against rounding: a word must fit the column that was made for it.
  const needed = columns.map((_, i) => {
    const widest = rows.reduce((width, row) => Math.max(width, widestWord(row[i]!)), widestWord(titles[i]!));
    return Math.min(BODY.width * WIDEST_WORD, widest + 2 * side + 0.01);
  });
  const cut = needed.reduce((sum, width) => sum + width, 0) > BODY.width;
  const shares = columns.map(({ share }) => share);
  let left = BODY.left;
  const cells = columnWidths(shares, needed, BODY.width).map((width, i): Column => {
    const column = { left: left + side, width: width - 2 * side, align: columns[i]!.align };
    left += width;
    return column;
  });
  return { titles, rows, cells, cut };
}

/** Cells that have no column of their own are printed in the last one rather than lost. */
function cellsOf(row: string[], columns: number): string[] {
  const cells = row.length > columns ? [...row.slice(0, columns - 1), row.slice(columns - 1).join('\n')] : row;
  return Array.from({ length: columns }, (_, i) => cells[i] ?? '');
}

/** One piece, or several of `room` at most when a row is taller than that. */
function rowPieces(cells: Column[], row: MeasuredText[], room: number): Piece[] {
  const { style } = row[0]!;
  const lines = row.map((cell, i) => breakLines(cell, cells[i]!.width));
  const tallest = Math.max(1, ...lines.map(({ length }) => length));
  const perPiece = Math.max(1, Math.floor((room - PADDING.top - PADDING.bottom) / style.leading));
  return Array.from({ length: Math.ceil(tallest / perPiece) }, (_, part) => {
    const shown = lines.map((all) => all.slice(part * perPiece, (part + 1) * perPiece));
    return rowPiece(cells, style, shown, (part + 1) * perPiece >= tallest);
  });
}

function rowPiece(cells: Column[], style: TextStyle, lines: Line[][], last: boolean): Piece {
  const tallest = Math.max(1, ...lines.map(({ length }) => length));
  const height = PADDING.top + tallest * style.leading + PADDING.bottom;
  const marks: Mark[] = lines.flatMap((cell, i) => textMarks(style, cell, cells[i]!, PADDING.top));
  if (last) marks.push(rule(BODY, height));
  return { height, gap: 0, marks };
}

function ruled(piece: Piece): Piece {
  const line = rule(BODY, piece.height, 0.9, COLOURS.strong);
  return { ...piece, marks: [...piece.marks.filter(({ kind }) => kind === 'text'), line] };
}

function captionPieces(caption: string | undefined): Piece[] {
  const lines = linesOf(STYLES.caption, caption ?? '', BODY.width);
  return linePieces(STYLES.caption, lines, BODY, GAP).map((piece) => ({ ...piece, keep: true }));
}

function captionHeight(caption: string | undefined): number {
  return captionPieces(caption).reduce((sum, { gap, height }) => sum + gap + height, 0);
}

/** What stands above the rows of a following page: "caption (continued)" and the header. */
function repeatedHead(header: Piece[], caption: string | undefined, continued: string): Piece | undefined {
  const lines = linesOf(STYLES.note, caption ? `${caption} (${continued})` : '', BODY.width);
  const above = lines.length * STYLES.note.leading;
  const height = above + header.reduce((sum, piece) => sum + piece.height, 0);
  if (height === 0 || height > TALLEST_HEAD) return undefined;
  const marks = textMarks(STYLES.note, lines, BODY);
  let top = above;
  for (const piece of header) {
    marks.push(...moved(piece.marks, top));
    top += piece.height;
  }
  return { height, gap: 0, marks };
}

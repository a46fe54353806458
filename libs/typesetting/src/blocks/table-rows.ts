import { fittedLines } from '../fitted.js';
import { breakLines, measure, widestWord, type Line, type MeasuredText, type TextStyle } from '../lines.js';
import { moved, rule, textMarks, type Column, type Mark, type Piece } from '../marks.js';
import { COLOURS } from '../sheet.js';
import { tag, type Tag } from '../tags.js';

const PADDING = { top: 4, bottom: 4.5 };
/** Of a row that no page holds. */
const LINES_OF_PART = 6;

/**
 * One piece, or several of a few lines when a row is taller than `room`: it begins where the one before ends. `named` is what
 * a part is called that stands on another page than the first: which of its cells were over before, and in how many lines at most.
 */
export function rowPieces(
  body: Column,
  cells: Column[],
  row: MeasuredText[],
  room: number,
  part: Tag,
  named?: (over: boolean[], most: number) => Mark[],
): Piece[] {
  const { style } = row[0]!;
  const line = tag('TR', part);
  const role = part.role === 'THead' ? 'TH' : 'TD';
  const tags = row.map(() => tag(role, line));
  const lines = row.map((cell, i) => breakLines(cell, cells[i]!.width));
  const tallest = lines.reduce((most, { length }) => Math.max(most, length), 1);
  const perPiece = Math.max(1, Math.floor((room - PADDING.top - PADDING.bottom) / style.leading));
  if (tallest <= perPiece) return [rowPiece(body, style, cells, lines, tags, true, true)];
  const each = Math.min(perPiece, LINES_OF_PART);
  const parts = Math.ceil(tallest / each);
  return Array.from({ length: parts }, (_, i) => {
    const shown = lines.map((all) => all.slice(i * each, (i + 1) * each));
    const piece = rowPiece(body, style, cells, shown, tags, i === 0, i === parts - 1);
    if (i === 0) return piece;
    // Its words keep their distance from what stands above them.
    const over = lines.map(({ length }) => length <= i * each);
    const marks = moved(named?.(over, tallest - i * each) ?? [], PADDING.top);
    return { ...piece, head: { height: PADDING.top, gap: 0, marks } };
  });
}

function rowPiece(
  body: Column,
  style: TextStyle,
  cells: Column[],
  lines: Line[][],
  tags: Tag[],
  first: boolean,
  last: boolean,
): Piece {
  const tallest = lines.reduce((most, { length }) => Math.max(most, length), 1);
  const top = first ? PADDING.top : 0;
  const height = top + tallest * style.leading + (last ? PADDING.bottom : 0);
  const marks: Mark[] = [];
  for (const [i, cell] of lines.entries())
    for (const mark of textMarks(style, cell, cells[i]!, top, tags[i])) marks.push(mark);
  if (last) marks.push(rule(body, height));
  return { height, gap: 0, marks };
}

/** With a strong line below it, instead of what it has. */
export function ruled(body: Column, piece: Piece): Piece {
  const line = rule(body, piece.height, 0.9, COLOURS.strong);
  return { ...piece, marks: [...piece.marks.filter(({ kind }) => kind === 'text'), line] };
}

/**
 * What a row is of that goes on from the page before: its first cell that says more than a number, and those beside it on the
 * left, as far as they were over there. "(continued)" stands where no word need be cut for it.
 */
export function nameOfRow(
  row: string[],
  cells: Column[],
  style: TextStyle,
  continued: string,
  over: boolean[],
  most: number,
): Mark[] {
  const last = row.findIndex((cell) => /\p{L}/u.test(cell));
  return row.slice(0, last + 1).flatMap((cell, i) => {
    const { width } = cells[i]!;
    if (!over[i]) return [];
    const goesOn = i === last ? `${cell} (${continued})` : cell;
    const said = widestWord(measure(style, goesOn)) > width ? cell : goesOn;
    return textMarks(style, fittedLines(style, said, width, most), cells[i]!);
  });
}

import { lineOf, linesOf, type TextStyle } from '../lines.js';
import { linePieces, textMarks, type Anchor, type Column, type Piece } from '../marks.js';
import type { HeadingBlock, ListBlock, ListItem, ParagraphBlock, QuoteBlock, SaidItem, Span } from '../model.js';
import { paragraphsOf } from '../text.js';
import { BODY, COLOURS, GRID, PORTRAIT, STYLES } from '../sheet.js';
import { raised, setParts, spanLines } from '../spans.js';
import { tag, type Tag } from '../tags.js';

const HEADINGS = {
  1: { style: STYLES.heading1, gap: 30, numberWidth: 30 },
  2: { style: STYLES.heading2, gap: 19.5, numberWidth: 36 },
  3: { style: STYLES.heading3, gap: 15, numberWidth: 42 },
};
const PARAGRAPHS = {
  lead: { style: STYLES.lead, gap: 10 },
  body: { style: STYLES.body, gap: 7.5 },
  note: { style: STYLES.note, gap: 6 },
};
/** Items stand apart as paragraphs do, unless all of them are so short that nobody gets lost in them. */
const LIST = { gap: 7.5, tight: 2, indent: 18, perDigit: 6, shortItem: 4 };
const QUOTE = { gap: 7.5, inset: 16, right: 16 };

/** `deep` is its level to those who hear the document. */
export type Heading = { label: string; id: string; deep: 1 | 2 | 3 };

/** Stays with what it announces, however many lines it has. */
export function headingPieces({ level, text }: HeadingBlock, { label, id, deep }: Heading): Piece[] {
  const { style, gap, numberWidth } = HEADINGS[level];
  const role = tag(`H${deep}`);
  const indent = label ? Math.max(numberWidth, style.face.width(`${label} `) * style.size) : 0;
  const column = { left: BODY.left + indent, width: BODY.width - indent };
  const pieces = linePieces(style, linesOf(style, text, column.width), column, gap, role).map((piece) => ({
    ...piece,
    keep: true,
    ...(level === 1 && { sheet: PORTRAIT }),
  }));
  const [first] = pieces;
  if (!first) return [];
  const number = textMarks(style, [lineOf(style, label)], BODY, 0, role);
  const anchor = headingAnchor({ level, text }, { label, id });
  return [{ ...first, marks: label ? [...number, ...first.marks] : first.marks, anchor }, ...pieces.slice(1)];
}

/** A heading that says nothing is no place to go to. */
export function headingAnchor(
  { level, text }: Pick<HeadingBlock, 'level' | 'text'>,
  { label, id }: Pick<Heading, 'label' | 'id'>,
): Anchor | undefined {
  if (paragraphsOf(text).length === 0) return undefined;
  return { id, level, text: paragraphsOf(`${label} ${text}`).join(' ') };
}

/** Text that announces what follows does not end a page. */
export const ANNOUNCES = /:\s*$/u;

/** Counts the notes at the feet of pages. */
export type Notes = { count: number };

/** A line break begins a new paragraph. */
export function paragraphPieces(
  { footnote, style: name = 'body', ...said }: ParagraphBlock,
  notes: Notes = { count: 0 },
  body: Column = BODY,
): Piece[] {
  const { style, gap } = PARAGRAPHS[name];
  const parts = spanLines(said);
  return parts.flatMap((part, i) => {
    const last = i === parts.length - 1;
    const called = last && footnote ? withNote(part, footnote) : part;
    const pieces = saidPieces(style, [called], body, gap, tag('P'), notes);
    if (!last) return pieces;
    const keep = ANNOUNCES.test(part.map(({ text }) => text).join(''));
    return pieces.map((piece, line) => (line < pieces.length - 1 ? piece : { ...piece, keep }));
  });
}

const withNote = (spans: Span[], footnote: string): Span[] =>
  spans.map((span, i) => (i === spans.length - 1 ? { ...span, footnote } : span));

/** Lines of an author, in as many of the page as they take; below each on its page what it calls for. */
function saidPieces(
  style: TextStyle,
  said: readonly (readonly Span[])[],
  column: Column,
  gap: number,
  role: Tag,
  notes: Notes,
): Piece[] {
  const texts = new Map<number, string>();
  const numbered = ({ footnote, ...part }: Span) => {
    if (!footnote) return part;
    texts.set(++notes.count, footnote);
    return { ...part, number: notes.count };
  };
  const set = said.flatMap((spans) => setParts(style, spans.map(numbered), column.width));
  const lines = set.map(({ line }) => line);
  return linePieces(style, lines, column, gap, role).map((piece, i) => {
    const { calls } = set[i]!;
    const line = { ...piece, onGrid: style.leading === GRID };
    if (calls.length === 0) return line;
    return { ...line, feet: calls.flatMap((number) => notePieces(texts.get(number)!, number, role)) };
  });
}

function notePieces(text: string, number: number, parent: Tag): Piece[] {
  const note: Tag = { role: 'Note', parent, id: `note-${number}` };
  const style = STYLES.note;
  const lines = paragraphsOf(text).flatMap((part, i) =>
    linesOf(style, i === 0 ? `${raised(number)} ${part}` : part, BODY.width),
  );
  return linePieces(style, lines, BODY, 0, note);
}

/** Set in from both sides, a rule along it, and whose words they are below. */
export function quotePieces({ source = '', ...quoted }: QuoteBlock, notes: Notes): Piece[] {
  const quote = tag('BlockQuote');
  const column = { left: BODY.left + QUOTE.inset, width: BODY.width - QUOTE.inset - QUOTE.right };
  const said = spanLines(quoted).flatMap((part) =>
    saidPieces(STYLES.quote, [part], column, QUOTE.gap, tag('P', quote), notes),
  );
  const by = linePieces(STYLES.note, linesOf(STYLES.note, source, column.width), column, 2.5, tag('P', quote));
  const pieces = [...said, ...by];
  return pieces.map((piece, i) => {
    const above = i === 0 ? 0 : piece.gap;
    const bar = {
      kind: 'box',
      x: BODY.left,
      y: -above,
      width: 2,
      height: piece.height + above,
      fill: COLOURS.rule,
    } as const;
    const keep = piece.keep || (i === said.length - 1 && by.length > 0);
    return { ...piece, keep, marks: [bar, ...piece.marks] };
  });
}

export function listPieces({ items, ordered, start = 1 }: ListBlock, notes: Notes): Piece[] {
  const list: Tag = { role: 'L', ...(ordered && { numbered: true }) };
  const label = ordered ? (i: number) => `${i + start}.` : () => '•';
  return together(itemsPieces(items, list, BODY, label, notes));
}

/** Neither the first item nor the last stands alone on a page. */
function together(items: Piece[][]): Piece[] {
  return items.flatMap((pieces, i) => {
    const keep = items.length > 1 && (i === 0 || i === items.length - 2) && pieces.length <= LIST.shortItem;
    return pieces.map((piece, line) => (line === pieces.length - 1 && keep ? { ...piece, keep } : piece));
  });
}

function itemsPieces(
  items: ListItem[],
  list: Tag,
  room: Column,
  label: (i: number) => string,
  notes: Notes,
): Piece[][] {
  const style = STYLES.body;
  const indent = LIST.indent + LIST.perDigit * Math.max(0, label(items.length - 1).length - 2);
  const column = { left: room.left + indent, width: room.width - indent };
  let count = 0;
  const set = items.map((item) => {
    const { items: within = [], ...said } = typeof item === 'string' ? { text: item } : item;
    const entry = tag('LI', list);
    const body = tag('LBody', entry);
    const [first, ...rest] = saidPieces(style, spanLines(said), column, LIST.gap, body, notes);
    const nested =
      within.length > 0 ? itemsPieces(within.map(lone), tag('L', body), column, () => '–', notes).flat() : [];
    // What says nothing counts for nothing, in Word too.
    if (!first) return nested;
    const called = label(count++);
    const place = { left: room.left + (called.endsWith('.') ? 0 : 5), width: indent };
    const marker = textMarks(style, [lineOf(style, called)], place, 0, tag('Lbl', entry));
    return [
      { ...first, marks: [...marker, ...first.marks] },
      ...rest,
      ...nested.map((piece, k) => (k === 0 ? { ...piece, gap: 0 } : piece)),
    ];
  });
  if (set.some((pieces) => pieces.length > LIST.tight)) return set;
  return set.map((pieces, i) => pieces.map((piece, line) => (i > 0 && line === 0 ? { ...piece, gap: 0 } : piece)));
}

/** Of the second level: it has none of its own. */
const lone = (item: string | SaidItem): ListItem => (typeof item === 'string' ? item : { ...item, items: [] });

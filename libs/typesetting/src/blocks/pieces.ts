import { codePieces } from '../code.js';
import type { Anchor, Piece } from '../marks.js';
import type { Block, DocumentModel, HeadingBlock, TableBlock } from '../model.js';
import { BODY, PORTRAIT, type Sheet } from '../sheet.js';
import { inOneLine, paragraphsOf } from '../text.js';
import { cardsPieces } from './cards.js';
import { chartPieces } from './chart.js';
import { figurePieces } from './figure.js';
import { signaturesPieces } from './signatures.js';
import { tablePieces } from './table.js';
import { headingAnchor, headingPieces, listPieces, paragraphPieces, quotePieces, type Heading } from './text-blocks.js';

/** After these, text needs some distance. */
const FRAMED: Record<Block['kind'], boolean> = {
  heading: false,
  paragraph: false,
  quote: false,
  list: false,
  table: true,
  chart: true,
  figure: true,
  cards: true,
  signatures: true,
  code: true,
  'page-break': false,
};
const GAP_AFTER_FRAME = 12;
const GAP_ABOVE_CODE = 18;
/** Two rows of a list and its total; a line of a letter and its closing. */
const PIECES_ABOVE_HANDS = { rows: 3, lines: 2 };
const PIECES_HELD = 4;

/** A last page has more on it than a line or a row, unless that is all there is. */
const PIECES_ON_LAST_PAGE = 4;
const TALLEST_END = 160;
/** A total stays with its last row, however tall that is. */
const LEAST_ON_LAST_PAGE = { pieces: 2, tallest: BODY.height / 2 };

/**
 * Everything after the contents, measured and broken into pieces, in reading order; nothing waits for the end. In a letter
 * that is turned its paragraphs, and those who sign, have the width of its table, and all of it wants such a page.
 */
export function* piecesOf(model: DocumentModel, turned: Sheet = PORTRAIT): Iterable<Piece> {
  const { body } = turned;
  const headings = headingsOf(model);
  const notes = { count: 0 };
  let above: string | undefined;
  /** Those that a signature may yet ask to stay with it, or the end of all. */
  const held: Piece[] = [];
  let beginsPage = false;
  let leastGap = 0;
  for (const block of model.blocks) {
    const heading = block.kind === 'heading' ? headings.next().value! : undefined;
    if (block.kind === 'page-break') beginsPage = true;
    let first = true;
    for (const each of blockPieces(block, heading, above, { notes, body }, model)) {
      const piece = turned === PORTRAIT ? each : { ...each, sheet: turned };
      // Nobody signs on a sheet on which nothing else stands.
      if (first && block.kind === 'signatures') for (const before of aboveHands(held)) before.keep = true;
      held.push(first ? { ...piece, gap: Math.max(piece.gap, leastGap), beginsPage } : piece);
      if (held.length > PIECES_HELD) yield held.shift()!;
      first = false;
    }
    above = block.kind === 'heading' ? block.text : first ? above : undefined;
    if (first) continue;
    beginsPage = false;
    leastGap = FRAMED[block.kind] ? GAP_AFTER_FRAME : 0;
  }
  // Those who sign have had theirs.
  yield* model.blocks.at(-1)?.kind === 'signatures' ? held : endingTogether(held);
}

/** Rows are told by the head that they bring along. */
const aboveHands = (held: Piece[]): Piece[] => {
  const { rows, lines } = PIECES_ABOVE_HANDS;
  return held.slice(held.slice(-lines).some(({ head }) => head) ? -rows : -lines);
};

/** From the last heading on, as far as it goes. */
function endingTogether(held: Piece[]): Piece[] {
  const last = held.at(-1);
  const begins = held.findLastIndex(
    ({ anchor, beginsPage, sheet }, i) =>
      anchor ?? (beginsPage || sheet !== last?.sheet || i <= held.length - PIECES_ON_LAST_PAGE),
  );
  const { pieces: least, tallest } = LEAST_ON_LAST_PAGE;
  for (let from = Math.max(0, begins); from <= held.length - least; from++) {
    const ending = held.slice(from);
    const height = ending.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
    if (height > (ending.length === least ? tallest : TALLEST_END)) continue;
    if (ending.some(({ sheet }) => sheet !== last?.sheet)) continue;
    return held.map((piece, i) => (i >= from && i < held.length - 1 ? { ...piece, keep: true } : piece));
  }
  return held;
}

function blockPieces(
  block: Block,
  heading: Heading | undefined,
  above: string | undefined,
  { notes, body }: { notes: { count: number }; body: Sheet['body'] },
  { title, language, letterhead, wording: { continued } }: DocumentModel,
): Iterable<Piece> {
  // In a letter nothing else says what goes on overleaf.
  const called = above ?? (letterhead ? inOneLine(title) : undefined);
  const asTable = (table: TableBlock) => tablePieces(table, continued, called);
  switch (block.kind) {
    case 'heading':
      return headingPieces(block, heading!);
    case 'paragraph':
      return paragraphPieces(block, notes, body);
    case 'quote':
      return quotePieces(block, notes);
    case 'list':
      return listPieces(block, notes);
    case 'table':
      return asTable(block);
    case 'chart':
      return chartPieces(block, language, continued, asTable);
    case 'figure':
      return figurePieces(block, body);
    case 'cards':
      return cardsPieces(block, asTable);
    case 'signatures':
      return signaturesPieces(
        block,
        (table) => tablePieces(table, continued, above),
        above ? `${above} (${continued}). ${title}` : `${title} (${continued})`,
        body,
      );
    case 'code':
      return codePieces(block, GAP_ABOVE_CODE, body);
    default:
      return noPieces(block);
  }
}

/** Only the new page has none: another kind that is left out above does not compile. */
const noPieces = (_block: { kind: 'page-break' }): Piece[] => [];

/**
 * How headings are numbered and named, one after the other. To the ear no level is skipped, whatever the model says: one of
 * the third level right below one of the first is of the second. What says nothing is no heading.
 */
function* headingsOf({ blocks, part, letterhead, title }: DocumentModel): Generator<Heading, undefined> {
  const counts = [part?.headingsBefore ?? 0, 0, 0];
  /** The levels of those within which the next may stand; a letter's title is of the first. */
  const within: number[] = letterhead && saysSomething(title) ? [1] : [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    const says = saysSomething(block.text);
    if (says) {
      while (within.length > 0 && within.at(-1)! >= block.level) within.pop();
      within.push(block.level);
    }
    yield { label: says ? labelOf(block, counts) : '', id: `heading-${i}`, deep: within.length as Heading['deep'] };
  }
  return undefined;
}

const saysSomething = (text: string) => paragraphsOf(text).length > 0;

function labelOf({ level, numbered }: HeadingBlock, counts: number[]): string {
  if (numbered === false) return '';
  counts[level - 1]! += 1;
  counts.fill(0, level);
  return counts.slice(0, level).join('.') + (level === 1 ? '.' : '');
}

/** What the contents list: known before any page is. */
export function anchorsOf(model: DocumentModel): Anchor[] {
  const headings = headingsOf(model);
  return model.blocks.flatMap((block) =>
    block.kind === 'heading' ? (headingAnchor(block, headings.next().value!) ?? []) : [],
  );
}

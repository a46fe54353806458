import type { Anchor, Piece } from '../marks.js';
import type { Block, DocumentModel, HeadingBlock, TableBlock } from '../model.js';
import { cardsPieces } from './cards.js';
import { signaturesPieces } from './signatures.js';
import { tablePieces } from './table.js';
import { headingAnchor, headingPieces, listPieces, paragraphPieces } from './text-blocks.js';

/** After these, text needs some distance. */
const FRAMED: Record<Block['kind'], boolean> = {
  heading: false,
  paragraph: false,
  list: false,
  table: true,
  cards: true,
  signatures: true,
  'page-break': false,
};
const GAP_AFTER_FRAME = 14;
/** Two rows of a list and its total; two lines of a letter and its closing. */
const PIECES_ABOVE_HANDS = 3;

/** Everything after the contents, measured and broken into pieces, in reading order; nothing waits for the end. */
export function* piecesOf(model: DocumentModel): Iterable<Piece> {
  const headings = headingsOf(model);
  /** Those that a signature may yet ask to stay with it. */
  const held: Piece[] = [];
  let beginsPage = false;
  let leastGap = 0;
  for (const block of model.blocks) {
    const heading = block.kind === 'heading' ? headings.next().value! : undefined;
    if (block.kind === 'page-break') beginsPage = true;
    let first = true;
    for (const piece of blockPieces(block, heading, model)) {
      // Nobody signs on a sheet on which nothing else stands.
      if (first && block.kind === 'signatures') for (const before of held) before.keep = true;
      held.push(first ? { ...piece, gap: Math.max(piece.gap, leastGap), beginsPage } : piece);
      if (held.length > PIECES_ABOVE_HANDS) yield held.shift()!;
      first = false;
    }
    if (first) continue;
    beginsPage = false;
    leastGap = FRAMED[block.kind] ? GAP_AFTER_FRAME : 0;
  }
  yield* held;
}

function blockPieces(
  block: Block,
  heading: Heading | undefined,
  { title, wording: { continued } }: DocumentModel,
): Iterable<Piece> {
  const asTable = (table: TableBlock) => tablePieces(table, continued);
  switch (block.kind) {
    case 'heading':
      return headingPieces(block, heading!);
    case 'paragraph':
      return paragraphPieces(block);
    case 'list':
      return listPieces(block);
    case 'table':
      return asTable(block);
    case 'cards':
      return cardsPieces(block, asTable);
    case 'signatures':
      return signaturesPieces(block, asTable, `${title} (${continued})`);
    default:
      return noPieces(block);
  }
}

/** Only the new page has none: another kind that is left out above does not compile. */
const noPieces = (_block: { kind: 'page-break' }): Piece[] => [];

export type Heading = { label: string; id: string };

/** How headings are numbered and named, one after the other. */
function* headingsOf({ blocks }: DocumentModel): Generator<Heading, undefined> {
  const counts = [0, 0, 0];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    yield { label: labelOf(block, counts), id: `heading-${i}` };
  }
  return undefined;
}

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

import type { Piece } from '../marks.js';
import type { Block, DocumentModel, HeadingBlock, TableBlock } from '../model.js';
import { cardsPieces } from './cards.js';
import { signaturesPieces } from './signatures.js';
import { tablePieces } from './table.js';
import { headingPieces, listPieces, paragraphPieces } from './text-blocks.js';

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

/** Everything after the contents, measured and broken into pieces, in reading order. */
export function piecesOf(model: DocumentModel): Piece[] {
  const numberOf = headingNumbers();
  const pieces: Piece[] = [];
  let beginsPage = false;
  let leastGap = 0;
  for (const [i, block] of model.blocks.entries()) {
    const label = block.kind === 'heading' ? numberOf(block) : '';
    const [first, ...rest] = blockPieces(block, { label, id: `heading-${i}` }, model);
    if (block.kind === 'page-break') beginsPage = true;
    if (!first) continue;
    // Nobody signs on a sheet on which nothing else stands.
    if (block.kind === 'signatures') for (const before of pieces.slice(-PIECES_ABOVE_HANDS)) before.keep = true;
    pieces.push({ ...first, gap: Math.max(first.gap, leastGap), beginsPage });
    // One by one: a list of hundreds of thousands of rows does not fit into the arguments of a call.
    for (const piece of rest) pieces.push(piece);
    beginsPage = false;
    leastGap = FRAMED[block.kind] ? GAP_AFTER_FRAME : 0;
  }
  return pieces;
}

function blockPieces(
  block: Block,
  heading: { label: string; id: string },
  { title, wording: { continued } }: DocumentModel,
): Piece[] {
  const asTable = (table: TableBlock) => tablePieces(table, continued);
  switch (block.kind) {
    case 'heading':
      return headingPieces(block, heading);
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

function headingNumbers(): (heading: HeadingBlock) => string {
  const counts = [0, 0, 0];
  return ({ level, numbered }) => {
    if (numbered === false) return '';
    counts[level - 1]! += 1;
    counts.fill(0, level);
    return counts.slice(0, level).join('.') + (level === 1 ? '.' : '');
  };
}

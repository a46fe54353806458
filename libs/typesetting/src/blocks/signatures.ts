import { fittedLine } from '../fitted.js';
import { linesOf, type TextStyle } from '../lines.js';
import { rule, textMarks, type Column, type Piece } from '../marks.js';
import type { SignaturesBlock, TableBlock } from '../model.js';
import { BODY, COLOURS, STYLES } from '../sheet.js';
import { tag } from '../tags.js';
import { paragraphPieces } from './text-blocks.js';

const GAP = 16;
const TALLEST = BODY.height / 2;

/** `hand` is the room for one. */
type Sizes = {
  name: TextStyle;
  office: TextStyle;
  padding: number;
  hand: number;
  parts: { who: number; mark: number };
};
const USUAL: Sizes = {
  name: STYLES.signer,
  office: STYLES.office,
  padding: 9,
  hand: 30,
  parts: { who: 0.52, mark: 0.42 },
};
/** Ten on one page, below the head of a letter. */
const DENSE: Sizes = {
  name: STYLES.denseSigner,
  office: STYLES.denseOffice,
  padding: 3,
  hand: 27,
  parts: { who: 0.54, mark: 0.42 },
};
/** So many are set closer together. */
export const MANY_SIGNERS = 5;

type Signer = SignaturesBlock['signers'][number];

/**
 * Who signs on the left, how on the right. One signer is never divided between pages; `continued` is told above those on a
 * following page, so that nobody signs on a sheet that does not say what for.
 */
export function signaturesPieces(
  block: SignaturesBlock,
  asTable: (table: TableBlock) => Iterable<Piece>,
  continued: string,
  body: Column = BODY,
): Iterable<Piece> {
  const sizes = block.signers.length < MANY_SIGNERS ? USUAL : DENSE;
  const signers = block.signers.map((signer, i) => signerPiece(signer, sizes, body, i === 0));
  const intro = paragraphPieces({ kind: 'paragraph', text: block.intro ?? '' }, undefined, body);
  const last = intro.at(-1);
  if (last) last.keep = signers.length > 0;
  const below = paragraphPieces({ kind: 'paragraph', style: 'note', text: block.below ?? '' }, undefined, body);
  if (signers.some(({ height }) => height > TALLEST)) {
    const sides = [1, 1].map((share) => ({ title: '', share }));
    const rows = block.signers.map(({ name, office, mark }) => [`${name}\n${office}`, mark]);
    return [...intro, ...asTable({ kind: 'table', columns: sides, rows }), ...below];
  }
  const head = continuedHead(continued, body);
  const overleaf = signers.length - leastOverleaf(signers);
  return [
    ...intro,
    ...signers.map((piece, i) => ({
      ...piece,
      ...(i > 0 && { head }),
      // Nobody signs apart from the others: two on each page at least.
      keep: i < signers.length - 1 ? i === 0 || i >= overleaf : below.length > 0,
    })),
    ...below,
  ];
}

/** Where a page cannot hold them all, half of them sign on the next, or as many as fill half of it. */
function leastOverleaf(signers: Piece[]): number {
  let count = 0;
  for (let height = 0; count < Math.floor(signers.length / 2); count++) {
    height += signers[signers.length - 1 - count]!.height;
    if (height > TALLEST) break;
  }
  return Math.max(2, count);
}

function continuedHead(text: string, body: Column): Piece {
  const line = fittedLine(STYLES.note, text, body.width);
  const height = STYLES.note.leading + USUAL.padding;
  return { height, gap: 0, marks: [...textMarks(STYLES.note, [line], body), rule(body, height)] };
}

function signerPiece({ name, office, mark }: Signer, sizes: Sizes, body: Column, first: boolean): Piece {
  const { padding, hand, parts } = sizes;
  const [whose, how] = [body.width * parts.who, body.width * parts.mark];
  const left: Column = { left: body.left, width: whose };
  const right: Column = { left: body.left + body.width - how, width: how };
  const nameLines = linesOf(sizes.name, name, whose);
  const officeLines = linesOf(sizes.office, office, whose);
  const markLines = linesOf(STYLES.value, mark, how);
  const officeTop = padding + nameLines.length * sizes.name.leading;
  const whoHeight = nameLines.length * sizes.name.leading + officeLines.length * sizes.office.leading;
  const markHeight = markLines.length ? markLines.length * STYLES.value.leading + 3 : hand;
  const height = padding + Math.max(whoHeight, markHeight) + padding;
  const who = tag('P');
  const marks = [
    ...textMarks(sizes.name, nameLines, left, padding, who),
    ...textMarks(sizes.office, officeLines, left, officeTop, who),
    ...textMarks(STYLES.value, markLines, right, padding, who),
    ...(markLines.length ? [] : [rule(right, padding + hand, 0.5, COLOURS.soft)]),
    rule(body, height),
    ...(first ? [rule(body, 0)] : []),
  ];
  return { height, gap: first ? GAP : 0, marks };
}

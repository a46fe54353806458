import { linesOf, type TextStyle } from '../lines.js';
import { rule, textMarks, type Column, type Piece } from '../marks.js';
import type { SignaturesBlock, TableBlock } from '../model.js';
import { BODY, COLOURS, STYLES } from '../sheet.js';
import { tag } from '../tags.js';
import { paragraphPieces } from './text-blocks.js';

const GAP = 16;
const TALLEST = BODY.height / 2;

/** `hand` is the room for one. */
type Sizes = { name: TextStyle; office: TextStyle; padding: number; hand: number; who: Column; mark: Column };
const columns = (who: number, mark: number) => ({
  who: { left: BODY.left, width: BODY.width * who },
  mark: { left: BODY.left + BODY.width * (1 - mark), width: BODY.width * mark },
});
const USUAL: Sizes = { name: STYLES.signer, office: STYLES.office, padding: 9, hand: 30, ...columns(0.52, 0.42) };
/** Ten on one page, below the head of a letter. */
const DENSE: Sizes = {
  name: STYLES.denseSigner,
  office: STYLES.denseOffice,
  padding: 3,
  hand: 27,
  ...columns(0.54, 0.42),
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
): Iterable<Piece> {
  const sizes = block.signers.length < MANY_SIGNERS ? USUAL : DENSE;
  const signers = block.signers.map((signer, i) => signerPiece(signer, sizes, i === 0));
  const intro = paragraphPieces({ kind: 'paragraph', text: block.intro ?? '' });
  const last = intro.at(-1);
  if (last) last.keep = signers.length > 0;
  const below = paragraphPieces({ kind: 'paragraph', style: 'note', text: block.below ?? '' });
  if (signers.some(({ height }) => height > TALLEST)) {
    const sides = [1, 1].map((share) => ({ title: '', share }));
    const rows = block.signers.map(({ name, office, mark }) => [`${name}\n${office}`, mark]);
    return [...intro, ...asTable({ kind: 'table', columns: sides, rows }), ...below];
  }
  const head = continuedHead(continued);
  return [
    ...intro,
    ...signers.map((piece, i) => ({
      ...piece,
      ...(i > 0 && { head }),
      // Nobody signs apart from the others: two on each page at least.
      keep: i < signers.length - 1 ? i === 0 || i === signers.length - 2 : below.length > 0,
    })),
    ...below,
  ];
}

function continuedHead(text: string): Piece {
  const lines = linesOf(STYLES.note, text, BODY.width);
  const height = lines.length * STYLES.note.leading + USUAL.padding;
  return { height, gap: 0, marks: [...textMarks(STYLES.note, lines, BODY), rule(BODY, height)] };
}

function signerPiece({ name, office, mark }: Signer, sizes: Sizes, first: boolean): Piece {
  const { padding, hand } = sizes;
  const nameLines = linesOf(sizes.name, name, sizes.who.width);
  const officeLines = linesOf(sizes.office, office, sizes.who.width);
  const markLines = linesOf(STYLES.value, mark, sizes.mark.width);
  const officeTop = padding + nameLines.length * sizes.name.leading;
  const whoHeight = nameLines.length * sizes.name.leading + officeLines.length * sizes.office.leading;
  const markHeight = markLines.length ? markLines.length * STYLES.value.leading + 3 : hand;
  const height = padding + Math.max(whoHeight, markHeight) + padding;
  const who = tag('P');
  const marks = [
    ...textMarks(sizes.name, nameLines, sizes.who, padding, who),
    ...textMarks(sizes.office, officeLines, sizes.who, officeTop, who),
    ...textMarks(STYLES.value, markLines, sizes.mark, padding, who),
    ...(markLines.length ? [] : [rule(sizes.mark, padding + hand, 0.5, COLOURS.soft)]),
    rule(BODY, height),
    ...(first ? [rule(BODY, 0)] : []),
  ];
  return { height, gap: first ? GAP : 0, marks };
}

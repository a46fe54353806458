import { linesOf } from '../lines.js';
import { rule, textMarks, type Column, type Piece } from '../marks.js';
import type { SignaturesBlock, TableBlock } from '../model.js';
import { BODY, COLOURS, STYLES } from '../sheet.js';
import { tag } from '../tags.js';
import { paragraphPieces } from './text-blocks.js';

const GAP = 16;
const PADDING = 9;
/** Room for a hand. */
const SIGNING_HEIGHT = 30;
const TALLEST = BODY.height / 2;
const WHO: Column = { left: BODY.left, width: BODY.width * 0.52 };
const MARK: Column = { left: BODY.left + BODY.width * 0.58, width: BODY.width * 0.42 };

type Signer = SignaturesBlock['signers'][number];

/** Who signs on the left, how on the right; one signer is never divided between pages. */
export function signaturesPieces(
  block: SignaturesBlock,
  asTable: (table: TableBlock) => Iterable<Piece>,
): Iterable<Piece> {
  const signers = block.signers.map((signer, i) => signerPiece(signer, i === 0));
  const intro = paragraphPieces({ kind: 'paragraph', text: block.intro ?? '' });
  const last = intro.at(-1);
  if (last) last.keep = signers.length > 0;
  if (signers.some(({ height }) => height > TALLEST)) {
    const columns = [1, 1].map((share) => ({ title: '', share }));
    const rows = block.signers.map(({ name, office, mark }) => [`${name}\n${office}`, mark]);
    return [...intro, ...asTable({ kind: 'table', columns, rows })];
  }
  return [...intro, ...signers];
}

function signerPiece({ name, office, mark }: Signer, first: boolean): Piece {
  const nameLines = linesOf(STYLES.signer, name, WHO.width);
  const officeLines = linesOf(STYLES.office, office, WHO.width);
  const markLines = linesOf(STYLES.value, mark, MARK.width);
  const officeTop = PADDING + nameLines.length * STYLES.signer.leading;
  const whoHeight = nameLines.length * STYLES.signer.leading + officeLines.length * STYLES.office.leading;
  const markHeight = markLines.length ? markLines.length * STYLES.value.leading + 3 : SIGNING_HEIGHT;
  const height = PADDING + Math.max(whoHeight, markHeight) + PADDING;
  const who = tag('P');
  const marks = [
    ...textMarks(STYLES.signer, nameLines, WHO, PADDING, who),
    ...textMarks(STYLES.office, officeLines, WHO, officeTop, who),
    ...textMarks(STYLES.value, markLines, MARK, PADDING, who),
    ...(markLines.length ? [] : [rule(MARK, PADDING + SIGNING_HEIGHT, 0.5, COLOURS.soft)]),
    rule(BODY, height),
    ...(first ? [rule(BODY, 0)] : []),
  ];
  return { height, gap: first ? GAP : 0, marks };
}

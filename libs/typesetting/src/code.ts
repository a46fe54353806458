import { correction, generate } from 'lean-qr';
import { linesOf } from './lines.js';
import { linePieces, moved, type Column, type Mark, type Piece } from './marks.js';
import type { CodeBlock } from './model.js';
import { BODY, STYLES } from './sheet.js';
import { tag, type Tag } from './tags.js';

/**
 * The lowest level of correction: measured, a code with fewer and larger squares is read where one that could be mended
 * more is not (at 100 dots to the inch and turned, `test/render/badge-codes.spec.ts`).
 */
const LEVEL = correction.L;
const BLACK = '#000000';

/** An address for a telephone to read, which is a link as well; `says` is for whoever cannot see it. */
export function codeMarks(
  { x, y, side }: { x: number; y: number; side: number },
  address: string,
  says: string,
  within?: Tag,
): Mark[] {
  const squares = generate(address, { minCorrectionLevel: LEVEL });
  const { size } = squares;
  const square = side / size;
  const steps: ['box', number, number, number, number][] = [];
  for (let row = 0; row < size; row++)
    for (let from = 0, to = 0; from < size; from = to) {
      to = from + 1;
      while (to < size && squares.get(to, row) === squares.get(from, row)) to += 1;
      if (squares.get(from, row)) steps.push(['box', from * square, row * square, (to - from) * square, square]);
    }
  const link = tag('Link', within);
  const figure = { role: 'Figure', parent: link, alternative: says } as const;
  return [
    { kind: 'path', x, y, steps, fill: BLACK, tag: figure },
    { kind: 'link', x, y, width: side, height: side, to: { address }, says, tag: link },
  ];
}

const SIDE = 66;
const BESIDE = SIDE + 16;

/** What the largest of codes holds, in bytes. */
const MOST_BYTES = 2_953;
/** So much stays together; the rest of an address that no telephone needs written out goes on below, and overleaf. */
const TALLEST = BODY.height / 3;

/** The code, and beside it what it is for and the address in letters. One that no code holds stands in letters alone. */
export function codePieces({ address, text }: CodeBlock, gap: number, body: Column): Piece[] {
  const column = { left: body.left + BESIDE, width: body.width - BESIDE };
  const lines = [
    ...linePieces(STYLES.note, linesOf(STYLES.note, text, column.width), column, 0, tag('P')),
    ...linePieces(STYLES.value, linesOf(STYLES.value, address, column.width), column, 3, tag('P')),
  ];
  const code =
    Buffer.byteLength(address) > MOST_BYTES ? [] : codeMarks({ x: body.left, y: 0, side: SIDE }, address, text);
  const beside: Mark[] = [];
  let height = 0;
  let count = 0;
  for (const line of lines) {
    if (height + line.gap + line.height > TALLEST) break;
    beside.push(...moved(line.marks, height + line.gap));
    height += line.gap + line.height;
    count += 1;
  }
  return [{ height: Math.max(SIDE, height), gap, marks: [...code, ...beside] }, ...lines.slice(count)];
}

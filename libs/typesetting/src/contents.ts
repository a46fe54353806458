import { fittedLines } from './fitted.js';
import { linesOf } from './lines.js';
import { linePieces, textMarks, type Anchor, type Mark, type Piece } from './marks.js';
import { BODY, STYLES } from './sheet.js';
import { tag, type Tag } from './tags.js';

export type Entry = Anchor & { page: number };

const LEVELS = {
  1: { style: STYLES.contents1, indent: 0, gap: 7 },
  2: { style: STYLES.contents2, indent: 14, gap: 1 },
  3: { style: STYLES.contents3, indent: 28, gap: 0 },
};
const NUMBER_WIDTH = 30;
const LEADER_GAP = 6;
/** The contents lead to a heading; they need not repeat all of a very long one. */
const LINES = 3;

export function contentsPieces(title: string, entries: Entry[]): Piece[] {
  const heading = linePieces(STYLES.heading1, linesOf(STYLES.heading1, title, BODY.width), BODY, 0, tag('H1'));
  const contents = tag('TOC');
  return [
    ...heading.map((piece) => ({ ...piece, keep: true })),
    ...entries.map((entry, i) =>
      entryPiece(entry, i === 0 ? 12 : LEVELS[entry.level].gap, tag('Link', tag('Reference', tag('TOCI', contents)))),
    ),
  ];
}

function entryPiece({ id, level, text, page }: Entry, gap: number, link: Tag): Piece {
  const { style, indent } = LEVELS[level];
  const column = { left: BODY.left + indent, width: BODY.width - indent - NUMBER_WIDTH };
  const lines = fittedLines(style, text, column.width, LINES);
  const height = lines.length * style.leading;
  const number = linesOf(style, String(page), NUMBER_WIDTH);
  const numberColumn = { left: BODY.right - NUMBER_WIDTH, width: NUMBER_WIDTH, align: 'right' } as const;

  const last = textMarks(style, [lines.at(-1)!], column, height - style.leading)[0]!;
  const from = column.left + lines.at(-1)!.width + LEADER_GAP;
  const to = BODY.right - (number[0]?.width ?? 0) - LEADER_GAP;
  const leader: Mark[] =
    to > from
      ? [{ kind: 'rule', x: from, y: last.y - 1, width: to - from, thickness: 0.6, colour: style.colour, dotted: true }]
      : [];
  return {
    height,
    gap,
    marks: [
      ...textMarks(style, lines, column, 0, link),
      ...leader,
      ...textMarks(style, number, numberColumn, height - style.leading, link),
      {
        kind: 'link',
        x: column.left,
        y: 0,
        width: BODY.right - column.left,
        height,
        to: { place: id },
        says: text,
        tag: link,
      },
    ],
  };
}

import { indentOf, type Line, type TextStyle } from './lines.js';
import type { Align, Picture } from './model.js';
import { COLOURS, type Sheet } from './sheet.js';
import type { Tag } from './tags.js';

/** So pale that nobody is kept from reading what it lies across, or that nobody overlooks it. */
export type Look = 'pale' | 'stamp';

/** What is put on paper. `y` counts from the top: of its piece at first, of the page once placed. */
/** Without a tag it is furniture: those who hear the document are not told of it. */
export type Mark = { tag?: Tag | undefined } & (
  | { kind: 'text'; x: number; y: number; line: Line; style: TextStyle }
  /** Text in the middle of a box, turned to rise along its diagonal; what stands under it can still be read. */
  | { kind: 'diagonal'; x: number; y: number; width: number; height: number; line: Line; style: TextStyle; look: Look }
  | { kind: 'rule'; x: number; y: number; width: number; thickness: number; colour: string; dotted?: boolean }
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill: string; stroke?: string }
  /** Scaled to fit, in the middle of its box; or to cover it, and cut where it is larger. */
  | PictureMark
  | { kind: 'path'; x: number; y: number; steps: readonly Step[]; fill?: string; stroke?: Stroke }
  /** `says` is for whoever cannot see what is written where it stands. */
  | { kind: 'link'; x: number; y: number; width: number; height: number; to: Target; says: string }
);

export type PictureMark = { kind: 'picture'; x: number; y: number; width: number; height: number; picture: Picture } & {
  covers?: true;
  /** Drawn in its place where the file cannot be read; without them nothing is drawn at all. */
  instead?: Mark[];
};

/** Of an outline, counted from where its mark stands, downwards. */
export type Step =
  | readonly ['from' | 'to', x: number, y: number]
  | readonly ['curve', ...number[]]
  | readonly ['box', x: number, y: number, width: number, height: number]
  | readonly ['close'];
const BEND = 0.5523;
/** Around where its mark stands. */
export const circle = (radius: number): Step[] => {
  const bend = radius * BEND;
  return [
    ['from', radius, 0],
    ['curve', radius, bend, bend, radius, 0, radius],
    ['curve', -bend, radius, -radius, bend, -radius, 0],
    ['curve', -radius, -bend, -bend, -radius, 0, -radius],
    ['curve', bend, -radius, radius, -bend, radius, 0],
    ['close'],
  ];
};
export type Stroke = { thickness: number; colour: string; dashes?: readonly number[] };

/** A place in the document, or an address outside of it. */
export type Target = { place: string } | { address: string };

/** A place that the contents, a link and a bookmark lead to. */
export type Anchor = { id: string; level: 1 | 2 | 3; text: string };

/** What is never divided between two pages. */
export type Piece = {
  height: number;
  /** White space before it, dropped at the top of a page. */
  gap: number;
  marks: Mark[];
  /** Stays on one page with the piece that follows. */
  keep?: boolean;
  /** A line of running text: it stands on the grid of its page, with those beside it and on the page behind. */
  onGrid?: boolean;
  /** Repeated above it when it is the first on a page. */
  head?: Piece;
  /** At the foot of its page, whatever else is on it. */
  feet?: Piece[];
  beginsPage?: boolean;
  /** The page that it wants; without one it is content with the page that is open. */
  sheet?: Sheet;
  anchor?: Anchor;
};

export type Column = { left: number; width: number; align?: Align };

/** Capitals are about 0.73 of the size high: half of that below the middle of the line centres them. */
const BASELINE = 0.36;

export function textMarks(style: TextStyle, lines: Line[], column: Column, top = 0, tag?: Tag): Mark[] {
  return lines.map((line, i) => ({
    kind: 'text',
    x: column.left + indentOf(line, column.width, column.align),
    y: top + (i + 0.5) * style.leading + BASELINE * style.size,
    line,
    style,
    tag,
  }));
}

export function rule(column: Column, y: number, thickness = 0.5, colour = COLOURS.rule): Mark {
  return { kind: 'rule', x: column.left, y, width: column.width, thickness, colour };
}

export function moved(marks: Mark[], down: number): Mark[] {
  return marks.map((mark) => ({ ...mark, y: mark.y + down }));
}

/** Each line is a piece of its own, but neither the first nor the last stands alone on a page. */
export function linePieces(style: TextStyle, lines: Line[], column: Column, gap: number, tag?: Tag): Piece[] {
  return lines.map((line, i) => ({
    height: style.leading,
    gap: i === 0 ? gap : 0,
    marks: textMarks(style, [line], column, 0, tag),
    keep: (i === 0 || i === lines.length - 2) && i < lines.length - 1,
  }));
}

/** The same, but nothing that is read out: where it stands a second time. */
export const asFurniture = (marks: Mark[]): Mark[] => marks.map((mark) => ({ ...mark, tag: undefined }));

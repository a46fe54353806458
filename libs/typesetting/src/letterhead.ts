import { linesOf } from './lines.js';
import { circle, linePieces, rule, textMarks, type Column, type Mark, type Piece, type Step } from './marks.js';
import type { DocumentModel, Letterhead, Picture } from './model.js';
import { COLOURS, STYLES } from './sheet.js';
import { tag } from './tags.js';

export const EMBLEM = 58;
/** As much of the margin as a first page can spare: it has no running header. */
export const RAISED = 34;
/** Of so many lines at most it is set so: a long one in smaller letters, so that the first page has more than its head. */
const SUBTITLES = [
  { style: STYLES.subtitle, lines: 3 },
  { style: STYLES.longSubtitle, lines: 8 },
  { style: STYLES.longestSubtitle, lines: Infinity },
];

/** Whose letter it is, its number, to whom it goes, and what it is about. */
export function letterheadPieces(
  model: DocumentModel,
  { emblem, reference, addressee }: Letterhead,
  body: Column,
): Piece[] {
  const { organisation, kind, title, subtitle = '' } = model;
  return [
    emblem ? emblemPiece(emblem, organisation, body) : { height: 0, gap: 0, marks: neutralMark(body), keep: true },
    ...lines(STYLES.letterName, organisation, { ...body, align: 'center' }, emblem ? 8 : 0).map((piece) => ({
      ...piece,
      keep: true,
    })),
    { height: 2, gap: 7, marks: [rule(body, 1, 1.2, COLOURS.strong)], keep: true },
    ...sideBySide(reference, addressee, body),
    ...lines(STYLES.kind, kind, body, 24),
    ...lines(STYLES.letterTitle, title, body, kind ? 2 : 24),
    ...lines(subtitleStyle(subtitle, body), subtitle, body, 4),
  ];
}

export const subtitleStyle = (subtitle: string, { width }: Pick<Column, 'width'>) =>
  SUBTITLES.find(({ style, lines: most }) => linesOf(style, subtitle, width).length <= most)!.style;

const lines = (style: (typeof STYLES)['kind'], text: string, column: Column, gap: number): Piece[] =>
  linePieces(style, linesOf(style, text, column.width), column, gap, tag(style === STYLES.letterTitle ? 'H1' : 'P'));

function emblemPiece(picture: Picture, alternative: string, body: Column): Piece {
  const x = body.left + (body.width - EMBLEM) / 2;
  const mark = {
    kind: 'picture',
    x,
    y: -RAISED,
    width: EMBLEM,
    height: EMBLEM,
    picture,
    tag: { role: 'Figure', alternative },
    // One that cannot be put into the file leaves no hole at the head of a letter.
    instead: neutralMark(body),
  } as const;
  return { height: EMBLEM - RAISED, gap: 0, marks: [mark], keep: true };
}

/** Of whoever has no emblem of its own: a ring with a star of four points, in the margin, so that it moves nothing. */
const NEUTRAL = { radius: 14, star: 10, waist: 2.6 };
function neutralMark(body: Column): Mark[] {
  const place = { kind: 'path', x: body.left + body.width / 2, y: NEUTRAL.radius + 1 - RAISED } as const;
  const { star, waist } = NEUTRAL;
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((i): Step => {
    const [length, angle] = [i % 2 ? waist : star, (i * Math.PI) / 4];
    return [i === 0 ? 'from' : 'to', Math.round(length * Math.sin(angle) * 100) / 100, Math.round(-length * Math.cos(angle) * 100) / 100]; // prettier-ignore
  });
  return [
    { ...place, steps: circle(NEUTRAL.radius), stroke: { thickness: 1.2, colour: COLOURS.strong } },
    { ...place, steps: [...corners, ['close']], fill: COLOURS.strong },
  ];
}

/** The reference on the left, the addressee on the right, line by line. */
function sideBySide(reference: string[], addressee: string[], body: Column): Piece[] {
  const before: Column = { left: body.left, width: body.width * 0.46 };
  const after: Column = { left: body.left + body.width * 0.52, width: body.width * 0.48 };
  const left = reference.flatMap((text) => linesOf(STYLES.reference, text, before.width));
  const right = addressee.flatMap((text) => linesOf(STYLES.addressee, text, after.width));
  const leading = STYLES.addressee.leading;
  const [ours, theirs] = [tag('P'), tag('P')];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => ({
    height: leading,
    gap: i === 0 ? 16 : 0,
    marks: [
      ...textMarks(STYLES.reference, left.slice(i, i + 1), before, 0, ours),
      ...textMarks(STYLES.addressee, right.slice(i, i + 1), after, 0, theirs),
    ],
    keep: true,
  }));
}

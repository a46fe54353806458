import { codePieces } from './code.js';
import { linesOf, type TextStyle } from './lines.js';
import { linePieces, rule, textMarks, type Column, type Piece } from './marks.js';
import type { DocumentModel } from './model.js';
import { BODY, COLOURS, STYLES } from './sheet.js';
import { tag, type Tag } from './tags.js';
import { paragraphsOf } from './text.js';

const LABEL: Column = { left: BODY.left, width: BODY.width * 0.32 };
const VALUE: Column = { left: BODY.left + BODY.width * 0.35, width: BODY.width * 0.65 };
const PADDING = 5;
const TITLE: Column = { left: BODY.left, width: BODY.width * 0.94 };

/** Tried in this order, until status and facts stand on one page with the title; the first for a few lines only. */
const TITLES = [STYLES.title, STYLES.longTitle, STYLES.longerTitle, STYLES.longestTitle] as const;
const LINES_OF_LARGEST = 4;

/** Flows like any other text: a title of a page and a half takes a page and a half. */
export const coverPieces = (model: DocumentModel): Piece[] => piecesWith(model, titleStyle(model));

export function titleStyle(model: DocumentModel): TextStyle {
  const few = linesOf(STYLES.title, model.title, TITLE.width).length <= LINES_OF_LARGEST;
  const fits = (title: TextStyle) =>
    piecesWith(model, title).reduce((sum, { gap, height }) => sum + gap + height, 0) <= BODY.height;
  return (few ? TITLES : TITLES.slice(1)).find(fits) ?? TITLES.at(-1)!;
}

function piecesWith(model: DocumentModel, title: TextStyle): Piece[] {
  const list = tag('L');
  return [
    ...text(STYLES.organisation, model.organisation, 0),
    { height: 2, gap: 7, marks: [rule(BODY, 1, 1.5, COLOURS.strong)] },
    ...text(STYLES.kind, model.kind, 120),
    ...text(title, model.title, 8),
    ...text(STYLES.subtitle, model.subtitle ?? '', 12),
    ...statusPieces(model.status),
    ...model.coverLines.flatMap(({ label, value }, i) => linePair(label, value, i === 0, tag('LI', list))),
    ...(model.code ? codePieces(model.code, 26, BODY) : []),
  ];
}

function text(style: TextStyle, value: string, gap: number): Piece[] {
  return linePieces(style, linesOf(style, value, TITLE.width), TITLE, gap, tag('P'));
}

function statusPieces(status: string): Piece[] {
  const style = STYLES.status;
  const lines = linesOf(style, status, BODY.width - 30);
  const [only] = lines;
  if (lines.length !== 1 || !only) return linePieces(style, lines, BODY, 26, tag('P'));
  const column = { left: BODY.left + 10, width: BODY.width - 20 };
  const box = { kind: 'box', x: BODY.left, y: 0, width: only.width + 20, height: 22 } as const;
  const marks = [
    { ...box, fill: COLOURS.tint, stroke: COLOURS.strong },
    ...textMarks(style, [only], column, 4, tag('P')),
  ];
  return [{ height: 22, gap: 26, marks }];
}

/** A label with its value beside it; each line is a piece, so the longest value goes on overleaf. */
function linePair(label: string, value: string, first: boolean, entry: Tag): Piece[] {
  const [name, said] = [tag('Lbl', entry), tag('LBody', entry)];
  const labels = linesOf(STYLES.label, label, LABEL.width);
  const values = linesOf(STYLES.value, value, VALUE.width);
  const count = Math.max(labels.length, values.length);
  const leading = STYLES.value.leading;
  return Array.from({ length: count }, (_, i) => {
    const top = i === 0 ? PADDING : 0;
    const height = top + leading + (i === count - 1 ? PADDING : 0);
    return {
      height,
      gap: first && i === 0 ? 44 : 0,
      marks: [
        ...(first && i === 0 ? [rule(BODY, 0)] : []),
        ...textMarks(STYLES.label, labels.slice(i, i + 1), LABEL, top, name),
        ...textMarks(STYLES.value, values.slice(i, i + 1), VALUE, top, said),
        ...(i === count - 1 ? [rule(BODY, height)] : []),
      ],
      keep: i < count - 1 && count < 10,
    };
  });
}

/** In the properties of the file; empty where it is called nothing. */
export function documentTitle({ kind, title }: DocumentModel): string {
  return paragraphsOf(`${kind}\n${title}`).join('. ');
}

import { fittedLines } from '../fitted.js';
import { linesOf } from '../lines.js';
import { linePieces, textMarks, type Column, type Mark, type Piece } from '../marks.js';
import type { FigureBlock } from '../model.js';
import { BODY, STYLES } from '../sheet.js';
import { inOneLine } from '../text.js';
import { tag } from '../tags.js';

const GAP = 14;
const ABOVE_CAPTION = 5;
const TALLEST = BODY.height / 2;

/** As large as a page takes it. */
export const figureHeight = ({ height }: FigureBlock, body: Column & { height: number } = BODY): number =>
  Math.min(height, TALLEST, body.height / 2);

/** What stands with it is text of its own: within a picture nobody hears it beside the alternative. */
export function figurePieces(figure: FigureBlock, body: Column & { height: number }): Piece[] {
  const { picture, alternative, caption = '' } = figure;
  const height = figureHeight(figure, body);
  const drawn: Mark = {
    kind: 'picture',
    x: body.left,
    y: 0,
    width: body.width,
    height,
    picture,
    tag: { role: 'Figure', alternative: inOneLine(alternative) },
    instead: inWords(alternative, body, height),
  };
  const column = { ...body, align: 'center' } as const;
  const said = linePieces(
    STYLES.caption,
    linesOf(STYLES.caption, caption, body.width),
    column,
    ABOVE_CAPTION,
    tag('P'),
  );
  return [{ height, gap: GAP, marks: [drawn], keep: said.length > 0 }, ...said];
}

/** As many of its lines as there is room for. */
function inWords(alternative: string, column: Column, height: number): Mark[] {
  const style = STYLES.note;
  const room = Math.max(1, Math.floor(height / style.leading));
  const shown = fittedLines(style, inOneLine(alternative), column.width, room);
  return textMarks(style, shown, { ...column, align: 'center' });
}

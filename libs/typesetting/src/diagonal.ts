import { fittedLine } from './fitted.js';
import { lineOf, type TextStyle } from './lines.js';
import type { Look, Mark } from './marks.js';

type Box = { x: number; y: number; width: number; height: number };
type Across = Pick<TextStyle, 'face' | 'colour'> & { widest: number; largest: number; look: Look };

/** What a sheet, or a part of it, is marked with from corner to corner: as large as there is room. */
export function diagonalMarks(box: Box, says: string, { face, colour, widest, largest, look }: Across): Mark[] {
  const { text } = fittedLine({ face, colour, size: 12, leading: 12 }, says, widest);
  if (!text) return [];
  const { width } = lineOf({ face, colour, size: 1, leading: 1 }, text);
  const size = Math.min(largest, widest / width);
  const style = { face, colour, size, leading: size };
  return [{ kind: 'diagonal', ...box, line: lineOf(style, text), style, look }];
}

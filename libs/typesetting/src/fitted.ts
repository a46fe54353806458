import { lineOf, linesOf, NOTHING, type Line, type TextStyle } from './lines.js';
import { inOneLine } from './text.js';

/** One line, ending in an ellipsis if not all of it fits. */
export function fittedLine(style: TextStyle, text: string, width: number): Line {
  const whole = inOneLine(text);
  const [first, ...rest] = linesOf(style, whole, width);
  if (rest.length === 0) return first ?? NOTHING;
  const ellipsis = style.face.width('…') * style.size;
  const [cut] = linesOf(style, whole, width - ellipsis);
  return lineOf(style, `${cut!.text}…`);
}

/** At most so many lines, the last of them ending so if they are not all. */
export function fittedLines(style: TextStyle, text: string, width: number, most: number): Line[] {
  const lines = linesOf(style, text, width);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).map((line) => line.text);
  return [...lines.slice(0, most - 1), fittedLine(style, rest.join(' '), width)];
}

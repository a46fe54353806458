import { typography, type TextStyle } from '#libs/typesetting';

const { inOneLine, linesOf, measure, widestWord } = await typography();

export type Part = { text: string; face: TextStyle['face']; size: number; colour: string };
type FittedLine = { text: string; style: TextStyle; baseline: number };
export type Fitted = { lines: FittedLine[]; height: number };

const LEADING = 1.16;
/** Where the letters stand in their line. */
const ASCENT = 0.94;
const SHRINKING_STEP = 0.03;
/** Above this a word is made smaller rather than cut. */
const WORDS_STAY_WHOLE = 0.4;
const SMALLEST = 0.1;

/**
 * Parts one under the other, as large as the room allows and never beyond it: they wrap, then shrink together, and only
 * what would become too small to read is broken within a word. Nothing is left out.
 */
export function fitText(parts: readonly Part[], width: number, height: number): Fitted {
  for (let scale = 1; ; scale -= SHRINKING_STEP) {
    const styled = parts.map(({ text, face, size, colour }) => {
      const style = { face, size: size * scale, leading: size * scale * LEADING, colour };
      return { style, text: inOneLine(text) };
    });
    const whole = styled.every(({ style, text }) => widestWord(measure(style, text)) <= width);
    if (!whole && scale > WORDS_STAY_WHOLE) continue;
    const lines = styled.flatMap(({ style, text }) =>
      linesOf(style, text, width).map((line) => ({ text: line.text, style })),
    );
    const needed = lines.reduce((sum, { style }) => sum + style.leading, 0);
    if (needed <= height || scale <= SMALLEST) return { lines: placed(lines), height: needed };
  }
}

function placed(lines: readonly Omit<FittedLine, 'baseline'>[]): FittedLine[] {
  let top = 0;
  return lines.map((line) => {
    const baseline = top + line.style.size * ASCENT;
    top += line.style.leading;
    return { ...line, baseline };
  });
}

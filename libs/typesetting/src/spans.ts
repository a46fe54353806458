import { sans, sansBold, serif, serifBold, serifItalic, type Face } from './faces.js';
import { toldBy } from './language.js';
import { RIGHT_TO_LEFT } from './direction.js';
import { breakLines, linesOf, type Line, type TextStyle } from './lines.js';
import type { Span } from './model.js';
import { paragraphsOf, printable } from './text.js';
import { wordsOf, type Word } from './words.js';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const raised = (number: number) => String(number).replace(/\d/g, (digit) => RAISED[Number(digit)]!);

/** A line as it is set, and the numbers of the footnotes that it calls for. */
export type SetLine = { line: Line; calls: readonly number[] };
/** Part of a line; `number` is that of its footnote. */
export type Part = Pick<Span, 'text' | 'style'> & { number?: number };

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const SPACE = /\s/;

/** The lines that the author of a text began, each as its parts; without spans the text is its only one. */
export function spanLines({ text, spans }: { text: string; spans?: Span[] }): Span[][] {
  if (!spans) return paragraphsOf(text).map((line) => [{ text: line }]);
  const lines: Span[][] = [[]];
  const turns = spans.some(({ text: said }) => RIGHT_TO_LEFT.test(said));
  for (const { text: said, footnote, ...how } of spans) {
    const parts = said.split(LINE_BREAK);
    for (const [i, part] of parts.entries()) {
      if (i > 0) lines.push([]);
      const line = lines.at(-1)!;
      const called = footnote !== undefined && i === parts.length - 1;
      const clean = cleaned(part, line.length === 0, turns);
      if (clean === '' && !called) continue;
      line.push({ text: clean, ...how, ...(called && { footnote }) });
    }
  }
  return lines.filter((line) => line.some(({ text: said }) => said.trim() !== ''));
}

/** As it can be printed, with the space that parts it from its neighbours. */
function cleaned(part: string, first: boolean, turns: boolean): string {
  const clean = printable(part, turns);
  const before = !first && SPACE.test(part.charAt(0)) ? ' ' : '';
  const after = clean !== '' && SPACE.test(part.at(-1) ?? '') ? ' ' : '';
  return `${before}${clean}${after}`;
}

const STRONG = new Map<Face, Face>([
  [serif, serifBold],
  [sans, sansBold],
]);
const EMPHASISED = new Map<Face, Face>([[serif, serifItalic]]);

const faceOf = (face: Face, style: Span['style']): Face =>
  (style === 'strong' ? STRONG.get(face) : style === 'emphasis' ? EMPHASISED.get(face) : undefined) ?? face;

/** One line of an author, its parts side by side: what has no space between is never parted. */
export function setParts(style: TextStyle, parts: readonly Part[], width: number): SetLine[] {
  const [only] = parts;
  if (parts.length === 1 && !only!.style) {
    const { text, number } = only!;
    const lines = linesOf(style, number ? `${text}${raised(number)}` : text, width);
    return lines.map((line, i) => ({ line, calls: number && i === lines.length - 1 ? [number] : [] }));
  }
  const words: Called[] = [];
  for (const { text, style: how, number } of parts) {
    const said = number ? `${text.trimEnd()}${raised(number)}` : text;
    const own: Called[] = wordsOf({ ...style, face: faceOf(style.face, how) }, said);
    if (own.length === 0) continue;
    if (number) own.push({ ...own.pop()!, calls: [number] });
    const last = words.at(-1);
    if (last && !last.spaceAfter) words.push(joined(words.pop()!, own.shift()!));
    words.push(...own);
  }
  const set = breakLines({ style, paragraphs: [words] }, width).map((line) => ({
    line,
    calls: line.words.flatMap((word: Called) => word.calls ?? []),
  }));
  return withAllCalls(set, parts);
}

type Called = Word & { calls?: readonly number[] };

const joined = (one: Called, other: Called): Called => ({
  text: one.text + other.text,
  width: one.width + other.width,
  spaceAfter: other.spaceAfter,
  runs: [...one.runs, ...other.runs],
  told: toldBy(one.text + other.text),
  ...((one.said ?? other.said) && { said: (one.said ?? one.text) + (other.said ?? other.text) }),
  ...((one.calls ?? other.calls) && { calls: [...(one.calls ?? []), ...(other.calls ?? [])] }),
});

/** A word that had to be cut no longer says that it called: its footnote stands on the page of the last line. */
function withAllCalls(set: SetLine[], parts: readonly Part[]): SetLine[] {
  const found = new Set(set.flatMap(({ calls }) => calls));
  const missing = parts.flatMap(({ number }) => (number && !found.has(number) ? [number] : []));
  return set.map((one, i) =>
    i === set.length - 1 ? { ...one, calls: [...one.calls, ...missing].toSorted((a, b) => a - b) } : one,
  );
}

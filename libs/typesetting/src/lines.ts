import LineBreaker from 'linebreak';
import type { Align } from './model.js';
import { inOneLine, paragraphsOf } from './text.js';
import type { Typeface } from './typeface.js';

/** How text looks. `leading` is the distance from line to line, in points like `size`. */
export type TextStyle = { face: Typeface; size: number; leading: number; colour: string };

/** Part of a text that stays on one line. Widths are in points at the size of its style. */
type Word = { text: string; width: number; spaceAfter: boolean };
export type MeasuredText = { style: TextStyle; paragraphs: Word[][] };
export type Line = { text: string; width: number };

/** May break at spaces only, so the Unicode rules need not be asked. */
const BREAKS_AT_SPACES = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Nd} .,:;%№«»\u00a0]*$/u;
/** A longer one is a bug or an attack: cut early, so that its price stays in proportion. */
const LONGEST_WORD = 80;
const graphemes = new Intl.Segmenter();

export function measure(style: TextStyle, text: string): MeasuredText {
  return { style, paragraphs: paragraphsOf(text).map((paragraph) => wordsOf(style, paragraph)) };
}

function wordsOf(style: TextStyle, paragraph: string): Word[] {
  // A dash stays with the word before it: Russian typography never begins a line with one.
  const text = paragraph.replace(/ (?=[–—] )/g, '\u00a0');
  return partsOf(text).flatMap((part) => {
    const word = part.trimEnd();
    const pieces = word.length > LONGEST_WORD ? inPieces(word) : [word];
    return pieces.map((piece, i) => ({
      text: piece,
      width: style.face.width(piece) * style.size,
      spaceAfter: i === pieces.length - 1 && part.endsWith(' '),
    }));
  });
}

function partsOf(text: string): string[] {
  if (BREAKS_AT_SPACES.test(text)) return text.split(/(?<= )/);
  const parts: string[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(), from = 0; next; from = next.position, next = breaker.nextBreak()) {
    parts.push(text.slice(from, next.position));
  }
  return parts;
}

function inPieces(word: string): string[] {
  const letters = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const count = Math.ceil(letters.length / LONGEST_WORD);
  return Array.from({ length: count }, (_, i) => letters.slice(i * LONGEST_WORD, (i + 1) * LONGEST_WORD).join(''));
}

/** The widest part that should not be cut. */
export function widestWord({ paragraphs }: MeasuredText): number {
  return paragraphs.flat().reduce((widest, word) => Math.max(widest, word.width), 0);
}

/** Breaks measured text into lines no wider than `width`; only a single character may be wider. */
export function breakLines({ style, paragraphs }: MeasuredText, width: number): Line[] {
  return paragraphs.flatMap((words) => fillLines(style, words, width));
}

function fillLines(style: TextStyle, words: Word[], width: number): Line[] {
  const space = style.face.width(' ') * style.size;
  const lines: Line[] = [];
  let line: Line | undefined;
  let gap = 0;
  for (const word of words.flatMap((whole) => (whole.width > width ? cutWord(style, whole, width) : [whole]))) {
    if (line && line.width + gap + word.width <= width) {
      line.text += gap ? ` ${word.text}` : word.text;
      line.width += gap + word.width;
    } else {
      line = { text: word.text, width: word.width };
      lines.push(line);
    }
    gap = word.spaceAfter ? space : 0;
  }
  return lines;
}

function cutWord({ face, size }: TextStyle, word: Word, width: number): Word[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word.text)) {
    if (piece && face.width(piece + segment) * size > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  pieces.push(piece);
  return pieces.map((text, i) => ({
    text,
    width: face.width(text) * size,
    spaceAfter: word.spaceAfter && i === pieces.length - 1,
  }));
}

export function linesOf(style: TextStyle, text: string, width: number): Line[] {
  return breakLines(measure(style, text), width);
}

/** One line, ending in an ellipsis if not all of it fits. */
export function fittedLine(style: TextStyle, text: string, width: number): Line {
  const whole = inOneLine(text);
  const [first = { text: '', width: 0 }, ...rest] = linesOf(style, whole, width);
  if (rest.length === 0) return first;
  const ellipsis = style.face.width('…') * style.size;
  const [cut] = linesOf(style, whole, width - ellipsis);
  return { text: `${cut!.text}…`, width: cut!.width + ellipsis };
}

/** How far a line of this width begins from the left edge of its column. */
export function indentOf(line: Line, width: number, align: Align = 'left'): number {
  const free = Math.max(0, width - line.width);
  return align === 'left' ? 0 : align === 'right' ? free : free / 2;
}

import LineBreaker from 'linebreak';
import type { Face } from './faces.js';
import type { Align } from './model.js';
import { lettersOf, SOFT_HYPHEN, syllablesOf } from './syllables.js';
import { inOneLine, paragraphsOf } from './text.js';

/** How text looks. `leading` is the distance from line to line, in points like `size`. */
export type TextStyle = { face: Face; size: number; leading: number; colour: string };

/** Part of a text that stays on one line. Widths are in points at the size of its style. */
type Word = { text: string; width: number; spaceAfter: boolean };
export type MeasuredText = { style: TextStyle; paragraphs: Word[][] };
export type Line = { text: string; width: number };

/** May break at spaces only, so the Unicode rules need not be asked. */
const BREAKS_AT_SPACES = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Nd} .,:;%№«»\u00a0\u202f]*$/u;
/** Numbers, dates and names with a hyphen are read as one. */
const KEPT_WHOLE = /\p{Nd}|^\P{L}*\p{Lu}[\p{L}\p{M}’'ʼ]*(?:-\p{Lu}[\p{L}\p{M}’'ʼ]*)+\P{L}*$/u;
/** Two abbreviations side by side are one name (ПА ОДКБ), unless all around them is in capitals. */
const ABBREVIATIONS = '(?<=(?<!\\p{Lu}{2} |[\\p{L}\\p{N}])\\p{Lu}{2,6}) (?=\\p{Lu}{2,6}(?![\\p{L}\\p{N}]| \\p{Lu}{2}))';
/** Spaces that end no line: Russian typography never begins one with a dash, and a number stays with its sign. */
const UNBREAKABLE = new RegExp(` (?=[–—](?: |$))|(?<=№|\\b(?:No|ref)\\.|вх\\.) (?=\\S)|${ABBREVIATIONS}`, 'gu');
const ADDRESS = /:\/\/|@/;
/** A longer one is a bug or an attack: cut early, so that its price stays in proportion. */
const LONGEST_WORD = 80;
/** A last line of a single word shorter than this part of the measure, or than so many letters, looks lost. */
const LONELY = { part: 0.12, size: 5 };

export function measure(style: TextStyle, text: string): MeasuredText {
  return { style, paragraphs: paragraphsOf(text).map((paragraph) => wordsOf(style, paragraph)) };
}

function wordsOf(style: TextStyle, paragraph: string): Word[] {
  const text = paragraph.replace(UNBREAKABLE, '\u00a0');
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
  const tokens = text.split(/(?<= )/);
  return BREAKS_AT_SPACES.test(text) ? tokens : tokens.flatMap(partsOfToken);
}

function partsOfToken(token: string): string[] {
  if (BREAKS_AT_SPACES.test(token)) return [token];
  if (token.length <= LONGEST_WORD && KEPT_WHOLE.test(token) && !ADDRESS.test(token)) return [token];
  const parts: string[] = [];
  const breaker = new LineBreaker(token);
  for (let next = breaker.nextBreak(), from = 0; next; from = next.position, next = breaker.nextBreak()) {
    parts.push(token.slice(from, next.position));
  }
  return parts;
}

function inPieces(word: string): string[] {
  const letters = lettersOf(word);
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
  const lines: Word[][] = [];
  let used = 0;
  for (const word of words.flatMap((whole) => (whole.width > width ? cutWord(style, whole, width) : [whole]))) {
    const line = lines.at(-1);
    const gap = line?.at(-1)!.spaceAfter ? space : 0;
    if (line && used + gap + word.width <= width) {
      line.push(word);
      used += gap + word.width;
    } else {
      lines.push([word]);
      used = word.width;
    }
  }
  const [last, before] = [lines.at(-1), lines.at(-2)];
  const lonely = Math.max(LONELY.part * width, LONELY.size * style.size);
  if (before && before.length > 2 && last!.length === 1 && last![0]!.width < lonely) {
    const moved = before.at(-1)!;
    if (moved.spaceAfter && moved.width + space + last![0]!.width <= width) last!.unshift(before.pop()!);
  }
  return lines.map((line) => joined(line, space));
}

const joined = (words: Word[], space: number): Line =>
  words.reduce<Line>(
    (line, { text, width, spaceAfter }, i) => {
      const gap = spaceAfter && i < words.length - 1;
      return { text: line.text + text + (gap ? ' ' : ''), width: line.width + width + (gap ? space : 0) };
    },
    { text: '', width: 0 },
  );

/** At syllables behind a hyphen where it is a word; between letters where even a syllable is too wide, or it is none. */
function cutWord({ face, size }: TextStyle, word: Word, width: number): Word[] {
  const fits = (text: string) => face.width(text) * size <= width;
  const syllables = syllablesOf(word.text);
  const hyphen = syllables ? SOFT_HYPHEN : '';
  const parts = (syllables ?? []).every((syllable) => fits(syllable + hyphen)) && syllables;
  const pieces: string[] = [];
  let piece = '';
  for (const part of parts || lettersOf(word.text)) {
    if (piece && !fits(piece + part + hyphen)) {
      pieces.push(piece + (fits(piece + hyphen) ? hyphen : ''));
      piece = '';
    }
    piece += part;
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

import { drawnLevels, levelsOf, RIGHT_TO_LEFT } from './direction.js';
import type { Face } from './faces.js';
import type { Align } from './model.js';
import { lettersOf, SOFT_HYPHEN, syllablesOf } from './syllables.js';
import { inOneLine, isPlain, paragraphsOf } from './text.js';
import type { Extent } from './typeface.js';
import { MAY_BIND, wordOf, wordsOf, type Word } from './words.js';

/** How text looks. `leading` is the distance from line to line, in points like `size`. */
export type TextStyle = { face: Face; size: number; leading: number; colour: string };

export type MeasuredText = { style: TextStyle; paragraphs: (readonly Word[])[] };

/** Words side by side; `width` is in points at the size of its style. */
export class Line {
  /** Of a line that is one of several: which way each of its letters runs was told by all of its paragraph. */
  #levels?: Uint8Array;

  constructor(
    readonly words: readonly Word[],
    readonly width: number,
  ) {}

  /** Whether part of it is written from the right. */
  get turns(): boolean {
    if (this.#levels) return this.#levels.some((level) => level > 0);
    return this.words.some(({ text }) => RIGHT_TO_LEFT.test(text));
  }

  /** Which way each of its letters runs, and how deep within what runs the other way. */
  get levels(): Uint8Array {
    return this.#levels ?? drawnLevels(this.said, levelsOf(this.said));
  }

  set levels(levels: Uint8Array) {
    this.#levels = levels;
  }

  /** With the marks that tell of directions, which nobody draws. */
  get said(): string {
    const last = this.words.length - 1;
    return this.words.reduce((said, word, i) => said + (word.said ?? word.text) + (word.spaceAfter && i < last ? ' ' : ''), ''); // prettier-ignore
  }

  get text(): string {
    const last = this.words.length - 1;
    return this.words.reduce((text, word, i) => text + word.text + (word.spaceAfter && i < last ? ' ' : ''), '');
  }
}

/** Short words that a reader looks for at the head of what they belong to; they end a line only in a narrow column. */
const CLINGS = /^[«„“‘(]?(?:[авикосуя]|во|до|за|из|ко|на|не|ни|но|об|от|по|со|an?|at|by|in|no|of|on|or|the|to)$/iu;
/** So many of them one after the other: «и не в …». */
const MOST_CLINGING = 3;
/** A last line of a single word shorter than this part of the measure, or than so many letters, looks lost. */
const LONELY = { part: 0.12, size: 5 };

export function measure(style: TextStyle, text: string): MeasuredText {
  return { style, paragraphs: paragraphsOf(text).map((paragraph) => wordsOf(style, paragraph)) };
}

/**
 * How wide a text is, in points, at a fraction of the price of measuring it, for nothing is made of it. No word of it is
 * wider than `widest`: lines may be broken in more places than at spaces, never in fewer.
 */
export function extentOf({ face, size }: TextStyle, text: string): Extent | null {
  const extent = isPlain(text) && !MAY_BIND.test(text) ? face.extentOf(text) : null;
  return extent && { widest: extent.widest * size, whole: extent.whole * size };
}

/** The widest part that should not be cut. */
export function widestWord({ style, paragraphs }: MeasuredText): number {
  let widest = 0;
  for (const words of paragraphs) for (const { width } of words) if (width > widest) widest = width;
  return widest * style.size;
}

/** Of its longest line, if none were broken. */
export const wholeWidth = (text: MeasuredText): number =>
  breakLines(text, Infinity).reduce((most, { width }) => Math.max(most, width), 0);

/** Breaks measured text into lines no wider than `width`; only a single character may be wider. */
export function breakLines({ style, paragraphs }: MeasuredText, width: number): Line[] {
  const lines: Line[] = [];
  for (const words of paragraphs) {
    const from = lines.length;
    fillLines(lines, style, words, width);
    if (lines.length > from + 1 && words.some(({ text }) => RIGHT_TO_LEFT.test(text))) direct(lines.slice(from));
  }
  return lines;
}

/** What encloses or ends words that run from the right may stand on another line than they do. */
function direct(lines: Line[]) {
  const whole = lines.map(({ words, said }) => (words.at(-1)!.spaceAfter ? `${said} ` : said));
  const levels = levelsOf(whole.join(''));
  let at = 0;
  for (const [i, line] of lines.entries()) {
    line.levels = drawnLevels(line.said, levels.subarray(at, at + line.said.length));
    at += whole[i]!.length;
  }
}

function fillLines(lines: Line[], style: TextStyle, whole: readonly Word[], width: number) {
  const { face, size } = style;
  const space = face.space * size;
  const words = whole.some((word) => word.width * size > width)
    ? whole.flatMap((word) => (word.width * size > width ? cutWord(style, word, width) : [word]))
    : whole;
  let begun = 0;
  let used = 0;
  /** Where the line before begins. */
  let before = -1;
  for (let i = 0; i < words.length; i++) {
    const own = words[i]!.width * size;
    const gap = i > begun && words[i - 1]!.spaceAfter ? space : 0;
    if (i === begun || used + gap + own <= width) {
      used += gap + own;
    } else {
      if (before >= 0) lines.push(lineOfWords(words.slice(before, begun), size, space));
      const from = clingingTo(words, begun, i, (first) => widthOfWords(words, first, i + 1, size, space) <= width);
      [before, begun, used] = [begun, from, widthOfWords(words, from, i + 1, size, space)];
    }
  }
  if (before >= 0) {
    const last = words.length - 1;
    const lonely = Math.max(LONELY.part * width, LONELY.size * size);
    if (begun - before > 2 && begun === last && words[last]!.width * size < lonely) {
      const moved = words[begun - 1]!;
      if (moved.spaceAfter && used + space + moved.width * size <= width) begun -= 1;
    }
    lines.push(lineOfWords(words.slice(before, begun), size, space));
  }
  if (words.length > 0) lines.push(lineOfWords(begun > 0 ? words.slice(begun) : words, size, space));
}

/** Where the next line begins: before the short words that stand before `next`, if they fit there and are not all there is. */
function clingingTo(words: readonly Word[], begun: number, next: number, fits: (from: number) => boolean): number {
  let from = next;
  while (from - 1 > begun && next - from < MOST_CLINGING) {
    const { text, spaceAfter } = words[from - 1]!;
    if (!spaceAfter || !CLINGS.test(text) || !fits(from - 1)) break;
    from -= 1;
  }
  // More of them than that are no words that belong to another.
  return from - 1 > begun && CLINGS.test(words[from - 1]!.text) && next - from === MOST_CLINGING ? next : from;
}

const lineOfWords = (words: readonly Word[], size: number, space: number): Line =>
  new Line(words, widthOfWords(words, 0, words.length, size, space));

function widthOfWords(words: readonly Word[], from: number, to: number, size: number, space: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += words[i]!.width * size + (words[i]!.spaceAfter && i < to - 1 ? space : 0);
  return width;
}

/** Behind the hyphens that a word has, and elsewhere only in what is too wide between them. */
function cutWord(style: TextStyle, word: Word, width: number): Word[] {
  const parts = word.address ? [word.text] : word.text.split(/(?<=\p{L}{3}-)(?=\p{L}{3})/u);
  return parts.flatMap((text, i) => {
    const spaceAfter = word.spaceAfter && i === parts.length - 1;
    const part = parts.length > 1 ? wordOf(style.face, text, spaceAfter) : word;
    return part.width * style.size > width ? cutPart(style, part, width) : [part];
  });
}

/** At syllables behind a hyphen where it is a word; between letters where even a syllable is too wide, or it is none. */
function cutPart({ face, size }: TextStyle, word: Word, width: number): Word[] {
  const fits = (text: string) => face.width(text) * size <= width;
  const syllables = word.address ? null : syllablesOf(word.text);
  const hyphen = syllables ? SOFT_HYPHEN : '';
  const ways = syllables ? [withoutShortEnds(syllables), syllables] : [];
  const parts = ways.find((each) => each.every((syllable) => fits(syllable + hyphen)));
  const cuts = parts ?? lettersOf(word.text);
  const pieces: string[] = [];
  for (let from = 0; from < cuts.length;) {
    const piece = (to: number) => cuts.slice(from, to).join('');
    const to = furthest(from + 1, cuts.length, (end) => fits(piece(end) + hyphen));
    const goesOn = to < cuts.length && fits(piece(to) + hyphen);
    pieces.push(piece(to) + (goesOn ? hyphen : ''));
    from = to;
  }
  return pieces.map((text, i) => wordOf(face, text, word.spaceAfter && i === pieces.length - 1));
}

/** No line begins or ends with a part of a word of one or two letters. */
const LEAST_PART = 3;
const lettersCount = (part: string) => part.replace(/\P{L}/gu, '').length;
function withoutShortEnds(syllables: string[]): string[] {
  const parts = [...syllables];
  while (parts.length > 1 && lettersCount(parts[0]!) < LEAST_PART) parts.splice(0, 2, parts[0]! + parts[1]!);
  while (parts.length > 1 && lettersCount(parts.at(-1)!) < LEAST_PART)
    parts.splice(-2, 2, parts.at(-2)! + parts.at(-1)!);
  return parts;
}

/** How far one may go, from `least` on, which is far enough in any case: halved, for what is measured costs. */
function furthest(least: number, most: number, isWithin: (to: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isWithin(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function linesOf(style: TextStyle, text: string, width: number): Line[] {
  return breakLines(measure(style, text), width);
}

/** A line that is wide enough for all of it. */
export const lineOf = (style: TextStyle, text: string): Line => linesOf(style, inOneLine(text), Infinity)[0] ?? NOTHING;
export const NOTHING = new Line([], 0);

/** How far a line of this width begins from the left edge of its column. */
export function indentOf(line: { width: number }, width: number, align: Align = 'left'): number {
  const free = Math.max(0, width - line.width);
  return align === 'left' ? 0 : align === 'right' ? free : free / 2;
}

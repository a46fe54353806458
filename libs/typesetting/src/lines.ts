import LineBreaker from 'linebreak';
import { widthOf, type Face } from './faces.js';
import { toldBy, type Told } from './language.js';
import type { Align } from './model.js';
import { remembering } from './remembering.js';
import { lettersOf, SOFT_HYPHEN, syllablesOf } from './syllables.js';
import { inOneLine, isPlain, paragraphsOf } from './text.js';
import type { Extent, SetWord } from './typeface.js';
import { levelsOf, RIGHT_TO_LEFT } from './direction.js';

/** How text looks. `leading` is the distance from line to line, in points like `size`. */
export type TextStyle = { face: Face; size: number; leading: number; colour: string };

/** Part of a text that stays on one line. Its width is that at a size of one point. */
export type Word = { text: string; width: number; spaceAfter: boolean; runs: readonly SetWord[]; told: Told } & {
  /** Of an address, which a hyphen would change. */
  address?: boolean;
};
export type MeasuredText = { style: TextStyle; paragraphs: (readonly Word[])[] };

/** Words side by side; `width` is in points at the size of its style. */
export class Line {
  /** Of its letters, where part of its paragraph is written from the right: which way each runs was told by all of it. */
  levels?: Uint8Array;

  constructor(
    readonly words: readonly Word[],
    readonly width: number,
  ) {}

  /** Whether part of it is written from the right. */
  get turns(): boolean {
    if (this.levels) return this.levels.some((level) => level > 0);
    return this.words.some(({ text }) => RIGHT_TO_LEFT.test(text));
  }

  get text(): string {
    const last = this.words.length - 1;
    return this.words.reduce((text, word, i) => text + word.text + (word.spaceAfter && i < last ? ' ' : ''), '');
  }
}

const NBSP = '\u00a0';
/** May break at spaces only, so the Unicode rules need not be asked. */
const BREAKS_AT_SPACES = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Nd} .,:;%№«»\u00a0\u202f]*$/u;
/** Numbers, dates and names with a hyphen are read as one, also behind a short word that keeps to them. */
const KEPT_WHOLE = /\p{Nd}|^\P{L}*\p{Lu}[\p{L}\p{M}’'ʼ]*(?:-\p{Lu}[\p{L}\p{M}’'ʼ]*)+\P{L}*$/u;
/** Two abbreviations side by side are one name (ЦИК РФ), unless all around them is in capitals. */
const ABBREVIATIONS = '(?<=(?<!\\p{Lu}{2} |[\\p{L}\\p{N}])\\p{Lu}{2,6}) (?=\\p{Lu}{2,6}(?![\\p{L}\\p{N}]| \\p{Lu}{2}))';
/** The groups of a telephone number that begins with a plus, or in Russian with an eight and a code of three figures. */
const TELEPHONE = '(?<=(?:\\+\\d|(?<![\\p{L}\\p{N}])8(?= \\(?\\d{3}[) ]))[\\d ()-]*) (?=[\\d(])';
/** Spaces that end no line: Russian typography never begins one with a dash, and a number stays with its sign. */
const UNBREAKABLE = new RegExp(` (?=[–—](?: |$))|(?<=№|\\b(?:No|ref)\\.|(?:вх|рег)\\.) (?=\\S)|${ABBREVIATIONS}|${TELEPHONE}`, 'gu'); // prettier-ignore
/** Without one of these there are none: most texts are looked through once only. */
const MAY_BIND = /[–—№]|No\.|ref\.|вх\.|\+\d|8 [(\d]|\p{Lu}{2} \p{Lu}{2}/u;
/** Short words that a reader looks for at the head of what they belong to; they end a line only in a narrow column. */
const CLINGS = /^[«„“‘(]?(?:[авикосуя]|во|до|за|из|ко|на|не|ни|но|об|от|по|со|an?|at|by|in|no|of|on|or|the|to)$/iu;
/** So many of them one after the other: «и не в …». */
const MOST_CLINGING = 3;
/** A digest is compared by its halves. */
const SHORTEST_DIGEST = 64;
const DIGEST = /^\P{L}*([0-9a-f]{32})([0-9a-f]{32}\P{L}*)$/u;
/** With the spaces that end no line. */
export const bound = (paragraph: string): string =>
  MAY_BIND.test(paragraph) ? paragraph.replace(UNBREAKABLE, NBSP) : paragraph;
const ADDRESS = /:\/\/|@|^www\./;
/** A longer one is a bug or an attack: cut early, so that its price stays in proportion. */
const LONGEST_WORD = 80;
/** Of one that is an address, whose lines are full that way. */
const PIECE_OF_ADDRESS = 8;
/** A last line of a single word shorter than this part of the measure, or than so many letters, looks lost. */
const LONELY = { part: 0.12, size: 5 };

export function measure(style: TextStyle, text: string): MeasuredText {
  return { style, paragraphs: paragraphsOf(text).map((paragraph) => wordsOf(style, paragraph)) };
}

/** Of one paragraph, clean as it is. */
export function wordsOf(style: TextStyle, paragraph: string): Word[] {
  const text = bound(paragraph);
  const words: Word[] = [];
  for (let from = 0; from < text.length;) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? text.length : space + 1;
    for (const word of wordsOfToken(style.face, text, from, to)) words.push(word);
    from = to;
  }
  return words;
}

/** What a token comes to is found out once for all documents of the process: most of them have been met before. */
const REMEMBERED_TOKENS = 16_384;
const rememberedIn = new WeakMap<Face, ReturnType<typeof remembering<readonly Word[]>>>();

function wordsOfToken(face: Face, text: string, from: number, to: number): readonly Word[] {
  if (to - from > LONGEST_WORD) return brokenToken(face, text.slice(from, to));
  let remembered = rememberedIn.get(face);
  if (!remembered)
    rememberedIn.set(face, (remembered = remembering(REMEMBERED_TOKENS, (token) => brokenToken(face, token))));
  return remembered(text, from, to);
}

function brokenToken(face: Face, token: string): readonly Word[] {
  // What nearly all are: a word and the space behind it.
  if (token.length < SHORTEST_DIGEST && BREAKS_AT_SPACES.test(token) && !ADDRESS.test(token)) {
    const word = token.trimEnd();
    return [wordOf(face, word, token.endsWith(' '))];
  }
  const address = ADDRESS.test(token);
  const words = partsOfToken(token).flatMap((part) => {
    const word = part.trimEnd();
    const pieces = word.length > LONGEST_WORD ? inPieces(word, address ? PIECE_OF_ADDRESS : LONGEST_WORD) : [word];
    return pieces.map((piece, i) => wordOf(face, piece, i === pieces.length - 1 && part.endsWith(' ')));
  });
  return address ? words.map((word) => ({ ...word, address: true })) : words;
}

export function wordOf(face: Face, text: string, spaceAfter: boolean): Word {
  const runs = face.set(text);
  return { text, width: widthOf(runs), spaceAfter, runs, told: toldBy(text) };
}

function partsOfToken(token: string): string[] {
  const digest = token.length >= SHORTEST_DIGEST && DIGEST.exec(token);
  if (digest) return [token.slice(0, -digest[2]!.length), digest[2]!];
  if (BREAKS_AT_SPACES.test(token)) return [token];
  if (token.length <= LONGEST_WORD && !ADDRESS.test(token) && token.split(NBSP).some((part) => KEPT_WHOLE.test(part)))
    return [token];
  const parts: string[] = [];
  const breaker = new LineBreaker(token);
  for (let next = breaker.nextBreak(), from = 0; next; from = next.position, next = breaker.nextBreak()) {
    parts.push(token.slice(from, next.position));
  }
  return parts;
}

function inPieces(word: string, size: number): string[] {
  const letters = lettersOf(word);
  const count = Math.ceil(letters.length / size);
  return Array.from({ length: count }, (_, i) => letters.slice(i * size, (i + 1) * size).join(''));
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
  const whole = lines.map(({ words, text }) => (words.at(-1)!.spaceAfter ? `${text} ` : text));
  const levels = levelsOf(whole.join(''));
  let at = 0;
  for (const [i, line] of lines.entries()) {
    line.levels = levels.subarray(at, at + line.text.length);
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

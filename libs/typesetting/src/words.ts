import LineBreaker from 'linebreak';
import { withoutMarks } from './direction.js';
import { widthOf, type Face } from './faces.js';
import { toldBy, type Told } from './language.js';
import { remembering } from './remembering.js';
import { lettersOf } from './syllables.js';
import type { SetWord } from './typeface.js';

/** Part of a text that stays on one line. Its width is that at a size of one point. */
export type Word = { text: string; width: number; spaceAfter: boolean; runs: readonly SetWord[]; told: Told } & {
  /** Of an address, which a hyphen would change. */
  address?: boolean;
  /** With the marks that tell of directions, where it has any: they draw nothing. */
  said?: string;
};
const NBSP = '\u00a0';
/** May break at spaces only, so the Unicode rules need not be asked. */
const BREAKS_AT_SPACES = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Nd} .,:;%№«»\u00a0\u202f]*$/u;
/** Numbers, dates and names with a hyphen are read as one, also behind a short word that keeps to them. */
const KEPT_WHOLE = /\p{Nd}|^\P{L}*\p{Lu}[\p{L}\p{M}’'ʼ]*(?:-\p{Lu}[\p{L}\p{M}’'ʼ]*)+\P{L}*$/u;
/** Two abbreviations side by side are one name (ЦИК РФ), unless all around them is in capitals. */
const ABBREVIATIONS = '(?<=(?<!\\p{Lu}{2} |[\\p{L}\\p{N}])\\p{Lu}{2,6}) (?=\\p{Lu}{2,6}(?![\\p{L}\\p{N}]| \\p{Lu}{2}))';
/** The groups of a telephone number that begins with a plus, or in Russian with an eight and a code of three figures. */
const TELEPHONE = ' (?=[\\d(])(?<=(?:\\+\\d|(?<![\\p{L}\\p{N}])8(?= \\(?\\d{3}[) ]))[\\d ()-]{0,24} )';
/** Spaces that end no line: Russian typography never begins one with a dash, and a number stays with its sign. */
const UNBREAKABLE = new RegExp(` (?=[–—](?: |$))|(?<=№|\\b(?:No|ref)\\.|(?:вх|рег)\\.) (?=\\S)|${ABBREVIATIONS}|${TELEPHONE}`, 'gu'); // prettier-ignore
/** Without one of these there are none: most texts are looked through once only. */
export const MAY_BIND = /[–—№]|No\.|ref\.|(?:вх|рег)\.|\+\d|8 [(\d]|\p{Lu}{2} \p{Lu}{2}/u;
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

/** Of one paragraph, clean as it is. */
export function wordsOf({ face }: { face: Face }, paragraph: string): Word[] {
  const text = bound(paragraph);
  const words: Word[] = [];
  for (let from = 0; from < text.length;) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? text.length : space + 1;
    for (const word of wordsOfToken(face, text, from, to)) words.push(word);
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
    return pieces.map((piece, i) => unmarkedWord(face, piece, i === pieces.length - 1 && part.endsWith(' ')));
  });
  return address ? words.map((word) => ({ ...word, address: true })) : words;
}

export function wordOf(face: Face, text: string, spaceAfter: boolean): Word {
  const runs = face.set(text);
  return { text, width: widthOf(runs), spaceAfter, runs, told: toldBy(text) };
}

function unmarkedWord(face: Face, said: string, spaceAfter: boolean): Word {
  const text = withoutMarks(said);
  return text === said ? wordOf(face, text, spaceAfter) : { ...wordOf(face, text, spaceAfter), said };
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

import { isMark, MARKS, RIGHT_TO_LEFT, withoutMarks } from './direction.js';
import { faces } from './faces.js';

/** Needs none of the care below: letters and signs that the fonts have, single spaces. */
const PLAIN = /^(?! )(?:[!-~\u00a0-\u00ac\u00ae-\u00ff\u0400-\u045f\u048a-\u04ff–—‘’“”„…№]| (?! |$))*$/;
export const isPlain = (text: string): boolean => PLAIN.test(text);
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Presentation forms stand for letters that a reader would search for. */
const PRESENTATION_FORM = /[\ufb00-\ufdff\ufe70-\ufefc]/g;
/** Everything that shows nothing and says nothing: joiners, soft hyphens, variation selectors, tags. */
const INVISIBLE = new RegExp(
  `(?!${MARKS})[\\p{Cf}\\ufe00-\\ufe0f\\u{e0000}-\\u{e01ef}\\u034f\\u115f\\u1160\\u3164]`,
  'gu',
);
/** Of letters that are to run against their nature no more is kept than which way all around them runs. */
const OVERRIDE = /[\u202d\u202e]/g;
const EMBEDDING: Record<string, string> = { '\u202d': '\u202a', '\u202e': '\u202b' };
/** Before a space, at the beginning of a line, and alone on one: spaces would stand side by side, or a line say nothing. */
const BETWEEN_SPACES = new RegExp(` (?=${MARKS}+(?: |\\n|$))`, 'g');
const BEGINNING = new RegExp(`(^|\\n)(${MARKS}+) `, 'g');
const NOTHING_ELSE = new RegExp(`(^|\\n)${MARKS}+(?=\\n|$)`, 'g');
const BREAKING_SPACE = /[^\S\n\u00a0\u2007\u202f]+/g;
const MISSING = '\ufffd';
/** No alphabet puts more over or under one letter; whoever does wants to cover the page. */
const HEAPED_MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * Text as it can be printed. A character that a font lacks is replaced where everybody sees it: PDFKit would print an
 * empty box twice as wide as it was measured, and a gap would look like a word that was never there.
 */
export function printable(text: string, turns?: boolean): string {
  if (isPlain(text)) return text;
  const normal = text
    .replace(LINE_BREAK, '\n')
    .replace(PRESENTATION_FORM, (form) => form.normalize('NFKC'))
    .normalize('NFC');
  const spaced = inDirections(normal, turns)
    .replace(INVISIBLE, '')
    .replace(HEAPED_MARKS, `$1${MISSING}`)
    .replace(BREAKING_SPACE, ' ')
    .replace(BETWEEN_SPACES, '')
    .replace(BEGINNING, '$1$2')
    .replace(NOTHING_ELSE, '$1')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return Array.from(spaced, (character) =>
    character === '\n' || isMark(character) || hasGlyph(character) ? character : MISSING,
  ).join('');
}

/** What tells of directions is of use beside letters that run from the right: whether a text `turns` may be known of more than it. */
function inDirections(text: string, turns?: boolean): string {
  const marked = text.replace(OVERRIDE, (mark) => EMBEDDING[mark]!);
  const bare = withoutMarks(marked);
  if (bare === marked) return text;
  return (turns ?? Array.from(bare).some((letter) => RIGHT_TO_LEFT.test(letter) && hasGlyph(letter))) ? marked : bare;
}

/** The lines that the author of a text began, without the empty ones. */
export function paragraphsOf(text: string): string[] {
  if (isPlain(text)) return text ? [text] : [];
  return printable(text).split('\n').filter(Boolean);
}

/** For a place that has room for one line. */
export function inOneLine(text: string): string {
  return printable(text).replace(/\n+/g, ' ');
}

const known = new Map<string, boolean>();
function hasGlyph(character: string): boolean {
  let has = known.get(character);
  if (has === undefined) {
    const codePoint = character.codePointAt(0)!;
    // What is for private use says nothing to whoever hears it, whatever a font draws there.
    has = !/\p{Cc}|\p{Cs}|\p{Co}/u.test(character) && faces.every((face) => face.has(codePoint));
    known.set(character, has);
  }
  return has;
}

import english from 'hyphen/en-gb/index.js';
import russian from 'hyphen/ru/index.js';

/** Printed where a word goes on in the next line; whoever searches or copies gets the word without it. */
export const SOFT_HYPHEN = '\u00ad';

const WORD = /^\p{P}*[\p{L}\p{M}’'ʼ-]+\p{P}*$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const graphemes = new Intl.Segmenter();

/** The segmenter takes time with the square of what it is given: it is given little at a time, never a mark first. */
const AT_A_TIME = /[^]{1,200}[\p{M}\p{Cf}\p{Emoji_Modifier}]*/gu;

/** Letters as a reader sees them, each with its marks. */
export const lettersOf = (text: string): string[] =>
  (text.match(AT_A_TIME) ?? []).flatMap((part) => Array.from(graphemes.segment(part), ({ segment }) => segment));

/** Where a word may go on in the next line behind a hyphen; null for numbers and whatever else is no word. */
export function syllablesOf(word: string): string[] | null {
  if (!WORD.test(word)) return null;
  return (CYRILLIC.test(word) ? russian.hyphenateSync(word) : english.hyphenateSync(word)).split(SOFT_HYPHEN);
}

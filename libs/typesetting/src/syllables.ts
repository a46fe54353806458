import english from 'hyphen/en-gb/index.js';
import russian from 'hyphen/ru/index.js';

/** Printed where a word goes on in the next line; whoever searches or copies gets the word without it. */
export const SOFT_HYPHEN = '\u00ad';

const WORD = /^\p{P}*[\p{L}\p{M}’'ʼ-]+\p{P}*$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const graphemes = new Intl.Segmenter();

/** Letters as a reader sees them, each with its marks. */
export const lettersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Where a word may go on in the next line behind a hyphen; null for numbers and whatever else is no word. */
export function syllablesOf(word: string): string[] | null {
  if (!WORD.test(word)) return null;
  return (CYRILLIC.test(word) ? russian.hyphenateSync(word) : english.hyphenateSync(word)).split(SOFT_HYPHEN);
}

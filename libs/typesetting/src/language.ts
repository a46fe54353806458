import type { DocumentLanguage } from './model.js';

const OTHER = /[^\p{L}]+/gu;
/** Told by their letters alone. Kazakh, Kyrgyz, Tajik and Serbian share theirs with others, and are not guessed. */
const BY_LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ru', /^[А-Яа-яЁё]+$/],
  ['en', /^[A-Za-z]+$/],
  ['hy', /^[\p{Script=Armenian}]+$/u],
  ['he', /^[\p{Script=Hebrew}\p{M}]+$/u],
];

/** How many letters a text has, and the language that they tell of; null where they do not all tell of one. */
export type Told = { letters: number; language: string | null };

/** By language and number of letters: of all words it is said in a few hundred ways. */
const told = new Map<string | null, Told[]>();
const LONGEST_TOLD = 100;

export function toldBy(text: string): Told {
  const said = lettersIn(text);
  if (said.letters > LONGEST_TOLD) return said;
  let ways = told.get(said.language);
  if (!ways) told.set(said.language, (ways = []));
  return (ways[said.letters] ??= said);
}

function lettersIn(text: string): Told {
  const letters = text.replace(OTHER, '');
  return { letters: letters.length, language: BY_LETTERS.find(([, alphabet]) => alphabet.test(letters))?.[0] ?? null };
}

/** The language of words whose letters are all of another alphabet than the document's; nothing where it cannot be told. */
export function languageOfWords(words: readonly Told[], document: DocumentLanguage): string | undefined {
  let count = 0;
  let common: string | null | undefined;
  for (const { letters, language } of words) {
    if (letters === 0) continue;
    if (language === null || (common !== undefined && language !== common)) return undefined;
    common = language;
    count += letters;
  }
  // A digest, a number of a document, initials: no words of any language.
  return count < 4 || common === document ? undefined : (common ?? undefined);
}

export const languageOf = (text: string, document: DocumentLanguage) => languageOfWords([toldBy(text)], document);

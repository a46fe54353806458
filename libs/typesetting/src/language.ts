import type { DocumentLanguage } from './model.js';

const OTHER = /[^\p{L}]+/gu;
/** Told by their letters alone. Kazakh, Kyrgyz, Tajik and Serbian share theirs with others, and are not guessed. */
const BY_LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ru', /^[А-Яа-яЁё]+$/],
  ['en', /^[A-Za-z]+$/],
  ['hy', /^[\p{Script=Armenian}]+$/u],
  ['he', /^[\p{Script=Hebrew}\p{M}]+$/u],
];

/** The language of a text whose letters are all of another alphabet than the document's; nothing where it cannot be told. */
export function languageOf(text: string, document: DocumentLanguage): string | undefined {
  const letters = text.replace(OTHER, '');
  // A digest, a number of a document, initials: no words of any language.
  if (letters.length < 4) return undefined;
  const language = BY_LETTERS.find(([, alphabet]) => alphabet.test(letters))?.[0];
  return language === document ? undefined : language;
}

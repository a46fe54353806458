import { languageOf } from './language.js';

it.each([
  ['Parliamentary Assembly', 'ru', 'en'],
  ['Parliamentary Assembly', 'en', undefined],
  ['Парламентская Ассамблея', 'en', 'ru'],
  ['Դիտորդ', 'ru', 'hy'],
  ['שלום', 'ru', 'he'],
  // Not guessed: Kazakh, two alphabets in one text, a number, initials.
  ['Әбілқасымұлы', 'en', undefined],
  ['Мандат Parliament', 'ru', undefined],
  ['N12-34567', 'ru', undefined],
  ['OK', 'ru', undefined],
] as const)('tells whoever reads it aloud in which language %s is, in a document in %s', (text, document, language) => {
  expect(languageOf(text, document)).toBe(language);
});

import fc from 'fast-check';
import { unprintable } from '#libs/contracts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { faces, sans, sansBold, serif, serifBold, typefaces } from './faces.js';
import { printable } from './text.js';

const isPrinted = (letter: string) => unprintable(letter).length === 0;
const letters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

it('tells authors of exactly those letters that no face has', () => {
  const every = [...letters(0x21, 0xd7ff), ...letters(0xe000, 0x1ffff)];
  // In pairs, as a lone mark of direction or a lone space is nothing to speak of.
  const wrong = every.filter((letter) => isPrinted(letter) === printable(`a${letter}`).includes('\ufffd'));
  expect(wrong.filter((letter) => letter !== '\ufffd').map((letter) => letter.codePointAt(0)!.toString(16))).toEqual(
    [],
  );
});

it('says where they stand: in which paragraph, by its first words', () => {
  expect(unprintable('Всё в порядке.\nНа участке № 5 было тихо 🗳 и 票, и ещё 🗳')).toEqual([
    { letters: ['🗳', '票'], begins: 'На участке № 5 было' },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const marked = printable(text.replaceAll('\ufffd', '')).includes('\ufffd');
      expect(unprintable(text.replaceAll('\ufffd', '')).length > 0).toBe(marked);
    }),
  );
});

/** What each language is written with, as the Unicode Consortium (CLDR) has collected it. */
const { resolve } = createRequire(import.meta.url);
const LANGUAGES = ['ru', 'en', 'be', 'kk', 'ky', 'tg', 'hy', 'sr', 'sr-Latn'];

it.each(LANGUAGES)('has a face for every letter of %s, small and capital, and for its signs', (language) => {
  const file = resolve(`cldr-misc-full/main/${language}/characters.json`);
  const { main } = JSON.parse(readFileSync(file, 'utf8')) as {
    main: Record<string, { characters: Record<'exemplarCharacters' | 'punctuation' | 'numbers', string> }>;
  };
  const { exemplarCharacters, punctuation, numbers } = main[language]!.characters;
  const used = [exemplarCharacters, punctuation, numbers].flatMap(lettersOfSet);
  expect(used.length).toBeGreaterThan(40);
  const both = used.flatMap((letter) => [letter, letter.toUpperCase()]).flatMap((letter) => Array.from(letter));
  for (const face of faces) expect(both.filter((letter) => !face.has(letter.codePointAt(0)!))).toEqual([]);
  expect(unprintable(both.join(''))).toEqual([]);
});

/** Under which whoever receives a file may keep the letters in it. */
const LICENCES = [
  { family: '@expo-google-fonts/', file: 'LICENSE_FONT', says: 'SIL Open Font License, Version 1.1' },
  { family: 'dejavu-fonts-ttf', file: 'LICENSE', says: 'to reproduce and distribute the\nFont Software' },
];

it.each(typefaces)('ships the face of $file with a licence to give it away in documents', ({ file }) => {
  const licence = LICENCES.find(({ family }) => file.startsWith(family))!;
  const folder = file.split('/').slice(0, file.startsWith('@') ? 2 : 1);
  expect(readFileSync(resolve([...folder, licence.file].join('/')), 'utf8')).toContain(licence.says);
});

it('sets all digits of a face alike wide, so that the figures of a column stand one below the other', () => {
  for (const face of [serif, serifBold, sans, sansBold])
    expect(new Set(Array.from('0123456789', (digit) => face.width(digit).toFixed(6))).size).toBe(1);
});

/** `[а б {г\u0301} в-д \-]`, as CLDR writes a set. */
function lettersOfSet(set: string): string[] {
  const inside = set
    .slice(1, -1)
    .replace(/\\u([\dA-Fa-f]{4})/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
  return [...inside.matchAll(/\{([^}]+)\}|\\?(\S)-\\?(\S)|\\(\S)|(\S)/gu)].flatMap(
    ([, together, from, to, escaped, one]) =>
      from && to ? letters(from.codePointAt(0)!, to.codePointAt(0)!) : (together ?? escaped ?? one)!,
  );
}

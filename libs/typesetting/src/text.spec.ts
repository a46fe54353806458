import fc from 'fast-check';
import { inOneLine, paragraphsOf, printable } from './text.js';
import { faces } from './faces.js';
import { withoutMarks } from './direction.js';

it('begins a paragraph at every kind of line break', () => {
  expect(paragraphsOf('a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi\n\n')).toEqual(Array.from('abcdefghi'));
});

it.each([
  ['a control character', 'a\u0000b\u001bc\u007f', 'a\ufffdb\ufffdc\ufffd'],
  ['a character no font has', 'голос 🗳 票', 'голос \ufffd \ufffd'],
  ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
])('replaces %s where it can be seen', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

it.each([
  ['joiners, marks of direction and soft hyphens', 'a\u200b\u200d\u202e\u00ad\ufeffb', 'ab'],
  ['runs of spaces', ' a \t  b ', 'a b'],
  ['decomposed letters', 'и\u0306', 'й'],
  ['ligatures as characters', 'of\ufb01ce', 'office'],
])('prints %s as a reader would type them', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

it.each([
  ['marks beside a name that runs from the right', 'да שלום\u200f! нет', 'да שלום\u200f! нет'],
  ['embeddings and isolates', '\u202bשלום\u202c \u2067עולם\u2069', '\u202bשלום\u202c \u2067עולם\u2069'],
  ['of what would turn letters around only the embedding', 'שלום \u202eобратно\u202c', 'שלום \u202bобратно\u202c'],
  ['no space and no line for them', '\u200f\nשלום \u200f мир \u200e', 'שלום\u200f мир\u200e'],
  ['none where nothing runs from the right', 'a\u200e \u200f b\u2067c\u2069', 'a bc'],
])('keeps of marks of direction %s', (_, text, shown) => {
  expect(paragraphsOf(text).join('\n')).toBe(shown);
  expect(printable(printable(text))).toBe(printable(text));
});

it('leaves no-break spaces alone', () => {
  expect(printable('1\u00a0024 № 5')).toBe('1\u00a0024 № 5');
});

const TURNING = fc.constantFrom(...Array.from('аש \n1\u200f\u200e\u202e\u202c\u2067\u2069\u061c\u{10900}'));

it('never lets through what a font lacks, nor changes its mind', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: TURNING })), (text) => {
      const once = inOneLine(text);
      expect(inOneLine(once)).toBe(once);
      for (const face of faces) {
        expect(Array.from(withoutMarks(once)).filter((character) => !face.has(character.codePointAt(0)!))).toEqual([]);
      }
    }),
  );
});

it('takes the short way only with characters that all fonts have', () => {
  const short = Array.from({ length: 0x2200 }, (_, i) => String.fromCodePoint(i))
    .slice(0x20)
    .filter((character) => printable(`a${character}b`) === `a${character}b`);
  expect(short.length).toBeGreaterThan(1000);
  expect(short.filter((c) => !faces.every((face) => face.has(c.codePointAt(0)!)))).toEqual([]);
});

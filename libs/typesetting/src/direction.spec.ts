import fc from 'fast-check';
import { directedRuns } from './direction.js';

const drawn = (line: string) => directedRuns(line).map(({ text, rightToLeft }) => (rightToLeft ? [text] : text));

it('leaves what runs from left to right as it is, at no cost', () => {
  expect(drawn('Голос (3) – one')).toEqual(['Голос (3) – one']);
});

it('tells which part is written from the right', () => {
  expect(drawn('Имя שלום עולם здесь')).toEqual(['Имя ', ['שלום עולם'], ' здесь']);
  expect(drawn('مرحبا بالعالم')).toEqual([['مرحبا بالعالم']]);
});

it('draws a number within it from the left, and its brackets the right way', () => {
  expect(drawn('да שלום 2026 עולם нет')).toEqual(['да ', [' עולם'], '2026', ['שלום '], ' нет']);
  expect(drawn('да שלום (עולם) שלום нет')).toEqual(['да ', ['שלום )עולם( שלום'], ' нет']);
});

const sorted = (text: string) => Array.from(text).toSorted().join('');

it('loses no letter of any line', () => {
  const unit = fc.constantFrom(...Array.from('аб 12.,שלםمرح -'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (line) => {
      expect(sorted(drawn(line).flat().join(''))).toBe(sorted(line));
    }),
  );
});

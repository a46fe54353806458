import fc from 'fast-check';
import { directedRuns, levelsOf } from './direction.js';
import { linesOf } from './lines.js';
import type { Span } from './model.js';
import { STYLES } from './sheet.js';
import { setParts, spanLines } from './spans.js';

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

/** As it is drawn, line by line: what runs from the right with its letters in the order of reading, in brackets. */
const drawnLines = (text: string, width = 1_000) =>
  linesOf(STYLES.body, text, width).map((line) =>
    directedRuns(line.text, line.levels)
      .map((run) => (run.rightToLeft ? `[${run.text}]` : run.text))
      .join(''),
  );

it.each([
  // By the rules alone a number behind a name from the right, and a sign that ends a sentence, stand where they stand here.
  ['Пришли שלום 12.', 'Пришли 12[שלום ].'],
  ['Имя שלום! Да', 'Имя [שלום]! Да'],
  ['(שלום), да', '([שלום]), да'],
  ['שלום (12) да', '[(]12[שלום )] да'],
  ['да שלום (עולם). Нет', 'да [שלום )עולם(]. Нет'],
  // With marks as their author meant.
  ['Имя שלום!\u200f Да', 'Имя [שלום!] Да'],
  ['Имя שלום\u200e 12.', 'Имя [שלום] 12.'],
  ['Имя \u2067שלום 12\u2069 34.', 'Имя 12[שלום ] 34.'],
  ['Имя \u2066שלום\u2069 12.', 'Имя [שלום] 12.'],
  ['\u202bשלום abc!\u202c да', '[!]abc[שלום ] да'],
])('draws %j by the rules of Unicode, and its marks not at all', (text, shown) => {
  expect(drawnLines(text)).toEqual([shown]);
});

it('knows of marks on another line of their paragraph, and in another part of it', () => {
  const text = `${'слово '.repeat(4)}\u2067${'עולם שלום 12, '.repeat(3)}34!\u2069 слово`;
  const levelsIn = (width: number) =>
    linesOf(STYLES.body, text, width).map((line) => [...line.levels].filter((_, i) => line.text[i] !== ' '));
  expect(levelsIn(200).length).toBeGreaterThan(1);
  expect(levelsIn(200).flat()).toEqual(levelsIn(1_000).flat());
  const spans: Span[] = [{ text: 'Имя שלום' }, { text: '!\u200f', style: 'strong' }, { text: ' Да' }];
  const [set] = setParts(STYLES.body, spanLines({ text: '', spans })[0]!, 1_000);
  expect([...set!.line.levels].join('')).toBe([...levelsOf('Имя שלום!\u200f Да')].toSpliced(9, 1).join(''));
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

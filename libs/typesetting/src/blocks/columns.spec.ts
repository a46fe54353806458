import fc from 'fast-check';
import { columnWidths } from './columns.js';

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

it('divides the width by the shares', () => {
  expect(columnWidths([1, 3], [0, 0], 400)).toEqual([100, 300]);
});

it('widens a column for its longest word at the cost of those with room', () => {
  expect(columnWidths([1, 3], [160, 40], 400)).toEqual([160, 240]);
});

it('gives a name its one line where another column has more room than its text takes', () => {
  expect(columnWidths([1, 1, 1], [40, 40, 40], 300, [130, 70, 90])).toEqual([130, 77.5, 92.5]);
});

it('gives what there is first to whom it is enough, and takes no word’s room for it', () => {
  expect(columnWidths([1, 1, 1], [40, 40, 80], 300, [120, 5_000, 20])).toEqual([110, 110, 80]);
  expect(columnWidths([1, 1, 1], [40, 40, 60], 300, [110, 5_000, 20])).toEqual([110, 130, 60]);
});

it('divides by shares of any size', () => {
  expect(columnWidths([Number.MAX_VALUE, Number.MAX_VALUE], [0, 0], 400)).toEqual([200, 200]);
});

it.each([[[0, 0]], [[-1, Number.NaN]]])('shares evenly when nothing else is said (%p)', (shares) => {
  expect(columnWidths(shares, [0, 0], 400)).toEqual([200, 200]);
});

it('gives short words their room first where not all can have it', () => {
  expect(columnWidths([1, 1, 1], [50, 300, 200], 400)).toEqual([50, 175, 175]);
});

it('always fills the width, and gives every word its room when there is enough for all', () => {
  const column = fc.record({
    share: fc.double({ min: 0, max: 9, noNaN: true }),
    need: fc.integer({ min: 1, max: 180 }),
    whole: fc.integer({ min: 1, max: 1_800 }),
  });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), (columns) => {
      const needed = columns.map(({ need }) => need);
      const widths = columnWidths(
        columns.map(({ share }) => share),
        needed,
        462,
        columns.map(({ whole }) => whole),
      );
      expect(sum(widths)).toBeCloseTo(462, 6);
      if (sum(needed) <= 462) expect(widths.every((width, i) => width >= needed[i]! - 1e-6)).toBe(true);
    }),
  );
});

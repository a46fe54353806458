import fc from 'fast-check';
import { fittedLine, indentOf, linesOf, measure, widestWord } from './lines.js';
import { STYLES } from './sheet.js';
import { inOneLine } from './text.js';

const style = STYLES.body;
const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length;
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

it('keeps every line within its width, and all of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = linesOf(style, text, width);
      for (const line of lines) expect(line.width <= width || graphemes(line.text) === 1).toBe(true);
      expect(withoutSpaces(lines.map((line) => line.text).join(''))).toBe(withoutSpaces(inOneLine(text)));
    }),
  );
});

it('says of each line how wide it will be drawn', () => {
  const text =
    'Избирательно-правовые нормы (в т. ч. статья 5/1) – well-known rules; e-mail: a@b.example, и/или прочее. ';
  for (const line of linesOf(style, text.repeat(5), 160)) {
    expect(Math.abs(line.width - style.face.width(line.text) * style.size)).toBeLessThan(1);
  }
});

it('breaks after hyphens, and never before a dash', () => {
  const lines = linesOf(style, 'слово – слово – слово-слово – слово', 75).map(({ text }) => text);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => /^[–—]/.test(line))).toEqual([]);
});

it('cuts a word wider than its column between letters, in time that grows with its length only', () => {
  const lines = linesOf(style, 'ы'.repeat(50_000), 100);
  expect(lines.map(({ text }) => text).join('')).toHaveLength(50_000);
});

it('ends a line that does not fit with an ellipsis', () => {
  const line = fittedLine(style, 'one two three\nfour five', 60);
  expect(line.text).toMatch(/^one.*…$/);
  expect(line.width).toBeLessThanOrEqual(60);
  expect(fittedLine(style, 'one', 60).text).toBe('one');
  expect(fittedLine(style, '', 60).text).toBe('');
});

it('aligns a line in its column', () => {
  const line = { text: 'x', width: 10 };
  expect([indentOf(line, 50), indentOf(line, 50, 'right'), indentOf(line, 50, 'center')]).toEqual([0, 40, 20]);
  expect(indentOf({ text: 'too wide', width: 70 }, 50, 'right')).toBe(0);
});

it('knows the widest word', () => {
  expect(widestWord(measure(style, 'a longest\nword'))).toBe(style.face.width('longest') * style.size);
  expect(widestWord(measure(style, ''))).toBe(0);
});

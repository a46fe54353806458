import fc from 'fast-check';
import { fittedLine } from './fitted.js';
import { indentOf, linesOf, measure, widestWord } from './lines.js';
import { directedRuns } from './direction.js';
import { STYLES } from './sheet.js';
import { inOneLine } from './text.js';

const style = STYLES.body;
const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length;
const withoutSpaces = (text: string) => text.replace(/[\s\u00ad]/g, '');

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

it('cuts a word wider than its column behind hyphens, in time that grows with its length only', () => {
  const lines = linesOf(style, 'ы'.repeat(50_000), 100);
  expect(withoutSpaces(lines.map(({ text }) => text).join(''))).toHaveLength(50_000);
});

it('breaks an address without a hyphen, which would be read as part of it', () => {
  const address = `https://www.example.org/${'observation'.repeat(9)}/report`;
  const lines = linesOf(style, `см. ${address}.`, 120).map(({ text }) => text);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join('')).not.toMatch(/[\u00ad]/);
  // Control: the same letters that are no address.
  expect(
    linesOf(style, 'observation'.repeat(7), 120)
      .map(({ text }) => text)
      .join(''),
  ).toMatch(/\u00ad/);
});

it('cuts a word at its syllables, and a number without a hyphen that it has not', () => {
  expect(linesOf(style, 'противопоставление', 90).map(({ text }) => text)).toEqual(['противопостав\u00ad', 'ление']);
  expect(
    linesOf(style, 'disproportionate', 60)
      .map(({ text }) => text)
      .join(''),
  ).toMatch(/^[a-z]+\u00ad[a-z]+/);
  expect(
    linesOf(style, '12345678901234567890', 60)
      .map(({ text }) => text)
      .join(''),
  ).toBe('12345678901234567890');
});

it.each([
  '17.11.2022',
  '2022-11-17',
  '01-05/17-П',
  'МПА-2022-01',
  'N12-34567',
  'Абдыкадыров-Сапарбаев',
  'Нур-Султан,',
  '№ ВХ-2022/0001',
  'No. 12-P',
  'ПА ОДКБ',
  'МПА СНГ,',
  'CSTO PA.',
  'ref. VKH-2026/0001',
  '(вх. № ВХ-2022/0001)',
  '10.11.2026 –',
  '+7 700 000 00 00',
  '+375 (17) 000-00-00',
  '8 (800) 000-00-00',
  '8 800 000 00 00',
  'в\u00a0Санкт-Петербурге,',
  'и\u00a0с\u00a0Салтыковым-Щедриным',
  'Ф.\u00a0М.\u00a0Абдыкадыров-Сапарбаев',
  '22–26\u00a0февраля\u00a02022\u00a0года',
  '17–21\u00a0ноября',
])('never divides %s between lines', (whole) => {
  for (let width = style.face.width(whole) * style.size + 0.01; width < 200; width += 20)
    expect(linesOf(style, `слово ${whole} слово`, width).some(({ text }) => spaced(text).includes(spaced(whole)))).toBe(
      true,
    );
});

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

it('divides a title that is all in capitals', () => {
  const title = 'ВСЕ ЧТО ЕСТЬ ПА ОДКБ ГДЕ ЭТО ЕСТЬ';
  expect(linesOf(style, title, 120).every(({ width, text }) => width <= 120 && !/\S\u00ad/.test(text))).toBe(true);
  expect(widestWord(measure(style, title))).toBeLessThan(60);
});

it('does not leave a short word alone in the last line', () => {
  const text = 'слово слово слово слово да';
  const width = style.face.width('слово слово слово слово') * style.size + 1;
  expect(linesOf(style, text, width).map((line) => line.text)).toEqual(['слово слово слово', 'слово да']);
});

it('ends a line that does not fit with an ellipsis', () => {
  const line = fittedLine(style, 'one two three\nfour five', 60);
  expect(line.text).toMatch(/^one.*…$/);
  expect(line.width).toBeLessThanOrEqual(60);
  expect(fittedLine(style, 'one', 60).text).toBe('one');
  expect(fittedLine(style, '', 60).text).toBe('');
});

it('aligns a line in its column', () => {
  const line = { width: 10 };
  expect([indentOf(line, 50), indentOf(line, 50, 'right'), indentOf(line, 50, 'center')]).toEqual([0, 40, 20]);
  expect(indentOf({ width: 70 }, 50, 'right')).toBe(0);
});

it('knows the widest word', () => {
  expect(widestWord(measure(style, 'a longest\nword'))).toBe(style.face.width('longest') * style.size);
  expect(widestWord(measure(style, ''))).toBe(0);
});

const broken = (text: string, before: string) =>
  linesOf(style, text, style.face.width(before) * style.size + 1).map((line) => line.text);

it.each([
  ['членами комиссий и представителями', 'членами комиссий и', ['членами комиссий', 'и представителями']],
  ['подкомитет по вопросам', 'подкомитет по', ['подкомитет', 'по вопросам']],
  ['Функция в миссии', 'Функция в', ['Функция', 'в миссии']],
  ['the Republic of Kazakhstan', 'the Republic of', ['the Republic', 'of Kazakhstan']],
  // Where it would not fit the column it stays.
  ['о противопоставлении', 'противопоставлении', ['о', 'противопоставлении']],
])('ends no line with a short word that belongs to the next: %s', (text, before, lines) => {
  expect(broken(text, before)).toEqual(lines);
});

it('divides a long name behind its own hyphen first, and leaves no part of one or two letters', () => {
  const name = 'УсловноУсловно-Приставкин';
  expect(broken(name, 'УсловноУсловно-П')).toEqual(['УсловноУсловно-', 'Приставкин']);
  for (let width = 60; width < 120; width += 3)
    for (const line of linesOf(style, 'УсловноУсловноУсловно-Приставкина', width))
      expect(line.text.replace(/[^\p{L}]/gu, '').length).toBeGreaterThan(2);
});

it('divides a digest into its halves', () => {
  const digest = '0123456789abcdef'.repeat(4);
  expect(broken(digest, digest.slice(0, 50))).toEqual([digest.slice(0, 32), digest.slice(32)]);
  expect(broken(digest, digest)).toEqual([digest]);
});

it('knows from the whole paragraph which way a line of it runs', () => {
  const [first, second] = linesOf(
    style,
    'Из «שלום לכל» (3 ноября), далее',
    style.face.width('Из «שלום לכל» (3') * style.size + 1,
  );
  expect([first!.text, second!.text]).toEqual(['Из «שלום לכל» (3', 'ноября), далее']);
  const drawn = directedRuns(first!.text, first!.levels).map(({ text }) => text);
  expect(drawn.slice(2).join('')).toBe('» (3');
});

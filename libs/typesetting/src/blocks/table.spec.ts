import { laidPages } from '../laid-pages.js';
import { documentOf, heading, pagesOf } from '../layout.fixtures.js';
import type { Block } from '../model.js';
import { LANDSCAPE, PORTRAIT, STYLES } from '../sheet.js';

it('splits a row taller than a page, and loses nothing', () => {
  const lines = Array.from({ length: 200 }, (_, i) => `line${i}`);
  const table: Block = {
    kind: 'table',
    caption: 'Caption',
    columns: [
      { title: 'One', share: 1 },
      { title: 'Two', share: 1 },
    ],
    rows: [
      ['before', 'x'],
      [lines.join('\n'), 'short'],
      ['after', 'x'],
    ],
  };
  const texts = pagesOf([table]).slice(1);
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.flat().filter((text) => text.startsWith('line'))).toEqual(lines);
  for (const page of texts) expect(page).toContain('One');
  for (const page of texts.slice(1)) expect(page).toContain('Caption (continued)');
});

it('says on each page that a row goes on upon, and on no other, what that row is of', () => {
  const columns = ['№', 'Delegation', 'Remarks'].map((title, i) => ({ title, share: 1 + 2 * i }));
  const lines = Array.from({ length: 200 }, (_, i) => `line${i}`).join('\n');
  const rows = [
    ['1', 'First', 'x'],
    ['2', 'Second', lines],
    ['3', 'Third', 'y'],
    ['4', lines, 'last'],
  ];
  const pages = laidPages(documentOf([{ kind: 'table', columns, rows }])).slice(1);
  const of = (text: string) => pages.flatMap(({ marks }, i) => (marks.some((mark) => mark.text === text) ? [i] : []));
  const [second, third] = [of('Second')[0]!, of('Third')[0]!];
  expect(third - second).toBeGreaterThan(1);
  expect(of('Second (continued)')).toEqual(Array.from({ length: third - second }, (_, i) => second + 1 + i));
  expect(of('2')).toEqual([second, ...of('Second (continued)')]);
  expect(of('4').length).toBeGreaterThan(1);
  // Nobody hears it twice, and it stands beside the first line of the rest.
  const { marks } = pages[second + 1]!;
  const name = marks.find(({ text }) => text === 'Second (continued)')!;
  expect(name.tag).toBeUndefined();
  expect(marks.find(({ text }) => text?.startsWith('line'))!.y).toBeCloseTo(name.y);
});

it('prints cells without a column of their own, and a dash for a table without rows', () => {
  const columns = [{ title: 'A', share: 1 }];
  expect(pagesOf([{ kind: 'table', columns, rows: [['1', '2', '3']] }])[1]).toEqual(
    expect.arrayContaining(['1', '2', '3']),
  );
  expect(pagesOf([{ kind: 'table', columns, rows: [] }])[1]).toContain('–');
});

it('turns the sheet for a table too wide for it, and back at the next chapter', () => {
  const columns = Array.from({ length: 9 }, (_, i) => ({ title: `Column${i}`, share: 1 }));
  const rows = [columns.map((_, i) => `Unbreakable${i}`)];
  const pages = laidPages(documentOf([heading(1, 'Wide'), { kind: 'table', columns, rows }, heading(1, 'Next')]));
  expect(pages.map(({ sheet }) => sheet)).toEqual([PORTRAIT, LANDSCAPE, PORTRAIT]);
  const texts = pages[1]!.marks.flatMap((mark) => (mark.text !== undefined ? [mark.text] : []));
  expect(texts).toEqual(expect.arrayContaining(['Wide', ...rows[0]!]));
});

it('never leaves the last row of a table, its total, alone on a page', () => {
  const columns = [{ title: 'A', share: 1 }];
  for (let count = 20; count < 70; count++) {
    const rows = Array.from({ length: count }, (_, i) => [`row-${i}`]);
    const last = pagesOf([{ kind: 'table', columns, rows }]).findLast((page) => page.includes(`row-${count - 1}`))!;
    expect([count, last.includes(`row-${count - 2}`)]).toEqual([count, true]);
  }
});

it('prints each cell beside the title of its column where no sheet is wide enough', () => {
  const columns = Array.from({ length: 30 }, (_, i) => ({ title: `Column${i}`, share: 1 }));
  const rows = [columns.map((_, i) => `Unbreakable${i}`)];
  const texts = pagesOf([{ kind: 'table', columns, rows }]).flat();
  for (const [i, cell] of rows[0]!.entries()) expect(texts[texts.indexOf(cell) - 1]).toBe(`Column${i}`);
});

it('leaves two rows with the total of a table, and two with its head', () => {
  const columns = [{ title: 'A', share: 1 }];
  for (let count = 20; count < 70; count++) {
    const rows = Array.from({ length: count }, (_, i) => [`row-${i}`]);
    const filler: Block = { kind: 'paragraph', text: 'line\n'.repeat(count % 40) };
    for (const page of pagesOf([filler, { kind: 'table', columns, rows }])) {
      const shown = page.filter((text) => text.startsWith('row-')).length;
      expect([count, shown === 1 || shown === 2]).toEqual([count, false]);
    }
  }
});

it('keeps together what is said of one where each cell stands beside its title, and apart from the next', () => {
  const columns = Array.from({ length: 14 }, (_, i) => ({ title: `Column${i}`, share: 1 }));
  const rows = Array.from({ length: 9 }, (_, row) => columns.map((__, i) => `Unbreakable${i}of${row}`));
  const pages = laidPages(documentOf([{ kind: 'table', columns, rows }]));
  for (const { marks } of pages) {
    const at = (text: string) => marks.find((mark) => mark.text === text)?.y;
    for (const [row, cells] of rows.entries()) {
      const there = cells.filter((cell) => at(cell) !== undefined).length;
      expect([row, there === 0 || there === cells.length]).toEqual([row, true]);
      const [last, next] = [at(cells.at(-1)!), at(rows[row + 1]?.[0] ?? '')];
      if (last && next) expect(next - last).toBeGreaterThan(at(cells.at(-1)!)! - at(cells.at(-2)!)!);
    }
  }
});

const tall = (name: string, lines: number) => [Array.from({ length: lines }, (_, i) => `${name}-${i}`).join('\n')];
const oneColumn = [{ title: 'A', share: 1 }];

it('leaves no page half empty for rows that are tall, and its total on no page without a row', () => {
  for (let lines = 0; lines < 28; lines++) {
    const pages = pagesOf([
      { kind: 'paragraph', text: 'line\n'.repeat(lines) },
      { kind: 'table', columns: oneColumn, rows: Array.from({ length: 9 }, (_, i) => tall(`row${i}`, 9)) },
      { kind: 'paragraph', text: 'Total: 9.' },
    ]).slice(1);
    const begun = pages.map((page) => page.filter((text) => /^row\d-0$/.test(text)).length);
    expect([lines, begun.slice(1, -1).filter((rows) => rows < 4)]).toEqual([lines, []]);
    expect([lines, begun.at(-1)! > 0]).toEqual([lines, true]);
  }
});

it('begins a table below what is half a page of text, and divides it', () => {
  const rows = Array.from({ length: 7 }, (_, i) => tall(`row${i}`, 3));
  const filler: Block = { kind: 'paragraph', text: 'line\n'.repeat(20) };
  const [, page] = pagesOf([filler, { kind: 'table', columns: oneColumn, rows }]);
  expect(page).toContain('row0-0');
});

it('calls a table without a caption by the heading above it where it goes on', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [`row-${i}`]);
  const pages = pagesOf([heading(1, 'Annex', false), { kind: 'table', columns: oneColumn, rows }]);
  expect(pages.at(-1)).toContain('Annex (continued)');
});

it('keeps the rest of a row away from the head of its page', () => {
  const pages = laidPages(documentOf([{ kind: 'table', columns: oneColumn, rows: [tall('line', 120)] }]));
  const { marks } = pages[2]!;
  const head = marks.find(({ kind, y }) => kind === 'rule' && y > 100)!.y;
  const rest = marks.find(({ text }) => text?.startsWith('line-'))!;
  expect(rest.y - head).toBeGreaterThan(12);
});

it('prints a total in bold, and no other row', () => {
  const table: Block = { kind: 'table', columns: oneColumn, rows: [['one'], ['sum']], total: true };
  const marks = laidPages(documentOf([table])).flatMap((page) => page.marks);
  const styleOf = (text: string) =>
    marks.flatMap((mark) => (mark.kind === 'text' && mark.text === text ? [mark.style] : []))[0];
  expect([styleOf('one'), styleOf('sum')]).toEqual([STYLES.cell, STYLES.total]);
});

const longWord = (letters: number) => 'Приставкин'.repeat(8).slice(0, letters);
/** Whether its sheet is turned, and whether all its words are whole. */
function laidWith(row: string[]) {
  const columns = row.map((_, i) => ({ title: `Column-${i}`, share: 1 }));
  const [page] = laidPages(documentOf([{ kind: 'table', columns, rows: [row] }])).slice(1);
  const whole = new Set(page!.marks.map(({ text }) => text));
  return [page!.sheet === LANDSCAPE, row.every((cell) => whole.has(cell))];
}

it('turns the sheet rather than divide a word, unless no sheet has room for it', () => {
  const among = (letters: number) => laidWith(['депутат', longWord(letters), 'наблюдатель', 'наблюдатель', 'член']);
  expect([20, 34].map(among)).toEqual([
    [false, true],
    [false, true],
  ]);
  expect([40, 55].map(among)).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(laidWith([longWord(80), longWord(80), 'член'])).toEqual([false, false]);
});

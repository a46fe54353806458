import { laidPages } from './laid-pages.js';
import { documentOf } from './layout.fixtures.js';
import { BODY } from './sheet.js';

const START = 'https://desk.example/';

it.each([
  ['letters', 'a'.repeat(1_480)],
  ['wide letters', 'W'.repeat(2_400)],
  ['more than any code holds', 'я'.repeat(2_000)],
  ['parts of which each goes on a line', 'слово-'.repeat(230)],
])('keeps on its pages an address of %s, in full lines', (_what, rest) => {
  const address = START + rest;
  const pages = laidPages(documentOf([{ kind: 'code', address, text: 'Check' }])).slice(1);
  const lines = pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' && mark.tag?.role === 'P' ? [mark] : [])),
  );
  expect(lines.map(({ text }) => text).join('')).toBe(`Check${address}`);
  for (const { x, y, line } of lines) {
    expect(x + line.width).toBeLessThan(BODY.right + 0.01);
    expect(y).toBeLessThan(BODY.bottom);
  }
  const widest = Math.max(...lines.map(({ line }) => line.width));
  for (const { line } of lines.slice(2, -1)) expect(line.width).toBeGreaterThan(0.75 * widest);
  const drawn = pages.some(({ marks }) => marks.some(({ kind }) => kind === 'path'));
  expect(drawn).toBe(Buffer.byteLength(address) < 3_000);
});

it('keeps a short address beside its code, on one page', () => {
  for (let filled = 30; filled < 50; filled++) {
    const pages = laidPages(
      documentOf([
        { kind: 'paragraph', text: 'line\n'.repeat(filled) },
        { kind: 'code', address: `${START}${'a/'.repeat(60)}`, text: 'Check' },
      ]),
    );
    const there = pages.filter(({ marks }) => marks.some(({ text }) => text?.includes('a/a') || text === 'Check'));
    expect([filled, there.length]).toEqual([filled, 1]);
  }
});

import { laidPages } from './laid-pages.js';
import { documentOf, heading, pagesOf } from './layout.fixtures.js';
import type { Block, DocumentModel } from './model.js';
import { BODY, GRID, LANDSCAPE } from './sheet.js';

it('numbers headings by their level, except those that bring a label', () => {
  const blocks = [heading(1, 'a'), heading(2, 'b'), heading(3, 'c'), heading(2, 'd'), heading(1, 'e'), heading(2, 'f')];
  const texts = pagesOf([...blocks, heading(1, 'Annex', false)])[1]!;
  expect(texts.filter((text) => /^[\d.]+$/.test(text))).toEqual(['1.', '1.1', '1.1.1', '1.2', '2.', '2.1']);
  expect(texts).toContain('Annex');
});

const rolesOf = (levels: (1 | 2 | 3)[], more?: Partial<DocumentModel>) =>
  laidPages(documentOf(levels.map((level, i) => heading(level, `h${i}`)), more)) // prettier-ignore
    .flatMap(({ marks }) => marks)
    .flatMap(({ text, tag }) => (/^h\d$/.test(text ?? '') ? [tag?.role] : []));

it('skips no level of headings for those who hear them, and counts none that says nothing', () => {
  expect(rolesOf([1, 2, 3, 2])).toEqual(['H1', 'H2', 'H3', 'H2']);
  expect(rolesOf([1, 3, 3, 2, 3])).toEqual(['H1', 'H2', 'H2', 'H2', 'H3']);
  expect(rolesOf([3, 2, 1])).toEqual(['H1', 'H1', 'H1']);
  expect(rolesOf([2, 3], { letterhead: { reference: [], addressee: [] } })).toEqual(['H2', 'H3']);
  const texts = pagesOf([heading(1, 'a'), heading(1, ' '), heading(1, 'b')])[1]!;
  expect(texts.filter((text) => /^\d\.$/.test(text))).toEqual(['1.', '2.']);
});

const pagesEach = (count: number, block: (i: number) => Block) =>
  Array.from({ length: count }, (_, i): Block[] => [{ kind: 'page-break' }, block(i)]).flat();

it('has no contents without headings, nor with fewer than six pages', () => {
  const plain = pagesEach(9, () => ({ kind: 'paragraph', text: 'only' }));
  expect(pagesOf(plain)).toHaveLength(1 + 9);
  const chapters = [4, 5].map((count) => pagesOf(pagesEach(count, (i) => heading(1, `c${i}`))).length);
  expect(chapters).toEqual([1 + 4, 1 + 1 + 5]);
});

it('numbers the pages it has in the contents, even when the contents take several', () => {
  const blocks = Array.from({ length: 150 }, (_, i): Block[] => [
    { kind: 'page-break' },
    heading(1, `Chapter${i}`),
  ]).flat();
  const pages = pagesOf(blocks);
  const contents = pages.slice(1, -150);
  expect(contents.length).toBeGreaterThan(2);
  const listed = contents.flat().filter((text) => /^\d+$/.test(text));
  expect(listed).toEqual(Array.from({ length: 150 }, (_, i) => String(2 + contents.length + i)));
});

it('keeps a heading with what follows', () => {
  const filler: Block = { kind: 'paragraph', text: 'line\n'.repeat(27) };
  for (const size of [1, 2, 3, 4]) {
    const pages = pagesOf([
      filler,
      ...Array.from({ length: size }, () => heading(3, 'lonely', false)),
      { kind: 'paragraph', text: 'next' },
    ]);
    expect(pages.at(-1)).toContain('next');
    expect(pages.find((texts) => texts.includes('next'))).toContain('lonely');
  }
});

it('marks the banner and the watermark on every page, and the header on all but the cover', () => {
  const pages = pagesOf([heading(1, 'a'), { kind: 'page-break' }, heading(1, 'b')], {
    banner: 'BANNER',
    watermark: 'DRAFT',
  });
  expect(pages).toHaveLength(3);
  for (const [i, texts] of pages.entries()) {
    expect(texts).toEqual(expect.arrayContaining(['BANNER', 'DRAFT', `page ${i + 1} of 3`, 'd abc']));
    expect(texts.includes('Header')).toBe(i > 0);
  }
});

const repeated = (words: string): Block => ({ kind: 'paragraph', text: words.repeat(60) });

it('sets running text on the grid of its page, whatever stood above it', () => {
  const between: Block[] = [
    heading(1, 'a'),
    heading(2, 'b'),
    heading(3, 'c'),
    { kind: 'table', columns: [{ title: 'A', share: 1 }], rows: [['x'], ['y']], caption: 'Rows' },
    { kind: 'quote', text: 'quoted', source: 'Somebody' },
    { kind: 'paragraph', text: 'small', style: 'note' },
    { kind: 'list', items: ['one', 'two'] },
  ];
  const blocks = [...between, ...between].flatMap((block) => [repeated('line '), block, repeated('more ')]);
  const lines = laidPages(documentOf(blocks)).flatMap(({ marks }) =>
    marks.flatMap((mark) => (/^(?:line|more|quoted|one|two)/.test(mark.text ?? '') ? [mark.y - BODY.top] : [])),
  );
  expect(lines.length).toBeGreaterThan(60);
  const within = new Set(lines.map((y) => (y % (GRID / 2)).toFixed(3)));
  // One baseline for each of the two sizes that are so far apart.
  expect(within.size).toBe(2);
});

it('ends on a page with more than a line, and keeps what is announced with what announces it', () => {
  for (let lines = 30; lines < 60; lines++) {
    const text = Array.from({ length: lines }, (_, i) => `line ${i}`).join('\n');
    const pages = pagesOf([
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: 'As follows:' },
      { kind: 'list', items: ['one', 'two'] },
    ]);
    const page = pages.find((texts) => texts.includes('As follows:'))!;
    expect([lines, page.includes('one')]).toEqual([lines, true]);
    const ends = pagesOf([{ kind: 'paragraph', text }])
      .at(-1)!
      .filter((said) => said.startsWith('line ')).length;
    expect([lines, ends >= 4]).toEqual([lines, true]);
  }
});

it('puts a note at the foot of the page on which it is called for, counted through the document', () => {
  for (let lines = 0; lines < 45; lines++) {
    const pages = laidPages(
      documentOf([
        { kind: 'paragraph', text: 'line\n'.repeat(lines) },
        { kind: 'paragraph', text: 'First', footnote: `note ${'word '.repeat(60)}` },
        { kind: 'paragraph', text: 'Second', footnote: 'other note' },
      ]),
    );
    for (const [called, note] of [
      ['First¹', '¹ note'],
      ['Second²', '² other note'],
    ] as const) {
      const page = pages.find(({ marks }) => marks.some(({ text }) => text === called))!;
      const at = (start: string) => page.marks.find(({ text }) => text?.startsWith(start))?.y ?? 0;
      expect([lines, at(note) > at(called), at(note) < BODY.bottom]).toEqual([lines, true, true]);
      const body = page.marks.filter(({ text, y }) => text === 'line' && y > at('¹ note') && at('¹ note') > 0);
      expect([lines, body.length]).toEqual([lines, 0]);
    }
  }
});

it('prints all of a card or a signer too large for a box', () => {
  const long = Array.from({ length: 900 }, (_, i) => `w${i}`).join(' ');
  const blocks: Block[] = [
    {
      kind: 'cards',
      cards: [
        { label: long, value: '1' },
        { label: 'l', value: 'v' },
      ],
    },
    { kind: 'signatures', signers: [{ name: 'Name', office: long, mark: '' }] },
  ];
  const words = pagesOf(blocks).flat().join(' ').split(' ');
  expect(words.filter((word) => /^w\d+$/.test(word))).toHaveLength(1800);
});

it('keeps everything within the sheet', () => {
  const cell = 'Длинноеслововячейке'.repeat(20);
  const blocks: Block[] = [
    heading(1, cell),
    { kind: 'list', items: [cell, ''], ordered: true },
    { kind: 'cards', cards: Array.from({ length: 7 }, () => ({ label: cell, value: '9'.repeat(80) })) },
    {
      kind: 'table',
      caption: cell,
      columns: Array.from({ length: 12 }, () => ({ title: cell, share: 1 })),
      rows: [Array<string>(12).fill(cell)],
    },
  ];
  for (const { marks } of laidPages(
    documentOf(blocks, { title: cell, coverLines: [{ label: cell, value: cell }], banner: cell, watermark: cell }),
  ))
    for (const mark of marks) {
      if (mark.kind !== 'text') continue;
      expect(mark.x).toBeGreaterThanOrEqual(BODY.left);
      expect(mark.x + mark.line.width).toBeLessThanOrEqual(BODY.right + 0.5);
      expect(mark.y).toBeLessThan(810);
    }
});

it('has status and facts on the first page however long the title is, in smaller letters', () => {
  const title = 'Observation of the preparation and conduct of the elections called by decision of a body '.repeat(7);
  const coverLines = Array.from({ length: 5 }, (_, i) => ({ label: `label-${i}`, value: 'value' }));
  const [cover] = pagesOf([{ kind: 'paragraph', text: 'text' }], { title, coverLines });
  expect(cover).toEqual(expect.arrayContaining(['Status', 'label-4']));
});

describe('a letter that is turned for its table', () => {
  const letterhead = { reference: [], addressee: [] };
  const columns = Array.from({ length: 9 }, (_, i) => ({ title: `Column${i}`, share: 1 }));
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => columns.map(({ title }) => `Unbreakable${row}-${title.at(-1)}`));

  it('is turned to its last page, on which its total never stands alone', () => {
    for (let count = 15; count <= 45; count++) {
      const table = { kind: 'table' as const, columns, rows: rows(count) };
      const pages = laidPages(documentOf([table, { kind: 'paragraph', text: 'Total' }], { letterhead }));
      const last = pages.at(-1)!.marks.flatMap(({ text = '' }) => text);
      expect([count, pages.every(({ sheet }) => sheet === LANDSCAPE)]).toEqual([count, true]);
      expect([count, last.includes('Total'), last.includes(`Unbreakable${count - 1}-0`)]).toEqual([count, true, true]);
    }
  });

  it('is turned for a table that is to be wide whatever its words are, as in another language', () => {
    const table = { kind: 'table' as const, columns: columns.slice(0, 2), rows: [['a', 'b']] };
    const sheetsOf = (wide?: true) =>
      laidPages(documentOf([{ ...table, ...(wide && { wide }) }], { letterhead })).map(
        ({ sheet }) => sheet === LANDSCAPE,
      );
    expect([sheetsOf(), sheetsOf(true)]).toEqual([[false], [true]]);
  });
});

it('says on the following pages of a letter what its table is of, and in a report only what heads it there', () => {
  const rows = Array.from({ length: 80 }, (_, i) => [`row-${i}`]);
  const table: Block = { kind: 'table', columns: [{ title: 'A', share: 1 }], rows };
  const letter = pagesOf([table], { title: 'List of observers', letterhead: { reference: [], addressee: [] } });
  expect(letter.map((texts) => texts.includes('List of observers (continued)'))).toEqual([false, true, true]);
  const report = pagesOf([table], { title: 'List of observers' });
  expect(report.flat().filter((text) => text.includes('continued'))).toEqual([]);
});

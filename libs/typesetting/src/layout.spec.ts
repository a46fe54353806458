import { laidPages } from './laid-pages.js';
import type { Block, ChartBlock, DocumentModel } from './model.js';
import { BODY, LANDSCAPE, PORTRAIT, SERIES_COLOURS } from './sheet.js';

function documentOf(blocks: Block[], more: Partial<DocumentModel> = {}): DocumentModel {
  return {
    language: 'en',
    organisation: 'Organisation',
    kind: 'Kind',
    title: 'Title',
    coverLines: [],
    status: 'Status',
    footer: { number: 'N-1', version: '2', digest: 'abc' },
    runningHeader: 'Header',
    wording: {
      contents: 'Contents',
      page: 'page {page} of {pages}',
      continued: 'continued',
      version: 'v',
      digest: 'd',
    },
    createdAt: '2022-11-21T06:00:00Z',
    blocks,
    ...more,
  };
}
const pagesOf = (blocks: Block[], more?: Partial<DocumentModel>) =>
  laidPages(documentOf(blocks, more)).map(({ marks }) =>
    marks.flatMap((mark) => (mark.text !== undefined ? [mark.text] : [])),
  );
const heading = (level: 1 | 2 | 3, text: string, numbered?: boolean): Block => ({
  kind: 'heading',
  level,
  text,
  numbered,
});

it('numbers headings by their level, except those that bring a label', () => {
  const blocks = [heading(1, 'a'), heading(2, 'b'), heading(3, 'c'), heading(2, 'd'), heading(1, 'e'), heading(2, 'f')];
  const texts = pagesOf([...blocks, heading(1, 'Annex', false)])[1]!;
  expect(texts.filter((text) => /^[\d.]+$/.test(text))).toEqual(['1.', '1.1', '1.1.1', '1.2', '2.', '2.1']);
  expect(texts).toContain('Annex');
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

it('prints cells without a column of their own, and a dash for a table without rows', () => {
  const columns = [{ title: 'A', share: 1 }];
  expect(pagesOf([{ kind: 'table', columns, rows: [['1', '2', '3']] }])[1]).toEqual(
    expect.arrayContaining(['1', '2', '3']),
  );
  expect(pagesOf([{ kind: 'table', columns, rows: [] }])[1]).toContain('—');
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

it('never leaves a signature alone on a page', () => {
  for (const lines of [30, 38, 39, 40, 41, 42, 43, 44, 45]) {
    const blocks: Block[] = [
      { kind: 'paragraph', text: Array.from({ length: lines }, (_, i) => `line ${i}`).join('\n') },
      { kind: 'signatures', signers: [{ name: 'Name', office: 'Office', mark: '' }] },
    ];
    const page = pagesOf(blocks).find((texts) => texts.includes('Name'))!;
    expect(page.filter((text) => text.startsWith('line ')).length).toBeGreaterThanOrEqual(2);
  }
});

it('has two rows of a list above the hand that signs it', () => {
  const columns = [{ title: 'A', share: 1 }];
  for (let count = 15; count < 40; count++) {
    const rows = Array.from({ length: count }, (_, i) => [`row-${i}`]);
    const pages = pagesOf([
      { kind: 'table', columns, rows },
      { kind: 'paragraph', text: 'Total' },
      { kind: 'signatures', signers: [{ name: 'Name', office: 'Office', mark: '' }] },
    ]);
    const page = pages.find((texts) => texts.includes('Name'))!;
    expect([count, page.filter((text) => text.startsWith('row-')).length >= 2]).toEqual([count, true]);
  }
});

it('says above those who sign overleaf what they sign, and leaves nobody alone there', () => {
  for (let count = 12; count < 30; count++) {
    const signers = Array.from({ length: count }, (_, i) => ({ name: `Name-${i}`, office: 'Office', mark: '' }));
    const pages = pagesOf([{ kind: 'signatures', intro: 'Signed by', signers }]).slice(1);
    for (const texts of pages.slice(1)) expect(texts).toContain('Title (continued)');
    for (const texts of pages) expect(texts.filter((text) => text.startsWith('Name-')).length).toBeGreaterThan(1);
  }
});

it('puts two of those who sign on each page, and names what they sign by the heading above', () => {
  for (let lines = 20; lines < 45; lines++) {
    const signers = Array.from({ length: 9 }, (_, i) => ({ name: `Name-${i}`, office: 'Office', mark: '' }));
    const pages = pagesOf([
      { kind: 'paragraph', text: Array.from({ length: lines }, (_, i) => `line ${i}`).join('\n') },
      heading(1, 'Signatures', false),
      { kind: 'signatures', signers },
    ]).slice(1);
    const counts = pages.map((texts) => texts.filter((text) => text.startsWith('Name-')).length);
    expect([lines, counts.filter((count) => count === 1)]).toEqual([lines, []]);
    for (const [i, texts] of pages.entries())
      if (counts[i]! > 0 && !texts.includes('Signatures')) expect(texts).toContain('Signatures (continued). Title');
  }
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

const drawn = (given: Block) =>
  laidPages(documentOf([given])).some(({ marks }) => marks.some(({ kind }) => kind === 'path'));

it('prints every value of a chart, and as a table what cannot be drawn', () => {
  const labels = Array.from({ length: 60 }, (_, i) => `label-${i}`);
  const chart = (more: Partial<ChartBlock> = {}): Block => ({
    kind: 'chart',
    form: 'bars',
    title: 'Chart',
    of: 'What',
    labels,
    series: [{ name: 'Count', values: labels.map((_, i) => i + 1) }],
    ...more,
  });
  for (const form of ['bars', 'stacked-bars', 'dots', 'line'] as const) {
    const few = { form, labels: labels.slice(0, 7) };
    for (const given of [
      chart({ form }),
      chart(few),
      chart({ ...few, series: [1, 2, 3].map((of) => ({ name: `s${of}`, values: labels.map((_, i) => i * of) })) }),
    ]) {
      const pages = laidPages(documentOf([given]));
      const texts = pages.flatMap(({ marks }) => marks.flatMap(({ text }) => (text === undefined ? [] : [text])));
      const shown = given.kind === 'chart' ? given : undefined;
      for (const [i, name] of shown!.labels.entries()) {
        expect(texts).toContain(name);
        for (const { values } of shown!.series) expect(texts).toContain(String(values[i]));
      }
    }
  }
  expect(drawn(chart())).toBe(true);
  const bad = [
    { series: [{ name: 'Count', values: [-1, Number.NaN] }] },
    { labels: [] },
    { series: [] },
    { form: 'line' as const },
  ];
  for (const more of bad) expect(drawn(chart(more))).toBe(false);
});

it('colours the series of a chart so that grey paper tells them apart', () => {
  const greys = SERIES_COLOURS.map((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
  for (const [i, grey] of greys.entries()) if (i > 0) expect(grey - greys[i - 1]!).toBeGreaterThan(45);
});

it('leaves a line to sign on only for those who have not signed', () => {
  const signers = ['', 'signed'].map((mark) => ({ name: 'Name', office: 'Office', mark }));
  const [unsigned, signed] = signers.map((signer) => {
    const [, page] = laidPages(documentOf([{ kind: 'signatures', signers: [signer] }]));
    return page!.marks.filter(({ kind }) => kind === 'rule').length;
  });
  expect(unsigned).toBe(signed! + 1);
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

import fc from 'fast-check';
import { renderDocument, type Block } from '#libs/typesetting';
import { sampleReport } from '../../tools/bench/render-corpus.js';
import { documentOf, table } from './documents.js';
import { itWith, openedUp, run, save, textOfPages, wordsOf } from './pdf-tools.js';

const SCRIPTS = {
  Russian: 'Съешь же ещё этих мягких французских булок, да выпей чаю',
  Kazakh: 'Әрбір сайлаушы өз құқығын еркін жүзеге асырды, ғылым, Һауа, іс, Ңұү',
  Kyrgyz: 'Шайлоочулар өз үнүн эркин беришти, Ңөү',
  Tajik: 'Ҳар як интихобкунанда ҳуқуқи худро истифода бурд, Ҷумҳурӣ, ғолиб, қонун, ӯ',
  Uzbek: 'Ўзбекистон Республикаси, ғалаба, қонун, ҳуқуқ',
  Armenian: 'Դիտորդները այցելեցին ընտրատեղամասեր և հանձնաժողովներ',
  English: 'Sphinx of black quartz, judge my vow: five official waffles, final office',
  signs: '№ 5 «кавычки» „лапки“ – — … 100 € 5 ₽ 7 ₸ § • 25,5 %',
};

itWith('pdftotext')('gives every word back, in all scripts and in every place', async () => {
  const text = Object.values(SCRIPTS).join(' ');
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text },
    { kind: 'heading', level: 3, text },
    { kind: 'paragraph', text, style: 'lead' },
    { kind: 'paragraph', text },
    { kind: 'paragraph', text, style: 'note' },
    { kind: 'list', items: Object.values(SCRIPTS) },
    { kind: 'list', items: Object.values(SCRIPTS), ordered: true },
    { kind: 'list', items: [{ text: 'a', items: Object.values(SCRIPTS) }] },
    { kind: 'quote', text, source: text },
    { kind: 'paragraph', text: 'a', footnote: text },
    { kind: 'chart', form: 'bars', title: text, of: 'a', labels: [text], series: [{ name: 'a', values: [1] }] },
    table(
      Object.values(SCRIPTS).map((words, i) => [String(i), words, words]),
      text,
    ),
    { kind: 'signatures', intro: text, signers: [{ name: text, office: text, mark: text }], below: text },
  ];
  for (const block of blocks) {
    const { bytes } = await renderDocument(documentOf([block]));
    const found = new Set(wordsOf(textOfPages(bytes).slice(1).join(' ')));
    expect(wordsOf(text).filter((word) => !found.has(word))).toEqual([]);
  }
});

itWith('qpdf', 'pdffonts')('is a sound file with its fonts inside, however long', async () => {
  const { bytes, pages } = await renderDocument({ ...sampleReport(1), banner: 'Банер', watermark: 'ЧЕРНОВИК' });
  expect(pages).toBeGreaterThan(25);
  expect(run('qpdf', '--check', save(bytes))).toContain('No syntax or stream encoding errors found');
  const fonts = run('pdffonts', save(bytes)).trim().split('\n').slice(2);
  expect(fonts).toHaveLength(4);
  for (const font of fonts)
    expect(font).toMatch(/^[A-Z]{6}\+Noto(Sans|Serif)-(Regular|Bold)\s.*Identity-H\s+yes yes yes/);
});

const rowOf = (cell: string) => ['TR', cell, cell, cell];

itWith('pdfinfo')(
  'tells those who hear it what is a heading, a list, a table and its heads, in the order of reading',
  async () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'Глава' },
      { kind: 'paragraph', text: 'Текст' },
      { kind: 'list', items: ['раз', 'два'] },
      table([['1', 'Имя', 'Депутат']], 'Список'),
      { kind: 'signatures', signers: [{ name: 'Имя', office: 'Депутат', mark: '' }] },
    ];
    const { bytes } = await renderDocument(
      documentOf(blocks, { title: 'A & <b>', watermark: 'ЧЕРНОВИК', banner: 'Банер' }),
    );
    const said = run('pdfinfo', '-struct', save(bytes));
    const roles = said.match(/^ *\w+/gm)!.map((role) => role.trim());
    const cover = ['P', 'P', 'P', 'P', 'P', 'L', 'LI', 'Lbl', 'LBody'];
    const inTable = ['Table', 'Caption', 'THead', ...rowOf('TH'), 'TBody', ...rowOf('TD')];
    const list = ['L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody'];
    expect(roles).toEqual(['Document', ...cover, 'H1', 'P', ...list, ...inTable, 'P']);
    expect(run('pdfinfo', save(bytes))).toMatch(/Tagged: +yes/);
    // What stands along the edges and across is nothing to be read out, and comes after the text for who copies it.
    const spoken = Buffer.from(run('pdfinfo', '-struct-text', save(bytes)), 'latin1').toString('utf8');
    expect(spoken).toContain('Депутат');
    for (const furniture of ['ЧЕРНОВИК', 'Банер', 'страница']) expect(spoken).not.toContain(furniture);
    const [, page] = textOfPages(bytes, '-raw');
    expect(page!.indexOf('Текст')).toBeLessThan(page!.indexOf('Банер'));
    expect(openedUp(bytes)).toContain('A &amp; &lt;b&gt;');
  },
);

itWith('pdftotext')('says on every page which page of how many it is, and of which copy', async () => {
  const banner = 'Demonstration – synthetic data / Демонстрация – условные данные';
  const { bytes, pages } = await renderDocument({ ...sampleReport(2), banner });
  const texts = textOfPages(bytes);
  expect(texts).toHaveLength(pages);
  for (const [i, text] of texts.entries()) {
    expect(text).toContain(`страница ${i + 1} из ${pages}`);
    expect(text).toContain('Z-2 · версия 1');
    expect(text.replace(/\s+/g, ' ')).toContain(banner);
    expect(text).toContain('2'.padStart(64, '0'));
  }
});

/** Poppler gives turned letters one by one. */
const marked = (bytes: Uint8Array) =>
  textOfPages(bytes, '-raw').filter((text) => text.replace(/\s/g, '').includes('ЧЕРНОВИК')).length;

itWith('pdftotext')('is marked on every page while it is a draft, and on none after', async () => {
  const draft = await renderDocument({ ...sampleReport(3), watermark: 'ЧЕРНОВИК' });
  expect(marked(draft.bytes)).toBe(draft.pages);
  expect(marked((await renderDocument(sampleReport(3))).bytes)).toBe(0);
});

itWith('pdftotext', 'qpdf')('leads from the contents to the page a heading is on', async () => {
  const blocks = Array.from({ length: 60 }, (_, i): Block[] => [
    { kind: 'heading', level: ((i % 3) + 1) as 1 | 2 | 3, text: `Глава${i}` },
    { kind: 'paragraph', text: 'слово '.repeat((i * 137) % 700) },
  ]).flat();
  const { bytes } = await renderDocument(documentOf(blocks));
  const texts = textOfPages(bytes);
  const contents = texts.filter((text) => (text.match(/Глава\d+/g)?.length ?? 0) > 8);
  const listed = [...contents.join('\n').matchAll(/(Глава\d+)\D*?\s(\d+)$/gm)];
  expect(listed).toHaveLength(60);
  for (const [, heading, page] of listed) {
    expect(wordsOf(texts[Number(page) - 1]!)).toContain(heading);
    expect(contents).not.toContain(texts[Number(page) - 1]);
  }
  const opened = openedUp(bytes);
  expect(opened.match(/\/S \/GoTo/g)).toHaveLength(60);
  expect(opened).toContain('/PageMode /UseOutlines');
});

itWith('pdftotext')('prints every row of a long table once, under its header on every page', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [`N${i}`, `Имя${i} Фамилия${i}`, 'Депутат '.repeat((i % 7) + 1)]);
  const { bytes } = await renderDocument(documentOf([table(rows, 'Список')]));
  const [, ...pages] = textOfPages(bytes);
  for (const [i, page] of pages.entries()) {
    expect(page).toMatch(/Номер\s+Наблюдатель\s+Должность/);
    expect(page.includes('Список (продолжение)')).toBe(i > 0);
  }
  const printed = pages.join('\n').match(/\bN\d+\b/g);
  expect(printed).toEqual(rows.map(([number]) => number));
  expect(pages.join('\n').match(/Фамилия\d+/g)).toHaveLength(2000);
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...Object.values(SCRIPTS)),
  fc.lorem({ maxCount: 60 }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), text }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text), ordered: fc.boolean() }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ text, items: fc.array(text, { maxLength: 4 }) }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('quote' as const), text, source: text }),
  fc.record({ kind: fc.constant('paragraph' as const), text, footnote: text }),
  fc.record({
    kind: fc.constant('chart' as const),
    form: fc.constantFrom('bars' as const, 'stacked-bars' as const, 'dots' as const, 'line' as const),
    title: text,
    of: text,
    labels: fc.array(text, { maxLength: 9 }),
    series: fc.array(fc.record({ name: text, values: fc.array(fc.double({ min: 0, max: 1e9 }), { maxLength: 9 }) }), {
      maxLength: 5,
    }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: text,
    columns: fc.array(fc.record({ title: text, share: fc.double() }), { maxLength: 5 }),
    rows: fc.array(fc.array(text, { maxLength: 7 }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('cards' as const),
    cards: fc.array(fc.record({ label: text, value: text }), { maxLength: 9 }),
  }),
  fc.record({
    kind: fc.constant('signatures' as const),
    signers: fc.array(fc.record({ name: text, office: text, mark: text }), { maxLength: 4 }),
  }),
  fc.constant<Block>({ kind: 'page-break' }),
);

itWith('qpdf')('makes a sound file of whatever it is given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 12 }), text, async (blocks, title) => {
      const { bytes } = await renderDocument(documentOf(blocks, { title, banner: title, watermark: title }));
      expect(run('qpdf', '--check', save(bytes))).toContain('No syntax or stream encoding errors found');
    }),
    { numRuns: 25 },
  );
});

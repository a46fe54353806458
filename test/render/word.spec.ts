import { env } from 'node:process';
import { SaxesParser } from 'saxes';
import { renderDocument, renderWord, type Block, type DocumentModel } from '#libs/typesetting';
import { readPdf } from '../../tools/pdf-check/reading.js';
import { textInOrder as textOfPdf } from '../../tools/pdf-check/text.js';
import { documentSpecimens } from '../../tools/specimen/index.js';
import { pictureOf } from '../support/hostile-files.js';
import { documentOf, table } from './documents.js';
import { wordsOf } from './pdf-tools.js';
import { nodesIn, paragraphsIn, partsOf, readWord, saidIn, textInOrder, textOf } from './word-reading.js';

/** A word wider than its column is cut in the PDF; Word does that when it opens the file. */
function madeWhole(pieces: readonly string[], words: readonly string[]): string[] {
  const left = [...pieces];
  const whole = words.map((word) => {
    let said = left.shift() ?? '';
    while (said !== word && left.length > 0 && word.startsWith(said + left[0]!)) said += left.shift()!;
    return said;
  });
  return [...whole, ...left];
}

it.each(documentSpecimens(30).map(({ name, model }) => [name, model] as const))(
  'says %s in Word as in the PDF, word by word',
  async (_name, model) => {
    const pdf = await renderDocument(model);
    const word = await renderWord({ model, pages: pdf.pages });
    const { root, warnings } = await readWord(word.bytes);
    const words = wordsOf(textInOrder(root));
    expect(words).toEqual(madeWhole(wordsOf(textOfPdf(await readPdf(pdf.bytes), 'TOC')), words));
    expect(warnings.filter((warning) => !warning.startsWith('Unrecognised'))).toEqual([]);
  },
);

const EMBLEM = pictureOf(2, 1).pngSync().toString('base64');
const WIDE = Array.from({ length: 12 }, (_, i) => ({ title: `Столбец${i}`, share: 1 }));
const BLOCKS: Block[] = [
  { kind: 'heading', level: 1, text: 'Общие положения' },
  { kind: 'heading', level: 2, text: 'Основание' },
  { kind: 'paragraph', text: 'Заседание 20 марта 2026 года\nвторая строка' },
  { kind: 'list', items: ['раз', 'два'] },
  { kind: 'list', items: ['первое', 'второе'], ordered: true },
  { kind: 'cards', cards: [{ value: '12', label: 'Наблюдателей' }] },
  table([['1', 'Имя', 'Депутат']], 'Список'),
  { kind: 'heading', level: 1, text: 'Приложение', numbered: false },
  { kind: 'table', columns: WIDE, rows: [WIDE.map(({ title }) => title)] },
  { kind: 'heading', level: 1, text: 'Подписи' },
  {
    kind: 'signatures',
    intro: 'Подписали',
    signers: [{ name: 'И. Условный', office: 'глава', mark: '' }],
    below: 'Исп.',
  },
];
const wordOf = async (blocks: Block[], more: Partial<DocumentModel> = {}, pages = 9) =>
  (await renderWord({ model: documentOf(blocks, more), pages })).bytes;

it('has Word’s own styles, lists that Word counts, and a head that is repeated over a long table', async () => {
  const { root } = await readWord(await wordOf(BLOCKS));
  const styled = paragraphsIn(root).map((one) => [one.styleName, textOf(one)]);
  const of = (style: string) => styled.filter(([name]) => name === style).map(([, text]) => text);
  expect(of('Title')).toEqual(['Выборы в\u00a0парламент']);
  expect(of('heading 1')).toEqual(['Общие положения', 'Приложение', 'Подписи']);
  expect(of('heading 2')).toEqual(['Основание']);
  expect(of('Body Text')).toEqual(['Заседание 20\u00a0марта\u00a02026\u00a0года', 'вторая строка', 'Подписали']);
  expect(of('List Bullet')).toEqual(['раз', 'два']);
  expect(of('List Number')).toEqual(['первое', 'второе']);
  expect(of('caption')).toEqual(['Список']);
  expect(of('toc 1')).toEqual(['1. Общие положения', 'Приложение', '2. Подписи']);
  const heads = nodesIn(root, 'tableRow').filter(({ isHeader }) => isHeader);
  expect(heads.map((row) => paragraphsIn(row).map(textOf))).toEqual([
    ['Номер', 'Наблюдатель', 'Должность'],
    WIDE.map(({ title }) => title),
  ]);
  const document = partsOf(await wordOf(BLOCKS))['word/document.xml']!;
  expect(document.match(/<w:pgSz[^>]*>/g)!.map((size) => /landscape|portrait/.exec(size)![0])).toEqual(
    'portrait portrait portrait landscape portrait'.split(' '),
  );
});

it('says along the edges what the PDF says, counts its pages, and that it is no more than a copy', async () => {
  const emblem = { type: 'image/png', data: EMBLEM } as const;
  const edges = { banner: 'ДЕМОНСТРАЦИЯ', watermark: 'ПРОЕКТ' };
  const letter = partsOf(await wordOf(BLOCKS, { ...edges, letterhead: { emblem, reference: [], addressee: [] } }));
  expect(saidIn(letter['word/footer1.xml']!)).toBe(
    `МПА-2022-01 · версия 3\nстраница {PAGE} из {NUMPAGES}\nсумма ${'ab'.repeat(32)}\n` +
      'Копия для правки. Хранится и подписывается документ в формате PDF; по контрольному коду проверяется он.\n',
  );
  const [first, following] = [letter['word/header1.xml']!, letter['word/header2.xml']!].toSorted((a, b) => b.length - a.length) as [string, string]; // prettier-ignore
  expect(saidIn(first).trim()).toBe('ДЕМОНСТРАЦИЯ');
  expect(saidIn(following).trim()).toBe('ДЕМОНСТРАЦИЯ\nИтоговое заключение');
  for (const header of [first, following]) expect(header).toContain('string="ПРОЕКТ"');
  expect(first).toContain('descr="Межпарламентская ассамблея"');
  expect(Object.keys(letter).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  const english = partsOf(await wordOf(BLOCKS, { language: 'en' }));
  expect(saidIn(english['word/footer1.xml']!)).toContain('Editable copy.');
  expect(english['word/styles.xml']).toContain('w:lang w:val="en-GB"');
  expect(letter['word/styles.xml']).toContain('w:lang w:val="ru-RU"');
  expect(letter['word/fontTable.xml']).toContain('<w:font w:name="Noto Serif"><w:altName w:val="Times New Roman"/>');
  const properties = letter['docProps/core.xml']!;
  expect(properties).toContain('<dc:title>Итоговое заключение. Выборы в\u00a0парламент</dc:title>');
  expect(properties).toContain('<dc:creator>Межпарламентская ассамблея</dc:creator>');
  expect(properties).toContain('>2022-11-21T06:00:00.000Z</dcterms:modified>');
});

const chartOf = (labels: string[], form: 'bars' | 'stacked-bars' | 'dots' | 'line' = 'bars'): Block => {
  const series = ['Открыто', 'Закрыто'].map((name, k) => ({ name, values: labels.map((_, i) => i + k + 0.5) }));
  return { kind: 'chart', form, title: 'Посещения', of: 'Делегация', labels, series };
};

const marked = () => wordOf([...BLOCKS, chartOf(['А', 'Б']), chartOf(['В', 'Г'])], { watermark: 'ПРОЕКТ' });

it('is the same bytes from the same model, whatever was written before and wherever the clock stands', async () => {
  const before = await marked();
  const zone = env.TZ;
  try {
    env.TZ = zone === 'Asia/Almaty' ? 'America/Lima' : 'Asia/Almaty';
    await wordOf([...BLOCKS, ...BLOCKS]);
    expect((await marked()).equals(before)).toBe(true);
  } finally {
    if (zone === undefined) delete env.TZ;
    else env.TZ = zone;
  }
});

const CRUEL = `<w:p>&amp; "\u0000\ud83d \u001b[31m ]]> שלום עולם конец \udc00 e${'\u0301'.repeat(50)} \u202eобратно \uffff`;

it('writes what nobody can print as the PDF does, and stays a file that opens', async () => {
  const cruel: Block[] = [
    { kind: 'heading', level: 1, text: CRUEL },
    { kind: 'paragraph', text: CRUEL },
    { kind: 'list', items: [CRUEL] },
    { kind: 'cards', cards: [{ label: CRUEL, value: CRUEL }] },
    table([[CRUEL, CRUEL, 'слово '.repeat(6_000)]], CRUEL),
    { kind: 'table', columns: [], rows: [[CRUEL]] },
    { kind: 'list', items: [] },
    { kind: 'cards', cards: [] },
    { kind: 'signatures', signers: [] },
    { kind: 'signatures', intro: CRUEL, signers: [{ name: CRUEL, office: CRUEL, mark: CRUEL }] },
  ];
  const everywhere = { organisation: CRUEL, title: CRUEL, status: CRUEL, banner: CRUEL, watermark: CRUEL };
  const bytes = await wordOf(cruel, { ...everywhere, runningHeader: CRUEL, coverLines: [] });
  for (const [name, part] of Object.entries(partsOf(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path)))
    expect(() => new SaxesParser().write(part).close()).not.toThrow(name);
  const { root } = await readWord(bytes);
  expect(textOf(root)).toContain('<w:p>&amp; "');
  expect(textOf(root)).toContain('שלום עולם');
  expect(partsOf(bytes)['word/document.xml']).toMatch(/<w:rtl\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>שלום עולם<\/w:t>/);
});

it('quotes, calls for notes, sets lists within lists and tells a chart in figures below it', async () => {
  const said: Block[] = [
    { kind: 'quote', text: 'Голосование прошло спокойно\nи открыто', source: 'Председатель комиссии' },
    { kind: 'paragraph', text: 'Участков посещено много', footnote: 'По записям координатора' },
    { kind: 'paragraph', text: 'Ещё одно', footnote: 'Вторая сноска' },
    { kind: 'list', items: ['раз', { text: 'два', items: ['внутри', 'ещё'] }, 'три'], ordered: true },
  ];
  const pdf = await renderDocument(documentOf(said));
  const { root } = await readWord(await wordOf(said, {}, pdf.pages));
  expect(wordsOf(textInOrder(root))).toEqual(wordsOf(textOfPdf(await readPdf(pdf.bytes))));
  const series = [{ name: 'Открыто', values: [3, 1234.5] }];
  const chart: Block = { kind: 'chart', form: 'bars', title: 'Посещения', of: 'Делегация', labels: ['А', 'Б'], series };
  const drawn = (await readWord(await wordOf([chart]))).root;
  expect(
    nodesIn(drawn, 'tableRow')
      .slice(-3)
      .map((row) => paragraphsIn(row).map(textOf)),
  ).toEqual([
    ['Делегация', 'Открыто'],
    ['А', '3'],
    ['Б', '1234,5'],
  ]);
});

it('draws a chart that Word lets be edited, and says of one that it cannot draw legibly that it is a table', async () => {
  const forms = ['bars', 'stacked-bars', 'dots', 'line'] as const;
  const parts = partsOf(await wordOf(forms.map((form) => chartOf(['А', 'Б'], form))));
  const charts = [1, 2, 3, 4].map((number) => parts[`word/charts/chart${number}.xml`]!);
  for (const chart of charts) expect(chart).toMatch(/<c:v>Открыто<\/c:v>.*<c:v>Б<\/c:v>.*<c:v>1\.5<\/c:v>/);
  expect(charts.map((chart) => /<c:(\w+)Chart>/.exec(chart)![1])).toEqual(['bar', 'bar', 'bar', 'line']);
  expect(charts.map((chart) => /<c:grouping val="(\w+)"/.exec(chart)![1])).toEqual(
    'clustered stacked clustered standard'.split(' '),
  );
  expect(charts[0]).toContain('lang="ru-RU"');
  expect(Object.keys(parts).filter((name) => name.endsWith('.xlsx'))).toHaveLength(4);
  expect(charts[0]).toContain('<c:showVal val="1"/>');
  const share = { name: 'Доля', values: [11.1], written: ['11,10'] };
  const turnout: Block = { kind: 'chart', form: 'bars', title: 'Явка', of: 'Час', labels: ['12:00'], series: [share] };
  const published = partsOf(await wordOf([turnout]));
  expect(published['word/charts/chart1.xml']).not.toContain('<c:showVal val="1"/>');
  expect(saidIn(published['word/document.xml']!)).toContain('11,10');
  const pictures = [
    ...parts['word/document.xml']!.matchAll(/<wp:docPr id="(\d+)" name="Посещения" descr="Посещения"/g),
  ];
  expect(pictures.map(([, id]) => id)).toEqual(['1', '2', '3', '4']);
  const lacks = 'Диаграммы, которые Word не показал бы разборчиво, стоят в копии таблицами.';
  expect(saidIn(parts['word/footer1.xml']!)).not.toContain(lacks);
  for (const labels of [['А', 'Б'.repeat(80)], Array.from({ length: 90 }, (_, i) => `${i}`)]) {
    const tables = partsOf(await wordOf([chartOf(labels)]));
    expect(Object.keys(tables).filter((name) => name.includes('chart'))).toEqual([]);
    expect(saidIn(tables['word/footer1.xml']!)).toContain(lacks);
  }
});

it('counts in a list what says something, as the PDF does', async () => {
  const items = ['раз', '', { text: ' \n ', items: ['внутри'] }, { text: 'два', items: ['', 'ещё'] }, 'три'];
  const list: Block[] = [{ kind: 'list', ordered: true, items }];
  const pdf = await renderDocument(documentOf(list));
  const { root } = await readWord(await wordOf(list, {}, pdf.pages));
  const said = wordsOf(textInOrder(root));
  expect(said.slice(said.indexOf('1.'))).toEqual('1. раз – внутри 2. два – ещё 3. три'.split(' '));
  expect(said).toEqual(wordsOf(textOfPdf(await readPdf(pdf.bytes))));
});

const LETTER = { letterhead: { reference: [], addressee: [] } };
/** The paragraphs of a document as Word has them, by what they say. */
const xmlOf = (document: string, said: string) =>
  (document.match(/<w:p>.*?<\/w:p>/gs) ?? []).find((paragraph) => saidIn(paragraph).trim() === said) ?? '';
const SIGNED: Block = { kind: 'signatures', signers: [{ name: 'И. Условный', office: 'глава', mark: '' }] };

const said = (text: string): Block => ({ kind: 'paragraph', text });

it('has nobody sign, and lets no last words stand, on a page on which there is nothing else', async () => {
  const letter = partsOf(await wordOf([said('Просим ответить.'), said('Благодарим'), SIGNED], LETTER))['word/document.xml']!; // prettier-ignore
  for (const text of ['Просим ответить.', 'Благодарим']) expect(xmlOf(letter, text)).toContain('<w:keepNext/>');
  const counted = partsOf(await wordOf([SIGNED, said('Подписал один.')], LETTER))['word/document.xml']!;
  expect(xmlOf(counted, 'глава')).toContain('<w:keepNext/>');
  const rows = Array.from({ length: 9 }, (_, i) => [`строка ${i}`, '', '']);
  const list = partsOf(await wordOf([said('Начало.'), table(rows), said('Всего: 9')], LETTER))['word/document.xml']!;
  expect(rows.map(([text]) => xmlOf(list, text!).includes('keepNext'))).toEqual(
    [true, true, false, false, false, false, true, true, true], // prettier-ignore
  );
  expect(xmlOf(list, 'Начало.')).not.toContain('keepNext');
});

it('gives those who sign all of a letter that is turned, and its emblem the place that it has in the PDF', async () => {
  const emblem = { type: 'image/png', data: EMBLEM } as const;
  const wide: Block = { kind: 'table', columns: WIDE, rows: [WIDE.map(({ title }) => title)] };
  const widths = async (blocks: Block[]) => {
    const parts = partsOf(await wordOf(blocks, { letterhead: { ...LETTER.letterhead, emblem }, banner: 'ДЕМОНСТРАЦИЯ' })); // prettier-ignore
    expect(Object.values(parts).find((part) => part.includes('<wp:docPr'))).toMatch(/<w:spacing[^>]* w:before="470"/);
    return Number(
      parts['word/document.xml']!.match(/<w:tblW [^>]*>/g)!
        .at(-1)!
        .match(/\d+/)![0],
    );
  };
  expect(await widths([SIGNED])).toBeCloseTo(435.28 * 20, -1);
  expect(await widths([wide, SIGNED])).toBeCloseTo(681.89 * 20, -1);
});

const subtitled = async (subtitle: string) => partsOf(await wordOf([], { ...LETTER, subtitle }))['word/styles.xml']!;
const size = (styles: string) => /w:styleId="Subtitle".*?<w:sz w:val="(\d+)"/s.exec(styles)![1];

it('sets a long subtitle of a letter small, as the PDF does, and kerns its letters', async () => {
  expect(size(await subtitled('по итогам'))).toBe('27');
  expect(size(await subtitled('по итогам наблюдения '.repeat(20)))).toBe('22');
  expect(await subtitled('')).toMatch(/<w:rPrDefault>.*<w:kern w:val="1"\/>.*<\/w:rPrDefault>/s);
});

it('tells Word which level of a list each style is of', async () => {
  const numbering = partsOf(await wordOf([{ kind: 'list', ordered: true, start: 5, items: ['пять'] }]))['word/numbering.xml']!; // prettier-ignore
  const levels = [...numbering.matchAll(/<w:lvl w:ilvl="(\d)"[^>]*>(?:(?!<\/w:lvl>).)*<w:pStyle w:val="(\w+)"/gs)];
  expect(levels.map(([, level, style]) => `${style} ${level}`)).toEqual([
    'Heading1 0',
    'Heading2 1',
    'Heading3 2',
    'ListBullet 0',
    'ListBullet2 1',
    'ListNumber 0',
  ]);
});

it('has each row of cards under a line of its own, and tells what a table says of one from what it says of the next', async () => {
  const cards = Array.from({ length: 5 }, (_, i) => ({ value: String(i), label: 'Наблюдателей' }));
  const boxes = partsOf(await wordOf([{ kind: 'cards', cards }]))['word/document.xml']!;
  expect(boxes).not.toMatch(/<w:insideH w:val="single"/);
  expect(boxes.match(/<w:tbl>/g)).toHaveLength(3);
  const columns = Array.from({ length: 14 }, (_, i) => ({ title: `Противопоставление${i}`, share: 1 }));
  const rows = ['раз', 'два'].map((text) => columns.map(() => text));
  const pairs = partsOf(await wordOf([{ kind: 'table', columns, rows }]))['word/document.xml']!;
  const apart = pairs
    .match(/<w:tr>.*?<\/w:tr>/gs)!
    .map((row) => row.includes('<w:tcMar><w:top w:type="dxa" w:w="200"'));
  expect(apart.flatMap((is, i) => (is ? [i] : []))).toEqual([15]);
});

it('turns the sheet for the figures of a chart that are too wide for an upright one, and for them only', async () => {
  const labels = ['Условная'];
  const wide = (names: string[]): Block => {
    const series = names.map((name) => ({ name, values: [1] }));
    return { kind: 'chart', form: 'bars', title: 'Посещения', of: 'Делегация', labels, series };
  };
  const turned = async (names: string[]) =>
    partsOf(await wordOf([wide(names)], {}, 1))['word/document.xml']!.includes('"landscape"');
  expect(await turned(Array.from({ length: 6 }, (_, i) => `Противопоставление${i}`))).toBe(true);
  expect(await turned(['Открыто'])).toBe(false);
});

it('writes ten megabytes of text whole, as the PDF does', async () => {
  const text = 'слово '.repeat(1_000_000).trim();
  const document = partsOf(await wordOf([{ kind: 'paragraph', text }]))['word/document.xml']!;
  expect(document.match(/слово/g)).toHaveLength(1_000_000);
}, 120_000);

it('carries two thousand rows', async () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => [String(i), `Условнов ${i}`, 'депутат']);
  const { root } = await readWord(await wordOf([table(rows, 'Список')]));
  const written = nodesIn(root, 'tableRow').map((row) => paragraphsIn(row).map(textOf));
  expect(written.slice(-2_000)).toEqual(rows);
});

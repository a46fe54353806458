import { laidPages } from './laid-pages.js';
import type { DocumentModel } from './model.js';
import { render as renderDocument } from './render.js';

/** One grey point. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const letter = (more: Partial<DocumentModel> = {}): DocumentModel => ({
  language: 'ru',
  organisation: 'Межпарламентская ассамблея',
  kind: '',
  title: 'О направлении списка наблюдателей',
  coverLines: [],
  status: '',
  footer: { number: 'ИСХ-2026/0001', version: '', digest: 'ab'.repeat(32) },
  runningHeader: '',
  wording: { contents: '', page: '{page}', continued: '', version: '', digest: '' },
  createdAt: '2026-03-02T09:00:00Z',
  blocks: [{ kind: 'paragraph', text: 'Просим рассмотреть вопрос.' }],
  letterhead: { reference: ['№ ИСХ-2026/0001'], addressee: ['Центральная комиссия'] },
  ...more,
});
const textOf = (model: DocumentModel) =>
  laidPages(model).map(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.text : [])));

it('begins the text of a letter below its head, without a cover and without contents', () => {
  const pages = textOf(letter());
  expect(pages).toHaveLength(1);
  expect(pages[0]!.slice(0, 5)).toEqual([
    'Межпарламентская ассамблея',
    '№\u00a0ИСХ-2026/0001',
    'Центральная комиссия',
    'О\u00a0направлении списка наблюдателей',
    'Просим рассмотреть вопрос.',
  ]);
});

it('goes on overleaf with a running header, as every document does', () => {
  const blocks = Array.from({ length: 90 }, (_, i) => ({ kind: 'paragraph' as const, text: `Абзац ${i}` }));
  const pages = textOf(letter({ blocks, runningHeader: 'ИСХ-2026/0001' }));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[1]).toContain('ИСХ-2026/0001');
});

it('has more on its first page than its head, however long the name of what it is about', () => {
  const subtitle = 'Наблюдение за подготовкой и проведением выборов депутатов условного государства, '.repeat(8);
  const rows = Array.from({ length: 28 }, (_, i) => [`g${i}`, 'значение']);
  const columns = [2, 3].map((share) => ({ title: '', share }));
  const [first] = textOf(
    letter({
      kind: 'Список наблюдателей',
      subtitle,
      letterhead: { emblem: { type: 'image/png', data: POINT }, reference: ['№ 1', 'от 1 мая'], addressee: ['Комиссия', '«…»'] }, // prettier-ignore
      blocks: [
        { kind: 'paragraph', text: 'Список составлен по сведениям делегаций.' },
        { kind: 'table', columns, rows, together: 14 },
      ],
    }),
  );
  expect(first).toEqual(expect.arrayContaining(['g0', 'g13']));
});

it('draws the emblem of whoever has one, and the same bytes each time', async () => {
  const emblem = { type: 'image/png' as const, data: POINT };
  const model = letter({ letterhead: { emblem, reference: [], addressee: [] } });
  const [first, second, plain] = [
    await renderDocument(model),
    await renderDocument(model),
    await renderDocument(letter()),
  ];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  expect(Buffer.from(first.bytes).includes('/Subtype /Image')).toBe(true);
  expect(Buffer.from(plain.bytes).includes('/Subtype /Image')).toBe(false);
});

const marksOf = (model: DocumentModel) => laidPages(model)[0]!.marks;

it('draws a neutral mark for whoever has no emblem, which nobody hears and which moves nothing', () => {
  const paths = marksOf(letter()).filter(({ kind }) => kind === 'path');
  expect(paths.map(({ tag }) => tag)).toEqual([undefined, undefined]);
  const own = letter({ letterhead: { emblem: { type: 'image/png', data: POINT }, reference: [], addressee: [] } });
  expect(marksOf(own).filter(({ kind }) => kind === 'path')).toEqual([]);
  const name = marksOf(letter()).find(({ text }) => text === 'Межпарламентская ассамблея')!;
  for (const { y } of paths) expect(y + 14).toBeLessThan(name.y - 8);
});

import { inflateSync } from 'node:zlib';
import { render as renderDocument } from './render.js';
import type { DocumentModel } from './model.js';

const model: DocumentModel = {
  language: 'ru',
  organisation: 'Организация & Co <one>',
  kind: 'Заключение',
  title: 'Выборы (JS) \\',
  coverLines: [{ label: 'a', value: 'b' }],
  status: 'Проект',
  footer: { number: 'N', version: '1', digest: 'ff' },
  runningHeader: 'Заключение',
  wording: { contents: 'Содержание', page: '{page} / {pages}', continued: '…', version: 'версия', digest: 'd' },
  createdAt: '2022-11-21T06:00:00.000Z',
  blocks: [
    { kind: 'heading', level: 1, text: 'Общие сведения' },
    { kind: 'paragraph', text: 'слово '.repeat(5000) },
  ],
};

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
/** With what is packed in it, an investigator's way: whatever follows the word and can be unpacked. */
const unpacked = (bytes: Uint8Array) =>
  text(bytes).replace(/(?<=(?<!end)stream\n)[\s\S]*?(?=\nendstream)/g, (stream) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return stream;
    }
  });

it('makes the same bytes of the same model, whatever was rendered in between', async () => {
  const first = await renderDocument(model);
  await renderDocument({ ...model, blocks: [{ kind: 'paragraph', text: 'йё Ёж fi שלום ﬁ e\u0301 مرحبا' }] });
  const again = await renderDocument(structuredClone(model));
  expect(text(again.bytes)).toBe(text(first.bytes));
  const other = await renderDocument({ ...model, title: 'Other' });
  expect(text(other.bytes)).not.toBe(text(first.bytes));
});

it('carries no date but that of the model', async () => {
  const { bytes } = await renderDocument(model);
  const dates = unpacked(bytes).match(/\(D:[^)]*\)/g);
  expect(dates).toEqual(['(D:20221121060000Z)', '(D:20221121060000Z)']);
});

it('reports pages finished out of those planned, which it knows when it has them all', async () => {
  const seen: [number, number][] = [];
  const { pages } = await renderDocument(model, { onProgress: (done, planned) => seen.push([done, planned]) });
  expect(pages).toBeGreaterThan(8);
  expect(seen.map(([done]) => done)).toEqual([...Array.from({ length: pages + 1 }, (_, i) => i), pages]);
  for (const [done, planned] of seen.slice(0, -1)) expect(planned).toBeGreaterThan(done);
  expect(seen.at(-1)).toEqual([pages, pages]);
});

it('hands on what is finished while it draws, and keeps no more of it than the rest', async () => {
  const words = Array.from({ length: 30_000 }, (_, i) => `слово${(i * 7_919) % 100_003}`);
  const long: DocumentModel = { ...model, blocks: [{ kind: 'paragraph', text: words.join(' ') }] };
  const parts: Buffer[] = [];
  const { bytes } = await renderDocument(long, { handOn: async (part) => parts.push(part) });
  expect(parts.length).toBeGreaterThan(1);
  expect(Buffer.concat([...parts, bytes]).equals((await renderDocument(long)).bytes)).toBe(true);
});

it('lets others run while it draws', async () => {
  let turns = 0;
  const turn = setInterval(() => turns++, 0);
  const seen = new Set<number>();
  await renderDocument(model, { onProgress: () => seen.add(turns) });
  clearInterval(turn);
  expect(seen.size).toBeGreaterThan(1);
});

it('refuses a model without an instant', async () => {
  await expect(renderDocument({ ...model, createdAt: 'yesterday' })).rejects.toThrow('createdAt is not an instant');
});

it('renders a document that says nothing', async () => {
  const empty = { ...model, organisation: '', kind: '', title: '', status: '', coverLines: [], blocks: [] };
  expect((await renderDocument({ ...empty, runningHeader: '' })).pages).toBeGreaterThan(0);
});

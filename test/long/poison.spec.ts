import { crc32, deflateSync } from 'node:zlib';
import { GivenUp, RenderHost, type DocumentModel } from '#libs/typesetting';
import { documentOf, table } from '../render/documents.js';

const small = documentOf([{ kind: 'paragraph', text: 'Коротко' }]);

const part = (name: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** Says of itself that it is so large, and holds so many bytes; one can see through it, so it is unpacked to be drawn. */
function png(side: number, holds: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6], 8);
  const parts = [part('IHDR', header), part('IDAT', deflateSync(Buffer.alloc(holds))), part('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

const letterWith = (file: Buffer): DocumentModel => ({
  ...small,
  letterhead: { emblem: { type: 'image/png', data: file.toString('base64') }, reference: [], addressee: [] },
});
const endOf = (drawing: Promise<{ pages: number }>) =>
  drawing.then(
    ({ pages }) => pages,
    (error: unknown) => (error instanceof GivenUp ? error.why : error),
  );

let host: RenderHost;
beforeAll(() => {
  host = new RenderHost({ heapMb: 160, wholeMs: 90_000 });
});
afterAll(() => host.close());

it.each([
  {
    poison: 'a table without an end',
    model: () => documentOf([table(Array.from({ length: 1_500_000 }, (_, i) => [String(i), 'а', 'б']))]),
  },
  { poison: '100 MB of text', model: () => documentOf([{ kind: 'paragraph', text: 'слово '.repeat(8_700_000) }]) },
])('gives up $poison with a reason, and draws what another asked for', async ({ model }) => {
  const [poisoned, others] = [host.render(model()), host.render(small)];
  expect(['too-large', 'too-long']).toContain(await endOf(poisoned));
  expect(await endOf(others)).toBe(2);
});

it('leaves out a picture that lies about its size, and prints the letter', async () => {
  const { pid } = host;
  const honest = await host.render(letterWith(png(40, 40 * 161)));
  for (const lying of [png(60_000, 1_000), png(40, 300_000_000), png(40, 1_000)]) {
    const { bytes, pages } = await host.render(letterWith(lying));
    expect([pages, bytes.includes('/Subtype /Image')]).toEqual([1, false]);
  }
  expect([honest.bytes.includes('/Subtype /Image'), host.pid]).toEqual([true, pid]);
});

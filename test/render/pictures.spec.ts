import { renderDocument, renderWord, type Block, type Picture } from '#libs/typesetting';
import { readPdf } from '../../tools/pdf-check/reading.js';
import { textInOrder as textOfPdf } from '../../tools/pdf-check/text.js';
import { exifOf, pictureOf, pngOf, withSegment } from '../support/hostile-files.js';
import { documentOf } from './documents.js';
import { partsOf, readWord, textOf } from './word-reading.js';

const ALTERNATIVE = 'Кольцо и звезда';
const figureOf = (file: Buffer, type: Picture['type']): Block => ({
  kind: 'figure',
  picture: { type, data: file.toString('base64') },
  alternative: ALTERNATIVE,
  height: 60,
});

/** Whether it is in the file, and whether words stand in its place: in the PDF and in Word. */
async function shownAs(file: Buffer) {
  const model = documentOf([figureOf(file, file[0] === 0x89 ? 'image/png' : 'image/jpeg')]);
  const { bytes, pages } = await renderDocument(model);
  const word = (await renderWord({ model, pages })).bytes;
  const drawnIn = [
    bytes.includes('/Subtype /Image'),
    Object.keys(partsOf(word)).some((name) => name.startsWith('word/media/')),
  ];
  const texts = [textOfPdf(await readPdf(bytes)), textOf((await readWord(word)).root)];
  return { drawnIn, inWords: texts.map((text) => text.includes(ALTERNATIVE)) };
}

/** A row of a PNG with so many bytes behind its filter. */
const row = (filter: number, bytes: number) => Buffer.from([filter, ...Array.from({ length: bytes }, (_, i) => i)]);
const rows = (...each: Buffer[]) => ({ colour: 6, raw: Buffer.concat(each) });
/** Eight points square, as seven smaller ones; so many points has each row of them, one after the other. */
const PARTS = [1, 1, 2, 2, 2, 4, 4, 4, 4, 4, 4, 8, 8, 8];
const seven = (last: number) => ({
  ...rows(...PARTS.map((points) => row(0, 4 * points)), row(last, 32)),
  interlaced: 1,
});
const JPEG = pictureOf(64, 64).jpegSync(80);
const frameOf = (jpeg: Buffer) =>
  jpeg.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(jpeg[at + 1]!));

it.each<[string, Buffer]>([
  ['a row by none of the ways that there are', pngOf(2, 2, rows(row(0, 8), row(5, 8)))],
  ['such a row in the last of seven parts', pngOf(8, 8, seven(5))],
  ['seven parts of which one has no column', pngOf(1, 8, { ...rows(...Array.from({ length: 8 }, () => row(0, 4))), interlaced: 1 })], // prettier-ignore
  ['a row too few', pngOf(2, 2, rows(row(0, 8)))],
  ['more than it says', pngOf(2, 2, rows(row(0, 8), row(0, 8), row(0, 8)))],
  ['no point', pngOf(0, 2, rows(row(0, 0), row(0, 0)))],
  ['a kind of colours that there is not', pngOf(2, 2, { ...rows(row(0, 8), row(0, 8)), colour: 5 })],
  ['points of no bits', pngOf(2, 2, { ...rows(row(0, 8), row(0, 8)), depth: 0 })],
  ['seven parts in points of a bit', pngOf(8, 8, { colour: 0, depth: 1, interlaced: 1, raw: Buffer.alloc(28) })],
  ['its head longer than one is', pngOf(2, 2, rows(row(0, 8), row(0, 8))).fill(37, 11, 12)],
  ['twelve bits a colour', Buffer.from(JPEG).fill(12, frameOf(JPEG) + 4, frameOf(JPEG) + 5)],
  ['no loss', Buffer.from(JPEG).fill(0xc3, frameOf(JPEG) + 1, frameOf(JPEG) + 2)],
  ['no end', pngOf(2, 2, rows(row(0, 8), row(0, 8))).subarray(0, -12)],
  ['a part longer than all of it', pngOf(2, 2, rows(row(0, 8), row(0, 8))).fill(0xff, 8, 12)],
  ['a photograph’s beginning', JPEG.subarray(0, JPEG.length / 2)],
  ['a photograph’s head', JPEG.subarray(0, JPEG.indexOf('ffda', 0, 'hex'))],
  ['the end of a smaller one within', withSegment(JPEG, 0xffe1, JPEG).subarray(0, -2)],
])('says in words, in Word as in the PDF, what a picture shows that has %s', async (_what, file) => {
  expect(await shownAs(file)).toEqual({ drawnIn: [false, false], inWords: [true, true] });
});

it.each<[string, Buffer]>([
  ['row by row', pngOf(2, 2, rows(row(1, 8), row(4, 8)))],
  ['in seven parts', pngOf(8, 8, seven(4))],
  ['a photograph', JPEG],
  ['a photograph that says where it was taken, and has something behind its end', Buffer.concat([withSegment(JPEG, 0xffe1, exifOf('Астана')), Buffer.from('more')])], // prettier-ignore
])('shows a picture that is whole: %s', async (_what, file) => {
  const { drawnIn } = await shownAs(file);
  expect(drawnIn).toEqual([true, true]);
});

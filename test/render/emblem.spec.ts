import { Transformer } from '@napi-rs/image';
import { emblemOf } from '../../migrations/emblem.js';
import { chunk, pngOf } from '../support/hostile-files.js';

const drawing = (inside: string, root = 'viewBox="0 0 24 12"') =>
  Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`);
const RED = '<rect width="12" height="12" fill="#f00"/>';

/** The colour halfway down, so far across. */
const colourAt = (picture: Buffer, part: number) => {
  const read = new Transformer(picture);
  const { width, height } = read.metadataSync();
  const at = (Math.floor(height / 2) * width + Math.floor(part * width)) * 4;
  return [...read.rawPixelsSync().subarray(at, at + 4)];
};

it.each(['viewBox="0 0 24 12"', 'width="24" height="12px"', 'width="3cm" height="1.5cm" viewBox="0,0 24 12"'])(
  'draws a drawing of %s large, before it is dots, and nothing around it',
  async (root) => {
    const picture = await emblemOf(drawing(RED, root), 'emblem.svg');
    expect(new Transformer(picture).metadataSync()).toMatchObject({ width: 600, height: 300, format: 'png' });
    expect([0.25, 0.49, 0.51, 0.75].map((part) => colourAt(picture, part))).toEqual([
      [255, 0, 0, 255],
      [255, 0, 0, 255],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  },
);

/** With a chunk before what it shows. */
const withChunk = (png: Buffer, more: Buffer) => {
  const at = png.indexOf('IDAT') - 4;
  return Buffer.concat([png.subarray(0, at), more, png.subarray(at)]);
};
it('saves a picture anew in a way that documents show it: what can be seen through, and what comes in seven parts', async () => {
  const white = pngOf(2, 2, { colour: 0, raw: Buffer.from([0, 0, 255, 0, 0, 255]) });
  const seeThrough = await emblemOf(withChunk(white, chunk('tRNS', Buffer.from([0, 255]))), 'emblem.png');
  const row = [0, 255, 255, 0];
  expect([...new Transformer(seeThrough).rawPixelsSync()]).toEqual([...row, ...row]);
  const inParts = await emblemOf(pngOf(1, 1, { depth: 1, colour: 0, interlaced: 1, raw: Buffer.from([0, 128]) }), 'emblem.png'); // prettier-ignore
  expect([...new Transformer(inParts).rawPixelsSync()]).toEqual([255]);
});

/** A JPEG as far as its frame: which is all that tells. */
const jpegOf = (colours: number) => {
  const picture = Transformer.fromRgbaPixels(Buffer.alloc(16, 255), 2, 2).jpegSync(80);
  const frame = picture.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(picture[at + 1]!));
  return picture.fill(colours, frame + 9, frame + 10);
};

it('keeps a photograph in the colours of a screen, or in grey', async () => {
  for (const colours of [1, 3]) await expect(emblemOf(jpegOf(colours), 'emblem.jpg')).resolves.toBeDefined();
  // Whatever stands behind its end.
  await expect(emblemOf(Buffer.concat([jpegOf(3), Buffer.from('ffda00', 'hex')]), 'emblem.jpg')).resolves.toBeDefined();
});

it.each<[string, Buffer, RegExp]>([
  ['the colours of a press', jpegOf(4), /CMYK/],
  ['writing', drawing('<text>A</text>'), /<text>/],
  ['a picture from elsewhere', drawing('<image href="file:///etc/passwd"/>'), /<image>/],
  ['what is repeated', drawing(`<g id="a">${RED}</g><use href="#a"/>`), /<use>/],
  [
    'words that stand for others',
    Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"></svg>'),
    /ENTITY/,
  ],
  ['nothing at all', drawing(''), /shows nothing/],
  ['no size', drawing(RED, 'width="100%"'), /how large/],
  ['a size of nothing', drawing(RED, 'viewBox="0 0 0 0"'), /how large/],
  ['no end', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect'), /cannot be drawn/],
  ['a line for its shape', drawing(RED, 'viewBox="0 0 1000 1"'), /too narrow/],
  ['another kind', Buffer.from('GIF89a'), /neither/],
  ['half of a photograph', jpegOf(3).subarray(0, 200), /damaged/],
  ['a photograph without its end', jpegOf(3).subarray(0, -2), /damaged/],
  ['a row by none of the ways that there are', pngOf(2, 2, { raw: Buffer.alloc(14, 5) }), /damaged/],
  ['more than 1 MB', Buffer.alloc(1_000_001), /larger/],
])('refuses an emblem with %s, and says why', async (_what, file, why) => {
  await expect(emblemOf(file, 'emblem')).rejects.toThrow(why);
});

import { inflateSync } from 'node:zlib';

/** What PDFKit makes of a file; `image` of a PNG alone, which is unpacked here where one can see through it. */
export type Opened = {
  width: number;
  height: number;
  image?: Unpacked;
  /** Of a JPEG, which goes into the file as it is. */
  colorSpace?: string;
  obj?: { id: number };
  embed(document: object): void;
};
export type Unpacked = {
  width: number;
  height: number;
  pixelBitlength: number;
  interlaceMethod: number;
  imgData: Uint8Array;
};

/** More than an emblem or a portrait has that is printed; unpacked, so many take 100 MB. */
const MOST_PIXELS = 24e6;

/**
 * A PNG or JPEG that can be printed whole; of any other it says why not. What PDFKit finds wrong it finds while it unpacks,
 * when nobody listens any more and the process ends, so all that it rests on is looked at before: how a file is put together,
 * never what it shows.
 */
export function openedPicture(opener: object, file: Buffer): Opened {
  if (!isWhole(file)) throw new Error('A picture that breaks off, or is none');
  const image = (opener as { openImage(file: Buffer): Opened }).openImage(file);
  const { width, height } = image;
  if (!(Number.isSafeInteger(width * height) && width * height > 0 && width * height <= MOST_PIXELS))
    throw new Error(`A picture of ${width} × ${height}`);
  if (image.image) checkUnpacked(image.image);
  // A file for the archive says by one profile what its colours are, and ours are those of a screen.
  else if (image.colorSpace !== 'DeviceRGB' && image.colorSpace !== 'DeviceGray')
    throw new Error('A picture in the colours of a press, or of nothing');
  return image;
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Whether a PNG or JPEG has all of what it shows, in a way that a PDF takes. */
const isWhole = (file: Buffer) => (file.subarray(0, PNG.length).equals(PNG) ? isWholePng(file) : isWholeJpeg(file));

const HEADER = { at: PNG.length, bytes: 13 };
/** How many bits a point may have, by the kind of its colours. */
const DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const PALETTE = 3;
const MOST_COLOURS = 3 * 256;

/**
 * Chunks, each with its length before and its checksum behind it: the first says what it is, and the last that it is the last.
 * What PDFKit would draw otherwise than it is does not count as whole either: interlaced points of less than a byte, and
 * transparency of what has no palette of bytes with a colour to spare.
 */
function isWholePng(file: Buffer): boolean {
  const { at: first, bytes } = HEADER;
  if (file.length < first + 12 + bytes || file.readUInt32BE(first) !== bytes) return false;
  const [depth, colour, interlaced] = [file[first + 16]!, file[first + 17]!, file[first + 20]!];
  if (!DEPTHS[colour]?.includes(depth) || interlaced > 1 || (interlaced === 1 && depth < 8)) return false;
  const lengths = new Map<string, number>();
  for (let at: number = first; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const kind = file.toString('latin1', at + 4, at + 8);
    if ((kind === 'IHDR') !== (at === first)) return false;
    lengths.set(kind, file.readUInt32BE(at));
    if (kind !== 'IEND') continue;
    const colours = lengths.get('PLTE') ?? 0;
    if (lengths.has('tRNS') && (colour !== PALETTE || depth < 8 || colours >= MOST_COLOURS)) return false;
    return colour === PALETTE || colours === 0;
  }
  return false;
}

const SCAN = 0xda;
/** How what is shown is packed: of the kinds there are (C0 to CF, without the three that say something else) a PDF takes these. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Segments, each with its length behind its marker, until what is shown begins; behind that it says that it ends. */
function isWholeJpeg(file: Buffer): boolean {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return false;
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff;) {
    const marker = file[at + 1]!;
    if (marker === SCAN) return file.lastIndexOf('ffd9', undefined, 'hex') > at;
    if (isFrame(marker) && !(FRAMES.includes(marker) && file[at + 4] === 8)) return false;
    // A marker may be announced more than once.
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
  return false;
}

/** Where each part of a picture begins, and how far apart its points are, across and down. */
const ROW_BY_ROW = [[0, 0, 1, 1]] as const;
const INTERLACED = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** Where none of these begins a row, PDFKit throws. */
const FILTERS = 4;

/** One that holds more or less than it says of itself would take the memory of all, or end the process when it is too late. */
function checkUnpacked({ width, height, pixelBitlength, interlaceMethod, imgData }: Unpacked) {
  const parts = interlaceMethod === 1 ? INTERLACED : ROW_BY_ROW;
  // PDFKit takes a part without columns for one of empty rows, and loses its place.
  if (parts.some(([x]) => x >= width)) throw new Error(`An interlaced picture of ${width} columns`);
  const sizes = parts.map(([x, y, across, down]) => ({
    rows: Math.max(0, Math.ceil((height - y) / down)),
    bytes: 1 + Math.ceil((Math.ceil((width - x) / across) * pixelBitlength) / 8),
  }));
  const said = sizes.reduce((sum, { rows, bytes }) => sum + rows * bytes, 0);
  const unpacked = inflateSync(imgData, { maxOutputLength: said });
  if (unpacked.length < said) throw new Error(`A picture of ${said} bytes has ${unpacked.length}`);
  let at = 0;
  for (const { rows, bytes } of sizes)
    for (let row = 0; row < rows; row++, at += bytes)
      if (unpacked[at]! > FILTERS) throw new Error(`A row of a picture that begins with ${unpacked[at]}`);
}

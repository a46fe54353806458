/** What an image says of itself before anything of it is decoded. */
export type ImageHeader = { pixels: number; channels: number; complete: boolean };

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const IHDR = Buffer.from('IHDR', 'latin1');
/** Start of frame: every kind of JPEG but the tables that share the range. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Of a PNG or JPEG; undefined where there is no header to be read. */
export const imageHeader = (bytes: Buffer): ImageHeader | undefined =>
  bytes.subarray(0, PNG.length).equals(PNG) ? pngHeader(bytes) : jpegHeader(bytes);

function pngHeader(bytes: Buffer): ImageHeader | undefined {
  if (bytes.length < 33 || !bytes.subarray(12, 16).equals(IHDR)) return undefined;
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  // What is missing at the end the decoder notices by itself.
  return { pixels, channels: 3, complete: true };
}

function jpegHeader(bytes: Buffer): ImageHeader | undefined {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
      return { pixels, channels: bytes[at + 9]!, complete: bytes.lastIndexOf('ffd9', undefined, 'hex') > at };
    }
    // A marker of its own has no length; the picture itself before any frame is no picture.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

import { deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';

/** What a person's camera, or a person who means harm, may hand in. */
export const chunk = (name: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, check]);
};

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
const crcOf = (bytes: Buffer) => {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

/** A PNG that says it is so large; what is in it is not even there. */
export function pngOf(
  width: number,
  height: number,
  { depth = 8, colour = 2, interlaced = 0, raw = Buffer.alloc(10) } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced], 8);
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
}

/** A picture of one colour; a single pixel of it is red, green, blue, alpha. */
export const pictureOf = (width: number, height: number, pixel = [40, 90, 160, 255]) =>
  Transformer.fromRgbaPixels(Buffer.alloc(width * height * 4, Buffer.from(pixel)), width, height);

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(marker, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** The same JPEG with something more behind its beginning. */
export const withSegment = (jpeg: Buffer, marker: number, body: Buffer) =>
  Buffer.concat([jpeg.subarray(0, 2), segment(marker, body), jpeg.subarray(2)]);

/** EXIF that turns the picture to its side and says in clear text where it was taken. */
export function exifOf(place: string, orientation = 6): Buffer {
  const tiff = Buffer.alloc(60 + place.length);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt32LE(orientation, 18);
  tiff.writeUInt16LE(0x010e, 22);
  tiff.writeUInt16LE(2, 24);
  tiff.writeUInt32LE(place.length, 26);
  tiff.writeUInt32LE(60, 30);
  tiff.write(place, 60, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** A PDF with one page, and in its catalogue or its trailer what is given; `packed` is an object in a stream of objects. */
export function pdfOf(inside: string, packed?: string, trailer = ''): Buffer {
  const objects = packed === undefined ? Buffer.alloc(0) : objectStream(packed);
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 3 0 R ${inside} >>\nendobj\n`, 'latin1'),
    Buffer.from('3 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n', 'latin1'),
    Buffer.from('4 0 obj\n<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents 6 0 R >>\nendobj\n', 'latin1'),
    Buffer.from('6 0 obj\n<< /Length 12 >>\nstream\n0 0 9 9 re f\nendstream\nendobj\n', 'latin1'),
    objects,
    Buffer.from(`trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`, 'latin1'),
  ]);
}

function objectStream(object: string): Buffer {
  const body = deflateSync(Buffer.from(`9 0 ${object}`, 'latin1'));
  const head = `2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
}

import { ResizeFit, Transformer } from '@napi-rs/image';
import { DOCUMENT_LIMITS, IMAGE_LEAST, Refusal, SMALL_SIDE, type ImageUse } from '#libs/regulation';
import { imageHeader } from './image-header.js';
import { readPdf } from './pdf-safety.js';
import type { AskedOfScan, ReadScan, Scan } from './read-scan.js';

/** Called in the process that reads what strangers send: what of it may be kept. */
export async function read({ use, mediaType, bytes }: AskedOfScan): Promise<ReadScan> {
  const content = Buffer.from(bytes);
  if (mediaType !== 'application/pdf') return drawnAnew(use, { mediaType, bytes: content });
  const { unsafe, pages } = await readPdf(content);
  if (unsafe) throw new Refusal('dossier.unsafe', { marker: unsafe });
  // What an act rests on, or shows something, has to be read by people; a paper of a dossier the host looks at.
  if (use !== 'document' && pages === 0) throw new Refusal('file.nothing-drawn');
  return { mediaType, bytes, shows: { pages } };
}

async function drawnAnew(use: ImageUse, { mediaType, bytes }: Scan): Promise<ReadScan> {
  const header = imageHeader(bytes);
  if (!header || header.pixels === 0 || !header.complete) throw new Refusal('dossier.unreadable');
  if (header.pixels > DOCUMENT_LIMITS.pixels)
    throw new Refusal('dossier.too-many-pixels', { megapixels: DOCUMENT_LIMITS.pixels / 1_000_000 });
  if (header.channels > 3) throw new Refusal('dossier.not-rgb');
  const drawn = await drawing(use, { mediaType, bytes });
  const { width, height } = await new Transformer(drawn.bytes).metadata();
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const { refusal, ...least } = IMAGE_LEAST[use];
  if (short < least.short || long < least.long) throw new Refusal(refusal, { width, height, ...least });
  const side = SMALL_SIDE[use];
  return { ...drawn, shows: { width, height }, ...(side && { small: await smallOf(drawn.bytes, side) }) };
}

async function drawing(use: ImageUse, { mediaType, bytes }: Scan): Promise<Scan> {
  try {
    if (use === 'portrait') return { mediaType: 'image/jpeg', bytes: await portrait(bytes) };
    const upright = new Transformer(bytes).rotate();
    return { mediaType, bytes: await (mediaType === 'image/png' ? upright.png() : upright.jpeg(90)) };
  } catch {
    throw new Refusal('dossier.unreadable');
  }
}

/** For a list, where nobody waits for the whole photograph. */
function smallOf(bytes: Buffer, side: number): Promise<Buffer> {
  return new Transformer(bytes).resize({ width: side, height: side, fit: ResizeFit.Inside }).jpeg(75);
}

/** A JPEG as large as a badge needs, upright, on white where it was transparent. */
async function portrait(bytes: Buffer): Promise<Buffer> {
  const side = DOCUMENT_LIMITS.photoSide;
  const { width, height } = await new Transformer(bytes).metadata();
  const upright = new Transformer(bytes).rotate();
  if (Math.max(width, height) > side) upright.resize({ width: side, height: side, fit: ResizeFit.Inside });
  const png = await upright.png();
  const drawn = await new Transformer(png).metadata();
  const white = Buffer.alloc(drawn.width * drawn.height * 4, 255);
  return Transformer.fromRgbaPixels(white, drawn.width, drawn.height).overlay(png, 0, 0).jpeg(88);
}

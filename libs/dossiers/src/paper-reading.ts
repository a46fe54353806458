import { ResizeFit, Transformer } from '@napi-rs/image';
import { DOCUMENT_LIMITS, Refusal, type PersonalDocumentKind } from '#libs/regulation';
import { imageHeader } from './image-header.js';
import type { Paper } from './intake.service.js';
import { unsafePart } from './pdf-safety.js';

/** Called in the process that reads what strangers send: what of it may be kept. */
export async function read({ kind, mediaType, bytes }: Paper & { kind: PersonalDocumentKind }): Promise<Paper> {
  const content = Buffer.from(bytes);
  if (mediaType !== 'application/pdf') return drawnAnew(kind, { mediaType, bytes: content });
  const marker = await unsafePart(content);
  if (marker) throw new Refusal('dossier.unsafe', { marker });
  return { mediaType, bytes };
}

async function drawnAnew(kind: PersonalDocumentKind, { mediaType, bytes }: Paper): Promise<Paper> {
  const header = imageHeader(bytes);
  if (!header || header.pixels === 0 || !header.complete) throw new Refusal('dossier.unreadable');
  if (header.pixels > DOCUMENT_LIMITS.pixels)
    throw new Refusal('dossier.too-many-pixels', { megapixels: DOCUMENT_LIMITS.pixels / 1_000_000 });
  if (header.channels > 3) throw new Refusal('dossier.not-rgb');
  try {
    if (kind === 'photo') return { mediaType: 'image/jpeg', bytes: await portrait(bytes) };
    const drawn = new Transformer(bytes).rotate();
    return { mediaType, bytes: await (mediaType === 'image/png' ? drawn.png() : drawn.jpeg(90)) };
  } catch {
    throw new Refusal('dossier.unreadable');
  }
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

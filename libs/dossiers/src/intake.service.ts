import { Injectable } from '@nestjs/common';
import { ResizeFit, Transformer } from '@napi-rs/image';
import { EVIDENCE_TYPES, type EvidenceType } from '#libs/platform';
import { DOCUMENT_LIMITS, DOCUMENT_TYPES, Refusal, type PersonalDocumentKind } from '#libs/regulation';
import { imageHeader } from './image-header.js';
import { unsafePart } from './pdf-safety.js';

export type Paper = { mediaType: string; bytes: Buffer };

const EXTENSIONS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
/** The sender's name of the file is not even asked for: it is said by what it is. */
export const nameOf = (kind: PersonalDocumentKind, mediaType: string) => `${kind}.${EXTENSIONS[mediaType]}`;

/**
 * Makes what strangers send into what may be kept: size, then type by content, then pixels by the header, then the
 * image is drawn anew, so that nothing of the sender's bytes is left in it: no place, no camera, no second meaning.
 */
@Injectable()
export class IntakeService {
  /** An image opened is large: one at a time. */
  private queue: Promise<unknown> = Promise.resolve();

  async take(kind: PersonalDocumentKind, { mediaType, bytes }: Paper): Promise<Paper> {
    const types: readonly string[] = DOCUMENT_TYPES[kind];
    if (!types.includes(mediaType)) throw new Refusal('dossier.kind-refused', { types: types.join(', ') });
    if (bytes.length === 0) throw new Refusal('file.empty');
    if (bytes.length > DOCUMENT_LIMITS.bytes)
      throw new Refusal('dossier.too-large', { megabytes: DOCUMENT_LIMITS.bytes / 1024 / 1024 });
    const beginning = Buffer.from(EVIDENCE_TYPES[mediaType as EvidenceType], 'latin1');
    if (!bytes.subarray(0, beginning.length).equals(beginning))
      throw new Refusal('file.content-differs', { declared: mediaType });
    if (mediaType !== 'application/pdf') return this.inTurn(() => drawnAnew(kind, { mediaType, bytes }));
    const marker = unsafePart(bytes);
    if (marker) throw new Refusal('dossier.unsafe', { marker });
    return { mediaType, bytes };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
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

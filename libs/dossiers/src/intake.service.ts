import { Injectable } from '@nestjs/common';
import { readApart, readingBeside } from '#libs/apart';
import { EVIDENCE_TYPES, type EvidenceType } from '#libs/platform';
import { DOCUMENT_LIMITS, DOCUMENT_TYPES, Refusal, type PersonalDocumentKind } from '#libs/regulation';

export type Paper = { mediaType: string; bytes: Buffer };

const EXTENSIONS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
/** The sender's name of the file is not even asked for: it is said by what it is. */
export const nameOf = (kind: PersonalDocumentKind, mediaType: string) => `${kind}.${EXTENSIONS[mediaType]}`;

const PAPER = readingBeside<Paper & { kind: PersonalDocumentKind }, Paper>(import.meta.url, 'paper-reading.js');

/**
 * Makes what strangers send into what may be kept: size, then type by content, then pixels by the header, then the
 * image is drawn anew, so that nothing of the sender's bytes is left in it: no place, no camera, no second meaning.
 */
@Injectable()
export class IntakeService {
  async take(kind: PersonalDocumentKind, { mediaType, bytes }: Paper): Promise<Paper> {
    const types: readonly string[] = DOCUMENT_TYPES[kind];
    if (!types.includes(mediaType)) throw new Refusal('dossier.kind-refused', { types: types.join(', ') });
    if (bytes.length === 0) throw new Refusal('file.empty');
    if (bytes.length > DOCUMENT_LIMITS.bytes)
      throw new Refusal('dossier.too-large', { megabytes: DOCUMENT_LIMITS.bytes / 1024 / 1024 });
    const beginning = Buffer.from(EVIDENCE_TYPES[mediaType as EvidenceType], 'latin1');
    if (!bytes.subarray(0, beginning.length).equals(beginning))
      throw new Refusal('file.content-differs', { declared: mediaType });
    const kept = await readApart(PAPER, { kind, mediaType, bytes });
    return { mediaType: kept.mediaType, bytes: Buffer.from(kept.bytes) };
  }
}

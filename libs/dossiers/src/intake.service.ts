import { Injectable } from '@nestjs/common';
import { DOCUMENT_LIMITS, DOCUMENT_TYPES, Refusal, type PersonalDocumentKind } from '#libs/regulation';
import { readScan, SCAN_EXTENSIONS, type ReadScan, type Scan } from '#libs/scans';

/** The sender's name of the file is not even asked for: it is said by what it is. */
export const nameOf = (kind: PersonalDocumentKind, mediaType: string) => `${kind}.${SCAN_EXTENSIONS[mediaType]}`;

/** What may be kept of a paper for a dossier, if its kind comes as that. */
@Injectable()
export class IntakeService {
  async take(kind: PersonalDocumentKind, paper: Scan): Promise<ReadScan> {
    const types: readonly string[] = DOCUMENT_TYPES[kind];
    if (!types.includes(paper.mediaType)) throw new Refusal('dossier.kind-refused', { types: types.join(',') });
    if (paper.bytes.length > DOCUMENT_LIMITS.bytes)
      throw new Refusal('dossier.too-large', { megabytes: DOCUMENT_LIMITS.bytes / 1024 / 1024 });
    return readScan(kind === 'photo' ? 'portrait' : 'document', paper);
  }
}

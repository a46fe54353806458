import { Controller } from '@nestjs/common';
import { FilesService, Transactions } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { Serves, type Given } from '../authority/serves.js';
import { mediaTypeOf } from './media-type.js';

/** Scans of paper originals. Sealed at rest, shown to those who record them, each reading in the log. */
@Controller()
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly transactions: Transactions,
  ) {}

  /** The bytes are the body, their type the Content-Type: application/pdf, image/png or image/jpeg, up to 15 MB. */
  @Serves('storeFile')
  storeFile({ actor, query: { name, missionId }, body: bytes, request: { headers } }: Given<'storeFile'>) {
    const mediaType = mediaTypeOf(headers['content-type']);
    if (!actor.on({ mission: missionId ?? null }).can('paper:record'))
      throw new Refusal('permission.missing', { permission: 'paper:record' });
    return this.transactions.write(actor, async (unit) => {
      const file = await this.files.storeEvidence(unit, { name, mediaType, bytes, missionId: missionId ?? null });
      const { id, size, digest } = file;
      await unit.record('file.stored', {
        subject: ['file', id],
        missionId: missionId ?? null,
        details: { size, digest, mediaType },
      });
      return { id, name: file.name, mediaType, size, digest };
    });
  }

  @Serves('readFile')
  async readFile({ actor, params: { id }, reply }: Given<'readFile'>) {
    const file = await this.transactions.write(actor, async (unit) => {
      const found = await this.files.read(unit.manager, id);
      if (found.purpose !== 'evidence' || !actor.on({ mission: found.missionId }).can('paper:record'))
        throw new Refusal('file.not-found');
      await unit.record('file.read', { subject: ['file', id], missionId: found.missionId });
      return found;
    });
    void reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'no-store')
      .send(file.bytes);
  }
}

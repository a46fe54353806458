import { Controller } from '@nestjs/common';
import { FilesService, Transactions } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { readScan } from '#libs/scans';
import { Serves, type Given } from '../authority/serves.js';
import { offer } from './offered.js';
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
  async storeFile({ actor, query: { name, missionId }, body: bytes, request: { headers } }: Given<'storeFile'>) {
    const mediaType = mediaTypeOf(headers['content-type']);
    if (!actor.on({ mission: missionId ?? null }).can('paper:record'))
      throw new Refusal('permission.missing', { permission: 'paper:record' });
    const scan = await readScan('paper', { mediaType, bytes });
    return this.transactions.write(actor, async (unit) => {
      const file = await this.files.storeEvidence(unit, { ...scan, name, missionId: missionId ?? null });
      const { id, size, digest } = file;
      await unit.record('file.stored', {
        subject: ['file', id],
        missionId: missionId ?? null,
        details: { size, digest, mediaType, ...scan.shows },
      });
      return { id, name: file.name, mediaType, size, digest };
    });
  }

  @Serves('readFile')
  async readFile({ actor, params: { id }, request, reply }: Given<'readFile'>) {
    const file = await this.transactions.write(actor, async (unit) => {
      const found = await this.files.read(unit.manager, id);
      if (found.purpose !== 'evidence' || !actor.on({ mission: found.missionId }).can('paper:record'))
        throw new Refusal('file.not-found');
      await unit.record('file.read', { subject: ['file', id], missionId: found.missionId });
      return found;
    });
    const name = encodeURIComponent(file.name);
    offer(reply, request, `attachment; filename="file"; filename*=UTF-8''${name}`);
    void reply.type(file.mediaType).header('cache-control', 'no-store').send(file.bytes);
  }
}

import { Controller } from '@nestjs/common';
import { DossiersService, ErasuresService, ListedDossiersService, ParticularsService } from '#libs/dossiers';
import { Serves, type Given } from '../authority/serves.js';
import { mediaTypeOf } from '../platform/media-type.js';
import { offer } from '../platform/offered.js';

/** Papers and particulars of observers, and their erasure. */
@Controller()
export class DossiersController {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly listed: ListedDossiersService,
    private readonly particulars: ParticularsService,
    private readonly erasures: ErasuresService,
  ) {}

  @Serves('listDossiers')
  async listDossiers({ actor, params: { id } }: Given<'listDossiers'>) {
    return { items: await this.listed.marks(actor, id) };
  }

  @Serves('getDossier')
  getDossier({ actor, params: { id } }: Given<'getDossier'>) {
    return this.dossiers.view(actor, id);
  }

  /** The bytes are the body, their type the Content-Type: application/pdf, image/jpeg or image/png, up to 10 MB. */
  @Serves('provideDocument')
  provideDocument({ actor, params: { id, kind }, body: bytes, request: { headers } }: Given<'provideDocument'>) {
    const mediaType = mediaTypeOf(headers['content-type']);
    return this.dossiers.provide(actor, id, kind, { mediaType, bytes });
  }

  /** Never shown in a page: only ever a file to be saved. */
  @Serves('readDocument')
  async readDocument({ actor, params: { id }, reply }: Given<'readDocument'>) {
    const { mediaType, name, bytes } = await this.dossiers.read(actor, id);
    void reply
      .headers({
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(bytes);
  }

  /** Where a page shows it, it is a picture and never opened by itself. */
  @Serves('lookAtDocument')
  async lookAtDocument({ actor, params: { id }, request, reply }: Given<'lookAtDocument'>) {
    const { mediaType, bytes } = await this.listed.small(actor, id);
    offer(reply, request, 'attachment; filename="small.jpg"');
    void reply.type(mediaType).header('cache-control', 'no-store').send(bytes);
  }

  @Serves('getParticulars')
  getParticulars({ actor, params: { id } }: Given<'getParticulars'>) {
    return this.particulars.read(actor, id);
  }

  @Serves('provideParticulars')
  provideParticulars({ actor, params: { id }, version, body }: Given<'provideParticulars'>) {
    return this.particulars.provide(actor, id, version, body);
  }

  /** What is due, or one person's; with `dryRun=false` it is done, and nothing brings it back. */
  @Serves('erase')
  erase({ actor, query: { dryRun }, body }: Given<'erase'>) {
    return this.erasures.run(actor, body, dryRun === 'true');
  }
}

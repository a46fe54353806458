import { Controller } from '@nestjs/common';
import { HoldsService, PreviewsService, TextsService } from '#libs/reports';
import { Serves, type Given } from '../authority/serves.js';
import { offer } from '../platform/offered.js';

/** What goes on around the text of a document while it is written. */
@Controller()
export class WritingController {
  constructor(
    private readonly holds: HoldsService,
    private readonly texts: TextsService,
    private readonly previews: PreviewsService,
  ) {}

  @Serves('textVersions')
  async textVersions({ actor, params: { id, language, section } }: Given<'textVersions'>) {
    return { items: await this.texts.versions(actor, id, language, section) };
  }

  @Serves('holdSection')
  async holdSection({ actor, params: { id, language, section }, body }: Given<'holdSection'>) {
    return { items: await this.holds.hold(actor, id, language, section, body.ask) };
  }

  @Serves('releaseSection')
  async releaseSection({ actor, params: { id, language, section } }: Given<'releaseSection'>) {
    return { items: await this.holds.release(actor, id, language, section) };
  }

  @Serves('listHolds')
  async listHolds({ actor, params: { id } }: Given<'listHolds'>) {
    return { items: await this.holds.list(actor, id) };
  }

  @Serves('writingAids')
  writingAids({ actor, params: { id } }: Given<'writingAids'>) {
    return this.texts.aids(actor, id);
  }

  @Serves('previewSection')
  async previewSection({ actor, params: { id }, body, reply, request }: Given<'previewSection'>) {
    const bytes = await this.previews.draw(actor, id, body);
    offer(reply, request, 'inline');
    void reply.type('application/pdf').send(bytes);
  }
}

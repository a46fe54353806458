import { Controller } from '@nestjs/common';
import { ArchiveService } from '#libs/archive';
import { FiguresService } from '#libs/reports';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class FiguresController {
  constructor(
    private readonly figures: FiguresService,
    private readonly archive: ArchiveService,
  ) {}

  @Serves('listFigures')
  listFigures({ actor, params: { id } }: Given<'listFigures'>) {
    return this.figures.ofMission(actor, id);
  }

  /** One ZIP, written as it is read. */
  @Serves('takeArchive')
  async takeArchive({ actor, params: { id }, reply }: Given<'takeArchive'>) {
    const { name, bytes } = await this.archive.take(actor, id);
    void reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(bytes);
  }
}

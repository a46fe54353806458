import { Controller } from '@nestjs/common';
import { IssuedPapersService } from '#libs/paperwork';
import { Serves, type Given } from '../authority/serves.js';
import { offer } from '../platform/offered.js';

/** Letters, lists and sheets, numbered in a register. */
@Controller()
export class PapersController {
  constructor(private readonly papers: IssuedPapersService) {}

  /** One paper, or one for each delegation that it concerns; their files follow. */
  @Serves('askPaper')
  askPaper({ actor, params: { id }, body }: Given<'askPaper'>) {
    return this.papers.ask(actor, id, body);
  }

  /** The register, newest first: all of it, or what is addressed to one's delegation. */
  @Serves('listPapers')
  listPapers({ actor, params: { id }, query }: Given<'listPapers'>) {
    return this.papers.page(actor, id, query);
  }

  @Serves('getPaper')
  getPaper({ actor, params: { id } }: Given<'getPaper'>) {
    return this.papers.get(actor, id);
  }

  @Serves('readPaper')
  async readPaper({ actor, params: { id }, query: { language, format }, request, reply }: Given<'readPaper'>) {
    const { name, digest, mediaType, bytes } = await this.papers.download(actor, id, language, format);
    const etag = `"${digest}"`;
    void reply.header('etag', etag);
    offer(reply, request, `attachment; filename="paper.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`);
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    return void reply.type(mediaType).send(bytes);
  }
}

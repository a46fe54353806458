import { Controller } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';
import { Refusal } from '#libs/regulation';
import { RenderingsService, SnapshotsService, type Download } from '#libs/reports';
import { Serves, type Given } from '../authority/serves.js';
import { offer } from '../platform/offered.js';

@Controller()
export class RenderingsController {
  constructor(
    private readonly renderings: RenderingsService,
    private readonly snapshots: SnapshotsService,
  ) {}

  @Serves('askRender')
  askRender({ actor, params: { id }, body }: Given<'askRender'>) {
    return this.renderings.ask(actor, id, body);
  }

  @Serves('getRender')
  getRender({ actor, params: { id } }: Given<'getRender'>) {
    return this.renderings.get(actor, id);
  }

  /** The frozen text itself: its SHA-256 is the snapshot digest. */
  @Serves('getSnapshot')
  async getSnapshot({ actor, params: { id }, reply }: Given<'getSnapshot'>) {
    const { content, digest } = await this.snapshots.file(actor, id);
    void reply.header('etag', `"${digest}"`).type('application/json; charset=utf-8').send(content);
  }

  /** The stored bytes, whole or in part: drafts for those who render them, adopted documents for observers too. */
  @Serves('readArtifact')
  async readArtifact({ actor, params: { id }, query: { format }, request, reply }: Given<'readArtifact'>) {
    const { headers } = request;
    const download = await this.renderings.download(actor, id, format);
    const etag = `"${download.digest}"`;
    void reply.headers({ etag, 'accept-ranges': 'bytes' });
    offer(reply, request, `attachment; filename="${download.name}"`);
    if (headers['if-none-match'] === etag) return void reply.status(304).send();
    return void send(reply.type(download.mediaType), download, wanted(headers, etag));
  }
}

/** The range asked for, unless it was asked of another version of the file, or in units that nobody knows. */
function wanted({ range, 'if-range': version }: FastifyRequest['headers'], etag: string): string | undefined {
  return (version === undefined || version === etag) && range?.startsWith('bytes=') ? range : undefined;
}

function send(reply: FastifyReply, { bytes, size }: Download, range: string | undefined) {
  const ranges = range ? parseRange(size, range) : -2;
  if (ranges === -1) {
    void reply.header('content-range', `bytes */${size}`);
    throw new Refusal('range.not-satisfiable', { size });
  }
  // Several ranges at once, or nonsense: the whole file is a right answer to both.
  if (ranges === -2 || ranges.length !== 1) return reply.send(bytes);
  const { start, end } = ranges[0]!;
  return reply
    .status(206)
    .header('content-range', `bytes ${start}-${end}/${size}`)
    .send(bytes.subarray(start, end + 1));
}

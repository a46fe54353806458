import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';
import type { z } from 'zod';
import { AskRender, RenderView } from '#libs/contracts';
import { Actor, Replies } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { RenderingsService, SnapshotsService, type Download } from '#libs/reports';
import { Creates, Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';
import { offer } from '../platform/offered.js';

@Controller()
export class RenderingsController {
  constructor(
    private readonly renderings: RenderingsService,
    private readonly snapshots: SnapshotsService,
  ) {}

  @Post('reports/:id/renderings')
  @Requires('report:render')
  @Creates(true)
  @Replies(RenderView)
  ask(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AskRender }) { language }: z.output<typeof AskRender>,
  ) {
    return this.renderings.ask(actor, id, language);
  }

  @Get('renderings/:id')
  @Requires('report:render')
  @Replies(RenderView)
  get(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.renderings.get(actor, id);
  }

  /** The frozen text itself: its SHA-256 is the snapshot digest. */
  @Get('snapshots/:id')
  @Requires('report:download')
  @Header('cache-control', 'private, no-store')
  async snapshot(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply) {
    const { content, digest } = await this.snapshots.file(actor, id);
    void reply.header('etag', `"${digest}"`).type('application/json; charset=utf-8').send(content);
  }

  /** The stored bytes, whole or in part: drafts for those who render them, adopted documents for observers too. */
  @Get('artifacts/:id/file')
  @Requires('mission:read')
  async file(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { headers } = request;
    const download = await this.renderings.download(actor, id);
    const etag = `"${download.digest}"`;
    void reply.headers({
      etag,
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
    });
    offer(reply, request, `attachment; filename="${download.name}"`);
    if (headers['if-none-match'] === etag) return void reply.status(304).send();
    return void send(reply.type('application/pdf'), download, wanted(headers, etag));
  }
}

/** The range asked for, unless it was asked of another version of the file. */
const wanted = (headers: FastifyRequest['headers'], etag: string) =>
  headers['if-range'] === undefined || headers['if-range'] === etag ? headers.range : undefined;

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

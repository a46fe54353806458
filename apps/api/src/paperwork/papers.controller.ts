import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AskPaper, PaperFileQuery, PaperList, PaperPage, PapersQuery, PaperView } from '#libs/contracts';
import { IssuedPapersService } from '#libs/paperwork';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';
import { offer } from '../platform/offered.js';

/** Letters, lists and sheets, numbered in a register. */
@Controller()
export class PapersController {
  constructor(private readonly papers: IssuedPapersService) {}

  /** One paper, or one for each delegation that it concerns; their files follow. */
  @Post('missions/:id/papers')
  @Requires('paperwork:sheet')
  @Creates(true)
  @Replies(PaperList)
  ask(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AskPaper }) body: z.output<typeof AskPaper>,
  ) {
    return this.papers.ask(actor, id, body);
  }

  /** The register, newest first: all of it, or what is addressed to one's delegation. */
  @Get('missions/:id/papers')
  @Requires('paperwork:read')
  @Replies(PaperPage)
  list(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: PapersQuery }) query: z.output<typeof PapersQuery>,
  ) {
    return this.papers.page(actor, id, query);
  }

  @Get('papers/:id')
  @Requires('paperwork:read')
  @Replies(PaperView)
  get(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.papers.get(actor, id);
  }

  @Get('papers/:id/file')
  @Requires('paperwork:read')
  async file(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: PaperFileQuery }) { language, format }: z.output<typeof PaperFileQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { name, digest, mediaType, bytes } = await this.papers.download(actor, id, language, format);
    const etag = `"${digest}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    offer(reply, request, `attachment; filename="paper.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`);
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    return void reply.type(mediaType).send(bytes);
  }
}

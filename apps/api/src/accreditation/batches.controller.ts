import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  BatchDecisions,
  BatchList,
  BatchView,
  DecideBatch,
  ReplyQuery,
  ReplyReport,
  SendBatch,
  UploadBody,
} from '#libs/contracts';
import { BatchesService, RepliesService } from '#libs/accreditation';
import { Actor, languageOf, Replies } from '#libs/platform';
import { SHEET_TYPES } from '#libs/spreadsheets';
import { Creates, Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class BatchesController {
  constructor(
    private readonly service: BatchesService,
    private readonly replies: RepliesService,
  ) {}

  @Get('missions/:id/batches')
  @Requires('person:read')
  @Replies(BatchList)
  async batches(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.service.list(actor, id) };
  }

  @Get('batches/:id')
  @Requires('person:read')
  @Replies(BatchView)
  batch(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.service.get(actor, id);
  }

  @Post('missions/:id/batches')
  @Requires('batch:send')
  @Creates(true)
  @Replies(BatchView)
  send(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SendBatch }) body: z.output<typeof SendBatch>,
  ) {
    return this.service.send(actor, id, body);
  }

  /** All of them or none; with `dryRun` it only says what would be recorded. */
  @Post('batches/:id/decisions')
  @HttpCode(200)
  @Requires('accreditation:decide')
  @Replies(BatchDecisions)
  decide(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DecideBatch }) body: z.output<typeof DecideBatch>,
  ) {
    return this.service.decide(actor, id, body);
  }

  /**
   * The bytes of the host's reply, CSV or XLSX, are the body. With dryRun=true (the default) it is only said what would be
   * recorded for each row; to record it, send the same file again with dryRun=false and the digest that was answered.
   */
  @Post('batches/:id/replies')
  @HttpCode(200)
  @Requires('accreditation:decide')
  @ApiConsumes(...Object.values(SHEET_TYPES))
  @Replies(ReplyReport)
  importReplies(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: ReplyQuery }) query: z.output<typeof ReplyQuery>,
    @Body({ schema: UploadBody }) bytes: Buffer,
    @Req() request: FastifyRequest,
  ) {
    return this.replies.import(actor, id, bytes, { ...query, language: languageOf(request) });
  }
}

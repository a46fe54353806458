import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { BatchDecisions, BatchList, BatchView, DecideBatch, SendBatch } from '#libs/contracts';
import { BatchesService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class BatchesController {
  constructor(private readonly service: BatchesService) {}

  @Get('missions/:id/batches')
  @Requires('person:read')
  @Replies(BatchList)
  async batches(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.service.list(actor, id) };
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
}

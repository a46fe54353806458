import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import {
  AccreditationChanged,
  BatchList,
  BatchView,
  CorrectAccreditation,
  MarkDuty,
  MoveAccreditation,
  SendBatch,
} from '#libs/contracts';
import { AccreditationsService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking, SeenVersion } from '../authority/request.js';

@Controller()
export class AccreditationsController {
  constructor(private readonly accreditations: AccreditationsService) {}

  @Get('missions/:id/batches')
  @Requires('person:read')
  @Replies(BatchList)
  async batches(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.accreditations.batches(actor, id) };
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
    return this.accreditations.send(actor, id, body);
  }

  @Post('accreditations/:id/moves')
  @HttpCode(200)
  @Requires('mission:read')
  @Replies(AccreditationChanged)
  move(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: MoveAccreditation }) body: z.output<typeof MoveAccreditation>,
  ) {
    return this.accreditations.move(actor, id, body, version);
  }

  @Post('accreditations/:id/corrections')
  @HttpCode(200)
  @Requires('record:correct')
  @Replies(AccreditationChanged)
  correct(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: CorrectAccreditation }) body: z.output<typeof CorrectAccreditation>,
  ) {
    return this.accreditations.correct(actor, id, body, version);
  }

  @Post('accreditations/:id/duty')
  @HttpCode(200)
  @Requires('duty:mark')
  @Replies(AccreditationChanged)
  markDuty(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: MarkDuty }) body: z.output<typeof MarkDuty>,
  ) {
    return this.accreditations.markDuty(actor, id, body, version);
  }
}

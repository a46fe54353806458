import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { SetQuotas, WaitingListView } from '#libs/contracts';
import { QuotasService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Requires } from '../authority/access.js';
import { Asking, SeenVersion } from '../authority/request.js';

@Controller('missions/:id')
export class QuotasController {
  constructor(private readonly quotas: QuotasService) {}

  @Get('waiting-list')
  @Requires('mission:read')
  @Replies(WaitingListView)
  waitingList(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.quotas.waitingList(actor, id);
  }

  /** Whoever has a place then moves up at once. */
  @Post('quotas')
  @HttpCode(200)
  @Requires('settings:change')
  @Replies(WaitingListView)
  set(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: SetQuotas }) body: z.output<typeof SetQuotas>,
  ) {
    return this.quotas.set(actor, id, body, version);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { ApplicationChanged, ConflictReviewList, DecideConflict, RaiseConflict } from '#libs/contracts';
import { ConflictsService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class ConflictsController {
  constructor(private readonly conflicts: ConflictsService) {}

  /** By the applicant, it is declared; by the Secretariat, the coordinator or the delegation, alleged. */
  @Post('applications/:id/conflicts')
  @Requires('conflict:raise')
  @Creates(true)
  @Replies(ApplicationChanged)
  raise(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RaiseConflict }) { statement }: z.output<typeof RaiseConflict>,
  ) {
    return this.conflicts.raise(actor, id, statement);
  }

  @Get('applications/:id/conflicts')
  @Requires('conflict:decide')
  @Replies(ConflictReviewList)
  async list(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.conflicts.list(actor, id) };
  }

  @Post('conflicts/:id/decision')
  @HttpCode(200)
  @Requires('conflict:decide')
  @Replies(ApplicationChanged)
  decide(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DecideConflict }) body: z.output<typeof DecideConflict>,
  ) {
    return this.conflicts.decide(actor, id, body);
  }
}

import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { z } from 'zod';
import { SetStay, StayList, StayView } from '#libs/contracts';
import { StaysService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Requires } from '../authority/access.js';
import { Asking, RequiredVersion } from '../authority/request.js';

@Controller()
export class StaysController {
  constructor(private readonly stays: StaysService) {}

  @Get('missions/:id/stays')
  @Requires('person:read')
  @Replies(StayList)
  async list(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.stays.list(actor, id) };
  }

  @Get('applications/:id/stay')
  @Requires('mission:read')
  @Replies(StayView)
  get(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.stays.get(actor, id);
  }

  @Put('applications/:id/stay')
  @Requires('application:submit')
  @Replies(StayView)
  set(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @RequiredVersion() version: number,
    @Body({ schema: SetStay }) body: z.output<typeof SetStay>,
  ) {
    return this.stays.set(actor, id, version, body);
  }
}

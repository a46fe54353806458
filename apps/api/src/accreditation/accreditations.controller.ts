import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import {
  AccreditationChanged,
  CorrectAccreditation,
  MarkDuty,
  MoveAccreditation,
  ReturnCertificate,
} from '#libs/contracts';
import { AccreditationsService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Requires } from '../authority/access.js';
import { Asking, SeenVersion } from '../authority/request.js';

@Controller()
export class AccreditationsController {
  constructor(private readonly accreditations: AccreditationsService) {}

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

  @Post('accreditations/:id/certificate-return')
  @HttpCode(200)
  @Requires('accreditation:decide')
  @Replies(AccreditationChanged)
  returnCertificate(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: ReturnCertificate }) { returnedOn }: z.output<typeof ReturnCertificate>,
  ) {
    return this.accreditations.returnCertificate(actor, id, returnedOn, version);
  }
}

import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { MandateFlagList, ServiceView } from '#libs/contracts';
import { ServiceHistoryService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Requires, SignedIn } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class ServiceController {
  constructor(private readonly history: ServiceHistoryService) {}

  @Get('people/:id/service')
  @SignedIn('The own record, or those of the own delegation')
  @Replies(ServiceView)
  of(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.history.of(actor, id);
  }

  @Get('missions/:id/mandate-flags')
  @Requires('person:read')
  @Replies(MandateFlagList)
  async mandateFlags(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.history.mandateFlags(actor, id) };
  }
}

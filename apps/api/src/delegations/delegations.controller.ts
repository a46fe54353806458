import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  AppointRepresentative,
  DelegationList,
  DelegationView,
  DissolutionView,
  Dissolve,
  DryRunQuery,
  EndPeriod,
  Id,
  MemberList,
  OnDay,
  SetSeats,
  SetStanding,
} from '#libs/contracts';
import { DelegationsService, DissolutionService } from '#libs/delegations';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires, SignedIn } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class DelegationsController {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly dissolutions: DissolutionService,
  ) {}

  @Get('delegations')
  @SignedIn('Composition and representatives are public')
  @Replies(DelegationList)
  async list(@Query({ schema: OnDay }) query: z.output<typeof OnDay>) {
    return { items: await this.delegations.list(query.on) };
  }

  @Get('delegations/:id')
  @SignedIn('Composition and representatives are public')
  @Replies(DelegationView)
  get(@Param('id', ParseUUIDPipe) id: string, @Query({ schema: OnDay }) query: z.output<typeof OnDay>) {
    return this.delegations.get(id, query.on);
  }

  @Get('delegations/:id/members')
  @Requires('person:read')
  @Replies(MemberList)
  async members(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: OnDay }) query: z.output<typeof OnDay>,
  ) {
    return { items: await this.dissolutions.members(actor, id, query.on) };
  }

  @Post('delegations/:id/dissolution')
  @HttpCode(200)
  @Requires('delegation:manage')
  @Replies(DissolutionView)
  dissolve(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: DryRunQuery }) query: z.output<typeof DryRunQuery>,
    @Body({ schema: Dissolve }) body: z.output<typeof Dissolve>,
  ) {
    return this.dissolutions.dissolve(actor, id, body, query.dryRun === 'true');
  }

  @Post('chambers/:id/seats')
  @HttpCode(204)
  @Requires('delegation:manage')
  async setSeats(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SetSeats }) body: z.output<typeof SetSeats>,
  ) {
    await this.delegations.setSeats(actor, id, body);
  }

  @Post('delegations/:id/standing')
  @HttpCode(204)
  @Requires('delegation:manage')
  async setStanding(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SetStanding }) body: z.output<typeof SetStanding>,
  ) {
    await this.delegations.setStanding(actor, id, body);
  }

  @Post('delegations/:id/representatives')
  @Requires('delegation:manage')
  @Creates(true)
  @Replies(Id)
  appoint(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AppointRepresentative }) body: z.output<typeof AppointRepresentative>,
  ) {
    return this.delegations.appoint(actor, id, body);
  }

  @Post('representatives/:id/end')
  @HttpCode(204)
  @Requires('delegation:manage')
  async endRepresentative(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndPeriod }) body: z.output<typeof EndPeriod>,
  ) {
    await this.delegations.endRepresentative(actor, id, body);
  }
}

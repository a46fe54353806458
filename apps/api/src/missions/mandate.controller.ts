import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import {
  ActivityRecorded,
  AddEvent,
  AddOutcomeNote,
  AddTerritoryNote,
  AdoptSettings,
  AppointOffice,
  ConfirmCutoff,
  EndOffice,
  DecisionRecorded,
  EventAdded,
  FillHostFacts,
  InvitationRegistered,
  MissionChanged,
  MoveEvent,
  OfficeAppointed,
  OutcomeNoted,
  RecordActivity,
  RecordDecision,
  RecordResults,
  RegisterInvitation,
  SetCategories,
  SetDates,
  TerritoryNoted,
} from '#libs/contracts';
import { MandateService, OfficesService, ScheduleService } from '#libs/missions';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking, RequiredVersion } from '../authority/request.js';

@Controller()
export class MandateController {
  constructor(
    private readonly mandate: MandateService,
    private readonly schedule: ScheduleService,
    private readonly offices: OfficesService,
  ) {}

  @Post('missions/:id/events')
  @Requires('mission:prepare')
  @Creates(true)
  @Replies(EventAdded)
  addEvent(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddEvent }) body: z.output<typeof AddEvent>,
  ) {
    return this.schedule.addEvent(actor, id, body);
  }

  @Put('missions/:id/events/:eventId')
  @Requires('mission:prepare')
  @Replies(EventAdded)
  moveEvent(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('eventId', ParseUUIDPipe) eventId: string,
    @RequiredVersion() version: number,
    @Body({ schema: MoveEvent }) body: z.output<typeof MoveEvent>,
  ) {
    return this.schedule.moveEvent(actor, id, eventId, version, body);
  }

  @Post('missions/:id/invitations')
  @Requires('mission:prepare')
  @Creates(true)
  @Replies(InvitationRegistered)
  registerInvitation(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RegisterInvitation }) body: z.output<typeof RegisterInvitation>,
  ) {
    return this.mandate.registerInvitation(actor, id, body);
  }

  @Post('missions/:id/decisions')
  @Requires('mission:prepare')
  @Creates(true)
  @Replies(DecisionRecorded)
  recordDecision(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordDecision }) body: z.output<typeof RecordDecision>,
  ) {
    return this.mandate.recordDecision(actor, id, body);
  }

  @Post('missions/:id/offices')
  @Requires('mission:prepare')
  @Creates(true)
  @Replies(OfficeAppointed)
  appoint(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AppointOffice }) body: z.output<typeof AppointOffice>,
  ) {
    return this.offices.appoint(actor, id, body);
  }

  @Post('missions/:id/offices/:officeId/end')
  @HttpCode(200)
  @Requires('mission:prepare')
  @Replies(MissionChanged)
  endOffice(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('officeId', ParseUUIDPipe) officeId: string,
    @Body({ schema: EndOffice }) body: z.output<typeof EndOffice>,
  ) {
    return this.offices.endOffice(actor, id, officeId, body.reason);
  }

  @Put('missions/:id/dates')
  @Requires('mission:prepare')
  @Replies(MissionChanged)
  setDates(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @RequiredVersion() version: number,
    @Body({ schema: SetDates }) body: z.output<typeof SetDates>,
  ) {
    return this.schedule.setDates(actor, id, version, body);
  }

  @Post('missions/:id/cutoff')
  @HttpCode(200)
  @Requires('mission:prepare')
  @Replies(MissionChanged)
  confirmCutoff(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ConfirmCutoff }) body: z.output<typeof ConfirmCutoff>,
  ) {
    return this.schedule.confirmCutoff(actor, id, body);
  }

  @Post('missions/:id/list-approval')
  @HttpCode(200)
  @Requires('list:approve')
  @Replies(MissionChanged)
  approveList(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.mandate.approveList(actor, id);
  }

  @Post('missions/:id/activity')
  @Requires('activity:record')
  @Creates(true)
  @Replies(ActivityRecorded)
  recordActivity(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordActivity }) body: z.output<typeof RecordActivity>,
  ) {
    return this.mandate.recordActivity(actor, id, body);
  }

  @Post('missions/:id/results')
  @HttpCode(200)
  @Requires('mission:prepare')
  @Replies(MissionChanged)
  recordResults(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RecordResults }) body: z.output<typeof RecordResults>,
  ) {
    return this.mandate.recordResults(actor, id, body);
  }

  @Post('missions/:id/outcome-notes')
  @Requires('mission:prepare')
  @Creates(true)
  @Replies(OutcomeNoted)
  addOutcomeNote(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddOutcomeNote }) body: z.output<typeof AddOutcomeNote>,
  ) {
    return this.mandate.addOutcomeNote(actor, id, body);
  }

  @Put('missions/:id/host-facts')
  @Requires('mission:prepare')
  @Replies(MissionChanged)
  fillHostFacts(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @RequiredVersion() version: number,
    @Body({ schema: FillHostFacts }) body: z.output<typeof FillHostFacts>,
  ) {
    return this.schedule.fillHostFacts(actor, id, version, body);
  }

  @Put('missions/:id/categories')
  @Requires('mission:prepare')
  @Replies(MissionChanged)
  setCategories(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @RequiredVersion() version: number,
    @Body({ schema: SetCategories }) body: z.output<typeof SetCategories>,
  ) {
    return this.mandate.setCategories(actor, id, version, body);
  }

  @Post('missions/:id/territory-notes')
  @Requires('mission:prepare')
  @Creates(true)
  @Replies(TerritoryNoted)
  addTerritoryNote(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddTerritoryNote }) body: z.output<typeof AddTerritoryNote>,
  ) {
    return this.mandate.addTerritoryNote(actor, id, body);
  }

  @Post('missions/:id/settings')
  @HttpCode(200)
  @Requires('settings:change')
  @Replies(MissionChanged)
  adoptSettings(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AdoptSettings }) body: z.output<typeof AdoptSettings>,
  ) {
    return this.mandate.adoptSettings(actor, id, body);
  }
}

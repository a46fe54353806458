import { Controller } from '@nestjs/common';
import { FactCorrectionsService, MandateService, OfficesService, ScheduleService } from '#libs/missions';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class MandateController {
  constructor(
    private readonly mandate: MandateService,
    private readonly schedule: ScheduleService,
    private readonly offices: OfficesService,
    private readonly corrections: FactCorrectionsService,
  ) {}

  @Serves('addEvent')
  addEvent({ actor, params: { id }, body }: Given<'addEvent'>) {
    return this.schedule.addEvent(actor, id, body);
  }

  @Serves('moveEvent')
  moveEvent({ actor, params: { id, eventId }, version, body }: Given<'moveEvent'>) {
    return this.schedule.moveEvent(actor, id, eventId, version, body);
  }

  @Serves('registerInvitation')
  registerInvitation({ actor, params: { id }, body }: Given<'registerInvitation'>) {
    return this.mandate.registerInvitation(actor, id, body);
  }

  @Serves('recordDecision')
  recordDecision({ actor, params: { id }, body }: Given<'recordDecision'>) {
    return this.mandate.recordDecision(actor, id, body);
  }

  @Serves('appointOffice')
  appointOffice({ actor, params: { id }, body }: Given<'appointOffice'>) {
    return this.offices.appoint(actor, id, body);
  }

  @Serves('endOffice')
  endOffice({ actor, params: { id, officeId }, body }: Given<'endOffice'>) {
    return this.offices.endOffice(actor, id, officeId, body.reason);
  }

  @Serves('setMissionDates')
  setMissionDates({ actor, params: { id }, version, body }: Given<'setMissionDates'>) {
    return this.schedule.setDates(actor, id, version, body);
  }

  @Serves('confirmCutoff')
  confirmCutoff({ actor, params: { id }, body }: Given<'confirmCutoff'>) {
    return this.schedule.confirmCutoff(actor, id, body);
  }

  @Serves('approveList')
  approveList({ actor, params: { id } }: Given<'approveList'>) {
    return this.mandate.approveList(actor, id);
  }

  @Serves('recordActivity')
  recordActivity({ actor, params: { id }, body }: Given<'recordActivity'>) {
    return this.mandate.recordActivity(actor, id, body);
  }

  @Serves('recordResults')
  recordResults({ actor, params: { id }, body }: Given<'recordResults'>) {
    return this.mandate.recordResults(actor, id, body);
  }

  @Serves('addOutcomeNote')
  addOutcomeNote({ actor, params: { id }, body }: Given<'addOutcomeNote'>) {
    return this.mandate.addOutcomeNote(actor, id, body);
  }

  @Serves('fillHostFacts')
  fillHostFacts({ actor, params: { id }, version, body }: Given<'fillHostFacts'>) {
    return this.schedule.fillHostFacts(actor, id, version, body);
  }

  @Serves('setCategories')
  setCategories({ actor, params: { id }, version, body }: Given<'setCategories'>) {
    return this.mandate.setCategories(actor, id, version, body);
  }

  @Serves('addTerritoryNote')
  addTerritoryNote({ actor, params: { id }, body }: Given<'addTerritoryNote'>) {
    return this.mandate.addTerritoryNote(actor, id, body);
  }

  @Serves('correctFact')
  correctFact({ actor, params: { id }, version, body }: Given<'correctFact'>) {
    return this.corrections.correct(actor, id, version, body);
  }

  @Serves('adoptSettings')
  adoptSettings({ actor, params: { id }, body }: Given<'adoptSettings'>) {
    return this.mandate.adoptSettings(actor, id, body);
  }
}

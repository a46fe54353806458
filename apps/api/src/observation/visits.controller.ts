import { Controller } from '@nestjs/common';
import { VisitConfirmingService, VisitsService } from '#libs/observation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class VisitsController {
  constructor(
    private readonly visits: VisitsService,
    private readonly confirming: VisitConfirmingService,
  ) {}

  @Serves('visitForms')
  visitForms(_given: Given<'visitForms'>) {
    return { items: this.visits.forms() };
  }

  @Serves('listVisits')
  listVisits({ actor, params: { id }, query }: Given<'listVisits'>) {
    return this.visits.page(actor, id, query);
  }

  @Serves('recordVisit')
  recordVisit({ actor, params: { id }, body }: Given<'recordVisit'>) {
    return this.visits.record(actor, id, body);
  }

  @Serves('visitFile')
  visitFile({ actor, params: { id } }: Given<'visitFile'>) {
    return this.visits.file(actor, id);
  }

  @Serves('correctVisit')
  correctVisit({ actor, params: { id }, version, body }: Given<'correctVisit'>) {
    return this.visits.correct(actor, id, version, body);
  }

  @Serves('confirmVisit')
  confirmVisit({ actor, params: { id }, version }: Given<'confirmVisit'>) {
    return this.confirming.confirm(actor, id, version);
  }

  @Serves('settleVisit')
  settleVisit({ actor, params: { id }, body }: Given<'settleVisit'>) {
    return this.confirming.settle(actor, id, body);
  }
}

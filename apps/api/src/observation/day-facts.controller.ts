import { Controller } from '@nestjs/common';
import { DayFactsService } from '#libs/observation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class DayFactsController {
  constructor(private readonly facts: DayFactsService) {}

  @Serves('listDayFacts')
  listDayFacts({ actor, params: { id }, query }: Given<'listDayFacts'>) {
    return this.facts.page(actor, id, query);
  }

  @Serves('recordDayFact')
  recordDayFact({ actor, params: { id }, body }: Given<'recordDayFact'>) {
    return this.facts.record(actor, id, body);
  }

  @Serves('correctDayFact')
  correctDayFact({ actor, params: { id }, version, body }: Given<'correctDayFact'>) {
    return this.facts.correct(actor, id, version, body);
  }

  @Serves('dayFactVersions')
  async dayFactVersions({ actor, params: { id } }: Given<'dayFactVersions'>) {
    return { items: await this.facts.versions(actor, id) };
  }
}

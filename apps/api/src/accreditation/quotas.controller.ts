import { Controller } from '@nestjs/common';
import { QuotasService } from '#libs/accreditation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class QuotasController {
  constructor(private readonly quotas: QuotasService) {}

  @Serves('getWaitingList')
  getWaitingList({ actor, params: { id } }: Given<'getWaitingList'>) {
    return this.quotas.waitingList(actor, id);
  }

  /** Whoever has a place then moves up at once. */
  @Serves('setQuotas')
  setQuotas({ actor, params: { id }, version, body }: Given<'setQuotas'>) {
    return this.quotas.set(actor, id, body, version);
  }
}

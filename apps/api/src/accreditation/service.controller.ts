import { Controller } from '@nestjs/common';
import { ServiceHistoryService } from '#libs/accreditation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class ServiceController {
  constructor(private readonly history: ServiceHistoryService) {}

  @Serves('getService')
  getService({ actor, params: { id } }: Given<'getService'>) {
    return this.history.of(actor, id);
  }

  @Serves('listMandateFlags')
  async listMandateFlags({ actor, params: { id } }: Given<'listMandateFlags'>) {
    return { items: await this.history.mandateFlags(actor, id) };
  }
}

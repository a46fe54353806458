import { Controller } from '@nestjs/common';
import { StaysService } from '#libs/accreditation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class StaysController {
  constructor(private readonly stays: StaysService) {}

  @Serves('listStays')
  async listStays({ actor, params: { id } }: Given<'listStays'>) {
    return { items: await this.stays.list(actor, id) };
  }

  @Serves('getStay')
  getStay({ actor, params: { id } }: Given<'getStay'>) {
    return this.stays.get(actor, id);
  }

  @Serves('setStay')
  setStay({ actor, params: { id }, version, body }: Given<'setStay'>) {
    return this.stays.set(actor, id, version, body);
  }
}

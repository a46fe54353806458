import { Controller } from '@nestjs/common';
import { OutlinesService } from '#libs/reports';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class OutlinesController {
  constructor(private readonly outlines: OutlinesService) {}

  @Serves('listOutlines')
  async listOutlines() {
    return { items: await this.outlines.list() };
  }

  /** For the documents to come: those that were begun keep theirs. */
  @Serves('changeOutline')
  changeOutline({ actor, body }: Given<'changeOutline'>) {
    return this.outlines.change(actor, body);
  }
}

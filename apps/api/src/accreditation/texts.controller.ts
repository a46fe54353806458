import { Controller } from '@nestjs/common';
import { TextsService } from '#libs/accreditation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class TextsController {
  constructor(private readonly service: TextsService) {}

  @Serves('listTexts')
  async listTexts() {
    return { items: await this.service.list() };
  }

  /** The next version of a text, in both languages; earlier ones stay as they are. */
  @Serves('publishText')
  publishText({ actor, body }: Given<'publishText'>) {
    return this.service.publish(actor, body);
  }

  @Serves('acceptText')
  acceptText({ actor, params: { id }, body }: Given<'acceptText'>) {
    return this.service.accept(actor, id, body);
  }
}

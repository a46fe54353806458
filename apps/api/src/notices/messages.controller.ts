import { Controller } from '@nestjs/common';
import { MessagesService } from '#libs/notices';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Serves('messageReceivers')
  messageReceivers({ actor, params: { id }, query }: Given<'messageReceivers'>) {
    return this.messages.receivers(actor, id, query);
  }

  @Serves('sendMessage')
  sendMessage({ actor, params: { id }, body }: Given<'sendMessage'>) {
    return this.messages.send(actor, id, body);
  }

  @Serves('listMessages')
  listMessages({ actor, params: { id }, query }: Given<'listMessages'>) {
    return this.messages.page(actor, id, query);
  }

  @Serves('getMessage')
  getMessage({ actor, params: { id } }: Given<'getMessage'>) {
    return this.messages.file(actor, id);
  }
}

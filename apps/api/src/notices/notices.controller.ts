import { Controller } from '@nestjs/common';
import { MailService, NoticesService } from '#libs/notices';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly mail: MailService,
  ) {}

  @Serves('listNotices')
  listNotices({ actor, query }: Given<'listNotices'>) {
    return this.notices.page(actor, query);
  }

  @Serves('readNotice')
  readNotice({ actor, params: { id } }: Given<'readNotice'>) {
    return this.notices.markRead(actor, id);
  }

  @Serves('unreadNotice')
  unreadNotice({ actor, params: { id } }: Given<'unreadNotice'>) {
    return this.notices.markUnread(actor, id);
  }

  /** What would have been mailed: on a machine without a mail server that is not in production. */
  @Serves('mailbox')
  mailbox({ query }: Given<'mailbox'>) {
    return this.mail.mailbox(query);
  }
}

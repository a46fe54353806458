import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { MailboxMessageView, MailboxQuery, NoticesQuery, NoticeView, pageOf } from '#libs/contracts';
import { MailService, NoticesService } from '#libs/notices';
import { Actor, Replies } from '#libs/platform';
import { Requires, SignedIn } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly mail: MailService,
  ) {}

  @Get('notices')
  @SignedIn('The own notices')
  @Replies(pageOf(NoticeView))
  list(@Asking() actor: Actor, @Query({ schema: NoticesQuery }) query: z.output<typeof NoticesQuery>) {
    return this.notices.page(actor, query);
  }

  @Post('notices/:id/read')
  @HttpCode(200)
  @SignedIn('Marks one of the own notices')
  @Replies(NoticeView)
  read(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.notices.markRead(actor, id);
  }

  /** What would have been mailed: on a machine without a mail server that is not in production. */
  @Get('mailbox')
  @Requires('account:manage')
  @Replies(pageOf(MailboxMessageView))
  mailbox(@Query({ schema: MailboxQuery }) query: z.output<typeof MailboxQuery>) {
    return this.mail.mailbox(query);
  }
}

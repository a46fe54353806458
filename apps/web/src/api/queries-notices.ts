import type { MailboxMessageView, NoticeView } from '#libs/contracts';
import { api } from './client';
import { inPages } from './pages';

export const noticesQuery = inPages<NoticeView>(['notices'], (cursor) =>
  api.listNotices({ query: { limit: 50, ...(cursor && { cursor }) } }),
);

/** The mails that a house without a mail server keeps to be read here. */
export const mailboxQuery = inPages<MailboxMessageView>(['mailbox'], (cursor) =>
  api.mailbox({ query: { limit: 50, ...(cursor && { cursor }) } }),
);

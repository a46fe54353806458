import type { MailboxMessageView, NoticeView } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, statusOf } from './client';
import { inPages } from './pages';

export const noticesQuery = inPages<NoticeView>(['notices'], (cursor) =>
  api.listNotices({ query: { limit: 50, ...(cursor && { cursor }) } }),
);

/** The mails that a house without a mail server keeps to be read here. */
export const mailboxQuery = (filter: MailFilter) =>
  inPages<MailboxMessageView>(['mailbox', filter], (cursor) =>
    api.mailbox({ query: { limit: 50, ...filter, ...(cursor && { cursor }) } }),
  );
export type MailFilter = { missionId?: string; text?: string; since?: string; until?: string };

/** Whether there is such a mailbox: a house that sends its mail, or sends none, has not. */
export const mailboxHereQuery = queryOptions({
  queryKey: ['mailbox', 'here'],
  staleTime: Infinity,
  queryFn: () =>
    api.mailbox({ query: { limit: 1 } }).then(
      () => true,
      (error: unknown) => {
        if (statusOf(error) !== 404) throw error;
        return false;
      },
    ),
});

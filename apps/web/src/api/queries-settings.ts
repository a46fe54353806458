import type { AccountRowView, MailboxMessageView } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { inPages } from '../shell/more';
import { api } from './client';

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => api.listSettings({}) });
export const hostProfilesQuery = queryOptions({ queryKey: ['host-profiles'], queryFn: () => api.listHostProfiles({}) });
export const textsQuery = queryOptions({ queryKey: ['texts'], queryFn: () => api.listTexts({}) });
export const badgeKeysQuery = queryOptions({ queryKey: ['badge-keys'], queryFn: () => api.listBadgeKeys({}) });
export const accountsQuery = inPages<AccountRowView>(['accounts', 'list'], (cursor) =>
  api.listAccounts({ query: { limit: 200, ...(cursor && { cursor }) } }),
);
export const mailboxQuery = inPages<MailboxMessageView>(['mailbox'], (cursor) =>
  api.mailbox({ query: { limit: 50, ...(cursor && { cursor }) } }),
);

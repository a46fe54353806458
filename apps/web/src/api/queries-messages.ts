import type { MessageGroup } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { inPages } from './pages';

const of = (missionId: string) => ['mission', missionId, 'messages'];

export const messagesQuery = (missionId: string) =>
  inPages(of(missionId), (cursor) => api.listMessages({ params: { id: missionId }, query: { cursor } }));

export const messageQuery = (missionId: string, id: string) =>
  queryOptions({ queryKey: [...of(missionId), id], queryFn: () => api.getMessage({ params: { id } }) });

/** Who is in the group at this moment: always asked anew. */
export const receiversQuery = (missionId: string, group: MessageGroup, delegationId: string | undefined) =>
  queryOptions({
    queryKey: [...of(missionId), 'receivers', group, delegationId ?? null],
    staleTime: 0,
    queryFn: () => api.messageReceivers({ params: { id: missionId }, query: { group, delegationId } }),
  });

import { isAwaited } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { ASK_AGAIN_MS } from './queries';

export const badgesQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'badges'],
    queryFn: async () => (await api.listBadges({ params: { id: missionId } })).items,
  });

/** Looked at again while it is being made. */
export const badgeSheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['work', id],
    queryFn: () => api.getBadgeSheet({ params: { id } }),
    refetchInterval: ({ state }) => (state.data && isAwaited(state.data.state) ? ASK_AGAIN_MS : false),
  });

export const badgeKeysQuery = queryOptions({ queryKey: ['badge-keys'], queryFn: () => api.listBadgeKeys({}) });

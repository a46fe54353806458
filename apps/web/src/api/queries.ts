import { QueryClient, queryOptions } from '@tanstack/react-query';
import { api, statusOf } from './client';
import { everyPage } from './pages';

/** What the server refused is not asked again; a server that cannot be reached is, calmly. */
const again = (failures: number, error: unknown) => {
  const status = statusOf(error);
  return (status === undefined || status === 503 || status === 429) && failures < 5;
};

export const queries = new QueryClient({
  defaultOptions: { queries: { retry: again, staleTime: 10_000, networkMode: 'always' }, mutations: { retry: false } },
});

/** How often work that is waited for is asked after by the pages that no event reaches. */
export const ASK_AGAIN_MS = 1_000;

/** Who is signed in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: () =>
    api.me().catch((error: unknown) => {
      if (statusOf(error) === 401) return null;
      throw error;
    }),
});

export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => api.listSessions({}) });

/** All that one may see: the board is searched and sorted whole. */
export const missionsQuery = queryOptions({
  queryKey: ['missions'],
  queryFn: async () => ({ items: await everyPage((query) => api.listMissions({ query })) }),
});

export const dueQuery = queryOptions({ queryKey: ['missions', 'due'], queryFn: () => api.missionsDue({}) });

export const missionDueQuery = (id: string) =>
  queryOptions({ queryKey: ['mission', id, 'due'], queryFn: () => api.missionsDue({ query: { missionId: id } }) });

export const missionQuery = (id: string) =>
  queryOptions({ queryKey: ['mission', id], queryFn: () => api.getMission({ params: { id } }) });

export const missionMovesQuery = (id: string) =>
  queryOptions({ queryKey: ['mission', id, 'moves'], queryFn: () => api.nextMissionMoves({ params: { id } }) });

export const missionTimelineQuery = (id: string) =>
  queryOptions({ queryKey: ['mission', id, 'timeline'], queryFn: () => api.missionTimeline({ params: { id } }) });

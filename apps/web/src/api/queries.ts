import type { MeView } from '#libs/contracts';
import { MutationCache, QueryCache, queryOptions, type QueryKey } from '@tanstack/react-query';
import { Queries } from './asked-anew';
import { api, Refused, statusOf, Unreachable } from './client';
import { everyPage } from './pages';

/** What the server refused is not asked again; a server that cannot be reached is, calmly. */
const again = (failures: number, error: unknown) => {
  const away = error instanceof Unreachable || [503, 429].includes(statusOf(error) ?? 0);
  return away && failures < 5;
};

/** Whoever was let in and is no longer: the session ran out, or was ended from elsewhere. */
const onError = (error: unknown) => {
  const missing = error instanceof Refused && error.problem.code === 'session.missing';
  if (missing && queries.getQueryData(meQuery.queryKey)) queries.setQueryData(endedQuery.queryKey, true);
};

export const queries: Queries = new Queries({
  queryCache: new QueryCache({ onError }),
  // Whatever was done: something waits no more, or waits now.
  mutationCache: new MutationCache({
    onError,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['tasks'] }),
  }),
  defaultOptions: {
    // Asked even where the browser believes there is no network; and again when it believes that there is.
    queries: { retry: again, staleTime: 10_000, networkMode: 'always', refetchOnReconnect: true },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** What a command has answered: an older answer that is still on its way must not come after it. */
export async function nowIs<T>({ queryKey }: { queryKey: QueryKey }, data: T): Promise<void> {
  await queries.cancelQueries({ queryKey, exact: true });
  queries.setQueryData(queryKey, data);
}

/** How often work that is waited for is asked after by the pages that no event reaches. */
export const ASK_AGAIN_MS = 1_000;

/** Whether the session has ended behind a page that still stands. Nothing asks for it: refusals tell. */
export const endedQuery = queryOptions({
  queryKey: ['session', 'ended'],
  queryFn: () => false,
  initialData: false,
  enabled: false,
  staleTime: Infinity,
});

/** Who is signed in; null for nobody. Whoever was known stays known while the page asks them to sign in again. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: (): Promise<MeView | null> =>
    api.me().catch((error: unknown) => {
      if (statusOf(error) !== 401) throw error;
      onError(error);
      return queries.getQueryData<MeView | null>(['me']) ?? null;
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

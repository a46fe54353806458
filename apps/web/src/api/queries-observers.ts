import type { ApplicationView } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** The delegations with their chambers and representatives, as of today. */
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  staleTime: 300_000,
  queryFn: () => api.listDelegations({}),
});

/** Everyone in the mission whom the reader may see: page after page, for counting and searching need all of them. */
export const applicationsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'applications'],
    queryFn: async () => {
      const items: ApplicationView[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: ApplicationView[]; next: string | null } = await api.listApplications({
          params: { id: missionId },
          query: { limit: 200, ...(cursor && { cursor }) },
        });
        items.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return items;
    },
  });

export const waitingListQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'waiting-list'],
    queryFn: () => api.getWaitingList({ params: { id: missionId } }),
  });

/** Each reading is logged, so it is read when somebody looks, and not in advance. */
export const staysQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'stays'],
    queryFn: () => api.listStays({ params: { id: missionId } }),
  });

export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id], queryFn: () => api.getApplication({ params: { id } }) });

export const applicationMovesQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'moves'], queryFn: () => api.nextApplicationMoves({ params: { id } }) });

export const applicationStoryQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'story'], queryFn: () => api.getStory({ params: { id } }) });

export const applicationDossierQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'dossier'], queryFn: () => api.getDossier({ params: { id } }) });

export const applicationConflictsQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'conflicts'], queryFn: () => api.listConflicts({ params: { id } }) });

export const applicationStayQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'stay'], queryFn: () => api.getStay({ params: { id } }) });

/** The texts that applicants accept, the newest version of each first. */
export const textsQuery = queryOptions({
  queryKey: ['texts'],
  staleTime: 300_000,
  queryFn: () => api.listTexts({}),
});

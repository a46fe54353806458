import type { ApplicationView, FindingView } from '#libs/contracts';
import type { ApplicationAction } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { everyPage } from './pages';

/** Everyone in the mission whom the reader may see. */
export const applicationsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'applications'],
    queryFn: () => everyPage((query) => api.listApplications({ params: { id: missionId }, query })),
  });

/** Of whom which documents are missing, and who has a photograph; of those whom the reader may ask about. */
export const dossiersQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'dossiers'],
    queryFn: async () => {
      const { items } = await api.listDossiers({ params: { id: missionId } });
      return new Map(items.map((mark) => [mark.applicationId, mark]));
    },
  });

export const waitingListQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'waiting-list'],
    queryFn: () => api.getWaitingList({ params: { id: missionId } }),
  });

/**
 * Each reading stands in the log, so nothing but a person's asking reads it: not a window looked at again, nor a change
 * elsewhere in the mission or the application, whose keys these are not.
 */
const READ_WHEN_ASKED = { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity } as const;

export const staysQuery = (missionId: string) =>
  queryOptions({
    ...READ_WHEN_ASKED,
    queryKey: ['stays', missionId],
    queryFn: () => api.listStays({ params: { id: missionId } }),
    gcTime: 0,
  });

export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id], queryFn: () => api.getApplication({ params: { id } }) });

export const applicationMovesQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'moves'], queryFn: () => api.nextApplicationMoves({ params: { id } }) });

export type Judged = { possible: boolean; findings: FindingView[] };
/** More at once are not asked about in one request. */
const AT_ONCE = 100;

/** What stands against one move of each application that can make it, as the server judges it. */
export async function moveOfMany(
  missionId: string,
  applications: readonly ApplicationView[],
  action: ApplicationAction,
): Promise<Map<string, Judged>> {
  const moves = new Map<string, Judged>();
  for (let from = 0; from < applications.length; from += AT_ONCE) {
    const applicationIds = applications
      .slice(from, from + AT_ONCE)
      .map(({ id }) => id)
      .join(',');
    const answer = await api.nextMovesOfApplications({ params: { id: missionId }, query: { applicationIds } });
    for (const { applicationId, items } of answer.items) {
      const move = items.find((item) => item.action === action);
      if (move) moves.set(applicationId, move);
    }
  }
  return moves;
}

export const applicationStoryQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'story'], queryFn: () => api.getStory({ params: { id } }) });

export const applicationDossierQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'dossier'], queryFn: () => api.getDossier({ params: { id } }) });

/** Forgotten at once: what is in a passport stays in no memory. */
export const applicationParticularsQuery = (id: string) =>
  queryOptions({
    ...READ_WHEN_ASKED,
    queryKey: ['particulars', id],
    queryFn: () => api.getParticulars({ params: { id } }),
    gcTime: 0,
  });

export const applicationConflictsQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'conflicts'], queryFn: () => api.listConflicts({ params: { id } }) });

export const applicationStayQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'stay'], queryFn: () => api.getStay({ params: { id } }) });

import { isAwaited, type PaperKind } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { everyPage } from './pages';
import { ASK_AGAIN_MS } from './queries';

/** The register of papers, newest first. */
export const papersQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'papers'],
    queryFn: () => everyPage((query) => api.listPapers({ params: { id: missionId }, query })),
  });

/** Those of one kind; looked at again while one is being made. */
export const papersOfKindQuery = (missionId: string, kind: PaperKind) =>
  queryOptions({
    queryKey: ['mission', missionId, 'papers', kind],
    queryFn: async () => (await api.listPapers({ params: { id: missionId }, query: { kind, limit: 200 } })).items,
    refetchInterval: ({ state }) => (state.data?.some((paper) => isAwaited(paper.state)) ? ASK_AGAIN_MS : false),
  });

export const paperQuery = (id: string) =>
  queryOptions({ queryKey: ['work', id], queryFn: () => api.getPaper({ params: { id } }) });

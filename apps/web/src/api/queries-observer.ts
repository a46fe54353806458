import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** What a person has done in missions: for the person the list of what is one's own. */
export const serviceQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId, 'service'],
    queryFn: () => api.getService({ params: { id: personId } }),
  });

export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id], queryFn: () => api.getApplication({ params: { id } }) });

export const storyQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'story'], queryFn: () => api.getStory({ params: { id } }) });

export const applicationMovesQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'moves'], queryFn: () => api.nextApplicationMoves({ params: { id } }) });

export const dossierQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id, 'dossier'], queryFn: () => api.getDossier({ params: { id } }) });

/** Opened only to be changed, and forgotten at once: what is in a passport stays in no memory. */
export const particularsQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id, 'particulars'],
    queryFn: () => api.getParticulars({ params: { id } }),
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Infinity,
  });

export const textsQuery = queryOptions({ queryKey: ['texts'], queryFn: () => api.listTexts({}) });

export const missionReportsQuery = (id: string) =>
  queryOptions({ queryKey: ['mission', id, 'reports'], queryFn: () => api.listReports({ params: { id } }) });

export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['report', id], queryFn: () => api.getReport({ params: { id } }) });

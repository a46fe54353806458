import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { everyPage } from './pages';

/** All that one may see of a mission, to be narrowed to what is looked for. */
export const incidentsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'incidents'],
    queryFn: () => everyPage((query) => api.listIncidents({ params: { id: missionId }, query })),
  });

export const incidentVersionsQuery = (missionId: string, id: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'incidents', id],
    queryFn: () => api.incidentVersions({ params: { id } }),
  });

export const dayFactsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'day-facts'],
    queryFn: () => everyPage((query) => api.listDayFacts({ params: { id: missionId }, query })),
  });

export const dayFactVersionsQuery = (missionId: string, id: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'day-facts', id],
    queryFn: () => api.dayFactVersions({ params: { id } }),
  });

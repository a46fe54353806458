import type { VisitsQuery } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { everyPage } from './pages';

export type VisitFilter = Partial<Pick<VisitsQuery, 'state' | 'stage' | 'region' | 'day' | 'teamId' | 'besides'>>;

/** All that the filter leaves: they are counted, and shown the latest first. */
export const visitsQuery = (missionId: string, filter: VisitFilter) =>
  queryOptions({
    queryKey: ['mission', missionId, 'visits', filter],
    queryFn: () => everyPage((query) => api.listVisits({ params: { id: missionId }, query: { ...query, ...filter } })),
  });

export const visitFileQuery = (missionId: string, id: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'visits', id],
    queryFn: () => api.visitFile({ params: { id } }),
  });

export const stationsFoundQuery = (missionId: string, q: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'stations', 'found', q],
    queryFn: () => api.listStations({ params: { id: missionId }, query: { q, limit: 8 } }),
    enabled: q.length > 0,
  });

export const visitTeamsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'teams', 'visits'],
    queryFn: () => api.listTeams({ params: { id: missionId } }),
  });

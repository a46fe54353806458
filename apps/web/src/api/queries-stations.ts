import { queryOptions } from '@tanstack/react-query';
import type { StationView } from '#libs/contracts';
import { api } from './client';
import { inPages } from './pages';

export type StationsFilter = { q?: string; region?: string; abroad?: 'true' | 'false'; withdrawn?: 'true' | 'false' };

export const stationsQuery = (missionId: string, filter: StationsFilter) =>
  inPages<StationView>(['mission', missionId, 'stations', 'list', filter], (cursor) =>
    api.listStations({ params: { id: missionId }, query: { limit: 200, ...filter, ...(cursor && { cursor }) } }),
  );

export const stationSummaryQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'stations', 'summary'],
    queryFn: () => api.summariseStations({ params: { id: missionId } }),
  });

export const stationVersionsQuery = (missionId: string, id: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'stations', id],
    queryFn: () => api.stationVersions({ params: { id } }),
  });

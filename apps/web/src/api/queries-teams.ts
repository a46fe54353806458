import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

export const teamsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'teams'],
    queryFn: () => api.listTeams({ params: { id: missionId } }),
  });

export const teamVersionsQuery = (missionId: string, id: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'teams', id],
    queryFn: () => api.teamVersions({ params: { id } }),
  });

export const planQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'plan'],
    queryFn: () => api.listPlan({ params: { id: missionId } }),
  });

export const planItemVersionsQuery = (missionId: string, id: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'plan', id],
    queryFn: () => api.planItemVersions({ params: { id } }),
  });

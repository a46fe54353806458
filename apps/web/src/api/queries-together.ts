import type { RegisterQuery } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

type Edition = { id: string; versionNumber: number };

/** Beside the text of one edition of a document: it changes with it. */
export const findingsQuery = ({ id, versionNumber }: Edition) =>
  queryOptions({
    queryKey: ['report', id, 'findings', String(versionNumber)],
    queryFn: () => api.listFindings({ params: { id }, query: { edition: versionNumber } }),
  });

export const findingVersionsQuery = (reportId: string, id: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'findings', 'finding', id],
    queryFn: () => api.findingVersions({ params: { id } }),
  });

export const recommendationVersionsQuery = (reportId: string, id: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'findings', 'recommendation', id],
    queryFn: () => api.recommendationVersions({ params: { id } }),
  });

export const remarksQuery = ({ id, versionNumber }: Edition) =>
  queryOptions({
    queryKey: ['report', id, 'remarks', String(versionNumber)],
    queryFn: () => api.listRemarks({ params: { id }, query: { edition: versionNumber } }),
  });

/** What an observer is shown of the drafts of a mission. */
export const offersQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'offers'],
    queryFn: async () => (await api.listOffers({ params: { id: missionId } })).items,
  });

export const registerQuery = (query: RegisterQuery) =>
  queryOptions({
    queryKey: ['recommendations', query],
    queryFn: async () => (await api.listRecommendations({ query })).items,
  });

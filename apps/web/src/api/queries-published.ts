import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

export const publishedQuery = queryOptions({
  queryKey: ['published'],
  queryFn: async () => (await api.listPublished({})).items,
});

export const publishedDocumentQuery = (code: string) =>
  queryOptions({ queryKey: ['published', code], queryFn: () => api.getPublished({ params: { name: code } }) });

export const documentKeysQuery = queryOptions({
  queryKey: ['document-keys'],
  queryFn: async () => (await api.listDocumentKeys({})).items,
});

export const publicationQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'publication'],
    queryFn: () => api.getPublication({ params: { id: reportId } }),
  });

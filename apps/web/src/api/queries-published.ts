import { queryOptions } from '@tanstack/react-query';
import { api, statusOf } from './client';

export const publishedQuery = queryOptions({
  queryKey: ['published'],
  queryFn: async () => (await api.listPublished({})).items,
});

/** Null where nothing of that code was ever published, or nothing can be called by it. */
export const publishedDocumentQuery = (code: string) =>
  queryOptions({
    queryKey: ['published', code],
    queryFn: async () => {
      try {
        return await api.getPublished({ params: { name: code } });
      } catch (error) {
        if ([400, 404].includes(statusOf(error) ?? 0)) return null;
        throw error;
      }
    },
  });

/** The newest of that number before the public, or null. */
export const publishedAsQuery = (number: string) =>
  queryOptions({
    queryKey: ['published', 'as', number],
    queryFn: async () => (await api.checkPublished({ query: { number } })).document,
  });

export const documentKeysQuery = queryOptions({
  queryKey: ['document-keys'],
  queryFn: async () => (await api.listDocumentKeys({})).items,
});

export const publicationQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'publication'],
    queryFn: () => api.getPublication({ params: { id: reportId } }),
  });

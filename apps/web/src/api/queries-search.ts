import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** What is found by words; what was found for the words before stands until it comes. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: () => api.search({ query: { q } }),
    enabled: q !== '',
    staleTime: 10_000,
  });

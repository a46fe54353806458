import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** It changes with the version of the system only. */
export const regulationQuery = queryOptions({
  queryKey: ['regulation'],
  staleTime: Infinity,
  queryFn: () => api.regulation({}),
});

import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** The dates of all missions one sees, between two days. */
export const datesQuery = (from: string, until: string) =>
  queryOptions({ queryKey: ['dates', from, until], queryFn: () => api.listDates({ query: { from, until } }) });

import type { ListName } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** The views of one list: one's own, and those that are shared. */
export const viewsQuery = (list: ListName) =>
  queryOptions({ queryKey: ['views', list], queryFn: () => api.listViews({ query: { list } }) });

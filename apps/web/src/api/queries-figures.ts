import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Counted anew each time the page is opened: others enter visits meanwhile. */
export const figuresQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'figures'],
    queryFn: () => api.listFigures({ params: { id: missionId } }),
  });

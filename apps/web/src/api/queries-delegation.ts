import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Who sits in a delegation today. */
export const membersQuery = (delegationId: string) =>
  queryOptions({
    queryKey: ['people', 'members', delegationId],
    queryFn: () => api.listMembers({ params: { id: delegationId } }),
  });

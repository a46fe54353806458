import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** The delegations with their chambers and representatives, as of today. */
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  staleTime: 60_000,
  queryFn: () => api.listDelegations({}),
});

/** Who sits in a delegation today. */
export const membersQuery = (delegationId: string) =>
  queryOptions({
    queryKey: ['people', 'members', delegationId],
    queryFn: () => api.listMembers({ params: { id: delegationId } }),
  });

import type { PersonView } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { inPages } from '../shell/more';
import { api } from './client';

export type PeopleFilter = { q?: string; delegationId?: string; sort: 'name' | 'latin-name' };

export const peopleQuery = (filter: PeopleFilter) =>
  inPages<PersonView>(['people', 'list', filter], (cursor) =>
    api.listPeople({ query: { limit: 200, ...filter, ...(cursor && { cursor }) } }),
  );
export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id], queryFn: () => api.getPerson({ params: { id } }) });
export const mandatesQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'mandates'], queryFn: () => api.listMandates({ params: { id } }) });
export const serviceQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'service'], queryFn: () => api.getService({ params: { id } }) });
export const accountOfQuery = (personId: string) =>
  queryOptions({
    queryKey: ['accounts', personId],
    queryFn: async () => (await api.listAccounts({ query: { personId, limit: 1 } })).items[0] ?? null,
  });
export const grantsQuery = (personId: string) =>
  queryOptions({ queryKey: ['grants', personId], queryFn: () => api.listGrants({ query: { personId } }) });
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  staleTime: 60_000,
  queryFn: () => api.listDelegations({ query: {} }),
});

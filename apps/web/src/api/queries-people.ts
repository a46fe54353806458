import type { PersonView } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { inPages } from './pages';

export type PeopleFilter = { q?: string; delegationId?: string; sort: 'name' | 'latin-name' };

export const peopleQuery = (filter: PeopleFilter) =>
  inPages<PersonView>(['people', 'list', filter], (cursor) =>
    api.listPeople({ query: { limit: 200, ...filter, ...(cursor && { cursor }) } }),
  );

export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id], queryFn: () => api.getPerson({ params: { id } }) });

export const mandatesQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'mandates'], queryFn: () => api.listMandates({ params: { id } }) });

/** What a person has done in missions: for the person the list of what is one's own. */
export const serviceQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'service'], queryFn: () => api.getService({ params: { id } }) });

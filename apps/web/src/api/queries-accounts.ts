import type { AccountRowView, AppointmentView } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { everyPage, inPages } from './pages';
import { queries } from './queries';

export const accountsQuery = inPages<AccountRowView>(['accounts', 'list'], (cursor) =>
  api.listAccounts({ query: { limit: 200, ...(cursor && { cursor }) } }),
);

/** By which a person signs in; null for somebody who does not. */
export const accountOfQuery = (personId: string) =>
  queryOptions({
    queryKey: ['accounts', personId],
    queryFn: async () => (await api.listAccounts({ query: { personId, limit: 1 } })).items[0] ?? null,
  });

/** After an act on it: the account is read anew at once, and the list of all beside it, which may be long. */
export function accountChanged(personId: string): Promise<void> {
  void queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
  return queries.invalidateQueries({ queryKey: accountOfQuery(personId).queryKey });
}

export type AppointmentsOf = { personId?: string; on?: string };
/** What awaits a second person: of somebody, for a delegation or a mission, or all of it. */
export const appointmentsQuery = (of: AppointmentsOf) =>
  queryOptions({
    queryKey: ['appointments', of],
    queryFn: () => everyPage((page) => api.listAppointments({ query: { ...of, ...page } })),
  });
/** What became of those that no longer do. */
export const decidedAppointmentsQuery = inPages<AppointmentView>(['appointments', 'decided'], (cursor) =>
  api.listAppointments({ query: { decided: 'true', limit: 50, ...(cursor && { cursor }) } }),
);

/** Who looks like somebody, and whether they were told apart. */
export const namesakesQuery = (personId: string) =>
  queryOptions({
    queryKey: ['namesakes', personId],
    queryFn: () => api.listNamesakes({ params: { id: personId } }),
  });

/** What a person may do, and where. */
export const grantsQuery = (personId: string) =>
  queryOptions({ queryKey: ['grants', personId], queryFn: () => api.listGrants({ query: { personId } }) });

import type { ApplicationView, BatchView } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { moveOfMany } from './queries-applications';

export const batchesQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'batches'],
    queryFn: async () => (await api.listBatches({ params: { id: missionId } })).items,
  });

/** Of which mission a batch is: the batch itself is among those of the mission. */
export const missionOfBatchQuery = (id: string) =>
  queryOptions({
    queryKey: ['mission-of-batch', id],
    staleTime: Infinity,
    queryFn: async () => (await api.getBatch({ params: { id } })).missionId,
  });

export type Accreditation = BatchView['accreditations'][number];

/** What stands between each listed name and the host, as the server judges it: nothing here knows the rules. */
export const sendChecksQuery = (missionId: string, listed: readonly ApplicationView[]) =>
  queryOptions({
    queryKey: ['mission', missionId, 'send-checks', listed.map(({ id, version }) => `${id}.${version}`)],
    queryFn: () => moveOfMany(missionId, listed, 'send'),
  });

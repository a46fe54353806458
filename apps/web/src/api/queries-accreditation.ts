import type { ApplicationView, BatchView, FindingView } from '#libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

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
export type SendCheck = { possible: boolean; findings: FindingView[] };
export const sendChecksQuery = (missionId: string, listed: readonly ApplicationView[]) =>
  queryOptions({
    queryKey: ['mission', missionId, 'send-checks', listed.map(({ id, version }) => `${id}.${version}`)],
    queryFn: async () => {
      const checks = new Map<string, SendCheck>();
      const left = listed.map(({ id }) => id);
      const checkNext = async (): Promise<void> => {
        const id = left.pop();
        if (!id) return;
        const { items } = await api.nextApplicationMoves({ params: { id } });
        const { possible = false, findings = [] } = items.find(({ action }) => action === 'send') ?? {};
        checks.set(id, { possible, findings });
        await checkNext();
      };
      // A few at a time: each is a question about one person.
      await Promise.all([1, 2, 3, 4].map(checkNext));
      return checks;
    },
  });

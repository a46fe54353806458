import type { ApplicationView, BatchView, FindingView } from '#libs/contracts';
import type { PaperKind } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

const WAITS_MS = 1_000;

/** Everyone who applied, however many pages that is. */
export const allApplicationsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'all-applications'],
    queryFn: async () => {
      const all: ApplicationView[] = [];
      let cursor: string | null | undefined;
      do {
        const query = { limit: 200, ...(cursor && { cursor }) };
        const page = await api.listApplications({ params: { id: missionId }, query });
        all.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return all;
    },
  });

export const batchesQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'batches'],
    queryFn: async () => (await api.listBatches({ params: { id: missionId } })).items,
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

/** The papers of one kind, newest first; looked at again while one is being made. */
export const papersOfKindQuery = (missionId: string, kind: PaperKind) =>
  queryOptions({
    queryKey: ['mission', missionId, 'papers', kind],
    queryFn: async () => (await api.listPapers({ params: { id: missionId }, query: { kind, limit: 200 } })).items,
    refetchInterval: ({ state }) => (state.data?.some((paper) => paper.state === 'waiting') ? WAITS_MS : false),
  });

export const badgesQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'badges'],
    queryFn: async () => (await api.listBadges({ params: { id: missionId } })).items,
  });

export const badgeSheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['badge-sheet', id],
    queryFn: () => api.getBadgeSheet({ params: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? WAITS_MS : false),
  });

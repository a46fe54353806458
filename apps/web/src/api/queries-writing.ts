import { queryOptions } from '@tanstack/react-query';
import type { Language, SectionId } from '#libs/regulation';
import { addressOf } from './address';
import { api } from './client';

/** So often it is asked who writes what. */
const LOOK_MS = 15_000;

export const holdsQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id, 'holds'],
    queryFn: async () => (await api.listHolds({ params: { id } })).items,
    refetchInterval: LOOK_MS,
  });

/** What may be placed in the text of a document, and what is to be said of what stands there. */
export const writingQuery = (id: string) =>
  queryOptions({ queryKey: ['report', id, 'writing'], queryFn: () => api.writingAids({ params: { id } }) });

export const textVersionsQuery = (id: string, language: Language, section: SectionId) =>
  queryOptions({
    queryKey: ['report', id, 'versions', language, section],
    queryFn: async () => (await api.textVersions({ params: { id, language, section } })).items,
  });

const OURS = { 'x-requested-with': 'mission-desk' };

/** Sent while the page goes: nobody waits for the answer. */
export function releaseOnTheWayOut(id: string, language: Language, section: SectionId): void {
  const address = addressOf('releaseSection', { id, language, section });
  void fetch(address, { method: 'DELETE', headers: OURS, keepalive: true }).catch(() => {});
}

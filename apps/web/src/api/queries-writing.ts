import { queryOptions } from '@tanstack/react-query';
import type { PreviewSection, Problem } from '#libs/contracts';
import type { Language, SectionId } from '#libs/regulation';
import { api, ourFetch, Refused } from './client';

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

/** The pages of a section as it stands in the editor. */
export async function drawPreview(id: string, body: PreviewSection, signal: AbortSignal): Promise<Blob> {
  const answer = await ourFetch(new URL(`/api/reports/${id}/previews`, location.origin), {
    method: 'POST',
    headers: { ...OURS, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  if (!answer.ok) throw new Refused((await answer.json()) as Problem);
  return answer.blob();
}

/** Sent while the page goes: nobody waits for the answer. */
export function releaseOnTheWayOut(id: string, language: Language, section: SectionId): void {
  const path = `/api/reports/${id}/texts/${language}/${section}/hold`;
  void fetch(new URL(path, location.origin), { method: 'DELETE', headers: OURS, keepalive: true }).catch(() => {});
}

import type { Problem } from '#libs/contracts';
import { ourFetch, Refused } from './client';
import { underKey } from './keys';

/** Sends the bytes of a file; answers what the server says of them. Refusals are `Refused`, as everywhere. */
export async function sendFile<Answer>(
  method: 'POST' | 'PUT',
  path: string,
  file: Blob,
  query: Record<string, string> = {},
  mediaType = file.type || 'application/octet-stream',
) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const headers: Record<string, string> = {
    'x-requested-with': 'mission-desk',
    'content-type': mediaType,
  };
  const send = async (key?: string) => {
    const answer = await ourFetch(url, {
      method,
      headers: { ...headers, ...(key && { 'idempotency-key': key }) },
      body: file,
    });
    if (!answer.ok) throw new Refused((await answer.json()) as Problem);
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as Answer;
  };
  const { lastModified = '' } = file as Partial<File>;
  return method === 'POST' ? underKey(`${url.href} ${file.size} ${lastModified}`, send) : send();
}

/** A table, by whatever name the system of its sender goes: what is in it decides, and what is no table is named. */
export const sendTable = <Answer>(path: string, file: File, query?: Record<string, string>) =>
  sendFile<Answer>('POST', path, file, query, 'application/octet-stream');

/** Keeps a scan or another evidence; its id goes into the command that rests on it. */
export const storeFile = (file: File, missionId?: string) =>
  sendFile<{ id: string }>('POST', '/api/files', file, { name: file.name, ...(missionId && { missionId }) });

/** A file of ours with its name, or the refusal in words; for what may not be there yet. */
export async function fetchFile(path: string): Promise<{ name: string; bytes: Blob }> {
  const answer = await ourFetch(path);
  if (!answer.ok) throw new Refused((await answer.json()) as Problem);
  const [, name = 'file'] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  return { name, bytes: await answer.blob() };
}

/** Pages that are drawn for whoever makes something, and kept nowhere. */
export async function drawPages(path: string, body: object, signal: AbortSignal): Promise<Blob> {
  const answer = await ourFetch(new URL(path, location.origin), {
    method: 'POST',
    headers: { 'x-requested-with': 'mission-desk', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  if (!answer.ok) throw new Refused((await answer.json()) as Problem);
  return answer.blob();
}

export function saveFile({ name, bytes }: { name: string; bytes: Blob }): void {
  const href = URL.createObjectURL(bytes);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

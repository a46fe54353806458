import type { AddressParts, AnswerOf, EndpointName, NamesWith, Problem } from '#libs/contracts';
import routes from 'virtual:routes';
import { addressOf } from './address';
import { ourFetch, Refused } from './client';
import { underKey } from './keys';

/** Sends the bytes of a file; answers what the server says of them. Refusals are `Refused`, as everywhere. */
export const sendFile = <Name extends NamesWith<{ takes: 'scan' }>>(
  name: Name,
  file: Blob,
  ...at: AddressParts<Name>
): Promise<AnswerOf<Name>> => send(name, addressOf(name, ...at), file, file.type || 'application/octet-stream');

/** A table, by whatever name the system of its sender goes: what is in it decides, and what is no table is named. */
export const sendTable = <Name extends NamesWith<{ takes: 'table' }>>(
  name: Name,
  file: File,
  ...at: AddressParts<Name>
): Promise<AnswerOf<Name>> => send(name, addressOf(name, ...at), file, 'application/octet-stream');

async function send<Name extends EndpointName>(name: Name, address: string, file: Blob, mediaType: string) {
  const { method } = routes[name];
  const headers = { 'x-requested-with': 'mission-desk', 'content-type': mediaType };
  const once = async (key?: string) => {
    const answer = await ourFetch(address, {
      method,
      headers: { ...headers, ...(key && { 'idempotency-key': key }) },
      body: file,
    });
    if (!answer.ok) throw new Refused((await answer.json()) as Problem);
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as AnswerOf<Name>;
  };
  const { lastModified = '' } = file as Partial<File>;
  return method === 'POST' ? underKey(`${address} ${file.size} ${lastModified}`, once) : once();
}

/** Keeps a scan or another evidence; its id goes into the command that rests on it. */
export const storeFile = (file: File, missionId?: string) =>
  sendFile('storeFile', file, {}, { name: file.name, ...(missionId && { missionId }) });

/** A file of ours with its name, or the refusal in words; for what may not be there yet. */
export async function fetchFile(address: string): Promise<{ name: string; bytes: Blob }> {
  const answer = await ourFetch(address);
  if (!answer.ok) throw new Refused((await answer.json()) as Problem);
  const [, name = 'file'] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  return { name, bytes: await answer.blob() };
}

/** Pages that are drawn for whoever makes something, and kept nowhere. */
export async function drawPages(address: string, body: object, signal: AbortSignal): Promise<Blob> {
  const answer = await ourFetch(address, {
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

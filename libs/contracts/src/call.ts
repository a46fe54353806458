import type { Problem } from './regulation.js';

export type CallInput = {
  params?: Record<string, string>;
  body?: unknown;
  query?: unknown;
  /** Repeat a creation under the same key and it is answered, not repeated. Made up if left out. */
  key?: string;
  /** The version that was read, for a change that must not overwrite someone else's. */
  ifMatch?: number;
};

/** A refusal as it came over the wire. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
  }
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Where = { method: string; path: string };

/** A path with the names between its braces filled in, and what is asked behind it. Knows of no schema. */
export function addressAt(path: string, params: Record<string, string> = {}, query: unknown = {}): string {
  const asked = new URLSearchParams();
  for (const [part, value] of Object.entries(query as Record<string, string | number | undefined>))
    if (value !== undefined) asked.set(part, String(value));
  const filled = path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  return asked.size === 0 ? filled : `${filled}?${asked}`;
}

/** One request, and what was answered as it came: undefined where there is nothing to say. Knows of no schema. */
export async function callEndpoint(baseUrl: string, fetcher: Fetch, { method, path }: Where, input: CallInput) {
  const { params, body, query, key, ifMatch } = input;
  const url = new URL(baseUrl + addressAt(path, params, query));
  const headers: Record<string, string> = { 'x-requested-with': 'mission-desk' };
  if (method === 'POST') headers['idempotency-key'] = key ?? crypto.randomUUID();
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  // Fastify answers 400 to a content type without content.
  if (body !== undefined) headers['content-type'] = 'application/json';
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetcher(url.href, { method, headers, ...content });
  if (!response.ok) throw new Refused((await response.json()) as Problem);
  const text = await response.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

import type { z } from 'zod';
import { ENDPOINTS, type EndpointName } from './endpoints.js';
import type { Problem } from './regulation.js';

type Endpoints = typeof ENDPOINTS;
type Input<E extends { body: z.ZodType; query: z.ZodType }> = {
  params?: Record<string, string>;
  body?: z.input<E['body']>;
  query?: z.input<E['query']>;
  /** Repeat a creation under the same key and it is answered, not repeated. Made up if left out. */
  key?: string;
  /** The version that was read, for a change that must not overwrite someone else's. */
  ifMatch?: number;
};
export type Client = {
  [Name in EndpointName]: (input?: Input<Endpoints[Name]>) => Promise<z.output<Endpoints[Name]['reply']>>;
};

/** A refusal as it came over the wire. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
  }
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Every endpoint as a function. Sessions are the fetcher's business: a browser's cookies, or a jar. */
export const createClient = (baseUrl: string, fetcher: Fetch = fetch): Client =>
  Object.fromEntries(
    (Object.keys(ENDPOINTS) as EndpointName[]).map((name) => [
      name,
      (input: Input<Endpoints[EndpointName]> = {}) => call(baseUrl, fetcher, name, input),
    ]),
  ) as unknown as Client;

async function call(baseUrl: string, fetcher: Fetch, name: EndpointName, input: Input<Endpoints[EndpointName]>) {
  const { method, path, reply } = ENDPOINTS[name];
  const { params = {}, body, query, key, ifMatch } = input;
  const url = new URL(
    baseUrl + path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? '')),
  );
  for (const [part, value] of Object.entries((query ?? {}) as Record<string, string | number | undefined>))
    if (value !== undefined) url.searchParams.set(part, String(value));
  const headers: Record<string, string> = { 'x-requested-with': 'mission-desk' };
  if (method === 'POST') headers['idempotency-key'] = key ?? crypto.randomUUID();
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  // Fastify answers 400 to a content type without content.
  if (body !== undefined) headers['content-type'] = 'application/json';
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetcher(url.href, { method, headers, ...content });
  if (!response.ok) throw new Refused((await response.json()) as Problem);
  const text = await response.text();
  return text === '' ? undefined : reply.parse(JSON.parse(text));
}

import type { z } from 'zod';
import { callEndpoint, type CallInput, type Fetch } from './call.js';
import { ENDPOINTS, type EndpointName } from './endpoints.js';

type Endpoints = typeof ENDPOINTS;
type Input<E extends { body: z.ZodType; query: z.ZodType }> = Omit<CallInput, 'body' | 'query'> & {
  body?: z.input<E['body']>;
  query?: z.input<E['query']>;
};
export type Client = {
  [Name in EndpointName]: (input?: Input<Endpoints[Name]>) => Promise<z.output<Endpoints[Name]['reply']>>;
};

/** Every endpoint as a function. Sessions are the fetcher's business: a browser's cookies, or a jar. */
export const createClient = (baseUrl: string, fetcher: Fetch = fetch): Client =>
  Object.fromEntries(
    (Object.keys(ENDPOINTS) as EndpointName[]).map((name) => [
      name,
      async (input: CallInput = {}) => {
        const answer = await callEndpoint(baseUrl, fetcher, ENDPOINTS[name], input);
        return answer === undefined ? undefined : ENDPOINTS[name].reply.parse(answer);
      },
    ]),
  ) as unknown as Client;

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { closed, PARAMS, type Endpoint, type EndpointName } from '#libs/contracts';
import { Malformed, type Actor } from '#libs/platform';
import { Refusal } from '#libs/regulation';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; missing on public routes without a session. */
    actor?: Actor;
    sessionId?: string;
    /** What is asked for, by its row. */
    endpoint?: EndpointName;
  }
}

/** Reads of a request what the row of its endpoint demands, or refuses it. */
export function reading(row: Endpoint) {
  const names = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof PARAMS);
  const params = z.object(Object.fromEntries(names.map((name) => [name, PARAMS[name]])));
  const body = row.body && closed(row.body);
  return (request: FastifyRequest, reply: FastifyReply) => ({
    request,
    reply,
    // The guard has made sure of both, wherever the type says that they are there.
    actor: request.actor,
    sessionId: request.sessionId,
    version: row.version && versionSeen(request, row.version),
    params: judged(params, request.params),
    query: row.query && judged(row.query, request.query),
    body: body && judged(body, request.body),
  });
}

function judged(schema: z.ZodType, value: unknown): unknown {
  const { data, error } = schema.safeParse(value);
  if (error) throw new Malformed(error.issues.slice(0, 50));
  return data;
}

/** The version the client has read. Changes that would overwrite ask for it: without it, 428. */
function versionSeen({ headers }: FastifyRequest, asked: 'required' | 'optional'): number | undefined {
  const header = headers['if-match'];
  if (header === undefined && asked === 'optional') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new Refusal('version.missing');
  return Number(version);
}

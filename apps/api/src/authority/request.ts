import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/platform';
import { Refusal } from '#libs/regulation';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; missing on public routes without a session. */
    actor?: Actor;
    sessionId?: string;
  }
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

/** Who is asking. The guard has made sure that there is someone. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor!);

export const SessionId = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).sessionId!);

/** The version the client has read, where it says so. */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Refusal('version.missing');
  return Number(version);
});

/** The same, for changes that would overwrite: without it, 428. */
export const RequiredVersion = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(requestOf(context).headers['if-match'] ?? '')?.[1];
  if (version === undefined) throw new Refusal('version.missing');
  return Number(version);
});

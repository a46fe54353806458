import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Opened } from '#libs/identity';
import { readConfig } from '#libs/platform';

const YEAR = 365 * 24 * 3600;

/** `__Host-` binds a cookie to this host and to https; on plain http, which means this very machine, browsers refuse it. */
const secure = () => readConfig().PUBLIC_URL.startsWith('https:');
const named = (name: string) => (secure() ? `__Host-${name}` : name);
const options = () => ({ path: '/', httpOnly: true, secure: secure(), sameSite: 'lax' as const });

export const sessionTokenOf = (request: FastifyRequest): string | undefined => request.cookies[named('session')];
export const deviceOf = (request: FastifyRequest): string | null => request.cookies[named('device')] ?? null;

export function giveCookies(reply: FastifyReply, { token, device }: Opened) {
  void reply.setCookie(named('session'), token, options());
  void reply.setCookie(named('device'), device, { ...options(), maxAge: YEAR });
}

export const takeCookies = (reply: FastifyReply) => void reply.clearCookie(named('session'), options());

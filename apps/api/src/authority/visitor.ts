import type { FastifyRequest } from 'fastify';
import type { Visitor } from '#libs/identity';
import { deviceOf, sessionTokenOf } from './cookies.js';

/** Whence somebody gives a password, at the door or once more behind it. */
export const visitorOf = (request: FastifyRequest): Visitor => ({
  address: request.ip,
  device: deviceOf(request),
  session: sessionTokenOf(request) ?? null,
});

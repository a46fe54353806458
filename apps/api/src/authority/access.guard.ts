import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENDPOINTS, mayBeKept, type Endpoint } from '#libs/contracts';
import { ActorsService } from '#libs/identity';
import { canonical, sha256, type Idempotency } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { sessionTokenOf } from './cookies.js';
import { Serving } from './serves.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const KEPT = new Set(Object.values<Endpoint>(ENDPOINTS).filter(mayBeKept));

/** Denies by default: a route opens by the permission that its row requires, or by being open on purpose. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const name = this.reflector.get(Serving, context.getHandler());
    const row: Endpoint | undefined = name && ENDPOINTS[name];
    if (name) request.endpoint = name;
    // What tells of somebody is kept nowhere on its way.
    if (!row || !KEPT.has(row))
      void http.getResponse<FastifyReply>().header('cache-control', row?.gives ? 'private, no-store' : 'no-store');
    // A browser sends this header to another origin only after asking, and we never say yes.
    if (!SAFE.has(request.method) && !request.headers['x-requested-with']) throw new Refusal('request.not-ours');
    if (row?.public) return true;
    const token = sessionTokenOf(request);
    const repeated = row?.creates && token ? idempotencyOf(request) : undefined;
    const open = token && (await this.actors.ofSession(token, request.id, repeated));
    if (!open) throw new Refusal('session.missing');
    request.actor = open.actor;
    request.sessionId = open.sessionId;
    const permission = row?.requires;
    if (!row || (!permission && !row.signedIn)) return false;
    if (permission && !open.actor.holds(permission)) throw new Refusal('permission.missing', { permission });
    const work = costly(row);
    if (work) await this.actors.admit(open.actor, work);
    return true;
  }
}

/** Bytes have to be read, and documents to be drawn. */
const costly = ({ takes, draws }: Endpoint) => (takes ? 'upload' : draws ? 'drawing' : undefined);

function idempotencyOf(request: FastifyRequest): Idempotency {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !UUID.test(key)) throw new Refusal('idempotency.missing');
  const { body } = request;
  const content = Buffer.isBuffer(body) ? sha256(body) : canonicalOrRefuse(body);
  return { key: key.toLowerCase(), hash: sha256(`${request.method} ${request.url}\n${content}`) };
}

/** A body nested beyond all sense has no canonical form. */
function canonicalOrRefuse(body: unknown): string {
  try {
    return canonical(body ?? null);
  } catch {
    throw new Refusal('request.malformed');
  }
}

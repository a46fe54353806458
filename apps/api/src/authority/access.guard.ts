import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ActorsService } from '#libs/identity';
import { canonical, sha256, type Idempotency } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { Creates, Public, Requires, SignedIn } from './access.js';
import { sessionTokenOf } from './cookies.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Denies by default: a route opens by naming the permission it requires, or by being open on purpose. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    // A browser sends this header to another origin only after asking, and we never say yes.
    if (!SAFE.has(request.method) && !request.headers['x-requested-with']) throw new Refusal('request.not-ours');
    if (this.reflector.get(Public, handler)) return true;
    const token = sessionTokenOf(request);
    const open = token && (await this.actors.ofSession(token, request.id, this.idempotencyOf(request, handler)));
    if (!open) throw new Refusal('session.missing');
    request.actor = open.actor;
    request.sessionId = open.sessionId;
    if (this.reflector.get(SignedIn, handler)) return true;
    const permission = this.reflector.get(Requires, handler);
    if (!permission) return false;
    if (!open.actor.holds(permission)) throw new Refusal('permission.missing', { permission });
    return true;
  }

  private idempotencyOf(
    request: FastifyRequest,
    handler: ReturnType<ExecutionContext['getHandler']>,
  ): Idempotency | undefined {
    if (!this.reflector.get(Creates, handler)) return undefined;
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !UUID.test(key)) throw new Refusal('idempotency.missing');
    const { body } = request;
    const content = Buffer.isBuffer(body) ? sha256(body) : canonicalOrRefuse(body);
    return { key: key.toLowerCase(), hash: sha256(`${request.method} ${request.url}\n${content}`) };
  }
}

/** A body nested beyond all sense has no canonical form. */
function canonicalOrRefuse(body: unknown): string {
  try {
    return canonical(body ?? null);
  } catch {
    throw new Refusal('request.malformed');
  }
}

import { Injectable, ParseUUIDPipe, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RenderingsService } from '#libs/reports';

/**
 * Looks before a stream begins. With interceptors Nest turns whatever the handler of a stream throws into an event of
 * an answer that is 200 already; a guard's refusal keeps its status.
 */
@Injectable()
export class RenderingSeen implements CanActivate {
  private readonly uuid = new ParseUUIDPipe();

  constructor(private readonly renderings: RenderingsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    await this.uuid.transform(params.id, { type: 'param' });
    await this.renderings.get(actor!, params.id);
    return true;
  }
}

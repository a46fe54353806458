import { Catch, Logger, type ArgumentsHost } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AttemptsService } from '#libs/identity';
import { ProblemFilter, refusalOf } from '#libs/platform';

const log = new Logger('Attempts');

/** What was tried and refused stands in the log before it is answered; nothing of the body does. */
@Catch()
export class RefusedFilter extends ProblemFilter {
  constructor(private readonly attempts: AttemptsService) {
    super();
  }

  override async catch(error: unknown, host: ArgumentsHost) {
    const { id: requestId, ip: address, actor, endpoint } = host.switchToHttp().getRequest<FastifyRequest>();
    try {
      if (endpoint) await this.attempts.note(refusalOf(error, requestId), { actor, address, endpoint, requestId });
    } catch (trouble) {
      // With the database away whoever asked is answered all the same.
      log.warn({ requestId, unnoted: (trouble as Error).message });
    }
    await super.catch(error, host);
  }
}

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap } from 'rxjs';

type Versioned = { version?: unknown };

/** The version of what is answered as its ETag; and 200 instead of 201 where an earlier answer was given again. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const version = versionOf(answer);
        if (version !== undefined) void reply.header('etag', `"${version}"`);
        if (http.getRequest<FastifyRequest>().actor?.replayed) void reply.status(200);
      }),
    );
  }
}

function versionOf(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const whole = answer as Versioned &
    Record<'mission' | 'application' | 'accreditation' | 'report', Versioned | undefined>;
  const part = [whole, whole.mission, whole.application, whole.accreditation, whole.report].find(
    (candidate) => typeof candidate?.version === 'number',
  );
  return part?.version as number | undefined;
}

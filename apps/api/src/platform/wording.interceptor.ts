import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map } from 'rxjs';
import { languageOf } from '#libs/platform';
import { message, type Finding, type Language } from '#libs/regulation';

/** What a list says of a move, or of a mission with the steps ahead of it. */
type Item = { findings?: Finding[]; blocked?: { findings: Finding[] }[] };
type Answer = { warnings?: Finding[]; items?: unknown };

/** Says warnings, and what stands against a move, in the reader's language; the services know only codes. */
@Injectable()
export class WordingInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Answer | undefined>) {
    const language = languageOf(context.switchToHttp().getRequest<FastifyRequest>());
    return next.handle().pipe(map((answer) => worded(answer, language)));
  }
}

function worded(answer: Answer | undefined, language: Language): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  if (answer.warnings) return { ...answer, warnings: say(answer.warnings, language) };
  if (!Array.isArray(answer.items)) return answer;
  const items = (answer.items as Item[]).map((item) => ({
    ...item,
    ...(item.findings && { findings: say(item.findings, language) }),
    ...(item.blocked && {
      blocked: item.blocked.map((step) => ({ ...step, findings: say(step.findings, language) })),
    }),
  }));
  return { ...answer, items };
}

const say = (findings: readonly Finding[], language: Language) =>
  findings.map((finding) => ({ ...finding, sentence: message(language, finding.code, finding.params) }));

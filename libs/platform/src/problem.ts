import { HttpException } from '@nestjs/common';
import { issueSentence, type Issue } from '#libs/contracts';
import { message, Refusal, type Language, type RefusalCode, type RefusalKind } from '#libs/regulation';
import { isContradiction, isDangling, isDatabaseAway } from './database.js';

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-method': 405,
  slow: 408,
  conflict: 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  range: 416,
  unversioned: 428,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
};

/** What Nest, Fastify or Node refuse before our own code is asked. A test has every error of Fastify’s in mind. */
const OF_STATUS: Partial<Record<number, RefusalCode>> = {
  400: 'request.malformed',
  401: 'session.missing',
  403: 'request.not-ours',
  404: 'route.not-found',
  405: 'route.other-method',
  408: 'request.too-slow',
  413: 'request.too-large',
  414: 'request.too-large',
  415: 'request.media-type',
  431: 'request.too-large',
  503: 'service.unavailable',
};

/** A body that does not fit its schema; `issues` name the places. */
export class Malformed extends Refusal {
  constructor(readonly issues: readonly Issue[]) {
    super('request.malformed');
  }
}

/** Whatever was thrown, as the refusal its reader should see. */
export function refusalOf(error: unknown, requestId: string): Refusal {
  if (error instanceof Refusal)
    return error.kind === 'internal' ? new Refusal(error.code, { ...error.params, requestId }) : error;
  if (isDatabaseAway(error)) return new Refusal('service.unavailable');
  if (isContradiction(error)) return new Refusal('request.conflicts');
  if (isDangling(error)) return new Refusal('request.malformed');
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  const code = status && OF_STATUS[status];
  if (code) return new Refusal(code);
  return new Refusal('service.broken', { requestId });
}

/** RFC 9457: one sentence in the reader's language, and every finding with the rule it rests on. */
export function problemOf(refusal: Refusal, language: Language, requestId: string) {
  return {
    type: `/api/regulation#${refusal.code}`,
    title: message(language, refusal.code, refusal.params),
    status: STATUS[refusal.kind],
    code: refusal.code,
    params: refusal.params,
    requestId,
    findings: refusal.findings.map((finding) => ({
      ...finding,
      sentence: message(language, finding.code, finding.params),
    })),
    ...(refusal instanceof Malformed ? { issues: refusal.issues.map((issue) => issueView(issue, language)) } : {}),
  };
}

/** Where it does not fit, and why; the values are not repeated. */
const issueView = (issue: Issue, language: Language) => ({
  path: (issue.path ?? []).map(segment).join('.'),
  message: issueSentence(issue, language),
});
const segment = (part: unknown) =>
  String(typeof part === 'object' && part !== null ? (part as { key: unknown }).key : part);

/** How long a client should wait before it repeats the request. */
export const retryAfter = ({ kind, params }: Refusal): number | undefined =>
  kind === 'unavailable' ? 3 : kind === 'too-many' ? Math.max(1, Number(params.seconds ?? 5)) : undefined;

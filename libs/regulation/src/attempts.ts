import type { EventName } from './events.js';
import type { RefusalCode, RefusalKind } from './refusals.js';

/** Refusals that the log keeps: somebody tried what was not his to try, or too often. */
const OF_KIND: Partial<Record<RefusalKind, EventName>> = {
  forbidden: 'attempt.permission-refused',
  'too-many': 'attempt.throttled',
};
const OF_CODE: Partial<Record<RefusalCode, EventName>> = {
  'session.wrong-credentials': 'attempt.sign-in-refused',
  'session.wrong-password': 'attempt.sign-in-refused',
  'link.invalid': 'attempt.sign-in-refused',
};

export const attemptOf = ({ code, kind }: { code: RefusalCode; kind: RefusalKind }): EventName | undefined =>
  OF_CODE[code] ?? OF_KIND[kind];

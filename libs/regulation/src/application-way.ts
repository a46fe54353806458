import type { ApplicationState } from './application-lifecycle.js';

/** What every application goes through on its way to the host. */
export const APPLICATION_WAY = [
  'DRAFT',
  'SUBMITTED',
  'ENDORSED',
  'LISTED',
  'SENT',
] as const satisfies readonly ApplicationState[];

/** How far each state is on the way; what has ended is nowhere on it. */
export const APPLICATION_AT: Record<ApplicationState, number | null> = {
  DRAFT: 0,
  RETURNED: 0,
  SUBMITTED: 1,
  ENDORSED: 2,
  WAITLISTED: 2,
  LISTED: 3,
  SENT: 4,
  NOT_ENDORSED: null,
  NOT_LISTED: null,
  WITHDRAWN: null,
  REPLACED: null,
  LAPSED: null,
};

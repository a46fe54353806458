import type { AccreditationState } from './accreditation-lifecycle.js';
import type { ApplicationState } from './application-lifecycle.js';
import { endsOf } from './lifecycle.js';
import { missionLifecycle, type MissionState } from './mission-lifecycle.js';

/** With whom an application lies, or how it ended. */
const APPLICATION_WITH = {
  DRAFT: 'applicant',
  SUBMITTED: 'delegation',
  RETURNED: 'applicant',
  ENDORSED: 'secretariat',
  WAITLISTED: 'queue',
  LISTED: 'list',
  SENT: 'host',
  NOT_ENDORSED: 'refused',
  NOT_LISTED: 'refused',
  WITHDRAWN: 'gone',
  REPLACED: 'gone',
  LAPSED: 'gone',
} as const satisfies Record<ApplicationState, string>;

/** What became of a name before the host. */
const ACCREDITATION_IS = {
  REQUESTED: 'asked',
  ACCREDITED: 'granted',
  EXPIRED: 'served',
  REFUSED: 'refused',
  CANCELLED_ON_REQUEST: 'taken-back',
  REVOKED_BY_HOST: 'revoked',
  RECALLED_BY_PA: 'taken-back',
  RETURNED_FOR_DOCS: 'returned',
} as const satisfies Record<AccreditationState, string>;

/** How far a mission is. */
const MISSION_IS = {
  DRAFT: 'prepared',
  INVITED: 'prepared',
  APPROVED: 'prepared',
  FORMING: 'forming',
  ACCREDITING: 'forming',
  READY: 'ready',
  OBSERVING: 'observing',
  CONCLUDING: 'concluding',
  CONCLUDED: 'concluded',
  CLOSED: 'closed',
  DECLINED: 'called-off',
  CANCELLED: 'called-off',
  POSTPONED: 'resting',
} as const satisfies Record<MissionState, string>;

/** The states for which a table says one of these, in the table's order. */
const statesBy =
  <State extends string, Word extends string>(table: Record<State, Word>) =>
  (...words: Word[]): readonly State[] =>
    (Object.keys(table) as State[]).filter((state) => words.includes(table[state]));

/**
 * Sets of states are asked for by what they have in common, and are listed nowhere else: not in a statement, and not a
 * second time.
 */
export const applicationStates = /* @__PURE__ */ statesBy(APPLICATION_WITH);
export const accreditationStates = /* @__PURE__ */ statesBy(ACCREDITATION_IS);
export const missionStates = /* @__PURE__ */ statesBy(MISSION_IS);

/** Whoever takes a place: named on the list, or before the host. */
export const PLACE_STATES = /* @__PURE__ */ applicationStates('list', 'host');
/** Endorsed, whatever became of it on the way to the host. */
export const ENDORSED_STATES = /* @__PURE__ */ applicationStates('secretariat', 'queue', 'list', 'host');

/** What the host may still decide, or has granted. */
export const OPEN_ACCREDITATIONS = /* @__PURE__ */ accreditationStates('asked', 'granted', 'returned');
/** What the host has not decided yet. */
export const UNDECIDED_ACCREDITATIONS = /* @__PURE__ */ accreditationStates('asked', 'returned');
/** Who observes or has observed. */
export const OBSERVER_STATES = /* @__PURE__ */ accreditationStates('granted', 'served');
/** Ends of a request or an accreditation that give the place back; the expiry does not. */
export const PLACE_GIVEN_BACK = /* @__PURE__ */ accreditationStates('refused', 'taken-back', 'revoked');

/** Missions of which nothing is expected any more. */
export const MISSION_ENDS: readonly MissionState[] = /* @__PURE__ */ endsOf(missionLifecycle);
/** States in which a mission takes nominations; whether it still does is a matter of dates too. */
export const NOMINATING_STATES = /* @__PURE__ */ missionStates('forming', 'ready');

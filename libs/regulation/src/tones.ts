import type { LABELS } from './labels.js';
import type { Tone } from './labels.tones.js';
import { STATE_LEFT } from './lifecycle.js';
import { missionLifecycle, type MissionState } from './mission-lifecycle.js';
import type { Permission } from './roles.js';

/** What stands beside the words of a state, so that no state is told by its colour alone. */
export const STATE_ICONS = [
  'draft',
  'waits',
  'returned',
  'people',
  'eye',
  'pen',
  'clock',
  'soon',
  'late',
  'pause',
  'check',
  'seal',
  'cross',
  'away',
  'unknown',
] as const;
export type StateIcon = (typeof STATE_ICONS)[number];

/**
 * A tone of its own; or `waitsForHolders`: for whoever holds one of these permissions it waits for them, for everybody else it
 * waits for others. None of them is somebody outside: the host, the time.
 */
export type Mark = { icon: StateIcon } & (
  { tone: Exclude<Tone, 'mine' | 'others'> } | { waitsForHolders: readonly Permission[] }
);

/** Every table of labels that says how a thing stands. */
export type StateTable =
  Extract<keyof typeof LABELS, `${string}States`> | 'deadlineWords' | 'publicStandings' | 'outcomes';
export type StateOf<Table extends StateTable> = keyof (typeof LABELS)[Table] & string;

/** One more state, or one more table of states, does not compile without its row. */
export const STATE_MARKS = {
  missionStates: {
    DRAFT: { icon: 'draft', waitsForHolders: ['mission:prepare'] },
    INVITED: { icon: 'draft', waitsForHolders: ['mission:prepare'] },
    APPROVED: { icon: 'draft', waitsForHolders: ['mission:prepare'] },
    FORMING: { icon: 'people', tone: 'underway' },
    ACCREDITING: { icon: 'people', tone: 'underway' },
    READY: { icon: 'check', tone: 'underway' },
    OBSERVING: { icon: 'eye', tone: 'underway' },
    CONCLUDING: { icon: 'pen', tone: 'underway' },
    CONCLUDED: { icon: 'check', tone: 'done' },
    CLOSED: { icon: 'seal', tone: 'done' },
    DECLINED: { icon: 'cross', tone: 'ended' },
    CANCELLED: { icon: 'cross', tone: 'ended' },
    POSTPONED: { icon: 'pause', tone: 'ended' },
  },
  applicationStates: {
    DRAFT: { icon: 'draft', waitsForHolders: ['application:submit'] },
    SUBMITTED: { icon: 'waits', waitsForHolders: ['application:endorse'] },
    RETURNED: { icon: 'returned', waitsForHolders: ['application:submit'] },
    ENDORSED: { icon: 'waits', waitsForHolders: ['application:list'] },
    WAITLISTED: { icon: 'clock', waitsForHolders: [] },
    LISTED: { icon: 'waits', waitsForHolders: ['list:approve', 'batch:send'] },
    SENT: { icon: 'waits', waitsForHolders: [] },
    NOT_ENDORSED: { icon: 'cross', tone: 'ended' },
    NOT_LISTED: { icon: 'cross', tone: 'ended' },
    WITHDRAWN: { icon: 'away', tone: 'ended' },
    REPLACED: { icon: 'away', tone: 'ended' },
    LAPSED: { icon: 'away', tone: 'ended' },
  },
  accreditationStates: {
    REQUESTED: { icon: 'waits', waitsForHolders: [] },
    ACCREDITED: { icon: 'check', tone: 'done' },
    EXPIRED: { icon: 'seal', tone: 'done' },
    REFUSED: { icon: 'cross', tone: 'ended' },
    CANCELLED_ON_REQUEST: { icon: 'away', tone: 'ended' },
    REVOKED_BY_HOST: { icon: 'cross', tone: 'ended' },
    RECALLED_BY_PA: { icon: 'away', tone: 'ended' },
    RETURNED_FOR_DOCS: { icon: 'returned', waitsForHolders: ['batch:send'] },
  },
  dossierStates: {
    complete: { icon: 'check', tone: 'done' },
    incomplete: { icon: 'returned', waitsForHolders: ['application:submit'] },
  },
  badgeStates: {
    valid: { icon: 'check', tone: 'done' },
    'not-yet': { icon: 'clock', tone: 'underway' },
    expired: { icon: 'away', tone: 'ended' },
    revoked: { icon: 'cross', tone: 'ended' },
    replaced: { icon: 'away', tone: 'ended' },
    unknown: { icon: 'unknown', tone: 'late' },
  },
  reportStates: {
    DRAFT: { icon: 'pen', waitsForHolders: ['report:draft'] },
    IN_REVIEW: { icon: 'waits', waitsForHolders: ['report:agree'] },
    AGREED: { icon: 'waits', waitsForHolders: ['report:open-signing'] },
    SIGNING: { icon: 'pen', waitsForHolders: ['report:sign'] },
    ADOPTED: { icon: 'check', tone: 'done' },
    PUBLISHED: { icon: 'seal', tone: 'done' },
    SUBMITTED: { icon: 'seal', tone: 'done' },
    NOTED: { icon: 'seal', tone: 'done' },
    BEING_CORRECTED: { icon: 'pen', tone: 'underway' },
    SUPERSEDED: { icon: 'away', tone: 'ended' },
    WITHDRAWN: { icon: 'cross', tone: 'ended' },
    RETRACTED: { icon: 'cross', tone: 'ended' },
  },
  appointmentStates: {
    AWAITED: { icon: 'waits', waitsForHolders: [] },
    CONFIRMED: { icon: 'check', tone: 'done' },
    REJECTED: { icon: 'cross', tone: 'ended' },
    TAKEN_BACK: { icon: 'away', tone: 'ended' },
    LAPSED: { icon: 'away', tone: 'ended' },
  },
  publicationStates: {
    AWAITED: { icon: 'waits', waitsForHolders: [] },
    CONFIRMED: { icon: 'check', tone: 'done' },
    REJECTED: { icon: 'cross', tone: 'ended' },
    TAKEN_BACK: { icon: 'away', tone: 'ended' },
    LAPSED: { icon: 'away', tone: 'ended' },
  },
  incidentStates: {
    open: { icon: 'clock', tone: 'underway' },
    'followed-up': { icon: 'check', tone: 'done' },
  },
  visitStates: {
    entered: { icon: 'waits', waitsForHolders: ['visit:confirm'] },
    confirmed: { icon: 'check', tone: 'done' },
  },
  meetingStates: {
    planned: { icon: 'clock', tone: 'underway' },
    held: { icon: 'check', tone: 'done' },
    'called-off': { icon: 'cross', tone: 'ended' },
  },
  deadlineWords: {
    'not-set': { icon: 'unknown', tone: 'ended' },
    upcoming: { icon: 'clock', tone: 'underway' },
    'due-soon': { icon: 'soon', waitsForHolders: [] },
    today: { icon: 'soon', waitsForHolders: [] },
    overdue: { icon: 'late', tone: 'late' },
    done: { icon: 'check', tone: 'done' },
    'not-in-force': { icon: 'pause', tone: 'ended' },
  },
  publicStandings: {
    genuine: { icon: 'seal', tone: 'done' },
    corrected: { icon: 'seal', tone: 'done' },
    superseded: { icon: 'away', tone: 'ended' },
    withdrawn: { icon: 'cross', tone: 'ended' },
  },
  outcomes: {
    implemented: { icon: 'check', tone: 'done' },
    partly: { icon: 'clock', tone: 'underway' },
    not: { icon: 'cross', tone: 'ended' },
    unknown: { icon: 'unknown', waitsForHolders: [] },
  },
} as const satisfies { [Table in StateTable]: Record<StateOf<Table>, Mark> };

export const markOf = <Table extends StateTable>(table: Table, state: StateOf<Table>): Mark =>
  (STATE_MARKS[table] as Record<string, Mark>)[state]!;

/** The tone for somebody, by what they may do where the thing is. */
export const toneOf = (mark: Mark, may: (permission: Permission) => boolean): Tone =>
  'tone' in mark ? mark.tone : mark.waitsForHolders.some((each) => may(each)) ? 'mine' : 'others';

/** Whether a thing that comes to stand so has ended: a move that leads there is kept apart and asked about first. */
export function endsIn(table: StateTable, state: string): boolean {
  const mark = (STATE_MARKS[table] as Record<string, Mark>)[state];
  return mark !== undefined && 'tone' in mark && mark.tone === 'ended';
}

/** The states of a mission in the order in which it goes through them when nothing ends it or comes between. */
export const MISSION_PATH: readonly MissionState[] = /* @__PURE__ */ pathFrom(missionLifecycle.initial);

function pathFrom(state: MissionState): MissionState[] {
  const next = Object.values(missionLifecycle.moves).find(
    ({ from, to }) => from.includes(state) && to !== STATE_LEFT && !endsIn('missionStates', to),
  );
  return next ? [state, ...pathFrom(next.to as MissionState)] : [state];
}

import type { MissionState } from './mission-lifecycle.js';
import type { Role } from './roles.js';
import type { RuleId } from './rules/index.js';

type Row = {
  rule: RuleId;
  /** What the date is counted from. */
  from: 'host-profile' | 'mission' | 'vote' | 'closing';
  /** Who has to act, the first of them first. */
  actsBy: readonly Role[];
};

/** Every deadline of a mission, in the order in which they usually come. */
export const DEADLINES = {
  opening: { rule: 'R-24', from: 'host-profile', actsBy: ['secretariatOfficer'] },
  nomination: { rule: 'R-13', from: 'mission', actsBy: ['delegationManager', 'delegationDeputy'] },
  listApproval: { rule: 'R-64', from: 'mission', actsBy: ['executiveSecretary', 'coordinator'] },
  cutoff: { rule: 'R-24', from: 'mission', actsBy: ['secretariatOfficer'] },
  hostList: { rule: 'R-24', from: 'host-profile', actsBy: ['secretariatOfficer'] },
  arrival: { rule: 'R-09', from: 'mission', actsBy: ['coordinator', 'parliamentarian'] },
  earlyVoting: { rule: 'R-01', from: 'vote', actsBy: ['coordinator', 'parliamentarian'] },
  voting: { rule: 'R-01', from: 'vote', actsBy: ['coordinator', 'parliamentarian'] },
  conclusion: { rule: 'R-52', from: 'vote', actsBy: ['coordinator'] },
  report: { rule: 'R-52', from: 'vote', actsBy: ['secretariatOfficer'] },
  erasure: { rule: 'R-60', from: 'closing', actsBy: ['executiveSecretary'] },
} as const satisfies Record<string, Row>;

export type DeadlineName = keyof typeof DEADLINES;
export const DEADLINE_NAMES = Object.keys(DEADLINES) as [DeadlineName, ...DeadlineName[]];

export const DEADLINE_STATES = ['not-set', 'upcoming', 'due-soon', 'today', 'overdue', 'done', 'not-in-force'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];
/** Still to be met, or missed: somebody has to act. */
export const DEADLINES_AHEAD: readonly DeadlineState[] = ['overdue', 'today', 'due-soon', 'upcoming'];

const DAY = 24 * 60 * 60 * 1_000;
/** How long before a deadline it is called due soon. */
export const DUE_SOON_DAYS = 5;

/**
 * Instants are milliseconds; the caller knows the clock. What is due on a day is due all day long, from midnight to
 * midnight where it happens: nobody is late on the day itself.
 */
export type DeadlineFacts = {
  at: number | null;
  day?: { begins: number; ends: number } | undefined;
  done: boolean;
  mission: MissionState;
};

/** What a deadline is at a moment. That a mission has ended or rests takes force from what is still open only. */
export function deadlineState(
  { at, day, done, mission }: DeadlineFacts,
  now: number,
  name: DeadlineName,
): DeadlineState {
  if (done) return 'done';
  const ended = mission === 'CANCELLED' || mission === 'DECLINED';
  // Personal data is erased of every mission that is over, however it ended.
  if (mission === 'POSTPONED' || (ended && name !== 'erasure')) return 'not-in-force';
  if (at === null) return 'not-set';
  if (now >= (day?.ends ?? at)) return 'overdue';
  if (day && now >= day.begins) return 'today';
  return at - now <= DUE_SOON_DAYS * DAY ? 'due-soon' : 'upcoming';
}

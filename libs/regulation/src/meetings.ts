import type { EventName } from './events.js';
import { defineActs, type Requirement } from './lifecycle.js';
import { documentsTold, type DocumentsTold } from './mission-acts.js';

/**
 * With whom a mission meets. Who is `counted: false` is nobody else: the mission among itself, at a briefing or over
 * its strategy.
 */
export const COUNTERPARTS = {
  parliament: { counted: true },
  'central-commission': { counted: true },
  'other-commission': { counted: true },
  candidate: { counted: true },
  party: { counted: true },
  government: { counted: true },
  court: { counted: true },
  'civil-society': { counted: true },
  'other-observers': { counted: true },
  media: { counted: true },
  'mission-itself': { counted: false },
} as const satisfies Record<string, { counted: boolean }>;
export type Counterpart = keyof typeof COUNTERPARTS;
export const COUNTERPART_NAMES = Object.keys(COUNTERPARTS) as Counterpart[];

/** Whether a meeting has taken place, as somebody has recorded it: the clock alone says of none that it was held. */
export const MEETING_STATES = ['planned', 'held', 'called-off'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** A public one may be printed; of an internal one those know who lead the mission, the Secretariat, and who took part. */
export const MEETING_AUDIENCES = ['public', 'internal'] as const;
export type MeetingAudience = (typeof MEETING_AUDIENCES)[number];

type Recorded = { state: MeetingState; counterpart: Counterpart };
export type MeetingCount = { counterpart: Counterpart; held: number };

export const isWithOthers = ({ counterpart }: Pick<Recorded, 'counterpart'>): boolean =>
  COUNTERPARTS[counterpart].counted;
export const isCounted = (meeting: Recorded): boolean => meeting.state === 'held' && isWithOthers(meeting);

/** How many were held with whom, in the order of the table; who was not met is not in it. */
export const countMeetings = (meetings: readonly Recorded[]): MeetingCount[] =>
  COUNTERPART_NAMES.flatMap((counterpart) => {
    const held = meetings.filter((meeting) => meeting.counterpart === counterpart && isCounted(meeting)).length;
    return held > 0 ? [{ counterpart, held }] : [];
  });

type Told = Recorded & { startsAt: string; endsAt: string | null; place: string | null };
const whenAndWhere = ({ startsAt, endsAt, place }: Told) =>
  JSON.stringify([Date.parse(startsAt), endsAt && Date.parse(endsAt), place]);

/** What the log calls a change of an entry, by what it was and what it is to be; `others` take part than did before. */
export function meetingEvent(before: Told | null, after: Told | null, others: boolean): EventName {
  if (!after) return 'meeting.removed';
  if (before?.state !== after.state) return `meeting.${after.state}`;
  if (after.state === 'planned' && (others || whenAndWhere(before) !== whenAndWhere(after))) return 'meeting.moved';
  return 'meeting.corrected';
}

export type MeetingFacts = DocumentsTold & {
  missionOver: boolean;
  reversed: boolean;
  /** Recorded as held, and has not begun. */
  heldAhead: boolean;
  /** Who is to take part, and neither is on the mission's list nor holds an office in it. */
  strangers: number;
  outsideDates: boolean;
  /** Other entries with the same counterpart at the same time. */
  alike: number;
  /** Participants who are at another meeting at the same time. */
  engaged: number;
};

const plausible = [
  { code: 'mission.over', met: (f) => !f.missionOver },
  { code: 'meeting.reversed', met: (f) => !f.reversed },
  { code: 'meeting.held-ahead', met: (f) => !f.heldAhead },
  { code: 'meeting.stranger', met: (f) => f.strangers === 0, params: (f) => ({ count: f.strangers }) },
] as const satisfies readonly Requirement<MeetingFacts>[];

const doubtful = [
  { code: 'meeting.outside-dates', met: (f) => !f.outsideDates },
  { code: 'meeting.twice', met: (f) => f.alike === 0, params: (f) => ({ count: f.alike }) },
  { code: 'meeting.engaged', met: (f) => f.engaged === 0, params: (f) => ({ count: f.engaged }) },
  ...documentsTold,
] as const satisfies readonly Requirement<MeetingFacts>[];

/** What is done to the programme of a mission; to correct an entry is also to take it away, when nothing is asked of it. */
export const meetingActs = defineActs<MeetingFacts>()({
  record: { permission: 'activity:record', requires: plausible, warns: doubtful },
  correct: { permission: 'activity:record', requires: plausible, warns: doubtful },
});

/** What was held, and what is taken away, is not changed without a word why. */
export const needsReason = (before: Recorded, after: Recorded | null): boolean =>
  before.state === 'held' || after === null;

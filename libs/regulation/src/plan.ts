import type { EventName } from './events.js';
import { assessAct, defineActs, type Requirement } from './lifecycle.js';
import { findingOf, type Finding, type RefusalParams } from './refusals.js';
import type { Wording } from './report-outlines.js';
import { authorityOf } from './roles.js';
import { STAGE_NAMES, stageRow, type Stage } from './stages.js';
import { dayAfter } from './teams.js';

type Place = { region: string | null; stationId: string | null };
type Times = { startsAt: string; endsAt: string };
/** Where a team is to be, at which stage and when. */
export type PlannedItem = Place & Times & { teamId: string; stage: Stage };

/** Two stations are two places; where one of the two is not named, the regions tell. */
export const isSamePlace = (one: Place, other: Place): boolean =>
  one.stationId !== null && other.stationId !== null
    ? one.stationId === other.stationId
    : folded(one.region) === folded(other.region);
const folded = (region: string | null) => region?.trim().toLowerCase() ?? '';
const isMeanwhile = (one: Times, other: Times) =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);

/** Items by which the same team would be at another place at the same time. */
export const atTwoPlaces = <Item extends PlannedItem>(item: PlannedItem, others: readonly Item[]): Item[] =>
  others.filter((other) => other.teamId === item.teamId && isMeanwhile(item, other) && !isSamePlace(item, other));

type Vote = { votingDays: readonly string[]; earlyVotingDays: readonly string[] };

/** Whether a stage is planned for a day on which none of the votes has it; of votes that nobody has entered nothing is known. */
export function isOffDays(stage: Stage, day: string, votes: readonly Vote[]): boolean {
  if (votes.length === 0) return false;
  const { days, intoNight } = stageRow(stage);
  const its = votes.flatMap(({ votingDays, earlyVotingDays }) => (days === 'voting' ? votingDays : earlyVotingDays));
  return !its.some((each) => day === each || (intoNight && day === dayAfter(each)));
}

type Event = { title: Wording; votingDays: readonly string[] };
/** Days of an event on which no team is planned for a stage at which somebody should be. */
export type Gap = { stage: Stage; event: Wording; days: readonly string[] };

/** The gaps in a plan, event by event: nobody at the opening of a voting day, or at the count behind the last of them. */
export const coverageGaps = (events: readonly Event[], items: readonly { stage: Stage; day: string }[]): Gap[] =>
  events.flatMap(({ title, votingDays }) =>
    STAGE_NAMES.flatMap((stage) => {
      const { covered, intoNight } = stageRow(stage);
      const ordered = votingDays.toSorted();
      const asked = covered === 'each-day' ? ordered : covered === 'last-day' ? ordered.slice(-1) : [];
      const days = asked.filter(
        (day) =>
          !items.some(
            (item) => item.stage === stage && (item.day === day || (intoNight && item.day === dayAfter(day))),
          ),
      );
      return days.length > 0 ? [{ stage, event: title, days }] : [];
    }),
  );

/** By which words a gap is told of. */
const UNCOVERED = { opening: 'plan.opening-uncovered', counting: 'plan.counting-uncovered' } as const;
export const gapTold = ({ event, days }: Gap): RefusalParams => ({ event, days: days.join(',') });
export const gapFindings = (gaps: readonly Gap[]): Finding[] =>
  gaps.map((gap) => findingOf('warns', UNCOVERED[gap.stage as keyof typeof UNCOVERED], gapTold(gap)));

/** What a change of the plan opens: gaps that were not there before. */
export const gapsOpened = (before: readonly Gap[], after: readonly Gap[]): Gap[] =>
  after.flatMap((gap) => {
    const known = before.filter(({ stage, event }) => stage === gap.stage && event.ru === gap.event.ru);
    const days = gap.days.filter((day) => !known.some((each) => each.days.includes(day)));
    return days.length > 0 ? [{ ...gap, days }] : [];
  });

/** What the log calls a change of the plan. */
export function planEvent(before: object | null, after: object | null): EventName {
  if (!after) return 'plan.removed';
  return before ? 'plan.changed' : 'plan.entered';
}

/** Once its day has come an item is not changed without a word why, nor ever taken away. */
export const planNeedsReason = (dayBefore: string, after: object | null, today: string): boolean =>
  after === null || dayBefore <= today;

export type PlanFacts = {
  missionOver: boolean;
  reversed: boolean;
  /** Not of the register of this mission. */
  strangeStation: boolean;
  outsideDates: boolean;
  offDays: boolean;
  /** Other items of the team at another place at the same time. */
  places: number;
  /** Nobody is in the team on that day. */
  nobody: boolean;
  /** What the change leaves uncovered that was covered before. */
  unopened: RefusalParams | null;
  uncounted: RefusalParams | null;
};

const plausible = [
  { code: 'mission.over', met: (f) => !f.missionOver },
  { code: 'plan.reversed', met: (f) => !f.reversed },
  { code: 'plan.strange-station', met: (f) => !f.strangeStation },
] as const satisfies readonly Requirement<PlanFacts>[];

const doubtful = [
  { code: 'plan.outside-dates', met: (f) => !f.outsideDates },
  { code: 'plan.off-days', met: (f) => !f.offDays },
  { code: 'plan.two-places', met: (f) => f.places === 0, params: (f) => ({ count: f.places }) },
  { code: 'plan.nobody', met: (f) => !f.nobody },
  { code: 'plan.opening-uncovered', met: (f) => f.unopened === null, params: (f) => f.unopened! },
  { code: 'plan.counting-uncovered', met: (f) => f.uncounted === null, params: (f) => f.uncounted! },
] as const satisfies readonly Requirement<PlanFacts>[];

/** What is done to the plan of a mission; to correct an item is also to take it away. */
export const planActs = defineActs<PlanFacts>()({
  record: { permission: 'team:plan', requires: plausible, warns: doubtful },
  correct: { permission: 'team:plan', requires: plausible, warns: doubtful },
});

/** What speaks against an item as it stands. */
export const planDoubts = (facts: PlanFacts): Finding[] =>
  assessAct({ ...planActs.correct, requires: [] }, authorityOf('coordinator'), facts);

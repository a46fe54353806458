import type { EventName } from './events.js';
import { assessAct, defineActs, type Requirement } from './lifecycle.js';
import { documentsTold, type DocumentsTold } from './mission-acts.js';
import type { Finding } from './refusals.js';
import { authorityOf } from './roles.js';
import type { SpokenLanguage } from './spoken.js';
import type { Language } from './vocabulary.js';

/** A stretch of days of the host's calendar; without a last one it goes on. */
export type Days = { fromDay: string; untilDay: string | null };
/** Who is in a team and when. */
export type Membership = Days & { personId: string; leader: boolean };
/** Whose delegation sent somebody, and what they speak; staff, experts and guests come from none, and nobody need say what they speak. */
export type Background = { delegation: string | null; speaks: readonly SpokenLanguage[] };
export type Known = Membership & Background;

export const isOn = ({ fromDay, untilDay }: Days, day: string): boolean =>
  fromDay <= day && (untilDay === null || untilDay >= day);
export const areTogether = (one: Days, other: Days): boolean =>
  (other.untilDay === null || one.fromDay <= other.untilDay) &&
  (one.untilDay === null || other.fromDay <= one.untilDay);

export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Every day on which somebody comes, or is there no more: between two of them nothing changes. */
const turns = (members: readonly Days[]): string[] =>
  [
    ...new Set(
      members.flatMap(({ fromDay, untilDay }) => [fromDay, ...(untilDay === null ? [] : [dayAfter(untilDay)])]),
    ),
  ].toSorted();

export type TeamWishes = { size: number; mixed: boolean };
/** The first day on which something is amiss with a team; null where there is none. A day without anybody is not one of it. */
export type TeamLacks = Record<'small' | 'unmixed' | 'leaderless' | 'speechless', string | null>;

/** What R-35 would have of a team, asked of every day on which anybody is in it. */
export function lacksOf(members: readonly Known[], { size, mixed }: TeamWishes): TeamLacks {
  const days = turns(members)
    .map((day) => ({ day, here: members.filter((member) => isOn(member, day)) }))
    .filter(({ here }) => here.length > 0);
  const first = (amiss: (here: readonly Known[]) => boolean) => days.find(({ here }) => amiss(here))?.day ?? null;
  return {
    small: first((here) => peopleIn(here).length < size),
    unmixed: mixed ? first((here) => peopleIn(here).length > 1 && areOfOne(here)) : null,
    leaderless: first((here) => !here.some(({ leader }) => leader)),
    speechless: first((here) => haveNoCommonLanguage(here)),
  };
}

/** Of somebody who has not said what they speak it is not known, and not held against the team. */
const haveNoCommonLanguage = (here: readonly Known[]) =>
  here.every(({ speaks }) => speaks.length > 0) &&
  !here[0]!.speaks.some((language) => here.every(({ speaks }) => speaks.includes(language)));

export const peopleIn = (members: readonly Membership[]): string[] => [
  ...new Set(members.map(({ personId }) => personId)),
];
const areOfOne = ([first, ...others]: readonly Known[]) =>
  first!.delegation !== null && others.every(({ delegation }) => delegation === first!.delegation);

/** Who is said twice to be in a team on the same day. */
export const saidTwice = (members: readonly Membership[]): string[] =>
  peopleIn(members.filter((one, at) => members.some((other, place) => place > at && isSame(one, other))));
/** Who of a team is in another one on the same day. */
export const elsewhereOf = (members: readonly Membership[], others: readonly Membership[]): string[] =>
  peopleIn(members.filter((one) => others.some((other) => isSame(one, other))));
const isSame = (one: Membership, other: Membership) => one.personId === other.personId && areTogether(one, other);

type Named = { number: number; name: { ru: string | null; en: string | null } };
const CALLED = { ru: 'Группа', en: 'Team' } as const;
/** `Team 3, North`: the name in the language, or in the one in which it was given. */
export const teamTitle = (language: Language, { number, name }: Named): string =>
  [`${CALLED[language]} ${number}`, name[language] ?? name.ru ?? name.en].filter(Boolean).join(', ');

type Said = { members: readonly Membership[] };
const rowOf = ({ personId, leader, fromDay, untilDay }: Membership) =>
  JSON.stringify([personId, leader, fromDay, untilDay]);
const rowsOf = (members: readonly Membership[]) => members.map(rowOf).toSorted().join();

/** What the log calls a change of a team. */
export function teamEvent(before: Said | null, after: Said | null): EventName {
  if (!after) return 'team.removed';
  if (!before) return 'team.formed';
  return rowsOf(before.members) === rowsOf(after.members) ? 'team.renamed' : 'team.members-changed';
}

/** Who was in a team until the end of a day, as far as it had come. */
const upTo = (members: readonly Membership[], day: string) =>
  members
    .filter(({ fromDay }) => fromDay <= day)
    .map((member) => ({
      ...member,
      untilDay: member.untilDay !== null && member.untilDay < day ? member.untilDay : day,
    }));

/** Whether a change alters who was in a team on days that have come. */
export const altersPast = (before: Said | null, after: Said | null, today: string): boolean =>
  rowsOf(upTo(before?.members ?? [], today)) !== rowsOf(upTo(after?.members ?? [], today));
/** What has been so is not changed without a word why, nor is a team taken away. */
export const teamNeedsReason = (before: Said, after: Said | null, today: string): boolean =>
  after === null || altersPast(before, after, today);

export type TeamFacts = DocumentsTold &
  TeamLacks & {
    missionOver: boolean;
    /** Another team of the mission has this number. */
    numberTaken: boolean;
    /** Days that end before they begin. */
    reversed: boolean;
    /** Who is in it twice on the same day; neither is on the mission's list nor holds an office in it; is in another team. */
    twice: number;
    strangers: number;
    elsewhere: number;
    /** Items of the plan that would be left without their team. */
    planned: number;
    /** Visits that would be: its number could be given to another team. */
    visited: number;
    outsideDates: boolean;
  };

const plausible = [
  { code: 'mission.over', met: (f) => !f.missionOver },
  { code: 'team.number-taken', met: (f) => !f.numberTaken },
  { code: 'team.reversed', met: (f) => !f.reversed },
  { code: 'team.twice', met: (f) => f.twice === 0, params: (f) => ({ count: f.twice }) },
  { code: 'team.stranger', met: (f) => f.strangers === 0, params: (f) => ({ count: f.strangers }) },
  { code: 'team.visited', met: (f) => f.visited === 0, params: (f) => ({ count: f.visited }) },
  { code: 'team.planned', met: (f) => f.planned === 0, params: (f) => ({ count: f.planned }) },
] as const satisfies readonly Requirement<TeamFacts>[];

const doubtful = [
  { code: 'team.small', met: (f) => f.small === null, params: (f) => ({ day: f.small! }) },
  { code: 'team.unmixed', met: (f) => f.unmixed === null, params: (f) => ({ day: f.unmixed! }) },
  { code: 'team.leaderless', met: (f) => f.leaderless === null, params: (f) => ({ day: f.leaderless! }) },
  { code: 'team.speechless', met: (f) => f.speechless === null, params: (f) => ({ day: f.speechless! }) },
  { code: 'team.elsewhere', met: (f) => f.elsewhere === 0, params: (f) => ({ count: f.elsewhere }) },
  { code: 'team.outside-dates', met: (f) => !f.outsideDates },
  ...documentsTold,
] as const satisfies readonly Requirement<TeamFacts>[];

/** What is done to the teams of a mission; to correct one is also to take it away, when nothing is asked of it. */
export const teamActs = defineActs<TeamFacts>()({
  form: { permission: 'team:plan', requires: plausible, warns: doubtful },
  correct: { permission: 'team:plan', requires: plausible, warns: doubtful },
});

/** What speaks of a team as it stands: shown beside it, as it was said when it was entered. */
export const teamDoubts = (facts: TeamFacts): Finding[] =>
  assessAct({ ...teamActs.correct, requires: [] }, authorityOf('coordinator'), facts);

import type { DatedDeadline, Mission } from '#libs/missions';
import type { Actor } from '#libs/platform';
import {
  DEADLINES,
  LABELS,
  ROLES,
  type CalendarDate,
  type MissionState,
  type Role,
  type RoleRow,
  type Wording,
} from '#libs/regulation';
import type { CalendarEvent } from './notice.entities.js';

/** A date of a mission: an instant in UTC, or a calendar day. The key is part of the `UID` that calendars keep. */
export type CalendarDay = { key: string; label: Wording; at: string };

/** Known to calendars by this name since the first of them was made. */
const KEPT: Record<string, string> = { nomination: 'nominations' };

/** The dates of a mission that are known, as its timeline has them: all of them, or those that an observer acts on. */
export function deadlinesOf(mission: Mission, timeline: readonly DatedDeadline[], actor: Actor): CalendarDay[] {
  const all = preparesMissions(actor, mission.id);
  const dates: Record<CalendarDate, string | undefined> = {
    departure: mission.endsOn ?? undefined,
    'polls-close': mission.pollsCloseAt?.toISOString(),
  };
  return [
    ...timeline
      .filter(({ deadline }) => all || (DEADLINES[deadline].actsBy as readonly Role[]).includes('parliamentarian'))
      .map(({ key, label, day, at }) => ({ key: KEPT[key] ?? key, label, at: day ?? at?.toISOString() })),
    ...(Object.keys(dates) as CalendarDate[]).map((key) => ({ key, label: LABELS.calendarDates[key], at: dates[key] })),
  ].flatMap(({ at, ...date }) => (at ? { ...date, at } : []));
}

/** Reads of the mission by more than what counts in one's own matters. */
const preparesMissions = ({ roles }: Actor, missionId: string) =>
  roles.some(({ role, on }) => {
    const { reach, ownMattersOnly, may }: RoleRow = ROLES[role];
    return !ownMattersOnly && may.includes('mission:read') && (reach !== 'mission' || on === missionId);
  });

const STATUS: Partial<Record<MissionState, CalendarEvent['status']>> = {
  POSTPONED: 'TENTATIVE',
  CANCELLED: 'CANCELLED',
  DECLINED: 'CANCELLED',
};
export const statusOf = ({ state }: Mission): CalendarEvent['status'] => STATUS[state] ?? 'CONFIRMED';

import type { Mission } from '#libs/missions';
import type { CalendarDeadline, MissionState } from '#libs/regulation';
import type { CalendarEvent } from './notice.entities.js';

/** A date of a mission: an instant in UTC, or a calendar day. */
export type DatedDeadline = { deadline: CalendarDeadline; at: string };

/** The dates of a mission that are known, as calendars show them. The one place that knows where they stand. */
export function deadlinesOf(mission: Mission): DatedDeadline[] {
  const dates: Record<CalendarDeadline, string | undefined> = {
    nominations: mission.nominationDeadline?.toISOString(),
    cutoff: mission.cutoffAt?.toISOString(),
    arrival: mission.startsOn ?? undefined,
    departure: mission.endsOn ?? undefined,
    'polls-close': mission.pollsCloseAt?.toISOString(),
  };
  return (Object.keys(dates) as CalendarDeadline[]).flatMap((deadline) => {
    const at = dates[deadline];
    return at ? { deadline, at } : [];
  });
}

const STATUS: Partial<Record<MissionState, CalendarEvent['status']>> = {
  POSTPONED: 'TENTATIVE',
  CANCELLED: 'CANCELLED',
  DECLINED: 'CANCELLED',
};
export const statusOf = ({ state }: Mission): CalendarEvent['status'] => STATUS[state] ?? 'CONFIRMED';

import { localOf, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import type { Mission } from './mission.entities.js';

/** The day of an instant by the host's calendar. */
export const localDay = (instant: string | Date, { hostProfile }: Mission) =>
  localOf(new Date(instant), hostProfile.zone).slice(0, 10);

type Moment = Pick<Unit, 'now' | 'today'>;

/** By our calendar, or by that of the host, where a day may begin earlier. */
export function hasCome({ now, today }: Moment, { hostProfile }: Mission, day: string): boolean {
  return day <= today || day <= localOf(now, hostProfile.zone).slice(0, 10);
}

/** What is recorded as done cannot bear the date of a day that has not come. */
export function requireCome(moment: Moment, mission: Mission, day: string | null | undefined) {
  if (day && !hasCome(moment, mission, day)) throw new Refusal('day.in-future', { day });
}

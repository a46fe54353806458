import { DateTime } from 'luxon';
import { dayInTable as shortDay, shownDay, shownDays, shownInstant, shownPeriod } from '#libs/reports';
import type { Language } from '#libs/regulation';

/** A date in a sentence stays on one line. */
const together = (date: string) => date.replaceAll(' ', '\u00a0');
const eachTogether = (list: string) => list.split(', ').map(together).join(', ');

/** `20 ноября 2022 года` */
export const dayOf = (day: string, language: Language): string => together(shownDay(day, language));

/** `17–21 ноября 2022 года` */
export const periodOf = (from: string, until: string, language: Language): string =>
  together(shownPeriod(from, until, language));
export const daysOf = (days: readonly string[], language: Language): string => eachTogether(shownDays(days, language));

/** `20 ноября 2022 года, 18:00 (UTC+6)` */
export const instantOf = (instant: string, zone: string, language: Language): string =>
  eachTogether(shownInstant(instant, zone, language));

/** `20.11.2022` / `20 Nov 2022`: for the narrow columns of a table; what is not known is left blank. */
export const dayInTable = (day: string | null | undefined, language: Language): string =>
  day ? shortDay(day, language) : '';

/** `20.11.2022 18:00`; how far that is from UTC stands at the head of the column where it is the same in all of it. */
export const instantInTable = (instant: string, zone: string, language: Language, withOffset: boolean): string => {
  const local = DateTime.fromISO(instant, { zone });
  const shown = `${shortDay(local.toISODate()!, language)} ${local.toFormat('HH:mm')}`;
  return withOffset ? `${shown} (${offsetOf(instant, zone)})` : shown;
};
export const offsetOf = (instant: string, zone: string): string =>
  DateTime.fromISO(instant, { zone }).toFormat("'UTC'Z");

/** Whether a title names a state, in whatever case: by all its words but their endings. */
export const isNamed = (state: string, title: string) =>
  state.split(' ').every((word) => title.includes(word.slice(0, Math.max(4, word.length - 2))));

import { shownAt, shownDay as shortDay } from '#libs/platform';
import { shownDay, shownDays, shownInstant, shownPeriod } from '#libs/reports';
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

/** `20.11.2022`: for the narrow columns of a table. */
export const dayInTable = (day: string | null | undefined): string => (day ? shortDay(day) : '');
export const instantInTable = (instant: string | null | undefined, zone: string): string =>
  instant ? shownAt(new Date(instant), zone) : '';

/** Whether a title names a state, in whatever case: by all its words but their endings. */
export const isNamed = (state: string, title: string) =>
  state.split(' ').every((word) => title.includes(word.slice(0, Math.max(4, word.length - 2))));

import { DateTime } from 'luxon';
import { dayIn, type Language } from '#libs/regulation';

const at = (day: string, language: Language) => DateTime.fromISO(day, { zone: 'utc' }).setLocale(language);

/** `20 ноября 2022 года` / `20 November 2022`. */
export const shownDay = (day: string, language: Language): string => dayIn(language, day);

/** `17–21 ноября 2022 года`, `30 ноября – 2 декабря 2022 года`: nothing is said twice. */
export function shownPeriod(from: string, until: string, language: Language): string {
  const [first, last] = [at(from, language), at(until, language)];
  const end = shownDay(until, language);
  if (from === until) return end;
  if (first.hasSame(last, 'month')) return `${first.day}–${end}`;
  if (first.hasSame(last, 'year')) return `${first.toFormat('d MMMM')} – ${end}`;
  return `${shownDay(from, language)} – ${end}`;
}

/** Days in their order, those that follow each other as one period. */
export function shownDays(days: readonly string[], language: Language): string {
  const periods: [string, string][] = [];
  for (const day of days.toSorted()) {
    const last = periods.at(-1);
    if (last && at(last[1], language).plus({ days: 1 }).toISODate() === day) last[1] = day;
    else periods.push([day, day]);
  }
  return periods.map(([from, until]) => shownPeriod(from, until, language)).join(', ');
}

/** An instant at the host's clocks, with its distance from UTC: `20 November 2022, 21:40 (UTC+6)`. */
export function shownInstant(instant: string, zone: string, language: Language): string {
  const local = DateTime.fromISO(instant, { zone });
  return `${shownDay(local.toISODate()!, language)}, ${local.toFormat("HH:mm '(UTC'Z')'")}`;
}

/** `20.11.2022` / `20 Nov 2022`: for a column of a table. */
export const dayInTable = (day: string, language: Language): string =>
  at(day, language).toFormat(language === 'ru' ? 'dd.MM.yyyy' : 'd\u00a0MMM\u00a0yyyy');

/** A label or an office as it stands by itself, and not in a sentence: with a capital, without an article. */
export function capitalised(text: string): string {
  const said = text.replace(/^an? /, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

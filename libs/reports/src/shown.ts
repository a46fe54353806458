import { DateTime } from 'luxon';
import type { Language } from '#libs/regulation';

/** `20 ноября 2022 г.` / `20 November 2022`. */
export function shownDay(day: string, language: Language): string {
  const shown = DateTime.fromISO(day, { zone: 'utc' }).setLocale(language).toFormat('d MMMM yyyy');
  return language === 'ru' ? `${shown} г.` : shown;
}

/** An instant at the host's clocks, with its distance from UTC: `20 November 2022, 21:40 (UTC+6)`. */
export function shownInstant(instant: string, zone: string, language: Language): string {
  const at = DateTime.fromISO(instant, { zone });
  return `${shownDay(at.toISODate()!, language)}, ${at.toFormat("HH:mm '(UTC'Z')'")}`;
}

import type { Language } from './messages';

/** English is that of the letters: the day before the month, and twenty-four hours, whatever the browser is set to. */
const LOCALES = { ru: 'ru', en: 'en-GB' } as const satisfies Record<Language, string>;
const made = new Map<string, Intl.DateTimeFormat>();
/** Making a format costs a browser far more than using it, and a list shows the same one in every row. */
function formatIn(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = made.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  made.set(key, format);
  return format;
}

/** The day and the hour that the clocks of a zone show, as letters write them: `12 January 2027, 18:00`. */
function clockIn(instant: string, zone: string, language: Language): string {
  const shown = (options: Intl.DateTimeFormatOptions) =>
    formatIn(language, { ...options, timeZone: zone }).format(new Date(instant));
  return `${shown({ dateStyle: language === 'ru' ? 'medium' : 'long' })}, ${shown({ timeStyle: 'short' })}`;
}

/** An instant as the clocks of a zone show it, and whose clocks they are: ` (UTC+5)`. */
export const shownAt = (instant: string, zone: string, language: Language): string =>
  `${clockIn(instant, zone, language)} (${offsetNamed(Date.parse(instant), zone)})`;

export const shownUtc = (instant: string, language: Language): string => clockIn(instant, 'UTC', language);

/** A calendar day, in no zone. */
export const shownDay = (day: string, language: Language): string =>
  formatIn(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** `12 Jan 2027`, where there is little room. */
export const shownDayShort = (day: string, language: Language): string =>
  formatIn(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** `Monday`, by the day alone. */
export const shownWeekday = (day: string, language: Language): string =>
  formatIn(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** `January 2027`, of `2027-01`. */
export const shownMonthOf = (month: string, language: Language): string =>
  formatIn(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

/** The hour that the clocks of a zone show: `18:00`. */
export const shownHour = (instant: string, zone: string, language: Language): string =>
  formatIn(language, { timeStyle: 'short', timeZone: zone }).format(new Date(instant));

/** The month of a tick on an axis. */
export const shownMonth = (at: Date, language: Language): string =>
  formatIn(language, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(at);

/** `5 Oct`, of a tick on an axis that is shorter than a year. */
export const shownDayOfYear = (at: Date, language: Language): string =>
  formatIn(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at);

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(at: number, zone: string): number {
  const parts = formatIn('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(at / 1_000) * 1_000;
}

/** `UTC+5`, `UTC+5:30`, `UTC`. */
export function offsetNamed(at: number, zone: string): string {
  const minutes = offsetAt(at, zone) / 60_000;
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  if (minutes === 0) return 'UTC';
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

const ZONE = 'zone';
/** The zone that the reader chose on this device, or none. */
export const chosenZone = (): string | undefined => chosen;
let chosen = kept();

/** What was kept is asked of the browser first: another one may not know the zone. */
function kept(): string | undefined {
  const zone = localStorage.getItem(ZONE);
  try {
    return zone ? new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}

/** Own times are shown in it from now on; without one, in that of the device. */
export function chooseZone(zone: string | undefined): void {
  chosen = zone;
  if (zone) localStorage.setItem(ZONE, zone);
  else localStorage.removeItem(ZONE);
}

let keeps: { offset: number; zone: string } | undefined;
/** The zone that the device's clock keeps. To ask for it takes a browser long, and every row asks: it is asked anew when that clock is set. */
export function deviceZone(): string {
  const offset = new Date().getTimezoneOffset();
  if (keeps?.offset !== offset) keeps = { offset, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return keeps.zone;
}

/** The zone in which the reader wants own times. */
export const ownZone = (): string => chosen ?? deviceZone();

/** The calendar day of an instant by the clocks of a zone: today by the reader's own, if nothing else is said. */
export const ownDay = (at = Date.now(), zone = ownZone()): string =>
  new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);

/** The day of an instant by the reader's own clock. */
export const shownDate = (instant: string, language: Language): string =>
  formatIn(language, { dateStyle: 'long', timeZone: ownZone() }).format(new Date(instant));

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far off an instant is, in the largest unit that fits: "in 5 days", "2 hours ago". */
export function timeFromNow(instant: string, language: Language, now = Date.now()): string {
  const left = Date.parse(instant) - now;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(left) >= length) ?? UNITS[2];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(left / size), unit);
}

type Due = { at: string; day: string | null; zone: string };
/** What is due on a day is shown as the day; an hour by the clocks where it happens. */
export const shownDue = ({ at, day, zone }: Due, language: Language): string =>
  day ? shownDay(day, language) : shownAt(at, zone, language);

/** How far off it is. Days are counted on the calendar: on the day itself it is today, at whatever hour. */
export function dueFromNow({ at, day, zone }: Due, language: Language, now: number): string {
  if (!day) return timeFromNow(at, language, now);
  const today = new Date(now + offsetAt(now, zone)).toISOString().slice(0, 10);
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}

/** Today as the registers count it, in UTC; only a suggestion, which the server judges. */
export const todayInUtc = (): string => new Date().toISOString().slice(0, 10);

/** Whether what ends on this day, or on none that is known, is still to be ended. */
export const isStillHeld = (until: string | null): boolean => until === null || until > todayInUtc();

/** A calendar day so many days later, or before. */
export function dayPlus(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

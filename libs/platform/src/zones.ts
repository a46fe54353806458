import { DateTime, IANAZone } from 'luxon';

/** `2022-11-14T18:00` as the clocks of a place show it, with the place's IANA zone. */
export type LocalTime = { local: string; zone: string };

export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

/** The instant of a wall-clock time, or undefined where the clocks skip it or the zone does not exist. */
export function instantOf({ local, zone }: LocalTime): Date | undefined {
  const time = DateTime.fromISO(local, { zone });
  return time.isValid && time.toFormat("yyyy-MM-dd'T'HH:mm") === local.slice(0, 16) ? time.toJSDate() : undefined;
}

/** Every instant at which the clocks of a place show that time: none where they skip it, two where they go back over it. */
export function instantsOf({ local, zone }: LocalTime): Date[] {
  if (!instantOf({ local, zone })) return [];
  const readings = DateTime.fromISO(local, { zone }).getPossibleOffsets();
  return readings.map((time) => time.toJSDate()).toSorted((a, b) => a.getTime() - b.getTime());
}

/** `+02:00`: how far the clocks of a place are ahead of UTC at an instant. */
export const offsetOf = (instant: Date, zone: string): string => DateTime.fromJSDate(instant, { zone }).toFormat('ZZ');

/** The wall-clock time of an instant at a place: `2022-11-14T18:00`. */
export const localOf = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

/** The calendar day of an instant at a place: where a day counts, it is the host's, not the server's. */
export const dayAt = (instant: Date, zone: string): string => localOf(instant, zone).slice(0, 10);

/** `14.11.2022 18:00 (UTC+6)`: how a document shows an instant at a place. */
export const shownAt = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat("dd.MM.yyyy HH:mm '(UTC'Z')'");

export const addDays = (day: string, days: number): string => DateTime.fromISO(day).plus({ days }).toISODate()!;

/** So long before an instant: days by the calendar of a place, hours by the clock, whatever its zone does in between. */
export const before = (instant: Date, zone: string, by: { days?: number; hours?: number }): Date =>
  DateTime.fromJSDate(instant, { zone }).minus(by).toJSDate();

/** The beginning of a calendar day at a place. */
export const startOfDay = (day: string, zone: string): Date =>
  DateTime.fromISO(day, { zone }).startOf('day').toJSDate();

/**
 * When the last station closes: the latest closing time over all voting days and all places, each in its own zone.
 * Undefined if a place names a time that does not exist there; of a time that comes twice the later counts. 24:00 is the end of the day.
 */
export function lastClosing(days: readonly string[], places: readonly { zone: string; closes: string }[]) {
  const closings = days.flatMap((day) =>
    places.map(({ zone, closes }) =>
      instantsOf({ local: closes === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${closes}`, zone }).at(-1),
    ),
  );
  if (closings.length === 0 || closings.includes(undefined)) return undefined;
  return new Date(Math.max(...closings.map((instant) => instant!.getTime())));
}

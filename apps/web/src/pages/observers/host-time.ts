import { offsetAt } from '../../time';

/** The instant at which the clocks of a zone show this day and time; what is not a time stays as it was typed. */
export function instantAt(day: string, time: string, zone: string): string | null {
  if (!day && !time) return null;
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted)) return `${day}T${time}`;
  // Twice, because the clocks may have changed between the two guesses.
  const guess = wanted - offsetAt(wanted, zone);
  return new Date(wanted - offsetAt(guess, zone)).toISOString();
}

/** The day and the time that the clocks of a zone show: `2026-03-17` and `08:30`. */
export function clockAt(instant: string | null, zone: string): { day: string; time: string } {
  if (!instant) return { day: '', time: '' };
  const at = Date.parse(instant);
  const [day = '', time = ''] = new Date(at + offsetAt(at, zone)).toISOString().split('T');
  return { day, time: time.slice(0, 5) };
}

/** What a field for day and time holds, by the clocks of a zone; undefined while it is blank. */
export function momentAt(local: string, zone: string): string | undefined {
  const [day = '', time = ''] = local.split('T');
  return instantAt(day, time, zone) ?? undefined;
}

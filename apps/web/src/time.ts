import type { Language } from './messages';

/** An instant as the clocks of a zone show it, with its distance from UTC. */
export const shownAt = (instant: string, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(instant));

export const shownUtc = (instant: string, language: Language): string => shownAt(instant, 'UTC', language);

/** A calendar day, in no zone. */
export const shownDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** The zone that the reader's own clock keeps. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The day of an instant by the reader's own clock. */
export const shownDate = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(instant));

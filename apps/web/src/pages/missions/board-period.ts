import { isDay } from '../../lists/list-address';

export const SPANS = { quarter: 3, year: 12 } as const;
export type Span = keyof typeof SPANS;
/** What of time is shown: from a first day to a last one, both shown. */
export type Period = { span: Span; since: string; until: string };

/** A day of the month that is so many months later; day 0 is the last of the month before it. */
const inMonths = (from: string, months: number, day = 1) => {
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months, day);
  return at.toISOString().slice(0, 10);
};
const from = (span: Span, since: string): Period => ({
  span,
  since,
  until: inMonths(since, SPANS[span], 0),
});

/** The quarter, or the year, that a day is in. */
export function periodAround(day: string, span: Span): Period {
  const month = Number(day.slice(5, 7)) - 1;
  return from(span, inMonths(day, -(month % SPANS[span])));
}

/** As the address says it; the year of today where it says nothing that can be used. */
export function periodOf(address: { since?: string | undefined; until?: string | undefined }, today: string): Period {
  const { since, until } = address;
  if (!isDay(since) || !isDay(until) || until <= since) return periodAround(today, 'year');
  return from(until < inMonths(since, SPANS.year - 1) ? 'quarter' : 'year', inMonths(since, 0));
}

/** Earlier or later by its own length. */
export const turned = ({ span, since }: Period, by: 1 | -1): Period => from(span, inMonths(since, by * SPANS[span]));

/** Closer or further: today's part of it where today is in it, else its beginning. */
export const zoomed = ({ since, until }: Period, span: Span, today: string): Period =>
  periodAround(since <= today && today <= until ? today : since, span);

/** Whether anything from one day to another is in it. */
export const touches = ({ since, until }: Period, first: string, last = first) => first <= until && last >= since;

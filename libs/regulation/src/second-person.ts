import type { Requirement } from './lifecycle.js';
import type { RefusalCode } from './refusals.js';
import type { Wording } from './report-outlines.js';

/** What one person asks for and a second one confirms stands in these states, whatever it is. */
export const SECOND_PERSON_STATES = ['AWAITED', 'CONFIRMED', 'REJECTED', 'TAKEN_BACK', 'LAPSED'] as const;
export type SecondPersonState = (typeof SECOND_PERSON_STATES)[number];

export type SecondPersonFacts = {
  isAsker: boolean;
  /** Who asked, or whom it is about, if that record may be another of the one who acts. */
  alike: Wording | null;
};

/** Whoever asked does not decide; nor does another record of the same human. Each act says so in words of its own. */
export const notAsker = <Facts extends SecondPersonFacts>(code: RefusalCode): Requirement<Facts> => ({
  code,
  met: (f) => !f.isAsker,
});
export const isAsker = <Facts extends SecondPersonFacts>(code: RefusalCode): Requirement<Facts> => ({
  code,
  met: (f) => f.isAsker,
});
export const otherHands = <Facts extends SecondPersonFacts>(code: RefusalCode): Requirement<Facts> => ({
  code,
  met: (f) => f.alike === null,
  params: (f) => ({ name: f.alike! }),
});

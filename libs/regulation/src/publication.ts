import { defineActs, defineLifecycle, type Requirement } from './lifecycle.js';
import type { RefusalCode } from './refusals.js';
import type { ReportState } from './report-lifecycle.js';
import { isAsker, notAsker, otherHands, SECOND_PERSON_STATES, type SecondPersonFacts } from './second-person.js';

/** What an act of publication asks of whoever asks for it: a time, or words that the public reads; whether it puts files before the public, or ends something. */
type Row = { time: 'may' | 'none'; words: boolean; files: boolean; ends: boolean };

/** What is done to a document before the public, each asked for by one person and confirmed by another. */
export const PUBLICATION_ACTS = {
  /** At once, or when its time has come. */
  publish: { time: 'may', words: false, files: true, ends: false },
  /** To another time, or at once: then the embargo is lifted. */
  reschedule: { time: 'may', words: false, files: true, ends: false },
  /** What was to be published at its time is not. */
  callOff: { time: 'none', words: false, files: false, ends: true },
  /** What came to be after the publication: a translation, or what was published before there was a public page. */
  complete: { time: 'none', words: false, files: true, ends: false },
  /** It stays on the public page, which says that it was withdrawn, and why. */
  retract: { time: 'none', words: true, files: false, ends: true },
} as const satisfies Record<string, Row>;
export type PublicationAct = keyof typeof PUBLICATION_ACTS;
export const PUBLICATION_ACT_NAMES = Object.keys(PUBLICATION_ACTS) as [PublicationAct, ...PublicationAct[]];

export const PUBLISHED: readonly ReportState[] = ['PUBLISHED', 'SUBMITTED', 'NOTED'];
export const isPublic = (state: ReportState) => PUBLISHED.includes(state);

export type PublicationFacts = {
  adopted: boolean;
  published: boolean;
  /** The edition that is to be withdrawn stands before the public. */
  withdrawable: boolean;
  /** It waits for its time. */
  scheduled: boolean;
  /** Something was asked for and awaits a second person. */
  awaited: boolean;
  originalRendered: boolean;
  /** The other language is rendered as it was approved. */
  translationRendered: boolean;
  /** Files that are final and are not before the public. */
  unpublished: boolean;
  /** The time that is asked for, if one is, lies ahead. */
  timeAhead: boolean;
};

const asks = (code: RefusalCode, met: (facts: PublicationFacts) => boolean): Requirement<PublicationFacts> => ({
  code,
  met,
});
const notAwaited = asks('publication.awaited-already', (f) => !f.awaited);
const timeAhead = asks('publication.time-past', (f) => f.timeAhead);
const rendered = asks('report.original-not-rendered', (f) => f.originalRendered);
const translated = asks('report.translation-missing', (f) => f.translationRendered);
const scheduled = asks('publication.not-scheduled', (f) => f.scheduled);
const published = asks('publication.not-published', (f) => f.published);
const withdrawable = asks('publication.not-published', (f) => f.withdrawable);

/** What must hold when it is asked for, and anew when it is confirmed. */
export const publicationActs = defineActs<PublicationFacts>()<PublicationAct>({
  publish: {
    permission: 'report:publish',
    requires: [
      { code: 'publication.not-adopted', met: (f) => f.adopted },
      { code: 'publication.scheduled-already', met: (f) => !f.scheduled },
      rendered,
      timeAhead,
      notAwaited,
    ],
    warns: [translated],
  },
  reschedule: { permission: 'report:publish', requires: [scheduled, timeAhead, notAwaited] },
  callOff: { permission: 'report:publish', requires: [scheduled, notAwaited] },
  complete: {
    permission: 'report:publish',
    requires: [published, { code: 'publication.nothing-new', met: (f) => f.unpublished }, notAwaited],
  },
  retract: { permission: 'report:publish', requires: [withdrawable, notAwaited] },
});

/** An act of publication that somebody has asked for: nothing of it is so until another account confirms it. */
export const publicationLifecycle = defineLifecycle<SecondPersonFacts>()({
  wrongState: 'publication.wrong-state',
  states: SECOND_PERSON_STATES,
  initial: 'AWAITED',
  moves: {
    confirm: {
      from: ['AWAITED'],
      to: 'CONFIRMED',
      permission: 'report:publish',
      requires: [notAsker('publication.own-request'), otherHands('publication.own-hands')],
      final: true,
    },
    reject: {
      from: ['AWAITED'],
      to: 'REJECTED',
      permission: 'report:publish',
      requires: [notAsker('publication.own-request')],
      reason: true,
    },
    takeBack: {
      from: ['AWAITED'],
      to: 'TAKEN_BACK',
      permission: 'report:publish',
      requires: [isAsker('publication.not-asker')],
    },
    /** The version that it was about is corrected, has made way, or was published as its time came. */
    lapse: { from: ['AWAITED'], to: 'LAPSED', permission: 'report:replace', final: true },
  },
});
export type PublicationState = (typeof publicationLifecycle.states)[number];
export type PublicationMove = keyof typeof publicationLifecycle.moves;
/** What a person decides of it. */
export const PUBLICATION_DECISIONS = ['confirm', 'reject', 'takeBack'] as const satisfies readonly PublicationMove[];
export type PublicationDecision = (typeof PUBLICATION_DECISIONS)[number];

/** What a stranger is told of a document that is held against what was published. */
export const PUBLIC_STANDINGS = ['genuine', 'corrected', 'superseded', 'withdrawn'] as const;
export type PublicStanding = (typeof PUBLIC_STANDINGS)[number];

/** What a person can type: the number of a document, and its version set apart from it, since numbers end in numbers. */
export const documentCode = (number: string, version: number): string => `${number}-v${version}`.toLowerCase();
/** The address that stands on the paper, and in its code. */
export const documentAddress = (origin: string, code: string): string => new URL(`/d/${code}`, origin).href;
/** The number as it stands on a page, with the word for which version it is: "T-1-FC, version 2", «T-1-FC · редакция 2». */
const AS_PRINTED = /^(\S.*?)[\s,;·]+(?:редакция|ред\.|version|v\.)\s*(\d+)$/u;
/** A hyphen by whatever sign a keyboard or a page has for it. */
const HYPHENS = /[\u2010-\u2015\u2212]/gu;

/** What a reader typed or a code held: the code of the document, wherever it stands in an address. */
export const codeIn = (read: string): string => {
  const last = read
    .trim()
    .replace(/[/?#]+$/, '')
    .split('/')
    .at(-1)!;
  const told = last
    .replace(/[?#].*$/, '')
    .replace(HYPHENS, '-')
    .toLowerCase();
  const [, number, version] = AS_PRINTED.exec(told) ?? [];
  return number ? documentCode(number, Number(version)) : told;
};

/** The outlines from which on a document bears its address, and says on every page that it corrects another. */
const ADDRESSED_SINCE = { 'final-conclusion': 4, 'mission-report': 5 } as const;
export const isAddressed = (kind: string, outlineVersion: number): boolean =>
  outlineVersion >= ((ADDRESSED_SINCE as Record<string, number>)[kind] ?? 1);

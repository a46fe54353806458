import type { EventName } from './events.js';
import { defineActs, type Requirement } from './lifecycle.js';

/** What a finding is held against. Which of the two it touches people say; how it comes out nobody is asked. */
export const YARDSTICKS = ['law', 'commitments'] as const;
export type Yardstick = (typeof YARDSTICKS)[number];

/** Entries of the mission that a finding rests on. */
export const BASIS_KINDS = ['incident', 'visit', 'meeting'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

/** To whom a recommendation goes; whom exactly, it may say in words. */
export const ADDRESSEES = [
  'election-commission',
  'parliament',
  'government',
  'courts',
  'parties',
  'media',
  'civil-society',
  'organisations',
  'other',
] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const PRIORITIES = ['first', 'second', 'third'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What became of a recommendation, as somebody says who is named as the source. */
export const OUTCOMES = ['implemented', 'partly', 'not', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type FindingActFacts = {
  /** The document is a draft; or it is agreed, and nothing but a translation is added. */
  writable: boolean;
  /** Said in the language that is signed. */
  originalSaid: boolean;
  /** The document has the section that it names; of a recommendation, the one in which recommendations are printed. */
  sectionThere: boolean;
  /** All that it rests on are entries of this mission that the one who writes may see. */
  basisThere: boolean;
  /** All findings that it names stand in this document. */
  findingsThere: boolean;
  /** Of a finding that is taken away: a recommendation rests on it. */
  restedOn: boolean;
};

const writable: Requirement<FindingActFacts> = { code: 'report.not-writable', met: (f) => f.writable };
const originalSaid: Requirement<FindingActFacts> = { code: 'finding.original-missing', met: (f) => f.originalSaid };
const finding = [
  writable,
  originalSaid,
  { code: 'finding.section-missing', met: (f) => f.sectionThere },
  { code: 'finding.basis-unknown', met: (f) => f.basisThere },
] as const satisfies readonly Requirement<FindingActFacts>[];
const recommendation = [
  writable,
  originalSaid,
  { code: 'recommendation.section-missing', met: (f) => f.sectionThere },
  { code: 'recommendation.finding-unknown', met: (f) => f.findingsThere },
] as const satisfies readonly Requirement<FindingActFacts>[];

/** Findings and recommendations as entries of a document; they are part of what is signed. */
export const findingActs = defineActs<FindingActFacts>()({
  recordFinding: { permission: 'report:draft', requires: finding },
  correctFinding: { permission: 'report:draft', requires: finding },
  removeFinding: {
    permission: 'report:draft',
    requires: [writable, { code: 'finding.rested-on', met: (f) => !f.restedOn }],
  },
  recordRecommendation: { permission: 'report:draft', requires: recommendation },
  correctRecommendation: { permission: 'report:draft', requires: recommendation },
  removeRecommendation: { permission: 'report:draft', requires: [writable] },
});

export type OutcomeFacts = {
  /** Of the document: only what was adopted is recommended to anybody. */
  adopted: boolean;
  /** The day of the outcome lies behind us. */
  past: boolean;
};

export const outcomeActs = defineActs<OutcomeFacts>()({
  recordOutcome: {
    permission: 'recommendation:follow',
    requires: [
      { code: 'recommendation.not-adopted', met: (f) => f.adopted },
      { code: 'recommendation.outcome-ahead', met: (f) => f.past },
    ],
  },
});

/** What the log says of an entry: written, corrected, or taken away. */
export const findingEvent = (
  what: 'finding' | 'recommendation',
  before: unknown,
  after: unknown,
): Extract<EventName, `${'finding' | 'recommendation'}.${'recorded' | 'corrected' | 'removed'}`> =>
  `${what}.${before === null ? 'recorded' : after === null ? 'removed' : 'corrected'}`;

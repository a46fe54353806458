import {
  absencesStand,
  everybodySigned,
  presentSigned,
  signaturesGiven,
  signaturesNeeded,
  thresholdMet,
  type Signing,
} from './adoption.js';
import { defineLifecycle, type Requirement } from './lifecycle.js';
import type { Wording } from './report-outlines.js';
import { factsKnown, onOnePage, referencesKnown } from './report-requirements.js';
import type { MissionSettings } from './settings.js';

export type ReportFacts = Signing & {
  settings: MissionSettings;
  /** Mandatory authored sections of the original language that are still empty. */
  emptySections: number;
  /** Sections of the original that a translation still lacks, in all languages together. */
  untranslated: number;
  /** Sections whose translation is of an earlier writing of the original, as they are called. */
  stale: Wording | null;
  /** Recommendations without an addressee, and those that rest on no finding, by their numbers. */
  unaddressed: readonly number[];
  unfounded: readonly number[];
  /** Findings that rest on entries of the mission which stand no more, by their numbers. */
  baseless: readonly number[];
  openComments: number;
  /** On which sections; null where there are none. */
  commentsOn: Wording | null;
  openSuggestions: number;
  suggestionsOn: Wording | null;
  /** What nobody has said in English, quoted under the tabs on which it was entered; and these tabs. */
  notInEnglish: Wording | null;
  notInEnglishAt: readonly string[];
  /** Facts placed by a name that the snapshot does not know, in any language. */
  unknownFacts: readonly string[];
  /** References of texts and entries to records that the mission does not have. */
  unknownReferences: readonly string[];
  /** Numbers that people typed, in the original language. */
  typedNumbers: number;
  /** Of a kind that is meant for one page, how many more it takes in the longer of its languages; of others it is not asked. */
  pagesOver: number;
  snapshotFinal: boolean;
  /** A kind that is adopted while the mission is under way: a note, an opinion, a preliminary statement. */
  beforePollsClose: boolean;
  pollsClosed: boolean;
  /** When the last station closes, and where: those abroad included. */
  pollsClose: Wording;
  /** Stations abroad without an hour of their own, while any of them may still be open. */
  stationsUntimed: number;
  /** The coordinator is on the list of those who sign. */
  coordinatorListed: boolean;
  /** Those on the list who have not signed, or null. */
  unsignedNames: Wording | null;
  originalRendered: boolean;
  translationsRendered: boolean;
  sessionRecorded: boolean;
  missionOver: boolean;
};

const filled: Requirement<ReportFacts> = {
  code: 'report.sections-empty',
  met: (f) => f.emptySections === 0,
  params: (f) => ({ count: f.emptySections }),
};
const frozen: Requirement<ReportFacts> = {
  code: 'report.snapshot-provisional',
  met: (f) => f.beforePollsClose || f.snapshotFinal,
};
/** Said early, and never in the way: the original stands alone until there is a translation. */
const translated: Requirement<ReportFacts> = {
  code: 'report.untranslated',
  met: (f) => f.untranslated === 0,
  params: (f) => ({ count: f.untranslated }),
};
/** So is this: whoever entered them knows how they are said in English. */
const saidInEnglish: Requirement<ReportFacts> = {
  code: 'report.not-in-english',
  met: (f) => f.notInEnglish === null,
  params: (f) => ({ texts: f.notInEnglish ?? '', at: f.notInEnglishAt.join(' ') }),
};
/** What is placed by name cannot differ from the snapshot; what is typed can. */
const numbersPlaced: Requirement<ReportFacts> = {
  code: 'report.numbers-typed',
  met: (f) => f.typedNumbers === 0,
  params: (f) => ({ count: f.typedNumbers }),
};
/** So is this: a translation says of each section which writing it is of. */
const fresh: Requirement<ReportFacts> = {
  code: 'report.translation-stale',
  met: (f) => f.stale === null,
  params: (f) => ({ where: f.stale! }),
};
const addressed: Requirement<ReportFacts> = {
  code: 'report.recommendation-unaddressed',
  met: (f) => f.unaddressed.length === 0,
  params: (f) => ({ numbers: f.unaddressed.join(', ') }),
};
const founded: Requirement<ReportFacts> = {
  code: 'report.recommendation-unfounded',
  met: (f) => f.unfounded.length === 0,
  params: (f) => ({ numbers: f.unfounded.join(', ') }),
};
/** Said, and not in the way: whether the finding stands without it, people know. */
const based: Requirement<ReportFacts> = {
  code: 'report.finding-basis-removed',
  met: (f) => f.baseless.length === 0,
  params: (f) => ({ numbers: f.baseless.join(', ') }),
};
const discussed: Requirement<ReportFacts> = {
  code: 'report.comments-open',
  met: (f) => f.commentsOn === null,
  params: (f) => ({ count: f.openComments, where: f.commentsOn! }),
};
const decided: Requirement<ReportFacts> = {
  code: 'report.suggestions-open',
  met: (f) => f.suggestionsOn === null,
  params: (f) => ({ count: f.openSuggestions, where: f.suggestionsOn! }),
};
const pollsClosed: Requirement<ReportFacts> = {
  code: 'report.polls-open',
  met: (f) => f.beforePollsClose || !f.settings.noAdoptionBeforePollsClose || f.pollsClosed,
  params: (f) => ({ when: f.pollsClose }),
};

/** C3: one version of a document, from the draft to the note of the Council. */
export const reportLifecycle = defineLifecycle<ReportFacts>()({
  wrongState: 'report.wrong-state',
  states: [
    'DRAFT',
    'IN_REVIEW',
    'AGREED',
    'SIGNING',
    'ADOPTED',
    'PUBLISHED',
    'SUBMITTED',
    'NOTED',
    'BEING_CORRECTED',
    'SUPERSEDED',
    'WITHDRAWN',
    'RETRACTED',
  ],
  initial: 'DRAFT',
  moves: {
    review: {
      from: ['DRAFT'],
      to: 'IN_REVIEW',
      permission: 'report:draft',
      requires: [filled, factsKnown, referencesKnown, addressed, founded],
      warns: [translated, fresh, saidInEnglish, numbersPlaced, based, onOnePage],
    },
    returnToDraft: { from: ['IN_REVIEW', 'AGREED'], to: 'DRAFT', permission: 'report:agree', reason: true },
    agree: {
      from: ['IN_REVIEW'],
      to: 'AGREED',
      permission: 'report:agree',
      requires: [filled, factsKnown, referencesKnown, frozen, addressed, founded, discussed, onOnePage],
      warns: [translated, fresh, decided],
    },
    openSigning: {
      from: ['AGREED'],
      to: 'SIGNING',
      permission: 'report:open-signing',
      final: true,
      requires: [frozen, pollsClosed, { code: 'report.nobody-to-sign', met: (f) => f.signatories > 0 }],
      warns: [
        {
          code: 'report.hours-unknown',
          met: (f) => f.beforePollsClose || !f.settings.noAdoptionBeforePollsClose || f.stationsUntimed === 0,
          params: (f) => ({ count: f.stationsUntimed }),
        },
        { code: 'report.coordinator-not-listed', met: (f) => f.mode !== 'majority' || f.coordinatorListed },
      ],
    },
    /** With the last signature by itself; by a majority, the coordinator may do it before. */
    adopt: {
      from: ['SIGNING'],
      to: 'ADOPTED',
      permission: 'report:adopt',
      final: true,
      requires: [
        pollsClosed,
        {
          code: 'report.signatures-missing',
          met: (f) => presentSigned(f) || f.mode === 'majority',
          params: (f) => ({ count: f.unsigned }),
        },
        {
          code: 'report.absences-by-one',
          met: absencesStand,
          params: (f) => ({ count: f.absentByOne, all: f.signatories }),
        },
        {
          code: 'report.coordinator-unsigned',
          met: (f) => everybodySigned(f) || f.mode !== 'majority' || f.coordinatorSigned,
        },
        {
          code: 'report.threshold-not-met',
          met: (f) => everybodySigned(f) || f.mode !== 'majority' || thresholdMet(f),
          params: (f) => ({
            signed: signaturesGiven(f),
            all: f.signatories,
            needed: signaturesNeeded(f.mode, f.signatories),
          }),
        },
      ],
      warns: [
        {
          code: 'report.adopted-without',
          met: (f) => f.unsignedNames === null || f.mode !== 'majority',
          params: (f) => ({ names: f.unsignedNames! }),
        },
      ],
    },
    publish: {
      from: ['ADOPTED'],
      to: 'PUBLISHED',
      permission: 'report:publish',
      final: true,
      requires: [{ code: 'report.original-not-rendered', met: (f) => f.originalRendered }],
      warns: [{ code: 'report.translation-missing', met: (f) => f.translationsRendered }, fresh],
    },
    submit: {
      from: ['PUBLISHED'],
      to: 'SUBMITTED',
      permission: 'report:publish',
      requires: [{ code: 'report.session-missing', met: (f) => f.sessionRecorded }],
    },
    note: {
      from: ['SUBMITTED'],
      to: 'NOTED',
      permission: 'report:publish',
      requires: [{ code: 'report.session-missing', met: (f) => f.sessionRecorded }],
    },
    /** A new version takes its place; its signatures are void. */
    supersede: { from: ['SIGNING'], to: 'SUPERSEDED', permission: 'report:draft', reason: true, final: true },
    /** The same for what was adopted: it stands, and is read, until its successor is adopted. */
    reissue: {
      from: ['ADOPTED', 'PUBLISHED', 'SUBMITTED', 'NOTED'],
      to: 'BEING_CORRECTED',
      permission: 'report:reissue',
      reason: true,
      final: true,
      requires: [{ code: 'report.mission-over', met: (f) => !f.missionOver }],
    },
    /** With the adoption of its successor. */
    makeWay: { from: ['BEING_CORRECTED'], to: 'SUPERSEDED', permission: 'report:replace', final: true },
    withdraw: {
      from: ['DRAFT', 'IN_REVIEW', 'AGREED', 'SIGNING'],
      to: 'WITHDRAWN',
      permission: 'report:draft',
      reason: true,
    },
    /** Of what the public has read, be it corrected or replaced by now: it stays where it was published, and says so. */
    retract: {
      from: ['PUBLISHED', 'SUBMITTED', 'NOTED', 'BEING_CORRECTED', 'SUPERSEDED'],
      to: 'RETRACTED',
      permission: 'report:publish',
      reason: true,
      final: true,
    },
  },
});

export type ReportState = (typeof reportLifecycle.states)[number];
export type ReportAction = keyof typeof reportLifecycle.moves;
export const REPORT_ACTIONS = Object.keys(reportLifecycle.moves) as ReportAction[];
/** A version beside which another is written, though it may still stand; one that has made way, or was given up. */
export const REPORT_ENDS: readonly ReportState[] = ['BEING_CORRECTED', 'SUPERSEDED', 'WITHDRAWN', 'RETRACTED'];
/** From here on a version is what was adopted: no watermark, and observers may read it. */
export const ADOPTED_STATES: readonly ReportState[] = reportLifecycle.moves.reissue.from;
/** Here the text is agreed, and what is still written are translations: they do not touch what is signed. */
const AGREED_STATES: readonly ReportState[] = ['AGREED', 'SIGNING', ...ADOPTED_STATES];
export const isAgreed = (state: ReportState) => AGREED_STATES.includes(state);
/** Whether a text of the document is still written in: the original in a draft, a translation once the document is agreed. */
export const isWritable = (state: ReportState, original: boolean) =>
  state === reportLifecycle.initial || (!original && isAgreed(state));
/** Comments and suggestions are made as long as what is agreed to may still change. */
export const isDiscussed = (state: ReportState) =>
  state === reportLifecycle.initial || state === reportLifecycle.moves.review.to;
export const isAdopted = (state: ReportState) => ADOPTED_STATES.includes(state);

/** What follows from another move, opens a version besides, or takes two people: nobody asks for it as for the others. */
export const REPORT_FOLLOWS = [
  'supersede',
  'reissue',
  'makeWay',
  'publish',
  'retract',
] as const satisfies readonly ReportAction[];

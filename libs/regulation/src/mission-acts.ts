import { defineActs, type Requirement } from './lifecycle.js';
import { accreditable, signaturesGiven, type CoordinatorFacts } from './mission-requirements.js';
import { findingOf, type Finding } from './refusals.js';
import type { Wording } from './report-outlines.js';
import type { MissionSettings } from './settings.js';

export type MissionActFacts = {
  settings: MissionSettings;
  inviterInProfile: boolean;
  /** The person to be appointed. */
  coordinator: CoordinatorFacts;
  /** What the person’s mandate says against it: the day on which it was over, or is to be before the mission is. */
  holderSeatOver: string | null;
  holderSeatEnds: string | null;
  datesContainVotingDays: boolean;
  missionOver: boolean;
  /** Since the end of the observation. */
  figuresFrozen: boolean;
  /** Certificates that end before the last voting day as it is to be. */
  certificatesTooShort: number;
  /** False of ending the office of the coordinator whom the mission must have. */
  coordinatorDispensable: boolean;
  afterVoting: boolean;
  listed: number;
  /** Names on the list or with the host whose mandate is over. */
  mandatesOver: number;
  /** How many women and men the list still lacks of the smallest numbers that were set. */
  gendersMissing: number;
  resultsAfterVote: boolean;
  deadlineBeforeCutoff: boolean;
  runOffAfterVote: boolean;
  signaturesOwed: Wording | null;
  /** Where the figure of meetings is typed: how many are recorded as held, one by one. */
  meetingsHeld: number;
  /** Where the figure of stations visited is typed: how many visits are confirmed, one by one. */
  visitsConfirmed: number;
} & DocumentsTold;

/** Documents whose figures are fixed already, and drafts that can take them anew. */
export type DocumentsTold = { documentsFixed: Wording | null; documentsOpen: Wording | null };

/** Whoever records what documents count is told which of them will not say it of themselves. */
export const documentsTold = [
  {
    code: 'mission.figures-too-late',
    met: (f) => f.documentsFixed === null,
    params: (f) => ({ names: f.documentsFixed! }),
  },
  {
    code: 'mission.figures-taken-anew',
    met: (f) => f.documentsOpen === null,
    params: (f) => ({ names: f.documentsOpen! }),
  },
] as const satisfies readonly Requirement<DocumentsTold>[];

const notOver: Requirement<MissionActFacts> = { code: 'mission.over', met: (f) => !f.missionOver };
const notFrozen: Requirement<MissionActFacts> = { code: 'mission.figures-frozen', met: (f) => !f.figuresFrozen };
const serves: Requirement<MissionActFacts> = {
  code: 'mission.coordinator-not-serving',
  met: (f) => !f.settings.coordinatorServingMember || f.coordinator.servingMember,
};
const notFromHost: Requirement<MissionActFacts> = {
  code: 'mission.coordinator-from-host',
  met: (f) => !f.settings.coordinatorNotFromHost || !f.coordinator.fromHost,
};

/** where meetings and visits are recorded, they are counted; a number beside the count would be a second one. */
export const typedFigures = [
  { code: 'mission.meetings-counted', met: (f) => f.meetingsHeld === 0, params: (f) => ({ count: f.meetingsHeld }) },
  {
    code: 'mission.visits-counted',
    met: (f) => f.visitsConfirmed === 0,
    params: (f) => ({ count: f.visitsConfirmed }),
  },
] as const satisfies readonly Requirement<Pick<MissionActFacts, 'meetingsHeld' | 'visitsConfirmed'>>[];

/** whoever is appointed may have no mandate any more, or not until the end. */
const heldByMember = [
  {
    code: 'mission.holder-mandate-over',
    met: (f) => f.holderSeatOver === null,
    params: (f) => ({ day: f.holderSeatOver! }),
  },
  {
    code: 'mission.holder-mandate-ends',
    met: (f) => f.holderSeatEnds === null,
    params: (f) => ({ day: f.holderSeatEnds! }),
  },
] as const satisfies readonly Requirement<Pick<MissionActFacts, 'holderSeatOver' | 'holderSeatEnds'>>[];

/** What a mandate says against giving its holder a role, in words. */
export const seatFindings = (facts: Pick<MissionActFacts, 'holderSeatOver' | 'holderSeatEnds'>): Finding[] =>
  heldByMember.filter(({ met }) => !met(facts)).map(({ code, params }) => findingOf('warns', code, params(facts)));

/** What is done to a mission without moving it. */
export const missionActs = defineActs<MissionActFacts>()({
  registerInvitation: {
    permission: 'mission:prepare',
    requires: [notOver],
    warns: [{ code: 'mission.inviter-not-in-profile', met: (f) => f.inviterInProfile }],
  },
  recordDecision: { permission: 'mission:prepare', requires: [notOver] },
  addEvent: { permission: 'mission:prepare', requires: [notOver, notFrozen] },
  moveEvent: {
    permission: 'mission:prepare',
    requires: [notOver, notFrozen],
    warns: [
      {
        code: 'mission.certificates-too-short',
        met: (f) => f.certificatesTooShort === 0,
        params: (f) => ({ count: f.certificatesTooShort }),
      },
    ],
  },
  setDates: {
    permission: 'mission:prepare',
    requires: [notOver],
    warns: [
      {
        code: 'mission.dates-miss-voting-day',
        met: (f) => !f.settings.datesContainVotingDays || f.datesContainVotingDays,
      },
    ],
  },
  appointCoordinator: {
    permission: 'mission:prepare',
    requires: [notOver, serves, notFromHost],
    warns: [...accreditable<MissionActFacts>(), ...heldByMember],
  },
  appointDeputyCoordinator: {
    permission: 'mission:prepare',
    requires: [notOver, notFromHost],
    warns: [...accreditable<MissionActFacts>(), ...heldByMember],
  },
  appointRegionalRepresentative: {
    permission: 'mission:prepare',
    requires: [notOver, notFromHost],
    warns: [...accreditable<MissionActFacts>(), ...heldByMember],
  },
  fillHostFacts: { permission: 'mission:prepare', requires: [notOver] },
  setCategories: { permission: 'mission:prepare', requires: [notOver] },
  addTerritoryNote: { permission: 'mission:prepare', requires: [notOver] },
  /** A child of its own, once the first round has been voted on. */
  openRunOff: {
    permission: 'mission:create',
    requires: [
      notOver,
      { code: 'mission.run-off-too-early', met: (f) => f.afterVoting },
      { code: 'mission.run-off-before-vote', met: (f) => f.runOffAfterVote },
    ],
  },
  confirmCutoff: {
    permission: 'mission:prepare',
    requires: [notOver, { code: 'mission.deadline-after-cutoff', met: (f) => f.deadlineBeforeCutoff }],
  },
  approveList: {
    permission: 'list:approve',
    requires: [notOver, { code: 'mission.list-empty', met: (f) => f.listed > 0 }],
    warns: [
      {
        code: 'mission.mandates-over',
        met: (f) => f.mandatesOver === 0,
        params: (f) => ({ count: f.mandatesOver }),
      },
      {
        code: 'mission.genders-missing',
        met: (f) => f.gendersMissing === 0,
        params: (f) => ({ count: f.gendersMissing }),
      },
    ],
  },
  endOffice: {
    permission: 'mission:prepare',
    requires: [notOver, { code: 'mission.coordinator-only-replaced', met: (f) => f.coordinatorDispensable }],
  },
  adoptSettings: { permission: 'settings:change', requires: [notOver] },
  recordActivity: {
    permission: 'activity:record',
    requires: [notOver, ...typedFigures],
    warns: documentsTold,
  },
  recordResults: {
    permission: 'mission:prepare',
    requires: [{ code: 'mission.results-before-vote', met: (f) => f.afterVoting && f.resultsAfterVote }],
    warns: [signaturesGiven],
  },
  /** What it rests on was recorded in error: the right facts take the place of the wrong ones. */
  correctFact: { permission: 'record:correct', requires: [notOver] },
  addOutcomeNote: {
    permission: 'mission:prepare',
    requires: [{ code: 'mission.before-voting', met: (f) => f.afterVoting }],
  },
});

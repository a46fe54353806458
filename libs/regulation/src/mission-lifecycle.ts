import { defineActs, defineLifecycle, STATE_LEFT, unmet, type Move, type Requirement } from './lifecycle.js';
import { findingOf, type Finding } from './refusals.js';
import type { Wording } from './report-outlines.js';
import type { MissionSettings } from './settings.js';

export type MissionFacts = {
  settings: MissionSettings;
  invitations: number;
  events: number;
  votingDays: number;
  datesContainVotingDays: boolean;
  hostIsMember: boolean;
  hostOutsideDecision: boolean;
  observeDecision: boolean;
  declineDecision: boolean;
  /** The acting coordinator, or null while there is none. */
  coordinator: CoordinatorFacts | null;
  /** While there is none: who becomes coordinator as soon as a second person confirms it. */
  coordinatorAwaited: Wording | null;
  nominationDeadlineSet: boolean;
  hostProfileCopied: boolean;
  endorsed: number;
  listApproved: boolean;
  cutoffConfirmed: boolean;
  cutoffPassed: boolean;
  undecided: number;
  accredited: number;
  coordinatorAccredited: boolean;
  firstDayReached: boolean;
  pollsClosed: boolean;
  /** When the last station closes, and where: those abroad included. */
  pollsClose: Wording;
  /** Stations abroad without an hour of their own, while any of them may still be open. */
  stationsUntimed: number;
  /** Left open in what the mission did and saw, while it observes or is to be closed. */
  visitsUnconfirmed: number;
  visitsBeside: number;
  incidentsOpen: number;
  conclusionAdopted: boolean;
  conclusionPublished: boolean;
  conclusionNoted: boolean;
  /** What they are called in the mission: an assembly gives its documents titles of its own. */
  conclusionTitle: Wording;
  reportTitle: Wording;
  accreditationsOpen: number;
  /** Whose signatures are asked for and not given yet. */
  signaturesOwed: Wording | null;
  reportAdopted: boolean;
  /** Of a mission that is to be closed: its archive was taken, and nothing adopted or published since. */
  archiveTaken: boolean;
  /** Notes of other organisations' missions in a territory of ours. */
  territoriesShared: number;
};
export type CoordinatorFacts = {
  /** False once the mandate is over on the strength of which the office was given. */
  inOffice: boolean;
  servingMember: boolean;
  fromHost: boolean;
  /** What the person's own accreditation will be asked: the delegation, the citizenship, the category. */
  takesPart: boolean;
  /** False where that alone bars the office already. */
  hostNational: boolean;
  inOpenCategory: boolean;
};

/** whoever leads the mission has to be accredited for it, and these never will be as things stand. */
const accreditable = <Facts extends { settings: MissionSettings; coordinator: CoordinatorFacts | null }>() =>
  [
    { code: 'mission.leader-takes-no-part', met: (f) => f.coordinator?.takesPart ?? true },
    { code: 'mission.leader-in-no-category', met: (f) => f.coordinator?.inOpenCategory ?? true },
    {
      code: 'mission.leader-host-national',
      met: (f) => !f.settings.hostNationalsRefused || !f.coordinator?.hostNational,
    },
  ] as const satisfies readonly Requirement<Facts>[];

const invited: Requirement<MissionFacts> = { code: 'mission.invitation-missing', met: (f) => f.invitations > 0 };
const hasVotingDay: Requirement<MissionFacts> = {
  code: 'mission.voting-day-missing',
  met: (f) => f.events > 0 && f.votingDays > 0,
};
const hostAllowed: Requirement<MissionFacts> = {
  code: 'mission.host-outside-membership',
  met: (f) => f.hostIsMember || (f.settings.hostOutsideMembership === 'exceptional-decision' && f.hostOutsideDecision),
};
const datesContainVoting: Requirement<MissionFacts> = {
  code: 'mission.dates-miss-voting-day',
  met: (f) => !f.settings.datesContainVotingDays || f.datesContainVotingDays,
};
const coordinatorSet: Requirement<MissionFacts> = {
  code: 'mission.coordinator-missing',
  met: (f) => !!f.coordinator || f.coordinatorAwaited !== null,
};
const coordinatorConfirmed: Requirement<MissionFacts> = {
  code: 'mission.coordinator-awaited',
  met: (f) => f.coordinatorAwaited === null,
  params: (f) => ({ name: f.coordinatorAwaited! }),
};
const coordinatorServes: Requirement<MissionFacts> = {
  code: 'mission.coordinator-not-serving',
  met: (f) =>
    (f.coordinator?.inOffice ?? true) &&
    (!f.settings.coordinatorServingMember || (f.coordinator?.servingMember ?? true)),
};
const coordinatorNotFromHost: Requirement<MissionFacts> = {
  code: 'mission.coordinator-from-host',
  met: (f) => !f.settings.coordinatorNotFromHost || !f.coordinator?.fromHost,
};
const territoryAlone: Requirement<MissionFacts> = {
  code: 'mission.territory-shared',
  met: (f) => f.territoriesShared === 0,
  params: (f) => ({ count: f.territoriesShared }),
};
/** They may be given later, so they are named and nothing waits for them. */
const signaturesGiven: Requirement<{ signaturesOwed: Wording | null }> = {
  code: 'mission.signatures-owed',
  met: (f) => f.signaturesOwed === null,
  params: (f) => ({ names: f.signaturesOwed! }),
};
const listApproved: Requirement<MissionFacts> = { code: 'mission.list-not-approved', met: (f) => f.listApproved };
const cutoffConfirmed: Requirement<MissionFacts> = {
  code: 'mission.cutoff-unconfirmed',
  met: (f) => f.cutoffConfirmed,
};
const pollsClosed: Requirement<MissionFacts> = {
  code: 'mission.polls-open',
  met: (f) => f.pollsClosed,
  params: (f) => ({ when: f.pollsClose }),
};

const conclusion = (f: MissionFacts) => ({ title: f.conclusionTitle });

/**
 * R-51 binds by hours that somebody published; what hour a station abroad keeps when nobody said is not for us to suppose. So
 * that it is unknown is said to whoever closes, and stops nothing.
 */
const hoursKnown: Requirement<MissionFacts> = {
  code: 'mission.hours-unknown',
  met: (f) => f.stationsUntimed === 0,
  params: (f) => ({ count: f.stationsUntimed }),
};

/** none of it can be finished for others, so it is said to whoever closes, and stops nothing. */
const finished = [
  {
    code: 'mission.visits-unconfirmed',
    met: (f) => f.visitsUnconfirmed === 0,
    params: (f) => ({ count: f.visitsUnconfirmed }),
  },
  { code: 'mission.visits-beside', met: (f) => f.visitsBeside === 0, params: (f) => ({ count: f.visitsBeside }) },
  { code: 'mission.incidents-open', met: (f) => f.incidentsOpen === 0, params: (f) => ({ count: f.incidentsOpen }) },
] as const satisfies readonly Requirement<MissionFacts>[];

const BEFORE_OBSERVING = ['DRAFT', 'INVITED', 'APPROVED', 'FORMING', 'ACCREDITING', 'READY'] as const;

/** C1: from the invitation to the closed mission. */
export const missionLifecycle = defineLifecycle<MissionFacts>()({
  wrongState: 'mission.wrong-state',
  states: [...BEFORE_OBSERVING, 'OBSERVING', 'CONCLUDING', 'CONCLUDED', 'CLOSED', 'DECLINED', 'CANCELLED', 'POSTPONED'],
  initial: 'DRAFT',
  moves: {
    invite: { from: ['DRAFT'], to: 'INVITED', permission: 'mission:prepare', requires: [invited, hasVotingDay] },
    approve: {
      from: ['INVITED'],
      to: 'APPROVED',
      permission: 'mission:prepare',
      requires: [
        invited,
        { code: 'mission.decision-missing', met: (f) => f.observeDecision },
        hostAllowed,
        datesContainVoting,
      ],
      warns: [territoryAlone],
    },
    decline: {
      from: ['INVITED'],
      to: 'DECLINED',
      permission: 'mission:prepare',
      reason: true,
      requires: [{ code: 'mission.decision-missing', met: (f) => f.declineDecision }],
    },
    form: {
      from: ['APPROVED'],
      to: 'FORMING',
      permission: 'mission:prepare',
      requires: [
        coordinatorSet,
        coordinatorConfirmed,
        coordinatorServes,
        coordinatorNotFromHost,
        { code: 'mission.nomination-deadline-missing', met: (f) => f.nominationDeadlineSet },
        { code: 'mission.host-profile-missing', met: (f) => f.hostProfileCopied },
      ],
      warns: [territoryAlone, ...accreditable<MissionFacts>()],
    },
    accredit: {
      from: ['FORMING'],
      to: 'ACCREDITING',
      permission: 'mission:prepare',
      requires: [{ code: 'mission.nobody-endorsed', met: (f) => f.endorsed > 0 }, listApproved, cutoffConfirmed],
    },
    /** Once the vote has moved both must be given anew: they were for the other day. */
    makeReady: {
      from: ['ACCREDITING'],
      to: 'READY',
      permission: 'mission:make-ready',
      requires: [
        listApproved,
        cutoffConfirmed,
        { code: 'mission.decisions-awaited', met: (f) => f.cutoffPassed || f.undecided === 0 },
        { code: 'mission.nobody-accredited', met: (f) => f.accredited > 0 },
        { code: 'mission.coordinator-not-accredited', met: (f) => f.coordinatorAccredited },
      ],
    },
    observe: {
      from: ['READY'],
      to: 'OBSERVING',
      permission: 'mission:observe',
      requires: [
        { code: 'mission.not-begun', met: (f) => f.firstDayReached },
        coordinatorSet,
        coordinatorConfirmed,
        coordinatorServes,
        listApproved,
        cutoffConfirmed,
      ],
    },
    /** The figures are frozen with it. */
    closeObservation: {
      from: ['OBSERVING'],
      to: 'CONCLUDING',
      permission: 'mission:observe',
      final: true,
      requires: [pollsClosed],
      warns: [hoursKnown, ...finished],
    },
    conclude: {
      from: ['CONCLUDING'],
      to: 'CONCLUDED',
      permission: 'mission:conclude',
      final: true,
      requires: [{ code: 'mission.conclusion-not-adopted', met: (f) => f.conclusionAdopted, params: conclusion }],
    },
    close: {
      from: ['CONCLUDED'],
      to: 'CLOSED',
      permission: 'mission:close',
      requires: [
        { code: 'mission.conclusion-not-published', met: (f) => f.conclusionPublished, params: conclusion },
        {
          code: 'mission.conclusion-not-noted',
          met: (f) => !f.settings.submissionToCouncil || f.conclusionNoted,
          params: conclusion,
        },
        {
          code: 'mission.accreditations-open',
          met: (f) => f.accreditationsOpen === 0,
          params: (f) => ({ count: f.accreditationsOpen }),
        },
      ],
      warns: [
        signaturesGiven,
        {
          code: 'mission.report-not-adopted',
          met: (f) => f.reportAdopted,
          params: (f) => ({ title: f.reportTitle }),
        },
        ...finished,
        // So is this: the archive may be taken later too.
        { code: 'mission.archive-not-taken', met: (f) => f.archiveTaken },
      ],
    },
    cancel: {
      from: [...BEFORE_OBSERVING, 'OBSERVING', 'POSTPONED'],
      to: 'CANCELLED',
      permission: 'mission:cancel',
      reason: true,
      final: true,
    },
    postpone: { from: BEFORE_OBSERVING, to: 'POSTPONED', permission: 'mission:cancel', reason: true },
    resume: { from: ['POSTPONED'], to: STATE_LEFT, permission: 'mission:cancel', reason: true },
  },
});

export type MissionState = (typeof missionLifecycle.states)[number];
export type MissionAction = keyof typeof missionLifecycle.moves;
export const MISSION_ACTIONS = Object.keys(missionLifecycle.moves) as MissionAction[];

const WAY: readonly MissionState[] = [...BEFORE_OBSERVING, 'OBSERVING', 'CONCLUDING', 'CONCLUDED', 'CLOSED'];
/** Of what the moves asked for that led to a state, what is not so: a correction may not take away what it rests on. */
export function lackingBehind(state: MissionState, facts: MissionFacts): Finding[] {
  const moves: readonly Move<MissionState, MissionFacts>[] = Object.values(missionLifecycle.moves);
  const made = moves.filter(
    ({ to }) => to !== STATE_LEFT && WAY.indexOf(to) > 0 && WAY.indexOf(to) <= WAY.indexOf(state),
  );
  return made.flatMap(({ requires = [] }) => unmet('refuses', requires, facts));
}

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

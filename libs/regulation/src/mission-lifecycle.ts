import { defineLifecycle, STATE_LEFT, unmet, type Move, type Requirement } from './lifecycle.js';
import { accreditable, signaturesGiven, type CoordinatorFacts } from './mission-requirements.js';
import type { Finding } from './refusals.js';
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

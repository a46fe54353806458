import type { Requirement } from './lifecycle.js';
import type { MissionSettings } from './settings.js';
import type { PersonalDocumentKind } from './vocabulary.js';

export type ApplicationFacts = {
  settings: MissionSettings;
  missionOpen: boolean;
  missionUnderWay: boolean;
  missionOver: boolean;
  /** It ends only because its mission does, in the same transaction. */
  endsWithMission: boolean;
  /** The delegations' own deadline; the host's cut-off for a replacement, and for who was endorsed before. */
  deadlinePassed: boolean;
  cutoffPassed: boolean;
  lateByHostConsent: boolean;
  /** A replacement that the host agreed to after its cut-off; the evidence is kept with the application. */
  lateConsentKept: boolean;
  delegationTakesPart: boolean;
  categoryHolds: boolean;
  categoryOpen: boolean;
  mandateHolds: boolean;
  hostNational: boolean;
  candidateInHostVote: boolean;
  /** Each in the version that was current when it counted: at the endorsement, or now before there is one. */
  declarationAccepted: boolean;
  codeOfConductAccepted: boolean;
  consentAccepted: boolean;
  conflictOpen: boolean;
  conflictConfirmed: boolean;
  refusedByHost: boolean;
  liveElsewhere: boolean;
  inOtherMissions: boolean;
  actorIsApplicant: boolean;
  actorMayEndorse: boolean;
  listApproved: boolean;
  placesFree: boolean;
  /** Somebody with an earlier turn waits for a place, and could have this one. */
  earlierWaits: boolean;
  inOpenBatch: boolean;
  successorNamed: boolean;
  /** Of the place to be taken, when there is one: it was on its way to the host, and nobody has it yet. */
  placeReplaceable: boolean;
  /** It takes the place of one who still has it. */
  takesLivePlace: boolean;
  endorsed: boolean;
  /** What the host requires and the dossier does not hold. */
  documentGaps: readonly PersonalDocumentKind[];
  /** The Latin form of the name is the table's, and nobody has compared it with the passport. */
  latinProposed: boolean;
};

/** What is asked of a name whenever it goes to the host, and again when it goes there with better documents. */
export type Fitness = Pick<
  ApplicationFacts,
  | 'settings'
  | 'endorsed'
  | 'declarationAccepted'
  | 'codeOfConductAccepted'
  | 'consentAccepted'
  | 'mandateHolds'
  | 'hostNational'
  | 'conflictOpen'
  | 'conflictConfirmed'
  | 'documentGaps'
  | 'latinProposed'
>;
type Ending = Pick<ApplicationFacts, 'missionOver' | 'endsWithMission'>;

type Needs = Requirement<ApplicationFacts>;
type Fit = Requirement<Fitness>;
/** What is over stands as it is; only its own end ends what hangs on it. */
export const missionNotOver: Requirement<Ending> = {
  code: 'mission.over',
  met: (f) => !f.missionOver || f.endsWithMission,
};
export const missionOpen: Needs = { code: 'application.mission-not-forming', met: (f) => f.missionOpen };
export const underWay: Needs = { code: 'application.mission-not-under-way', met: (f) => f.missionUnderWay };
export const replaceable: Needs = { code: 'application.not-replaceable', met: (f) => f.placeReplaceable };
export const inTime: Needs = {
  code: 'application.deadline-passed',
  met: (f) => !f.deadlinePassed || f.lateConsentKept,
};
export const takesPart: Needs = { code: 'application.delegation-not-participating', met: (f) => f.delegationTakesPart };
export const inCategory: Needs = { code: 'application.not-in-category', met: (f) => f.categoryHolds };
export const notHostNational: Fit = {
  code: 'application.host-national',
  met: (f) => !f.settings.hostNationalsRefused || !f.hostNational,
};
export const categoryOpen: Needs = { code: 'application.category-closed', met: (f) => f.categoryOpen };
export const onlyOne: Needs = { code: 'application.already-live', met: (f) => !f.liveElsewhere };
/** A mission older than a setting does not have it: then its default holds. */
const isOn = (setting: boolean | undefined) => setting ?? true;
export const accepted: Fit = {
  code: 'application.texts-not-accepted',
  met: ({ settings, ...f }) =>
    (!isOn(settings.declarationNeeded) || f.declarationAccepted) &&
    (!isOn(settings.codeOfConductNeeded) || f.codeOfConductAccepted) &&
    (!isOn(settings.consentNeeded) || f.consentAccepted),
};
export const notCandidate: Needs = { code: 'application.candidate', met: (f) => !f.candidateInHostVote };
export const mandateHolds: Fit = { code: 'application.mandate-over', met: (f) => f.mandateHolds };
export const notOneself: Needs = { code: 'application.endorsed-by-oneself', met: (f) => !f.actorIsApplicant };
export const endorserOfOwn: Needs = { code: 'application.not-own-endorser', met: (f) => f.actorMayEndorse };
export const beforeCutoff: Needs = {
  code: 'application.cutoff-passed',
  met: (f) => !f.cutoffPassed || f.lateByHostConsent,
};
export const endorsed: Fit = {
  code: 'application.not-endorsed',
  met: (f) => !f.settings.endorsementNeeded || f.endorsed,
};
export const conflictDecided: Fit = { code: 'application.conflict-open', met: (f) => !f.conflictOpen };
export const conflictCleared: Fit = { code: 'application.conflict-confirmed', met: (f) => !f.conflictConfirmed };
export const placeFree: Needs = { code: 'application.no-place', met: (f) => f.placesFree };
export const nobodyBefore: Needs = { code: 'application.earlier-waits', met: (f) => !f.earlierWaits };
export const placeChangesHandsInTime: Needs = {
  code: 'application.cutoff-passed',
  met: (f) => !f.takesLivePlace || !f.cutoffPassed || f.lateByHostConsent || f.lateConsentKept,
};
export const elsewhere: Needs = { code: 'application.parallel-engagement', met: (f) => !f.inOtherMissions };

export const documentsComplete: Fit = {
  code: 'application.documents-missing',
  met: (f) => f.documentGaps.length === 0,
  params: (f) => ({ documents: f.documentGaps.join(',') }),
};
export const latinGiven: Fit = { code: 'application.latin-proposed', met: (f) => !f.latinProposed };
export const FIT_TO_SEND: readonly Fit[] = [
  endorsed,
  accepted,
  mandateHolds,
  notHostNational,
  conflictDecided,
  conflictCleared,
  documentsComplete,
];

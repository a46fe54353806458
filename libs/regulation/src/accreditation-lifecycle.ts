import { defineActs, defineLifecycle, endsOf, type Requirement } from './lifecycle.js';
import type { RuleSettings } from './settings.js';
import type { PersonalDocumentKind } from './vocabulary.js';

export type ApplicationFacts = {
  settings: RuleSettings;
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
};

/** What is asked of a name whenever it goes to the host, and again when it goes there with better documents. */
type Fitness = Pick<
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
>;
type Ending = Pick<ApplicationFacts, 'missionOver' | 'endsWithMission'>;

type Needs = Requirement<ApplicationFacts>;
type Fit = Requirement<Fitness>;
/** What is over stands as it is; only its own end ends what hangs on it. */
const missionNotOver: Requirement<Ending> = { code: 'mission.over', met: (f) => !f.missionOver || f.endsWithMission };
const missionOpen: Needs = { code: 'application.mission-not-forming', met: (f) => f.missionOpen };
const underWay: Needs = { code: 'application.mission-not-under-way', met: (f) => f.missionUnderWay };
const replaceable: Needs = { code: 'application.not-replaceable', met: (f) => f.placeReplaceable };
const inTime: Needs = {
  code: 'application.deadline-passed',
  met: (f) => !f.deadlinePassed || f.lateConsentKept,
};
const takesPart: Needs = { code: 'application.delegation-not-participating', met: (f) => f.delegationTakesPart };
const inCategory: Needs = { code: 'application.not-in-category', met: (f) => f.categoryHolds };
const notHostNational: Fit = {
  code: 'application.host-national',
  met: (f) => !f.settings.hostNationalsRefused || !f.hostNational,
};
const categoryOpen: Needs = { code: 'application.category-closed', met: (f) => f.categoryOpen };
const onlyOne: Needs = { code: 'application.already-live', met: (f) => !f.liveElsewhere };
/** A mission older than a setting does not have it: then its default holds. */
const isOn = (setting: boolean | undefined) => setting ?? true;
const accepted: Fit = {
  code: 'application.texts-not-accepted',
  met: ({ settings, ...f }) =>
    (!isOn(settings.declarationNeeded) || f.declarationAccepted) &&
    (!isOn(settings.codeOfConductNeeded) || f.codeOfConductAccepted) &&
    (!isOn(settings.consentNeeded) || f.consentAccepted),
};
const notCandidate: Needs = { code: 'application.candidate', met: (f) => !f.candidateInHostVote };
const mandateHolds: Fit = { code: 'application.mandate-over', met: (f) => f.mandateHolds };
const notOneself: Needs = { code: 'application.endorsed-by-oneself', met: (f) => !f.actorIsApplicant };
const endorserOfOwn: Needs = { code: 'application.not-own-endorser', met: (f) => f.actorMayEndorse };
const beforeCutoff: Needs = {
  code: 'application.cutoff-passed',
  met: (f) => !f.cutoffPassed || f.lateByHostConsent,
};
const endorsed: Fit = {
  code: 'application.not-endorsed',
  met: (f) => !f.settings.endorsementNeeded || f.endorsed,
};
const conflictDecided: Fit = { code: 'application.conflict-open', met: (f) => !f.conflictOpen };
const conflictCleared: Fit = { code: 'application.conflict-confirmed', met: (f) => !f.conflictConfirmed };
const placeFree: Needs = { code: 'application.no-place', met: (f) => f.placesFree };
const nobodyBefore: Needs = { code: 'application.earlier-waits', met: (f) => !f.earlierWaits };
const placeChangesHandsInTime: Needs = {
  code: 'application.cutoff-passed',
  met: (f) => !f.takesLivePlace || !f.cutoffPassed || f.lateByHostConsent || f.lateConsentKept,
};
const elsewhere: Needs = { code: 'application.parallel-engagement', met: (f) => !f.inOtherMissions };

const documentsComplete: Fit = {
  code: 'application.documents-missing',
  met: (f) => f.documentGaps.length === 0,
  params: (f) => ({ documents: f.documentGaps.join(',') }),
};
const FIT_TO_SEND: readonly Fit[] = [
  endorsed,
  accepted,
  mandateHolds,
  notHostNational,
  conflictDecided,
  conflictCleared,
  documentsComplete,
];

const UNDER_WAY = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ENDORSED', 'WAITLISTED', 'LISTED'] as const;

/** C2, inside the assembly: an application from the draft to the list sent to the host. */
export const applicationLifecycle = defineLifecycle<ApplicationFacts>()({
  wrongState: 'application.wrong-state',
  states: [...UNDER_WAY, 'SENT', 'NOT_ENDORSED', 'NOT_LISTED', 'WITHDRAWN', 'REPLACED', 'LAPSED'],
  initial: 'DRAFT',
  moves: {
    submit: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      permission: 'application:submit',
      requires: [
        missionOpen,
        inTime,
        takesPart,
        inCategory,
        categoryOpen,
        notHostNational,
        notCandidate,
        accepted,
        onlyOne,
      ],
      warns: [elsewhere],
    },
    endorse: {
      from: ['SUBMITTED'],
      to: 'ENDORSED',
      permission: 'application:endorse',
      requires: [underWay, notOneself, endorserOfOwn, accepted, notHostNational, inTime],
      warns: [documentsComplete],
    },
    refuseEndorsement: {
      from: ['SUBMITTED'],
      to: 'NOT_ENDORSED',
      permission: 'application:endorse',
      reason: true,
      requires: [missionNotOver, notOneself, endorserOfOwn],
    },
    return: {
      from: ['SUBMITTED'],
      to: 'RETURNED',
      permission: 'application:endorse',
      reason: true,
      requires: [missionNotOver, notOneself, endorserOfOwn],
    },
    sendBack: {
      from: ['ENDORSED', 'LISTED'],
      to: 'RETURNED',
      permission: 'application:list',
      reason: true,
      requires: [missionNotOver],
    },
    list: {
      from: ['SUBMITTED', 'ENDORSED'],
      to: 'LISTED',
      permission: 'application:list',
      requires: [
        underWay,
        notOneself,
        endorsed,
        accepted,
        mandateHolds,
        notHostNational,
        conflictDecided,
        conflictCleared,
        placeFree,
        nobodyBefore,
        placeChangesHandsInTime,
      ],
      warns: [elsewhere, documentsComplete],
    },
    /** Follows from a vacancy, in its transaction; the order of endorsement decides, not a person. */
    promote: {
      from: ['WAITLISTED'],
      to: 'LISTED',
      permission: 'application:list',
      records: ['R-17'],
      requires: [
        underWay,
        endorsed,
        accepted,
        mandateHolds,
        notHostNational,
        conflictDecided,
        conflictCleared,
        placeFree,
        placeChangesHandsInTime,
      ],
    },
    /** Follows from a change of data that the endorsement rested on. */
    reopen: {
      from: ['ENDORSED', 'WAITLISTED', 'LISTED'],
      to: 'SUBMITTED',
      permission: 'application:list',
      reason: true,
      records: ['R-14'],
    },
    waitlist: {
      from: ['SUBMITTED', 'ENDORSED'],
      to: 'WAITLISTED',
      permission: 'application:list',
      requires: [missionNotOver, endorsed, { code: 'application.place-free', met: (f) => !f.placesFree }],
    },
    refuseListing: {
      from: ['ENDORSED', 'WAITLISTED', 'LISTED'],
      to: 'NOT_LISTED',
      permission: 'application:list',
      reason: true,
      requires: [missionNotOver],
    },
    send: {
      from: ['LISTED'],
      to: 'SENT',
      permission: 'batch:send',
      final: true,
      requires: [
        underWay,
        { code: 'application.list-not-approved', met: (f) => f.listApproved },
        beforeCutoff,
        { code: 'application.in-open-batch', met: (f) => !f.inOpenBatch },
        ...FIT_TO_SEND,
      ],
    },
    /** After the host's refusal: an appeal puts the name on the list again, for another batch. */
    resubmit: {
      from: ['SENT'],
      to: 'LISTED',
      permission: 'application:list',
      reason: true,
      records: ['R-28'],
      requires: [
        underWay,
        { code: 'application.not-refused', met: (f) => f.refusedByHost },
        beforeCutoff,
        endorsed,
        accepted,
        mandateHolds,
        notHostNational,
        conflictDecided,
        conflictCleared,
        placeFree,
      ],
    },
    withdraw: {
      from: [...UNDER_WAY, 'SENT'],
      to: 'WITHDRAWN',
      permission: 'application:withdraw',
      reason: true,
      requires: [missionNotOver],
    },
    replace: {
      from: ['ENDORSED', 'WAITLISTED', 'LISTED', 'SENT'],
      to: 'REPLACED',
      permission: 'application:replace',
      reason: true,
      records: ['R-29'],
      requires: [underWay, { code: 'application.successor-missing', met: (f) => f.successorNamed }, beforeCutoff],
    },
    lapse: {
      from: UNDER_WAY,
      to: 'LAPSED',
      permission: 'application:list',
      reason: true,
      requires: [
        { code: 'application.nothing-lapsed', met: (f) => f.deadlinePassed || !f.mandateHolds || f.missionOver },
      ],
    },
  },
});

export type ApplicationState = (typeof applicationLifecycle.states)[number];
export type ApplicationAction = keyof typeof applicationLifecycle.moves;
export const APPLICATION_ACTIONS = Object.keys(applicationLifecycle.moves) as ApplicationAction[];
/** Ends after which the person may apply again. */
export const APPLICATION_ENDS: readonly ApplicationState[] = /* @__PURE__ */ endsOf(applicationLifecycle);

export type AccreditationFacts = Fitness & {
  missionUnderWay: boolean;
  missionOver: boolean;
  endsWithMission: boolean;
  /** Who decides, or records a decision, is the one it is about. */
  actorIsConcerned: boolean;
  validityInOrder: boolean;
  resultsOfficial: boolean;
  /** The host's act, the certificate and its first day are known. */
  actComplete: boolean;
  /** It is known by whose authority it ends, and on which day that was. */
  endComplete: boolean;
  dataUnchanged: boolean;
};

const underWayStill: Requirement<AccreditationFacts> = {
  code: 'accreditation.mission-not-under-way',
  met: (f) => f.missionUnderWay,
};
const validityInOrder: Requirement<AccreditationFacts> = {
  code: 'accreditation.validity-reversed',
  met: (f) => f.validityInOrder,
};

const actComplete: Requirement<AccreditationFacts> = {
  code: 'accreditation.act-incomplete',
  met: (f) => f.actComplete,
};
const endComplete: Requirement<AccreditationFacts> = {
  code: 'accreditation.end-incomplete',
  met: (f) => f.endComplete,
};
const notAboutOneself: Requirement<AccreditationFacts> = {
  code: 'accreditation.own-matter',
  met: (f) => !f.actorIsConcerned,
};

/** C2, outside: what the host does with a name that was sent. */
export const accreditationLifecycle = defineLifecycle<AccreditationFacts>()({
  wrongState: 'accreditation.wrong-state',
  states: [
    'REQUESTED',
    'ACCREDITED',
    'EXPIRED',
    'REFUSED',
    'CANCELLED_ON_REQUEST',
    'REVOKED_BY_HOST',
    'RECALLED_BY_PA',
    'RETURNED_FOR_DOCS',
  ],
  initial: 'REQUESTED',
  moves: {
    accredit: {
      from: ['REQUESTED'],
      to: 'ACCREDITED',
      permission: 'accreditation:decide',
      requires: [underWayStill, notAboutOneself, actComplete, validityInOrder],
      warns: [
        { code: 'accreditation.mandate-over', met: (f) => f.mandateHolds },
        { code: 'accreditation.data-changed', met: (f) => f.dataUnchanged },
      ],
    },
    refuse: {
      from: ['REQUESTED'],
      to: 'REFUSED',
      permission: 'accreditation:decide',
      reason: true,
      requires: [missionNotOver, notAboutOneself],
      records: ['R-28'],
    },
    returnForDocs: {
      from: ['REQUESTED'],
      to: 'RETURNED_FOR_DOCS',
      permission: 'accreditation:decide',
      reason: true,
      requires: [missionNotOver, notAboutOneself],
    },
    /** The answer to the host's question, which may come after the cut-off. */
    resubmit: {
      from: ['RETURNED_FOR_DOCS'],
      to: 'REQUESTED',
      permission: 'batch:send',
      requires: [underWayStill, ...FIT_TO_SEND],
    },
    cancelOnRequest: {
      from: ['REQUESTED', 'RETURNED_FOR_DOCS', 'ACCREDITED'],
      to: 'CANCELLED_ON_REQUEST',
      permission: 'application:withdraw',
      reason: true,
      requires: [missionNotOver],
    },
    revoke: {
      from: ['ACCREDITED'],
      to: 'REVOKED_BY_HOST',
      permission: 'accreditation:decide',
      reason: true,
      requires: [missionNotOver, notAboutOneself, endComplete],
      records: ['R-30'],
    },
    recall: {
      from: ['REQUESTED', 'ACCREDITED'],
      to: 'RECALLED_BY_PA',
      permission: 'accreditation:recall',
      reason: true,
      requires: [missionNotOver, notAboutOneself, endComplete],
      records: ['R-30'],
    },
    expire: {
      from: ['ACCREDITED'],
      to: 'EXPIRED',
      permission: 'accreditation:decide',
      requires: [notAboutOneself, { code: 'accreditation.results-not-official', met: (f) => f.resultsOfficial }],
    },
  },
});

export type AccreditationState = (typeof accreditationLifecycle.states)[number];
export type AccreditationAction = keyof typeof accreditationLifecycle.moves;
export const ACCREDITATION_ACTIONS = Object.keys(accreditationLifecycle.moves) as AccreditationAction[];

/** What is kept of the host's act, and of how an accreditation ended. */
export const ACCREDITATION_DETAILS = [
  'actNumber',
  'actDate',
  'certificateNumber',
  'validFrom',
  'validUntil',
  'authority',
  'endedOn',
] as const;
export type AccreditationDetail = (typeof ACCREDITATION_DETAILS)[number];

/** Which of them each move may say; what another move said it leaves alone. */
export const DETAILS_OF = {
  accredit: ['actNumber', 'actDate', 'certificateNumber', 'validFrom', 'validUntil'],
  refuse: ['actNumber', 'actDate'],
  returnForDocs: ['actNumber', 'actDate'],
  resubmit: [],
  cancelOnRequest: [],
  revoke: ['authority', 'endedOn'],
  recall: ['authority', 'endedOn'],
  expire: ['validUntil'],
} as const satisfies Record<AccreditationAction, readonly AccreditationDetail[]>;

export type AccreditationActFacts = ApplicationFacts & {
  accredited: boolean;
  reviewOpen: boolean;
  ownConflict: boolean;
  certificateIssued: boolean;
};

/** What is done around an application without moving it. */
export const accreditationActs = defineActs<AccreditationActFacts>()({
  nominate: {
    permission: 'application:nominate',
    requires: [missionOpen, inTime, takesPart, inCategory, categoryOpen, notHostNational, onlyOne, replaceable],
    warns: [elsewhere],
  },
  apply: {
    permission: 'application:apply',
    requires: [missionOpen, inTime, takesPart, inCategory, categoryOpen, notHostNational, onlyOne, replaceable],
    warns: [elsewhere],
  },
  raiseConflict: { permission: 'conflict:raise', records: ['R-21'], requires: [missionNotOver] },
  decideConflict: {
    permission: 'conflict:decide',
    records: ['R-21'],
    requires: [
      { code: 'conflict.decided-already', met: (f) => f.reviewOpen },
      { code: 'conflict.own-matter', met: (f) => !f.ownConflict },
    ],
  },
  returnCertificate: {
    permission: 'accreditation:decide',
    records: ['R-30'],
    requires: [{ code: 'accreditation.no-certificate', met: (f) => f.certificateIssued }],
  },
  markDuty: {
    permission: 'duty:mark',
    requires: [underWay, mandateHolds, { code: 'accreditation.not-accredited', met: (f) => f.accredited }],
  },
});

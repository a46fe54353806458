import { FIT_TO_SEND, latinGiven, missionNotOver, type Fitness } from './application-requirements.js';
import { defineLifecycle, type Requirement } from './lifecycle.js';

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
  /** The number of the certificate, if it is recorded for somebody else in this mission. */
  certificateTaken: string | null;
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
const certificateFree: Requirement<AccreditationFacts> = {
  code: 'accreditation.certificate-twice',
  met: (f) => f.certificateTaken === null,
  params: ({ certificateTaken: number }) => ({ number: number ?? '' }),
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
      requires: [underWayStill, notAboutOneself, actComplete, validityInOrder, certificateFree],
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
      warns: [latinGiven],
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

import {
  categoryOpen,
  elsewhere,
  inCategory,
  inTime,
  mandateHolds,
  missionNotOver,
  missionOpen,
  notHostNational,
  onlyOne,
  replaceable,
  takesPart,
  underWay,
  type ApplicationFacts,
} from './application-requirements.js';
import { defineActs, type Requirement } from './lifecycle.js';

export type AccreditationActFacts = ApplicationFacts & {
  accredited: boolean;
  reviewOpen: boolean;
  ownConflict: boolean;
  certificateIssued: boolean;
  withinMission: boolean;
  /** The last thing recorded of it is a mark that whoever asks made a moment ago. */
  justMarked: boolean;
  /** Since it was made, figures were fixed or signing was opened by it. */
  builtUpon: boolean;
};
/** Of an application that nothing was decided of, which is asked about by nobody in particular. */
export const NOT_DECIDED = {
  accredited: false,
  reviewOpen: false,
  ownConflict: false,
  certificateIssued: false,
  withinMission: false,
  justMarked: false,
  builtUpon: false,
} as const satisfies Omit<AccreditationActFacts, keyof ApplicationFacts>;

const accredited: Requirement<AccreditationActFacts> = {
  code: 'accreditation.not-accredited',
  met: (f) => f.accredited,
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
  markDuty: { permission: 'duty:mark', requires: [underWay, mandateHolds, accredited] },
  /** People leave after the conclusion was adopted and the mission is concluded by it. */
  markDeparture: {
    permission: 'duty:mark',
    requires: [missionNotOver, accredited, { code: 'duty.outside-mission', met: (f) => f.withinMission }],
  },
  /** A slip of the finger; what is found out later is mended by a mark with the true time. */
  takeBackDuty: {
    permission: 'duty:mark',
    requires: [
      missionNotOver,
      { code: 'duty.not-just-marked', met: (f) => f.justMarked },
      { code: 'duty.built-upon', met: (f) => !f.builtUpon },
    ],
  },
});

import type { MissionState } from './mission-lifecycle.js';
import type { ReportState } from './report-lifecycle.js';
import type { Permission } from './roles.js';

/**
 * What a thing waits for besides its own moves, by the permission of whoever does it: then it is their turn, though no
 * move is theirs to make. One more state does not compile without its row.
 */
export const MISSION_WAITS_FOR = {
  DRAFT: [],
  INVITED: [],
  APPROVED: [],
  FORMING: [
    'application:nominate',
    'application:apply',
    'application:endorse',
    'application:list',
    'conflict:decide',
    'list:approve',
  ],
  ACCREDITING: ['application:endorse', 'application:list', 'list:approve', 'batch:send', 'accreditation:decide'],
  READY: ['list:approve', 'batch:send', 'accreditation:decide'],
  OBSERVING: ['duty:mark', 'activity:record'],
  CONCLUDING: ['report:draft', 'report:agree', 'report:open-signing', 'report:sign', 'report:publish'],
  CONCLUDED: ['report:draft', 'report:agree', 'report:open-signing', 'report:sign', 'report:publish'],
  CLOSED: [],
  DECLINED: [],
  CANCELLED: [],
  POSTPONED: [],
} as const satisfies Record<MissionState, readonly Permission[]>;

/** The same of a document: it is written while it is a draft. Who has to sign stands on its list. */
export const REPORT_WAITS_FOR = {
  DRAFT: ['report:draft'],
  IN_REVIEW: [],
  AGREED: [],
  SIGNING: [],
  ADOPTED: ['report:render'],
  PUBLISHED: [],
  SUBMITTED: [],
  NOTED: [],
  BEING_CORRECTED: [],
  SUPERSEDED: [],
  WITHDRAWN: [],
  RETRACTED: [],
} as const satisfies Record<ReportState, readonly Permission[]>;

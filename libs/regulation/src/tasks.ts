import type { ApplicationAction } from './application-lifecycle.js';
import type { MissionAction } from './mission-lifecycle.js';
import type { ReportAction } from './report-lifecycle.js';
import type { Permission, Role } from './roles.js';
import type { DeadlineName } from './timeline.js';

/** The page of the desk on which an act is done, and what of it opens: `do` is the act whose form stands open there. */
type Place =
  | { page: 'mission'; tab?: string; show?: string; do?: MissionAction | 'approveList' | 'confirmCutoff' | 'office' }
  | { page: 'application'; do?: ApplicationAction | 'list' | 'decideConflict' | 'replacement' | 'resubmit' }
  | { page: 'report'; show?: string; do?: ReportAction }
  | { page: 'apply' | 'sign' | 'person' | 'confirmations' | 'erasure' };

type Row = {
  /** Whose number the task bears. */
  of: 'mission' | 'application' | 'report' | 'appointment' | 'person';
  permission: Permission;
  /** Whom it is asked of. Others may hold the permission: the Secretariat submits on paper, but nobody waits for that. */
  by: readonly Role[];
  /** By when. */
  due?: DeadlineName;
  /** Asked of the one whom the thing names, in whatever role that is. */
  personal?: true;
  /** Many make one piece of work: one task for each mission or document, which says how many. */
  counted?: true;
  at: Place;
};

const SECRETARIAT = ['executiveSecretary', 'secretariatOfficer'] as const satisfies readonly Role[];
const DELEGATION = ['delegationManager', 'delegationDeputy'] as const satisfies readonly Role[];
const APPLICANT = ['parliamentarian', 'invitedApplicant'] as const satisfies readonly Role[];
const LEADING = ['coordinator', ...SECRETARIAT] as const satisfies readonly Role[];
const WRITING = ['coordinator', 'deputyCoordinator', ...SECRETARIAT] as const satisfies readonly Role[];
const AGREEING = ['executiveSecretary', 'legalExpert'] as const satisfies readonly Role[];

/**
 * Everything that waits for somebody. No task is stored: whether it stands follows from the states and facts of the thing
 * (a query in libs/tasks; a row without one does not compile), so that it is gone as soon as anyone has done the act.
 */
export const TASKS = {
  invite: { of: 'mission', permission: 'mission:prepare', by: SECRETARIAT, at: { page: 'mission', do: 'invite' } },
  'decide-on-observing': {
    of: 'mission',
    permission: 'mission:prepare',
    by: SECRETARIAT,
    at: { page: 'mission', do: 'approve' },
  },
  call: { of: 'mission', permission: 'mission:prepare', by: SECRETARIAT, at: { page: 'mission', do: 'form' } },
  'appoint-coordinator': {
    of: 'mission',
    permission: 'mission:prepare',
    by: SECRETARIAT,
    at: { page: 'mission', tab: 'mandate', do: 'office' },
  },
  nominate: {
    of: 'mission',
    permission: 'application:nominate',
    by: DELEGATION,
    due: 'nomination',
    at: { page: 'mission', tab: 'observers' },
  },
  submit: {
    of: 'application',
    permission: 'application:submit',
    by: [...APPLICANT, ...DELEGATION],
    due: 'nomination',
    at: { page: 'apply' },
  },
  endorse: {
    of: 'application',
    permission: 'application:endorse',
    by: [...DELEGATION, 'executiveSecretary'],
    due: 'nomination',
    at: { page: 'application', do: 'endorse' },
  },
  'review-conflict': {
    of: 'application',
    permission: 'conflict:decide',
    by: SECRETARIAT,
    due: 'cutoff',
    at: { page: 'application', do: 'decideConflict' },
  },
  list: {
    of: 'application',
    permission: 'application:list',
    by: SECRETARIAT,
    due: 'cutoff',
    at: { page: 'application', do: 'list' },
  },
  'approve-list': {
    of: 'mission',
    permission: 'list:approve',
    by: ['coordinator', 'executiveSecretary'],
    due: 'listApproval',
    at: { page: 'mission', tab: 'accreditation', do: 'approveList' },
  },
  'confirm-cutoff': {
    of: 'mission',
    permission: 'mission:prepare',
    by: SECRETARIAT,
    due: 'cutoff',
    at: { page: 'mission', tab: 'mandate', do: 'confirmCutoff' },
  },
  accredit: { of: 'mission', permission: 'mission:prepare', by: SECRETARIAT, at: { page: 'mission', do: 'accredit' } },
  'send-batch': {
    of: 'mission',
    permission: 'batch:send',
    by: SECRETARIAT,
    due: 'cutoff',
    counted: true,
    at: { page: 'mission', tab: 'accreditation' },
  },
  'enter-decisions': {
    of: 'mission',
    permission: 'accreditation:decide',
    by: SECRETARIAT,
    counted: true,
    at: { page: 'mission', tab: 'accreditation', show: 'batches' },
  },
  'provide-documents': {
    of: 'application',
    permission: 'application:submit',
    by: [...APPLICANT, ...DELEGATION],
    at: { page: 'apply' },
  },
  'answer-host': {
    of: 'application',
    permission: 'batch:send',
    by: SECRETARIAT,
    at: { page: 'application', do: 'resubmit' },
  },
  'name-replacement': {
    of: 'application',
    permission: 'application:replace',
    by: DELEGATION,
    due: 'cutoff',
    at: { page: 'application', do: 'replacement' },
  },
  'make-ready': {
    of: 'mission',
    permission: 'mission:make-ready',
    by: LEADING,
    due: 'arrival',
    at: { page: 'mission', do: 'makeReady' },
  },
  observe: {
    of: 'mission',
    permission: 'mission:observe',
    by: LEADING,
    due: 'arrival',
    at: { page: 'mission', do: 'observe' },
  },
  'mark-arrival': {
    of: 'mission',
    permission: 'duty:mark',
    by: ['coordinator', 'deputyCoordinator', 'headquarters', ...SECRETARIAT],
    due: 'arrival',
    counted: true,
    at: { page: 'mission', tab: 'observers', show: 'check-in' },
  },
  'confirm-visits': {
    of: 'mission',
    permission: 'visit:confirm',
    by: ['coordinator', 'deputyCoordinator', ...APPLICANT],
    counted: true,
    at: { page: 'mission', tab: 'visits' },
  },
  'settle-visits': {
    of: 'mission',
    permission: 'visit:confirm',
    by: ['coordinator', 'deputyCoordinator', ...APPLICANT],
    counted: true,
    at: { page: 'mission', tab: 'visits' },
  },
  'close-observation': {
    of: 'mission',
    permission: 'mission:observe',
    by: LEADING,
    due: 'conclusion',
    at: { page: 'mission', do: 'closeObservation' },
  },
  'write-report': {
    of: 'report',
    permission: 'report:draft',
    by: WRITING,
    due: 'conclusion',
    at: { page: 'report' },
  },
  'resolve-comments': {
    of: 'report',
    permission: 'report:draft',
    by: WRITING,
    counted: true,
    at: { page: 'report', show: 'remarks' },
  },
  'agree-report': {
    of: 'report',
    permission: 'report:agree',
    by: AGREEING,
    due: 'conclusion',
    at: { page: 'report', do: 'agree' },
  },
  translate: { of: 'report', permission: 'report:draft', by: WRITING, at: { page: 'report', show: 'text' } },
  'approve-translation': {
    of: 'report',
    permission: 'report:agree',
    by: AGREEING,
    at: { page: 'report', show: 'text' },
  },
  'open-signing': {
    of: 'report',
    permission: 'report:open-signing',
    by: ['coordinator'],
    due: 'conclusion',
    at: { page: 'report', do: 'openSigning' },
  },
  sign: {
    of: 'report',
    permission: 'report:sign',
    by: ['coordinator', ...APPLICANT],
    personal: true,
    due: 'conclusion',
    at: { page: 'sign' },
  },
  'draw-to-sign': {
    of: 'report',
    permission: 'report:render',
    by: WRITING,
    due: 'conclusion',
    at: { page: 'report', show: 'signatures' },
  },
  'adopt-early': {
    of: 'report',
    permission: 'report:adopt',
    by: ['coordinator'],
    due: 'conclusion',
    at: { page: 'report', do: 'adopt' },
  },
  publish: { of: 'report', permission: 'report:publish', by: SECRETARIAT, at: { page: 'report' } },
  'confirm-publication': { of: 'report', permission: 'report:publish', by: SECRETARIAT, at: { page: 'report' } },
  'submit-to-council': {
    of: 'report',
    permission: 'report:publish',
    by: SECRETARIAT,
    at: { page: 'report', do: 'submit' },
  },
  'record-note': { of: 'report', permission: 'report:publish', by: SECRETARIAT, at: { page: 'report', do: 'note' } },
  close: { of: 'mission', permission: 'mission:close', by: SECRETARIAT, at: { page: 'mission', do: 'close' } },
  resume: { of: 'mission', permission: 'mission:cancel', by: SECRETARIAT, at: { page: 'mission', do: 'resume' } },
  erase: {
    of: 'mission',
    permission: 'data:erase',
    by: ['executiveSecretary'],
    due: 'erasure',
    at: { page: 'erasure' },
  },
  'confirm-appointment': {
    of: 'appointment',
    permission: 'appointment:confirm',
    by: [...SECRETARIAT, 'systemAdministrator'],
    at: { page: 'confirmations' },
  },
  'tell-apart': { of: 'person', permission: 'person:tell-apart', by: SECRETARIAT, at: { page: 'person' } },
} as const satisfies Record<string, Row>;

export type TaskKind = keyof typeof TASKS;
export const TASK_KINDS = Object.keys(TASKS) as [TaskKind, ...TaskKind[]];
export type TaskRow = Row;

type Subject = { kind: TaskKind; missionId: string | null; subjectId: string };

/** Where the act is done, as an address of the desk: the thing is open there, and the form of the act with it. */
export function taskAddress({ kind, missionId, subjectId }: Subject): { path: string; search: Record<string, string> } {
  const { at }: { at: Place } = TASKS[kind];
  const { page, ...more } = at;
  const search = more as Record<string, string>;
  if (page === 'mission') return { path: `/missions/${missionId}`, search };
  if (page === 'application') return { path: `/applications/${subjectId}`, search };
  if (page === 'report') return { path: `/reports/${subjectId}`, search };
  if (page === 'apply') return { path: `/missions/${missionId}/apply`, search: { in: subjectId } };
  if (page === 'sign') return { path: '/mine', search: { show: subjectId } };
  if (page === 'person') return { path: `/people/${subjectId}`, search: {} };
  return { path: '/settings', search: { show: page === 'erasure' ? 'erasure' : 'appointments' } };
}

import type { AccreditationAction, AccreditationState } from './accreditation-lifecycle.js';
import type { accreditationActs } from './accreditation-acts.js';
import type { ApplicationAction, ApplicationState } from './application-lifecycle.js';
import type { AppointmentAction } from './appointment-lifecycle.js';
import type { Finding } from './refusals.js';
import type { missionActs } from './mission-acts.js';
import type { MissionAction, MissionState } from './mission-lifecycle.js';
import type { PublicationMove } from './publication.js';
import type { RefusalCode } from './refusals.js';
import type { remarkActs } from './remarks.js';
import type { reportActs } from './report-acts.js';
import type { ReportAction, ReportState } from './report-lifecycle.js';
import type { Authority, Permission } from './roles.js';
import type { TaskKind } from './tasks.js';

/**
 * Why an act is no task of its own: somebody does it who wishes to; it follows by itself; or it is one of several answers
 * to a task that another act names.
 */
type NoTask = 'wish' | 'follows';

/** Which task each act answers. One more act does not compile without its row. */
export const ANSWERED_BY = {
  mission: {
    invite: 'invite',
    approve: 'decide-on-observing',
    decline: 'decide-on-observing',
    form: 'call',
    accredit: 'accredit',
    makeReady: 'make-ready',
    observe: 'observe',
    closeObservation: 'close-observation',
    conclude: 'follows',
    close: 'close',
    cancel: 'wish',
    postpone: 'wish',
    resume: 'resume',
  } satisfies Record<MissionAction, TaskKind | NoTask>,
  missionAct: {
    registerInvitation: 'invite',
    recordDecision: 'decide-on-observing',
    addEvent: 'invite',
    moveEvent: 'wish',
    setDates: 'wish',
    appointCoordinator: 'appoint-coordinator',
    appointDeputyCoordinator: 'wish',
    appointRegionalRepresentative: 'wish',
    fillHostFacts: 'wish',
    setCategories: 'wish',
    addTerritoryNote: 'wish',
    openRunOff: 'wish',
    confirmCutoff: 'confirm-cutoff',
    approveList: 'approve-list',
    endOffice: 'wish',
    adoptSettings: 'wish',
    recordActivity: 'wish',
    recordResults: 'wish',
    correctFact: 'wish',
    addOutcomeNote: 'wish',
  } satisfies Record<keyof typeof missionActs, TaskKind | NoTask>,
  application: {
    submit: 'submit',
    endorse: 'endorse',
    refuseEndorsement: 'endorse',
    return: 'endorse',
    sendBack: 'list',
    list: 'list',
    promote: 'follows',
    reopen: 'follows',
    waitlist: 'list',
    refuseListing: 'list',
    send: 'send-batch',
    resubmit: 'wish',
    withdraw: 'wish',
    replace: 'follows',
    lapse: 'wish',
  } satisfies Record<ApplicationAction, TaskKind | NoTask>,
  accreditation: {
    accredit: 'enter-decisions',
    refuse: 'enter-decisions',
    returnForDocs: 'enter-decisions',
    resubmit: 'answer-host',
    cancelOnRequest: 'wish',
    revoke: 'wish',
    recall: 'wish',
    expire: 'follows',
  } satisfies Record<AccreditationAction, TaskKind | NoTask>,
  accreditationAct: {
    nominate: 'nominate',
    apply: 'wish',
    raiseConflict: 'wish',
    decideConflict: 'review-conflict',
    returnCertificate: 'wish',
    markDuty: 'mark-arrival',
    markDeparture: 'wish',
    takeBackDuty: 'wish',
  } satisfies Record<keyof typeof accreditationActs, TaskKind | NoTask>,
  report: {
    review: 'write-report',
    returnToDraft: 'agree-report',
    agree: 'agree-report',
    openSigning: 'open-signing',
    adopt: 'adopt-early',
    publish: 'publish',
    submit: 'submit-to-council',
    note: 'record-note',
    supersede: 'wish',
    reissue: 'wish',
    makeWay: 'follows',
    withdraw: 'wish',
    retract: 'wish',
  } satisfies Record<ReportAction, TaskKind | NoTask>,
  reportAct: {
    open: 'wish',
    write: 'write-report',
    refreshSnapshot: 'wish',
    sign: 'sign',
    refuse: 'sign',
    noteAbsence: 'wish',
    render: 'draw-to-sign',
    approveTranslation: 'approve-translation',
    download: 'wish',
    receive: 'wish',
  } satisfies Record<keyof typeof reportActs, TaskKind | NoTask>,
  remark: {
    comment: 'wish',
    resolve: 'resolve-comments',
    suggest: 'wish',
    offer: 'wish',
    endOffer: 'wish',
    accept: 'resolve-comments',
    decline: 'resolve-comments',
  } satisfies Record<keyof typeof remarkActs, TaskKind | NoTask>,
  appointment: {
    confirm: 'confirm-appointment',
    reject: 'confirm-appointment',
    takeBack: 'wish',
    lapse: 'follows',
  } satisfies Record<AppointmentAction, TaskKind | NoTask>,
  publication: {
    confirm: 'confirm-publication',
    reject: 'confirm-publication',
    takeBack: 'wish',
    lapse: 'follows',
  } satisfies Record<PublicationMove, TaskKind | NoTask>,
};

/** What is asked while somebody may still be on the way to the host. */
const GATHERING = [
  'appoint-coordinator',
  'nominate',
  'submit',
  'endorse',
  'review-conflict',
  'list',
  'approve-list',
  'confirm-cutoff',
  'send-batch',
  'enter-decisions',
  'provide-documents',
  'answer-host',
  'name-replacement',
] as const satisfies readonly TaskKind[];
/** What is asked of a document, as far as the mission goes. */
const DOCUMENTS = [
  'write-report',
  'resolve-comments',
  'agree-report',
  'translate',
  'approve-translation',
  'open-signing',
  'sign',
  'draw-to-sign',
  'adopt-early',
  'publish',
  'confirm-publication',
  'submit-to-council',
  'record-note',
] as const satisfies readonly TaskKind[];
/** What came in from the stations. */
const VISITS = ['confirm-visits', 'settle-visits'] as const satisfies readonly TaskKind[];

/**
 * What a mission in each state asks of people, whatever thing of it the task is of. A mission that rests asks for nothing
 * but to be taken up again; of one that is over only what was kept for the host's sake is left to be erased.
 */
export const MISSION_ASKS = {
  DRAFT: ['invite'],
  INVITED: ['decide-on-observing'],
  APPROVED: ['call', ...DOCUMENTS],
  FORMING: [...GATHERING, 'accredit', ...DOCUMENTS],
  ACCREDITING: [...GATHERING, 'make-ready', ...DOCUMENTS],
  READY: [...GATHERING, 'observe', 'mark-arrival', ...VISITS, ...DOCUMENTS],
  OBSERVING: [
    'appoint-coordinator',
    'review-conflict',
    'enter-decisions',
    'provide-documents',
    'answer-host',
    'mark-arrival',
    ...VISITS,
    'close-observation',
    ...DOCUMENTS,
  ],
  CONCLUDING: ['appoint-coordinator', ...VISITS, ...DOCUMENTS],
  CONCLUDED: [...VISITS, ...DOCUMENTS, 'close'],
  CLOSED: ['erase', 'confirm-publication'],
  DECLINED: ['erase', 'confirm-publication'],
  CANCELLED: ['erase', 'confirm-publication'],
  POSTPONED: ['resume'],
} as const satisfies Record<MissionState, readonly TaskKind[]>;

/** What an application in each state asks for; with the host nobody here is asked, and what ended asks for nothing. */
export const APPLICATION_ASKS = {
  DRAFT: ['submit'],
  SUBMITTED: ['endorse'],
  RETURNED: ['submit'],
  ENDORSED: ['list'],
  /** The order decides, not a person. */
  WAITLISTED: [],
  LISTED: ['send-batch', 'approve-list'],
  /** A vote that moved, or a mission taken up again, asks for the approval anew. */
  SENT: ['approve-list'],
  NOT_ENDORSED: [],
  NOT_LISTED: [],
  WITHDRAWN: [],
  REPLACED: [],
  LAPSED: [],
} as const satisfies Record<ApplicationState, readonly TaskKind[]>;

/** The same of what became of a name before the host. */
export const ACCREDITATION_ASKS = {
  REQUESTED: ['enter-decisions'],
  ACCREDITED: ['mark-arrival'],
  EXPIRED: [],
  REFUSED: ['name-replacement'],
  CANCELLED_ON_REQUEST: [],
  REVOKED_BY_HOST: ['name-replacement'],
  RECALLED_BY_PA: ['name-replacement'],
  RETURNED_FOR_DOCS: ['answer-host', 'provide-documents'],
} as const satisfies Record<AccreditationState, readonly TaskKind[]>;

/** The same of a version of a document. */
export const REPORT_ASKS = {
  DRAFT: ['write-report', 'resolve-comments'],
  IN_REVIEW: ['agree-report', 'resolve-comments'],
  AGREED: ['open-signing', 'translate', 'approve-translation'],
  SIGNING: ['sign', 'draw-to-sign', 'adopt-early', 'translate', 'approve-translation'],
  ADOPTED: ['publish', 'confirm-publication', 'translate', 'approve-translation'],
  PUBLISHED: ['submit-to-council', 'confirm-publication'],
  SUBMITTED: ['record-note', 'confirm-publication'],
  NOTED: ['confirm-publication'],
  BEING_CORRECTED: ['confirm-publication'],
  SUPERSEDED: ['confirm-publication'],
  WITHDRAWN: [],
  RETRACTED: [],
} as const satisfies Record<ReportState, readonly TaskKind[]>;

/** The states whose row names the task. */
export const statesThatAsk = <State extends string>(
  asks: Record<State, readonly TaskKind[]>,
  kind: TaskKind,
): readonly State[] => (Object.keys(asks) as State[]).filter((state) => asks[state].includes(kind));

/**
 * By which permission that is mended which stands against an act. What has no row here nobody mends at will: it is a
 * matter of time, of the host, or of somebody's own decision.
 */
export const MENDED_BY: Partial<Record<RefusalCode, Permission>> = {
  'mission.invitation-missing': 'mission:prepare',
  'mission.voting-day-missing': 'mission:prepare',
  'mission.decision-missing': 'mission:prepare',
  'mission.host-outside-membership': 'mission:prepare',
  'mission.dates-miss-voting-day': 'mission:prepare',
  'mission.coordinator-missing': 'mission:prepare',
  'mission.coordinator-not-serving': 'mission:prepare',
  'mission.coordinator-from-host': 'mission:prepare',
  'mission.nomination-deadline-missing': 'mission:prepare',
  'mission.host-profile-missing': 'mission:prepare',
  'mission.cutoff-unconfirmed': 'mission:prepare',
  'mission.deadline-after-cutoff': 'mission:prepare',
  'mission.list-not-approved': 'list:approve',
  'mission.decisions-awaited': 'accreditation:decide',
  'mission.nobody-accredited': 'accreditation:decide',
  'mission.coordinator-not-accredited': 'accreditation:decide',
  'mission.conclusion-not-published': 'report:publish',
  'mission.conclusion-not-noted': 'report:publish',
  'mission.accreditations-open': 'accreditation:decide',
  'application.conflict-open': 'conflict:decide',
  'application.list-not-approved': 'list:approve',
  'application.documents-missing': 'application:submit',
  'accreditation.act-incomplete': 'accreditation:decide',
  'report.sections-empty': 'report:draft',
  'report.facts-unknown': 'report:draft',
  'report.references-unknown': 'report:draft',
  'report.longer-than-page': 'report:draft',
  'report.recommendation-unaddressed': 'report:draft',
  'report.recommendation-unfounded': 'report:draft',
  'report.nobody-to-sign': 'duty:mark',
  'report.original-not-rendered': 'report:render',
  'report.session-missing': 'report:publish',
};

/** Whether an act that is judged so is to be done by this person: nothing speaks against it but what the same person can mend. */
export const isToDo = (findings: readonly Finding[], authority: Authority): boolean =>
  findings.every(({ effect, code }) => {
    const mender = effect === 'refuses' ? MENDED_BY[code] : undefined;
    return effect !== 'refuses' || (mender !== undefined && authority.can(mender));
  });

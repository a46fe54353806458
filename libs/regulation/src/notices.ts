import type { AccreditationAction } from './accreditation-lifecycle.js';
import type { ApplicationAction } from './application-lifecycle.js';
import type { AppointmentAction } from './appointment-lifecycle.js';
import type { EventName } from './events.js';
import type { MissionAction, MissionState } from './mission-lifecycle.js';
import type { ReportAction } from './report-lifecycle.js';
import type { LapseCause } from './seats.js';

/** Who is told. How each is found is a query in libs/notices; one without a query does not compile. */
export const NOTICE_AUDIENCES = [
  'personConcerned',
  'personNamed',
  'representativesOfNamed',
  'paperAuthor',
  'authorsRepresentatives',
  'endorsers',
  'participatingRepresentatives',
  'calledRepresentatives',
  'unfinishedRepresentatives',
  'unfinishedApplicants',
  'missionOfficers',
  'coordinator',
  'applicants',
  'observers',
  'signatories',
  'signedBefore',
  'publicationConfirmers',
  'publicationAsker',
  'listApprovers',
  'sectionWriters',
  'commentAuthor',
  'suggestionAuthor',
  'agreers',
  'requester',
  'appointmentConfirmers',
  'appointmentAsker',
  'tellersApart',
  'grantManagers',
  'linkMakers',
  'meetingParticipants',
  'meetingExpected',
  'meetingLeftOut',
  'deputies',
  'teamChangedFor',
  'teamLeft',
  'planExpected',
  'planLeft',
  'visitLeaders',
  'messageReceivers',
] as const;
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number];

/**
 * What a notice asks for, by what is true as long as it is still to be done. How each is known is a condition in
 * libs/notices; one without does not compile.
 */
export const NOTICE_ASKS = [
  'submitting',
  'endorsing',
  'listing',
  'approving',
  'documents',
  'agreeing',
  'opening',
  'signing',
  'adopting',
  'confirming',
  'publishing',
  'coordinator',
  'link',
  'tellingApart',
  'confirmingVisits',
  'settlingVisit',
] as const;
export type NoticeAsk = (typeof NOTICE_ASKS)[number];

/** The line of the log that raises a notice; `undo` is a correction that takes the last move back. */
type RaisedBy =
  | { event: EventName }
  | { mission: MissionAction }
  | { application: ApplicationAction | 'undo' }
  | { accreditation: AccreditationAction | 'undo' }
  | { report: ReportAction }
  | { appointment: AppointmentAction };

type Row = {
  on: readonly RaisedBy[];
  to: readonly NoticeAudience[];
  /** Only while the mission is in one of these states; otherwise another notice says what happened. */
  during?: readonly MissionState[];
  /** The room of the mission where the work is done, if it is not the thing's own page. */
  room?: 'observers' | 'accreditation' | 'programme' | 'teams' | 'incidents' | 'visits';
  /** Not told again in the same mission while the last telling is unread: many names make one piece of work. */
  oncePending?: true;
  /** What the receiver goes to where there is no page of the mission: the own account, the notice itself where it
   * is answered, the person it is about, what awaits confirmation, all accounts. */
  page?: 'account' | 'accounts' | 'notices' | 'person' | 'appointments';
  /** It says what was so before: what is so now is not the receiver’s any more, or not for the receiver to see. */
  ofBefore?: true;
  /** The receiver says that it was so, which is a line of the log. */
  confirms?: EventName;
  /** It asks the receiver to do something, and says so only as long as that is still to be done. */
  asks?: NoticeAsk;
  /** A person wrote it, and may be answered. */
  answered?: true;
  /** Who did it is told as well: there is something to do, or it was done in the name of the one who asked. */
  tellsDoer?: true;
};

const GATHERING = ['FORMING', 'ACCREDITING'] as const satisfies readonly MissionState[];
/** Before the end of the mission ended everything in it. */
const GOING_ON = [
  'FORMING',
  'ACCREDITING',
  'READY',
  'OBSERVING',
  'CONCLUDING',
  'CONCLUDED',
  'POSTPONED',
] as const satisfies readonly MissionState[];

/** By what somebody lets somebody else in, or keeps out. */
const ACCESS = [
  { event: 'account.link-made' },
  { event: 'account.email-changed' },
  { event: 'account.deactivated' },
  { event: 'account.reactivated' },
  { event: 'grant.given' },
  { event: 'grant.ended' },
  { event: 'representative.appointed' },
  { event: 'representative.ended' },
  { event: 'mission.coordinator-ended' },
  { event: 'representative.lapsed' },
  { event: 'representative.restored' },
  { event: 'mission.office-lapsed' },
  { event: 'mission.coordinator-lapsed' },
  { event: 'mission.office-restored' },
  { event: 'grant.lapsed' },
  { event: 'grant.restored' },
] as const satisfies readonly RaisedBy[];
const MANDATES = [
  { event: 'mandate.set' },
  { event: 'mandate.ended' },
  { event: 'mandate.corrected' },
] as const satisfies readonly RaisedBy[];

/** Every message the system sends of itself: what raises it, and who receives it. */
export const NOTICES = {
  /** a delegation that does not take part is not called. */
  'call-for-nominations': { on: [{ mission: 'form' }], to: ['participatingRepresentatives'] },
  'cutoff-set': {
    on: [{ event: 'mission.cutoff-confirmed' }],
    to: ['calledRepresentatives', 'coordinator'],
    during: GATHERING,
  },
  /** */
  'cutoff-reminder': {
    on: [{ event: 'mission.cutoff-reminded' }],
    to: ['unfinishedRepresentatives', 'unfinishedApplicants', 'missionOfficers'],
    during: GATHERING,
  },
  /** */
  'vote-moved': {
    on: [{ event: 'mission.event-moved' }],
    to: ['applicants', 'calledRepresentatives', 'coordinator'],
    during: GOING_ON,
  },
  'mission-postponed': {
    on: [{ mission: 'postpone' }],
    to: ['applicants', 'calledRepresentatives', 'coordinator'],
  },
  'mission-resumed': { on: [{ mission: 'resume' }], to: ['applicants', 'calledRepresentatives', 'coordinator'] },
  'mission-cancelled': { on: [{ mission: 'cancel' }], to: ['applicants', 'calledRepresentatives', 'coordinator'] },
  appointed: { on: [{ event: 'mission.coordinator-appointed' }], to: ['personNamed'] },
  /** Nobody acts for another unheard: who is let in, or kept out, is told, and so are those who answer for the delegation. */
  'access-changed': { on: ACCESS, to: ['personNamed'], page: 'account' },
  'delegation-access-changed': {
    on: [...ACCESS, { event: 'account.first-opened' }, { event: 'mission.coordinator-appointed' }],
    to: ['representativesOfNamed'],
    page: 'person',
  },
  /** it gives no right before one of them has confirmed it. */
  'appointment-to-confirm': {
    on: [{ event: 'appointment.asked' }],
    to: ['appointmentConfirmers'],
    page: 'appointments',
    asks: 'confirming',
  },
  'appointment-confirmed': { on: [{ appointment: 'confirm' }], to: ['appointmentAsker'], page: 'appointments' },
  'appointment-rejected': { on: [{ appointment: 'reject' }], to: ['appointmentAsker'], page: 'appointments' },
  /** What it rested on no longer holds: there is nothing left to confirm. */
  'appointment-lapsed': {
    on: [{ appointment: 'lapse' }],
    to: ['appointmentAsker'],
    page: 'appointments',
    tellsDoer: true,
  },
  /** Until somebody else has confirmed it, neither of the two acts for the other. */
  'namesakes-to-confirm': {
    on: [{ event: 'namesakes.asked' }],
    to: ['tellersApart'],
    page: 'person',
    asks: 'tellingApart',
  },
  /** nobody is left without noticing it, also where nobody did anything but let the day come. */
  'office-lapsed': {
    on: [{ event: 'representative.lapsed' }, { event: 'mission.office-lapsed' }],
    to: ['missionOfficers'],
    page: 'person',
    tellsDoer: true,
  },
  /** A role is given anew by whoever gives roles. */
  'role-lapsed': { on: [{ event: 'grant.lapsed' }], to: ['grantManagers'], page: 'person', tellsDoer: true },
  /** the mission goes on only under somebody. */
  'coordinator-lapsed': {
    on: [{ event: 'mission.coordinator-lapsed' }],
    to: ['missionOfficers'],
    during: GOING_ON,
    tellsDoer: true,
    asks: 'coordinator',
  },
  /** Where no mail server sends the link to its owner, somebody must make it and hand it over. */
  'password-asked': {
    on: [{ event: 'account.reset-asked' }],
    to: ['linkMakers'],
    page: 'accounts',
    asks: 'link',
  },
  'mandate-changed': { on: MANDATES, to: ['personNamed'], page: 'account' },
  /** A whole roster may come at once. */
  'delegation-mandates-changed': { on: MANDATES, to: ['representativesOfNamed'], page: 'person', oncePending: true },
  'first-sign-in': {
    on: [{ event: 'account.first-opened' }],
    to: ['personNamed'],
    page: 'notices',
    tellsDoer: true,
    confirms: 'account.opening-confirmed',
  },
  /** Somebody else entered it from a scan: whoever signed nothing must hear of it. */
  'acted-on-paper': { on: [{ event: 'paper.recorded' }], to: ['paperAuthor'] },
  'delegation-acted-on-paper': { on: [{ event: 'paper.recorded' }], to: ['authorsRepresentatives'] },
  nominated: { on: [{ event: 'application.created' }], to: ['personConcerned'], asks: 'submitting' },
  'application-submitted': { on: [{ application: 'submit' }], to: ['endorsers'], asks: 'endorsing' },
  'application-returned': {
    on: [{ application: 'return' }, { application: 'sendBack' }],
    to: ['personConcerned'],
    asks: 'submitting',
  },
  'application-endorsed': { on: [{ application: 'endorse' }], to: ['personConcerned'] },
  'applicants-to-list': {
    on: [{ application: 'endorse' }],
    to: ['missionOfficers'],
    during: GOING_ON,
    room: 'observers',
    oncePending: true,
    asks: 'listing',
  },
  'application-not-endorsed': { on: [{ application: 'refuseEndorsement' }], to: ['personConcerned'] },
  /** what it rested on has changed, so somebody must look at it again. */
  'application-reopened': { on: [{ application: 'reopen' }], to: ['personConcerned', 'endorsers'], asks: 'endorsing' },
  'application-listed': { on: [{ application: 'list' }], to: ['personConcerned'] },
  /** whatever is put on the list is to be approved with it. */
  'list-to-approve': {
    on: [
      { application: 'list' },
      { application: 'promote' },
      { application: 'resubmit' },
      { application: 'undo' },
      { event: 'mission.event-moved' },
      { mission: 'resume' },
    ],
    to: ['listApprovers'],
    during: GOING_ON,
    room: 'accreditation',
    oncePending: true,
    asks: 'approving',
  },
  'application-waitlisted': { on: [{ application: 'waitlist' }], to: ['personConcerned'] },
  'application-promoted': {
    on: [{ application: 'promote' }],
    to: ['personConcerned', 'endorsers'],
  },
  'application-not-listed': { on: [{ application: 'refuseListing' }], to: ['personConcerned', 'endorsers'] },
  /** */
  'application-resubmitted': { on: [{ application: 'resubmit' }], to: ['personConcerned', 'endorsers'] },
  'conflict-decided': { on: [{ event: 'application.conflict-decided' }], to: ['personConcerned'] },
  /** The name is approved or with the host already: somebody must decide what the host is told. */
  'data-changed': { on: [{ event: 'application.data-changed' }], to: ['missionOfficers'], tellsDoer: true },
  'sent-to-host': { on: [{ application: 'send' }], to: ['personConcerned'] },
  'application-withdrawn': {
    on: [{ application: 'withdraw' }],
    to: ['personConcerned', 'endorsers'],
    during: GOING_ON,
  },
  'application-replaced': { on: [{ application: 'replace' }], to: ['personConcerned', 'endorsers'] },
  'application-lapsed': {
    on: [{ application: 'lapse' }],
    to: ['personConcerned', 'endorsers'],
    during: GOING_ON,
  },
  accredited: { on: [{ accreditation: 'accredit' }], to: ['personConcerned'] },
  'accreditation-refused': { on: [{ accreditation: 'refuse' }], to: ['personConcerned'] },
  /** while the cut-off allows, somebody else may take the place. */
  'replacement-asked': {
    on: [{ accreditation: 'refuse' }, { accreditation: 'revoke' }, { accreditation: 'recall' }],
    to: ['endorsers'],
    during: GATHERING,
  },
  'documents-asked': {
    on: [{ accreditation: 'returnForDocs' }],
    to: ['personConcerned', 'endorsers', 'missionOfficers'],
    asks: 'documents',
  },
  'accreditation-revoked': { on: [{ accreditation: 'revoke' }], to: ['personConcerned', 'coordinator'] },
  'accreditation-recalled': { on: [{ accreditation: 'recall' }], to: ['personConcerned', 'coordinator'] },
  'accreditation-cancelled': {
    on: [{ accreditation: 'cancelOnRequest' }],
    to: ['personConcerned', 'coordinator'],
    during: GOING_ON,
  },
  'accreditation-expired': { on: [{ accreditation: 'expire' }], to: ['personConcerned'] },
  'record-corrected': {
    on: [{ application: 'undo' }, { accreditation: 'undo' }],
    to: ['personConcerned'],
  },
  /** whoever takes part hears of it before it is held, and of nothing that is only put right afterwards. */
  'meeting-planned': {
    on: [{ event: 'meeting.planned' }, { event: 'meeting.moved' }],
    to: ['meetingParticipants'],
    room: 'programme',
  },
  'meeting-called-off': {
    on: [{ event: 'meeting.called-off' }, { event: 'meeting.removed' }],
    to: ['meetingExpected'],
    room: 'programme',
    ofBefore: true,
  },
  'meeting-left': { on: [{ event: 'meeting.moved' }], to: ['meetingLeftOut'], room: 'programme', ofBefore: true },
  /** at once, to whoever leads the mission; the entry itself they read there. */
  'incident-grave': {
    on: [{ event: 'incident.grave' }],
    to: ['coordinator', 'deputies', 'missionOfficers'],
    room: 'incidents',
  },
  /** whoever is in a team, or not any more, and where it is to be; of days that are over nobody is told. */
  'team-joined': {
    on: [{ event: 'team.formed' }, { event: 'team.members-changed' }],
    to: ['teamChangedFor'],
    room: 'teams',
  },
  'team-left': {
    on: [{ event: 'team.members-changed' }, { event: 'team.removed' }],
    to: ['teamLeft'],
    room: 'teams',
    ofBefore: true,
  },
  /** whoever leads the team of a visit stands by it; many visits make one piece of work. */
  'visits-to-confirm': {
    on: [{ event: 'visit.entered' }, { event: 'visit.corrected' }],
    to: ['visitLeaders'],
    room: 'visits',
    oncePending: true,
    asks: 'confirmingVisits',
  },
  'visit-in-two-contents': {
    on: [{ event: 'visit.kept-beside' }],
    to: ['visitLeaders', 'coordinator'],
    room: 'visits',
    asks: 'settlingVisit',
    tellsDoer: true,
  },
  'plan-changed': { on: [{ event: 'plan.entered' }, { event: 'plan.changed' }], to: ['planExpected'], room: 'teams' },
  'plan-called-off': {
    on: [{ event: 'plan.changed' }, { event: 'plan.removed' }],
    to: ['planLeft'],
    room: 'teams',
    ofBefore: true,
  },
  'report-to-agree': { on: [{ report: 'review' }], to: ['agreers'], asks: 'agreeing' },
  'report-returned': { on: [{ report: 'returnToDraft' }], to: ['coordinator'] },
  'report-agreed': { on: [{ report: 'agree' }], to: ['coordinator'], asks: 'opening' },
  'please-sign': { on: [{ report: 'openSigning' }], to: ['signatories'], tellsDoer: true, asks: 'signing' },
  /** A majority has signed, the coordinator among them: whether to wait for the others is the coordinator’s to say. */
  'report-to-adopt': {
    on: [{ event: 'report.threshold-reached' }],
    to: ['coordinator'],
    tellsDoer: true,
    asks: 'adopting',
  },
  'section-offered': { on: [{ event: 'report.section-offered' }], to: ['observers'] },
  'section-commented': { on: [{ event: 'report.commented' }], to: ['sectionWriters', 'commentAuthor'] },
  'comment-resolved': { on: [{ event: 'report.comment-resolved' }], to: ['commentAuthor'] },
  'text-suggested': { on: [{ event: 'report.text-suggested' }], to: ['sectionWriters'] },
  'suggestion-decided': {
    on: [{ event: 'report.suggestion-accepted' }, { event: 'report.suggestion-declined' }],
    to: ['suggestionAuthor'],
  },
  'signature-refused': { on: [{ event: 'report.refused' }], to: ['coordinator', 'missionOfficers'] },
  'absence-noted': { on: [{ event: 'report.absence-noted' }], to: ['personNamed'] },
  'report-adopted': {
    on: [{ report: 'adopt' }],
    to: ['observers', 'coordinator', 'missionOfficers'],
    tellsDoer: true,
  },
  /** Whoever signed a version that makes way has signed nothing any more, and is asked anew by the next one. */
  'signature-void': { on: [{ report: 'supersede' }], to: ['signedBefore'] },
  /** nobody publishes alone. */
  'publication-to-confirm': {
    on: [{ event: 'report.publication-asked' }],
    to: ['publicationConfirmers'],
    asks: 'publishing',
  },
  'publication-confirmed': { on: [{ event: 'report.publication-confirmed' }], to: ['publicationAsker'] },
  'publication-rejected': { on: [{ event: 'report.publication-rejected' }], to: ['publicationAsker'] },
  'publication-lapsed': { on: [{ event: 'report.publication-lapsed' }], to: ['publicationAsker'], tellsDoer: true },
  'report-retracted': { on: [{ report: 'retract' }], to: ['observers', 'coordinator', 'missionOfficers'] },
  /** Its original is rendered by now: there is a file to download. */
  'report-published': { on: [{ report: 'publish' }], to: ['observers', 'coordinator'], tellsDoer: true },
  'report-rendered': { on: [{ event: 'report.rendered' }], to: ['requester'], tellsDoer: true },
  /** Whoever writes to a group that they are in reads it as the others do. */
  'group-message': {
    on: [{ event: 'message.sent' }],
    to: ['messageReceivers'],
    page: 'notices',
    tellsDoer: true,
    answered: true,
  },
} as const satisfies Record<string, Row>;

export type NoticeKind = keyof typeof NOTICES;
export const NOTICE_KINDS = Object.keys(NOTICES) as NoticeKind[];
export type NoticeRow = Row;

type Line = { what: string; move: { action: string } | null };

const raises = (by: RaisedBy, { what, move }: Line): boolean => {
  if ('event' in by) return what === by.event;
  const [[subject, action]] = Object.entries(by) as [[string, string]];
  return what === `${subject}.moved` && move?.action === action;
};

/** What has to be said about a line of the log. */
export const noticesRaisedBy = (line: Line): NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => (NOTICES[kind].on as readonly RaisedBy[]).some((by) => raises(by, line)));

/** how long before the accreditation deadline, by the host's calendar and clocks, the most urgent last. */
export const CUTOFF_REMINDERS = {
  '10d': { days: 10 },
  '5d': { days: 5 },
  '2d': { days: 2 },
  '24h': { hours: 24 },
} as const satisfies Record<string, { days: number } | { hours: number }>;
export type CutoffReminder = keyof typeof CUTOFF_REMINDERS;
export const CUTOFF_REMINDER_NAMES = Object.keys(CUTOFF_REMINDERS) as CutoffReminder[];

/** What happened; and what is to be done of it, with the subject that the notice has once that is done. */
export type Asking = { todo: string; settled: string };
type Said<Of extends Row> = { subject: string; body: string } & (Of extends { asks: NoticeAsk } ? Asking : unknown);

/**
 * What a reader is told, in words: `{mission}`, `{meeting}`, `{team}`, `{plan}`, `{incident}`, `{report}`, `{reason}`, `{cutoff}`, `{nominations}`, `{left}`, `{event}`,
 * `{at}` and `{agent}` are filled in when it is read or sent; and so are `{person}`, `{role}` and `{place}`, where the
 * receiver asked for an appointment or may confirm it; then `{asker}` and `{replaced}` as well. `{with}` and `{undo}` say with
 * what an office ended of itself, and what to do if that was a slip. `{event}` says the role and
 * the place itself, and `{by}` who did it. `{heading}` and `{text}` are what somebody wrote. Nobody else is named.
 */
export type NoticeTexts = {
  notices: { [K in NoticeKind]: Said<(typeof NOTICES)[K]> };
  /** Whom it is about, where that is somebody else: `{name}` is filled in. Mail does not say it. */
  about: string;
  /** In the place of what is to be done, once it is done or no longer wanted. */
  settled: string;
  left: Record<CutoffReminder, string>;
  /** Who did it: filled in as `{by}`, each with its `{name}`. */
  by: { done: string; following: string; itself: string; asked: string; successor: string };
  /** With what an office ended of itself, or is back: behind the name of the event too; and how a slip is undone. */
  lapses: Record<LapseCause, { with: string; undo: string }>;
  /** In the place of whoever is replaced, where nobody is. */
  nobody: string;
  /** In the place of a value that nobody has entered. */
  unknown: string;
  /** Behind the name of a document that corrects an earlier edition: `{edition}` is filled in. */
  corrected: string;
  open: string;
  footer: string;
  /** In the place of the footer, where a person wrote it: to which `{address}` answers go, or that there is none. */
  answers: { to: string; none: string };
  /** The mail by which a password is set: `{until}` is filled in. */
  link: { subject: string; body: string };
};

import { z } from 'zod';
import { AccountView, AccountWithLink, AccountsQuery, AskReset, ChangeAccount, ChangePassword, CreateAccount, EndGrant, GiveGrant, GrantList, GrantView, GrantsQuery, LinkView, MeView, SessionList, SignIn, UseLink } from './identity.js';
import { AppointRepresentative, ChangePerson, CreatePerson, DelegationList, DelegationView, EndPeriod, MandateView, OnDay, PeopleQuery, PersonView, SetMandate, SetSeats, SetStanding } from './delegations.js';
import { ActivityRecorded, AddEvent, AddOutcomeNote, AdoptSettings, AppointOffice, ChangeSetting, ConfirmCutoff, CorrectMission, CreateMission, DecisionRecorded, EventAdded, HostProfileList, InvitationRegistered, MissionChanged, MissionFile, MissionPage, MissionView, MissionsQuery, MoveEvent, MoveMission, OfficeAppointed, OutcomeNoted, RecordActivity, RecordDecision, RecordResults, RegisterInvitation, SetDates, SettingList } from './missions.js';
import { AcceptText, AccreditationChanged, ApplicationChanged, ApplicationPage, ApplicationView, ApplicationsQuery, Apply, BatchList, BatchView, CorrectAccreditation, CorrectApplication, MarkDuty, MoveAccreditation, MoveApplication, SendBatch, TextList } from './accreditation.js';
import { AskRender, MoveReport, NewVersion, OpenReport, RenderView, ReportChanged, ReportList, ReportView, SignReport, SnapshotFile, WriteText } from './reports.js';
import { Id, LogEntryView, LogQuery, NextMoves, pageOf } from './shapes.js';
import { RegulationView } from './regulation.js';

const NONE = z.undefined();

/** What a client may call. A test keeps this table and the controllers in step, in both directions. */
export const ENDPOINTS = {
  me: { method: 'GET', path: '/api/session', body: NONE, query: NONE, reply: MeView },
  signIn: { method: 'POST', path: '/api/session', body: SignIn, query: NONE, reply: MeView },
  signOut: { method: 'DELETE', path: '/api/session', body: NONE, query: NONE, reply: NONE },
  useLink: { method: 'POST', path: '/api/session/link', body: UseLink, query: NONE, reply: MeView },
  askReset: { method: 'POST', path: '/api/session/reset', body: AskReset, query: NONE, reply: NONE },
  changePassword: { method: 'PUT', path: '/api/session/password', body: ChangePassword, query: NONE, reply: NONE },
  listSessions: { method: 'GET', path: '/api/sessions', body: NONE, query: NONE, reply: SessionList },
  endSession: { method: 'DELETE', path: '/api/sessions/{id}', body: NONE, query: NONE, reply: NONE },
  listAccounts: { method: 'GET', path: '/api/accounts', body: NONE, query: AccountsQuery, reply: pageOf(AccountView) },
  createAccount: { method: 'POST', path: '/api/accounts', body: CreateAccount, query: NONE, reply: AccountWithLink },
  changeAccount: { method: 'PUT', path: '/api/accounts/{id}', body: ChangeAccount, query: NONE, reply: AccountView },
  makeLink: { method: 'POST', path: '/api/accounts/{id}/links', body: NONE, query: NONE, reply: LinkView },
  deactivateAccount: { method: 'POST', path: '/api/accounts/{id}/deactivation', body: NONE, query: NONE, reply: AccountView },
  reactivateAccount: { method: 'DELETE', path: '/api/accounts/{id}/deactivation', body: NONE, query: NONE, reply: AccountView },
  listGrants: { method: 'GET', path: '/api/grants', body: NONE, query: GrantsQuery, reply: GrantList },
  giveGrant: { method: 'POST', path: '/api/grants', body: GiveGrant, query: NONE, reply: GrantView },
  endGrant: { method: 'POST', path: '/api/grants/{id}/end', body: EndGrant, query: NONE, reply: NONE },
  listDelegations: { method: 'GET', path: '/api/delegations', body: NONE, query: OnDay, reply: DelegationList },
  getDelegation: { method: 'GET', path: '/api/delegations/{id}', body: NONE, query: OnDay, reply: DelegationView },
  setSeats: { method: 'POST', path: '/api/chambers/{id}/seats', body: SetSeats, query: NONE, reply: NONE },
  setStanding: { method: 'POST', path: '/api/delegations/{id}/standing', body: SetStanding, query: NONE, reply: NONE },
  appointRepresentative: { method: 'POST', path: '/api/delegations/{id}/representatives', body: AppointRepresentative, query: NONE, reply: Id },
  endRepresentative: { method: 'POST', path: '/api/representatives/{id}/end', body: EndPeriod, query: NONE, reply: NONE },
  listPeople: { method: 'GET', path: '/api/people', body: NONE, query: PeopleQuery, reply: pageOf(PersonView) },
  createPerson: { method: 'POST', path: '/api/people', body: CreatePerson, query: NONE, reply: PersonView },
  getPerson: { method: 'GET', path: '/api/people/{id}', body: NONE, query: NONE, reply: PersonView },
  changePerson: { method: 'PUT', path: '/api/people/{id}', body: ChangePerson, query: NONE, reply: PersonView },
  setMandate: { method: 'POST', path: '/api/people/{id}/mandates', body: SetMandate, query: NONE, reply: MandateView },
  endMandate: { method: 'POST', path: '/api/mandates/{id}/end', body: EndPeriod, query: NONE, reply: NONE },
  listHostProfiles: { method: 'GET', path: '/api/host-profiles', body: NONE, query: NONE, reply: HostProfileList },
  listSettings: { method: 'GET', path: '/api/settings', body: NONE, query: NONE, reply: SettingList },
  changeSetting: { method: 'POST', path: '/api/settings', body: ChangeSetting, query: NONE, reply: NONE },
  listMissions: { method: 'GET', path: '/api/missions', body: NONE, query: MissionsQuery, reply: MissionPage },
  createMission: { method: 'POST', path: '/api/missions', body: CreateMission, query: NONE, reply: MissionView },
  getMission: { method: 'GET', path: '/api/missions/{id}', body: NONE, query: NONE, reply: MissionFile },
  addEvent: { method: 'POST', path: '/api/missions/{id}/events', body: AddEvent, query: NONE, reply: EventAdded },
  moveEvent: { method: 'PUT', path: '/api/missions/{id}/events/{eventId}', body: MoveEvent, query: NONE, reply: EventAdded },
  registerInvitation: { method: 'POST', path: '/api/missions/{id}/invitations', body: RegisterInvitation, query: NONE, reply: InvitationRegistered },
  recordDecision: { method: 'POST', path: '/api/missions/{id}/decisions', body: RecordDecision, query: NONE, reply: DecisionRecorded },
  appointOffice: { method: 'POST', path: '/api/missions/{id}/offices', body: AppointOffice, query: NONE, reply: OfficeAppointed },
  setMissionDates: { method: 'PUT', path: '/api/missions/{id}/dates', body: SetDates, query: NONE, reply: MissionChanged },
  confirmCutoff: { method: 'POST', path: '/api/missions/{id}/cutoff', body: ConfirmCutoff, query: NONE, reply: MissionChanged },
  approveList: { method: 'POST', path: '/api/missions/{id}/list-approval', body: NONE, query: NONE, reply: MissionChanged },
  recordActivity: { method: 'POST', path: '/api/missions/{id}/activity', body: RecordActivity, query: NONE, reply: ActivityRecorded },
  recordResults: { method: 'POST', path: '/api/missions/{id}/results', body: RecordResults, query: NONE, reply: MissionChanged },
  addOutcomeNote: { method: 'POST', path: '/api/missions/{id}/outcome-notes', body: AddOutcomeNote, query: NONE, reply: OutcomeNoted },
  adoptSettings: { method: 'POST', path: '/api/missions/{id}/settings', body: AdoptSettings, query: NONE, reply: MissionChanged },
  nextMissionMoves: { method: 'GET', path: '/api/missions/{id}/moves', body: NONE, query: NONE, reply: NextMoves },
  moveMission: { method: 'POST', path: '/api/missions/{id}/moves', body: MoveMission, query: NONE, reply: MissionChanged },
  correctMission: { method: 'POST', path: '/api/missions/{id}/corrections', body: CorrectMission, query: NONE, reply: MissionChanged },
  listTexts: { method: 'GET', path: '/api/texts', body: NONE, query: NONE, reply: TextList },
  listApplications: { method: 'GET', path: '/api/missions/{id}/applications', body: NONE, query: ApplicationsQuery, reply: ApplicationPage },
  apply: { method: 'POST', path: '/api/missions/{id}/applications', body: Apply, query: NONE, reply: ApplicationChanged },
  getApplication: { method: 'GET', path: '/api/applications/{id}', body: NONE, query: NONE, reply: ApplicationView },
  acceptText: { method: 'POST', path: '/api/applications/{id}/acceptances', body: AcceptText, query: NONE, reply: ApplicationChanged },
  nextApplicationMoves: { method: 'GET', path: '/api/applications/{id}/moves', body: NONE, query: NONE, reply: NextMoves },
  moveApplication: { method: 'POST', path: '/api/applications/{id}/moves', body: MoveApplication, query: NONE, reply: ApplicationChanged },
  correctApplication: { method: 'POST', path: '/api/applications/{id}/corrections', body: CorrectApplication, query: NONE, reply: ApplicationChanged },
  listBatches: { method: 'GET', path: '/api/missions/{id}/batches', body: NONE, query: NONE, reply: BatchList },
  sendBatch: { method: 'POST', path: '/api/missions/{id}/batches', body: SendBatch, query: NONE, reply: BatchView },
  moveAccreditation: { method: 'POST', path: '/api/accreditations/{id}/moves', body: MoveAccreditation, query: NONE, reply: AccreditationChanged },
  correctAccreditation: { method: 'POST', path: '/api/accreditations/{id}/corrections', body: CorrectAccreditation, query: NONE, reply: AccreditationChanged },
  markDuty: { method: 'POST', path: '/api/accreditations/{id}/duty', body: MarkDuty, query: NONE, reply: AccreditationChanged },
  listReports: { method: 'GET', path: '/api/missions/{id}/reports', body: NONE, query: NONE, reply: ReportList },
  openReport: { method: 'POST', path: '/api/missions/{id}/reports', body: OpenReport, query: NONE, reply: ReportChanged },
  getReport: { method: 'GET', path: '/api/reports/{id}', body: NONE, query: NONE, reply: ReportView },
  writeText: { method: 'PUT', path: '/api/reports/{id}/texts/{language}/{section}', body: WriteText, query: NONE, reply: ReportChanged },
  refreshSnapshot: { method: 'POST', path: '/api/reports/{id}/snapshot', body: NONE, query: NONE, reply: ReportChanged },
  nextReportMoves: { method: 'GET', path: '/api/reports/{id}/moves', body: NONE, query: NONE, reply: NextMoves },
  moveReport: { method: 'POST', path: '/api/reports/{id}/moves', body: MoveReport, query: NONE, reply: ReportChanged },
  newVersion: { method: 'POST', path: '/api/reports/{id}/versions', body: NewVersion, query: NONE, reply: ReportChanged },
  signReport: { method: 'POST', path: '/api/reports/{id}/signatures', body: SignReport, query: NONE, reply: ReportChanged },
  askRender: { method: 'POST', path: '/api/reports/{id}/renderings', body: AskRender, query: NONE, reply: RenderView },
  getRender: { method: 'GET', path: '/api/renderings/{id}', body: NONE, query: NONE, reply: RenderView },
  getSnapshot: { method: 'GET', path: '/api/snapshots/{id}', body: NONE, query: NONE, reply: SnapshotFile },
  readLog: { method: 'GET', path: '/api/log', body: NONE, query: LogQuery, reply: pageOf(LogEntryView) },
  regulation: { method: 'GET', path: '/api/regulation', body: NONE, query: NONE, reply: RegulationView },
} as const satisfies Record<string, Endpoint>;

type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body: z.ZodType;
  query: z.ZodType;
  reply: z.ZodType;
};
export type EndpointName = keyof typeof ENDPOINTS;

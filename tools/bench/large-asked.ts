import type { EndpointName } from '#libs/contracts';
import { BIG_MISSION, CALENDAR, OBSERVED_NOW } from './large-rows.js';
import type { Who } from './large-house.js';

/** Small, so that even the people of one delegation make a hundred pages. */
export const PAGE = 10;

/** A list that goes on: the name its cursors are signed for, and its rows' numbers in its order, as SQL. */
type Pages = { list: string; numbers: string };
export type Asked = {
  name: string;
  who: Who;
  /** With `:mission` and the like, for which an id is found by `IDS`. */
  path: string;
  pages?: Pages;
  body?: 'badge';
};

/** The first entry of the big mission that was corrected once. */
const entryOf = (table: string) =>
  `SELECT entry_id AS id FROM ${table} WHERE mission_id = ${BIG_MISSION} AND version = 2 ORDER BY seq LIMIT 1`;
const OF_DRAFT = (table: string) =>
  `FROM ${table} f JOIN report_version v ON v.id = f.version_id JOIN report r ON r.id = v.report_id WHERE r.mission_id = ${BIG_MISSION} LIMIT 1`;

/** What stands for what in the paths. */
export const IDS = {
  mission: `SELECT ${BIG_MISSION} AS id`,
  delegation: `SELECT id FROM delegation WHERE country = 'RUS'`,
  person: `SELECT person_id AS id FROM application WHERE mission_id = ${BIG_MISSION} AND state = 'SENT' LIMIT 1`,
  application: `SELECT id FROM application WHERE mission_id = ${BIG_MISSION} AND state = 'SENT' LIMIT 1`,
  replaced: `SELECT id FROM application WHERE mission_id = ${BIG_MISSION} AND state = 'REPLACED' LIMIT 1`,
  batch: `SELECT id FROM batch WHERE mission_id = ${BIG_MISSION} AND number = 1`,
  small: `SELECT id FROM batch WHERE mission_id <> ${BIG_MISSION} ORDER BY id LIMIT 1`,
  report: 'SELECT id FROM report ORDER BY id LIMIT 1',
  /** Under way, with as many applicants as most have. */
  usual: `SELECT id FROM mission WHERE number = 'L-597'`,
  early: `SELECT id FROM mission WHERE number = 'L-7'`,
  observing: `SELECT id FROM mission WHERE number = 'L-${OBSERVED_NOW}'`,
  many: `SELECT string_agg(id::text, ',') AS id FROM (SELECT id FROM application WHERE mission_id = ${BIG_MISSION} ORDER BY seq LIMIT 100) a`,
  station: `SELECT id FROM station WHERE mission_id = ${BIG_MISSION} LIMIT 1`,
  team: entryOf('team'),
  item: entryOf('plan_item'),
  visit: entryOf('visit'),
  meeting: entryOf('meeting'),
  incident: entryOf('incident'),
  fact: entryOf('day_fact'),
  message: `SELECT id FROM group_message WHERE mission_id = ${BIG_MISSION} LIMIT 1`,
  paper: `SELECT id FROM issued_paper WHERE mission_id = ${BIG_MISSION} LIMIT 1`,
  draft: `SELECT id FROM report WHERE mission_id = ${BIG_MISSION}`,
  finding: `SELECT f.entry_id AS id ${OF_DRAFT('finding')}`,
  recommendation: `SELECT f.entry_id AS id ${OF_DRAFT('recommendation')}`,
  published:
    'SELECT r.id FROM report r JOIN report_version v ON v.report_id = r.id JOIN published_document d ON d.version_id = v.id ORDER BY r.id LIMIT 1',
  code: 'SELECT code AS id FROM published_document ORDER BY code LIMIT 1',
  digest: 'SELECT digest AS id FROM published_file ORDER BY id LIMIT 1',
} as const;

const ofMission = (table: string) => `FROM ${table} WHERE mission_id = ${BIG_MISSION}`;
const APPLICATIONS = { list: 'applications', numbers: `seq ${ofMission('application')} ORDER BY seq DESC` };
const RUSSIANS = `FROM person WHERE delegation_id = (SELECT id FROM delegation WHERE country = 'RUS')`;
const LOG = { list: 'log', numbers: 'id FROM audit_entry ORDER BY id DESC' };
const BY_NAME = 'ORDER BY family_name COLLATE "ru-x-icu", given_name COLLATE "ru-x-icu", seq';
const BY_LATIN_NAME = 'ORDER BY family_name_latin COLLATE "en-x-icu", given_name_latin COLLATE "en-x-icu", seq';
const PEOPLE = { list: 'people', numbers: 'seq FROM person ORDER BY seq DESC' };
const PEOPLE_BY_NAME = { list: 'people-by-name', numbers: `seq FROM person ${BY_NAME}` };

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const standing = (table: string) => `${ofMission(table)} AND replaced_at IS NULL AND NOT removed`;
const VISITS = { list: 'visits', numbers: `seq ${standing('visit')} ORDER BY arrived_at DESC, seq DESC` };
const INCIDENTS = { list: 'incidents', numbers: `seq ${standing('incident')} ORDER BY occurred_at DESC, seq DESC` };

/** Every list, search, board, overview, log and scan of the interface, in each of the scopes it is asked for in. */
export const ASKED: readonly Asked[] = [
  { name: 'missions', who: 'officer', path: '/api/missions', pages: { list: 'missions', numbers: 'seq FROM mission ORDER BY seq DESC' } }, // prettier-ignore
  { name: 'missions that are closed', who: 'officer', path: '/api/missions?state=CLOSED' },
  { name: 'the board', who: 'officer', path: '/api/due' },
  { name: 'one of the board', who: 'coordinator', path: '/api/due?missionId=:mission' },
  { name: 'a mission', who: 'officer', path: '/api/missions/:usual' },
  { name: 'its next moves', who: 'officer', path: '/api/missions/:usual/moves' },
  { name: 'what cancelling would do', who: 'officer', path: '/api/missions/:usual/consequences?action=cancel' },
  { name: 'its timeline', who: 'officer', path: '/api/missions/:usual/timeline' },
  { name: 'applications', who: 'officer', path: '/api/missions/:mission/applications', pages: APPLICATIONS },
  { name: 'applications', who: 'coordinator', path: '/api/missions/:mission/applications', pages: APPLICATIONS },
  { name: 'applications', who: 'manager', path: '/api/missions/:mission/applications', pages: { list: 'applications', numbers: `seq ${ofMission('application')} AND delegation_id = (SELECT id FROM delegation WHERE country = 'RUS') ORDER BY seq DESC` } }, // prettier-ignore
  { name: 'applications in a state', who: 'officer', path: '/api/missions/:mission/applications?state=SUBMITTED' },
  { name: 'an application', who: 'officer', path: '/api/applications/:application' },
  { name: 'one that was replaced', who: 'officer', path: '/api/applications/:replaced' },
  { name: 'its story', who: 'officer', path: '/api/applications/:replaced/story' },
  { name: 'its next moves', who: 'officer', path: '/api/applications/:application/moves' },
  { name: 'its documents', who: 'officer', path: '/api/applications/:application/documents' },
  { name: 'its conflicts', who: 'officer', path: '/api/applications/:application/conflicts' },
  { name: 'mandate flags', who: 'officer', path: '/api/missions/:usual/mandate-flags' },
  { name: 'stays', who: 'officer', path: '/api/missions/:usual/stays' },
  { name: 'stays', who: 'manager', path: '/api/missions/:usual/stays' },
  { name: 'waiting list', who: 'officer', path: '/api/missions/:usual/waiting-list' },
  { name: 'batches of a usual mission', who: 'officer', path: '/api/missions/:early/batches' },
  { name: 'a batch of 3,000', who: 'officer', path: '/api/batches/:batch' },
  { name: 'a batch of 50', who: 'officer', path: '/api/batches/:small' },
  { name: 'badges of a usual mission', who: 'officer', path: '/api/missions/:early/badges' },
  { name: 'badge check', who: 'auditor', path: '/api/badges/check', body: 'badge' },
  { name: 'badge keys', who: 'officer', path: '/api/badge-keys' },
  { name: 'papers', who: 'officer', path: '/api/missions/:mission/papers', pages: { list: 'papers', numbers: `seq ${ofMission('issued_paper')} ORDER BY seq DESC` } }, // prettier-ignore
  { name: 'reports', who: 'officer', path: '/api/missions/:early/reports' },
  { name: 'a report', who: 'officer', path: '/api/reports/:report' },
  { name: 'people', who: 'officer', path: '/api/people', pages: PEOPLE },
  { name: 'people by name', who: 'officer', path: '/api/people?sort=name', pages: PEOPLE_BY_NAME },
  { name: 'people by Latin name', who: 'officer', path: '/api/people?sort=latin-name', pages: { list: 'people-by-latin-name', numbers: `seq FROM person ${BY_LATIN_NAME}` } }, // prettier-ignore
  { name: 'people of a delegation', who: 'officer', path: '/api/people?delegationId=:delegation', pages: { list: 'people', numbers: `seq ${RUSSIANS} ORDER BY seq DESC` } }, // prettier-ignore
  { name: 'people', who: 'manager', path: '/api/people', pages: { list: 'people', numbers: `seq ${RUSSIANS} ORDER BY seq DESC` } }, // prettier-ignore
  { name: 'people by name', who: 'manager', path: '/api/people?sort=name', pages: { list: 'people-by-name', numbers: `seq ${RUSSIANS} ${BY_NAME}` } }, // prettier-ignore
  { name: 'people by name', who: 'coordinator', path: '/api/people?sort=name', pages: { list: 'people-by-name', numbers: `seq FROM person WHERE id IN (SELECT person_id ${ofMission('application')}) ${BY_NAME}` } }, // prettier-ignore
  { name: 'people sought: many', who: 'officer', path: '/api/people?sort=name&q=%D0%B0%D0%B1', pages: { list: 'people-by-name', numbers: `seq FROM person WHERE strpos(search_key, name_fold('аб')) > 0 ${BY_NAME}` } }, // prettier-ignore
  { name: 'people sought: nobody', who: 'officer', path: '/api/people?q=utut' },
  { name: 'people sought: nobody', who: 'manager', path: '/api/people?q=utut' },
  { name: 'everything sought: many', who: 'officer', path: '/api/search?q=%D0%B0%D0%B1' },
  { name: 'everything sought: two words', who: 'officer', path: '/api/search?q=synthetic%20599' },
  { name: 'everything sought: nothing', who: 'officer', path: '/api/search?q=utut' },
  { name: 'everything sought: nothing', who: 'manager', path: '/api/search?q=utut' },
  { name: 'everything sought: nothing', who: 'coordinator', path: '/api/search?q=utut' },
  { name: 'a person', who: 'officer', path: '/api/people/:person' },
  { name: 'mandates of a person', who: 'officer', path: '/api/people/:person/mandates' },
  { name: 'service of a person', who: 'officer', path: '/api/people/:person/service' },
  { name: 'delegations', who: 'officer', path: '/api/delegations' },
  { name: 'members of a delegation', who: 'officer', path: '/api/delegations/:delegation/members' },
  { name: 'accounts', who: 'secretary', path: '/api/accounts', pages: { list: 'accounts', numbers: 'seq FROM account ORDER BY seq DESC' } }, // prettier-ignore
  { name: 'account of a person', who: 'secretary', path: '/api/accounts?personId=:person' },
  { name: 'grants of a person', who: 'secretary', path: '/api/grants?personId=:person' },
  { name: 'own session', who: 'manager', path: '/api/session' },
  { name: 'own sessions', who: 'manager', path: '/api/sessions' },
  { name: 'notices', who: 'officer', path: '/api/notices', pages: { list: 'notices', numbers: `seq FROM notice WHERE person_id = (SELECT person_id FROM account WHERE email = 'officer@desk.example') ORDER BY seq DESC` } }, // prettier-ignore
  { name: 'unread notices', who: 'officer', path: '/api/notices?unread=true' },
  { name: 'the log', who: 'auditor', path: '/api/log', pages: LOG },
  { name: 'the log', who: 'officer', path: '/api/log', pages: LOG },
  { name: 'the log of a mission', who: 'officer', path: '/api/log?missionId=:mission', pages: { list: 'log', numbers: `id ${ofMission('audit_entry')} ORDER BY id DESC` } }, // prettier-ignore
  { name: 'the log of an application', who: 'officer', path: '/api/log?subjectId=:application' },
  { name: 'the log of a person', who: 'officer', path: '/api/log?personId=:person' },
  { name: 'settings', who: 'officer', path: '/api/settings' },
  { name: 'tasks', who: 'officer', path: '/api/tasks' },
  { name: 'tasks', who: 'coordinator', path: '/api/tasks' },
  { name: 'tasks', who: 'manager', path: '/api/tasks' },
  { name: 'tasks of one mission', who: 'officer', path: '/api/tasks?missionId=:mission' },
  { name: 'home', who: 'coordinator', path: '/api/home' },
  { name: 'what missions wait for', who: 'officer', path: '/api/awaits' },
  { name: 'what a mission waits for', who: 'officer', path: '/api/missions/:mission/awaits' },
  { name: 'dates of 90 days', who: 'officer', path: `/api/dates?from=${dayFrom(-30)}&until=${dayFrom(60)}` },
  { name: 'own calendar', who: 'coordinator', path: `/api/calendar/${CALENDAR}` },
  { name: 'figures', who: 'officer', path: '/api/missions/:mission/figures' },
  { name: 'figures of a usual mission', who: 'officer', path: '/api/missions/:observing/figures' },
  { name: 'next moves of 100', who: 'officer', path: '/api/missions/:mission/application-moves?applicationIds=:many' },
  { name: 'dossiers', who: 'officer', path: '/api/missions/:mission/dossiers' },
  { name: 'one’s particulars', who: 'officer', path: '/api/applications/:application/particulars' },
  { name: 'one’s stay', who: 'officer', path: '/api/applications/:application/stay' },
  { name: 'stations', who: 'officer', path: '/api/missions/:mission/stations', pages: { list: 'stations', numbers: `seq ${ofMission('station')} ORDER BY code_key` } }, // prettier-ignore
  { name: 'stations sought', who: 'officer', path: '/api/missions/:mission/stations?q=517' },
  { name: 'station summary', who: 'officer', path: '/api/missions/:mission/stations/summary' },
  { name: 'versions of a station', who: 'officer', path: '/api/stations/:station/versions' },
  { name: 'teams', who: 'officer', path: '/api/missions/:mission/teams' },
  { name: 'versions of a team', who: 'officer', path: '/api/teams/:team/versions' },
  { name: 'plan', who: 'officer', path: '/api/missions/:mission/plan' },
  { name: 'versions of an item', who: 'officer', path: '/api/plan-items/:item/versions' },
  { name: 'visits', who: 'officer', path: '/api/missions/:mission/visits', pages: VISITS },
  { name: 'visits', who: 'coordinator', path: '/api/missions/:mission/visits', pages: VISITS },
  { name: 'visits to confirm', who: 'coordinator', path: '/api/missions/:mission/visits?state=entered' },
  { name: 'a visit', who: 'officer', path: '/api/visits/:visit' },
  { name: 'meetings', who: 'officer', path: '/api/missions/:mission/meetings', pages: { list: 'meetings', numbers: `seq ${standing('meeting')} ORDER BY starts_at, seq` } }, // prettier-ignore
  { name: 'versions of a meeting', who: 'officer', path: '/api/meetings/:meeting/versions' },
  { name: 'incidents', who: 'officer', path: '/api/missions/:mission/incidents', pages: INCIDENTS },
  { name: 'incidents', who: 'coordinator', path: '/api/missions/:mission/incidents', pages: INCIDENTS },
  { name: 'incidents followed up', who: 'officer', path: '/api/missions/:mission/incidents?state=followed-up' },
  { name: 'versions of an incident', who: 'officer', path: '/api/incidents/:incident/versions' },
  { name: 'facts of the day', who: 'officer', path: '/api/missions/:mission/day-facts', pages: { list: 'day-facts', numbers: `seq ${standing('day_fact')} ORDER BY as_of, seq` } }, // prettier-ignore
  { name: 'versions of a fact', who: 'officer', path: '/api/day-facts/:fact/versions' },
  { name: 'a draft', who: 'coordinator', path: '/api/reports/:draft' },
  { name: 'its next moves', who: 'coordinator', path: '/api/reports/:draft/moves' },
  { name: 'who writes in it', who: 'coordinator', path: '/api/reports/:draft/holds' },
  { name: 'what helps to write it', who: 'coordinator', path: '/api/reports/:draft/writing' },
  { name: 'versions of a text', who: 'coordinator', path: '/api/reports/:draft/texts/ru/assessment/versions' },
  { name: 'its findings', who: 'coordinator', path: '/api/reports/:draft/findings' },
  { name: 'versions of a finding', who: 'coordinator', path: '/api/findings/:finding/versions' },
  { name: 'versions of a recommendation', who: 'coordinator', path: '/api/recommendations/:recommendation/versions' }, // prettier-ignore
  { name: 'its remarks', who: 'coordinator', path: '/api/reports/:draft/remarks' },
  { name: 'sections offered', who: 'coordinator', path: '/api/missions/:mission/offers' },
  { name: 'recommendations of all', who: 'officer', path: '/api/recommendations' },
  { name: 'recommendations that are open', who: 'officer', path: '/api/recommendations?outcome=open' },
  { name: 'its publication', who: 'officer', path: '/api/reports/:published/publication' },
  { name: 'the published', who: 'auditor', path: '/api/published' },
  { name: 'one of them', who: 'auditor', path: '/api/published/:code' },
  { name: 'a check by digest', who: 'auditor', path: '/api/published/check?digest=:digest' },
  { name: 'a check by number', who: 'auditor', path: '/api/published/check?number=L-333-FC' },
  { name: 'document keys', who: 'auditor', path: '/api/document-keys' },
  { name: 'messages', who: 'officer', path: '/api/missions/:mission/messages', pages: { list: 'messages', numbers: `seq ${ofMission('group_message')} ORDER BY seq DESC` } }, // prettier-ignore
  { name: 'receivers of a message', who: 'officer', path: '/api/missions/:mission/message-receivers?group=accredited' },
  { name: 'a message', who: 'officer', path: '/api/messages/:message' },
  { name: 'appointments awaited', who: 'secretary', path: '/api/appointments' },
  { name: 'appointments decided', who: 'secretary', path: '/api/appointments?decided=true', pages: { list: 'appointments', numbers: `seq FROM appointment WHERE state = 'CONFIRMED' ORDER BY seq DESC` } }, // prettier-ignore
  { name: 'namesakes of a person', who: 'officer', path: '/api/people/:person/namesakes' },
  { name: 'people that may be erased', who: 'officer', path: '/api/people?who=erasable' },
  { name: 'people with a seat', who: 'officer', path: '/api/people?who=seated' },
  { name: 'a delegation', who: 'officer', path: '/api/delegations/:delegation' },
  { name: 'a paper', who: 'officer', path: '/api/papers/:paper' },
  { name: 'views of a list', who: 'officer', path: '/api/views?list=people' },
  { name: 'outlines', who: 'officer', path: '/api/outlines' },
  { name: 'host profiles', who: 'officer', path: '/api/host-profiles' },
];

/** Tables to take away, whole. */
export const EXPORTS: readonly Asked[] = [
  { name: 'observers of 12,000', who: 'officer', path: '/api/missions/:mission/exports/observers?format=csv' },
  { name: 'applications of 12,000', who: 'officer', path: '/api/missions/:mission/exports/applications?format=csv' },
  { name: 'the same as XLSX', who: 'officer', path: '/api/missions/:mission/exports/applications?format=xlsx' },
  { name: 'applications', who: 'coordinator', path: '/api/missions/:mission/exports/applications?format=csv' },
  { name: 'batches of 6,000', who: 'officer', path: '/api/missions/:mission/exports/batches?format=csv' },
  { name: 'decisions of 4,000', who: 'officer', path: '/api/missions/:mission/exports/decisions?format=csv' },
  { name: 'roster of 12,000', who: 'officer', path: '/api/roster/export?format=csv' },
  { name: 'roster', who: 'manager', path: '/api/roster/export?format=csv' },
  { name: 'log of the mission', who: 'auditor', path: '/api/log/export?format=csv&missionId=:mission' },
  { name: 'the same as XLSX', who: 'auditor', path: '/api/log/export?format=xlsx&missionId=:mission' },
  { name: 'programme of 10,500', who: 'officer', path: '/api/missions/:mission/exports/programme?format=csv' },
  { name: 'stations of 12,000', who: 'officer', path: '/api/missions/:mission/exports/stations?format=csv' },
  { name: 'teams', who: 'officer', path: '/api/missions/:mission/exports/teams?format=csv' },
  { name: 'plan', who: 'officer', path: '/api/missions/:mission/exports/plan?format=csv' },
  { name: 'visits of 10,500', who: 'officer', path: '/api/missions/:mission/exports/visits?format=csv' },
  { name: 'the same as XLSX', who: 'officer', path: '/api/missions/:mission/exports/visits?format=xlsx' },
  { name: 'incidents of 10,500', who: 'officer', path: '/api/missions/:mission/exports/incidents?format=csv' },
  { name: 'facts of the day', who: 'officer', path: '/api/missions/:mission/exports/day-facts?format=csv' },
  { name: 'timeline', who: 'officer', path: '/api/missions/:mission/exports/timeline?format=csv' },
  { name: 'recommendations of all', who: 'officer', path: '/api/recommendations/table?format=csv' },
  { name: 'archive of the mission', who: 'secretary', path: '/api/missions/:mission/archive' },
  { name: 'archive of a usual mission', who: 'secretary', path: '/api/missions/:early/archive' },
  { name: 'the whole log', who: 'auditor', path: '/api/log/export?format=json' },
];

const ONE_FILE = 'One file, found by its number';
const NOTHING_READ = 'The same for everybody, and read from no table that grows';
/** Every other GET, and why it is not asked: a test holds the two against the routes there are. */
export const NOT_ASKED: Partial<Record<EndpointName, string>> = {
  readBadge: ONE_FILE,
  readBadgeSheet: ONE_FILE,
  readDocument: ONE_FILE,
  lookAtDocument: ONE_FILE,
  readEvidence: ONE_FILE,
  lookAtEvidence: ONE_FILE,
  readPaper: ONE_FILE,
  readFile: ONE_FILE,
  readArtifact: ONE_FILE,
  readPublishedFile: ONE_FILE,
  readPublishedSignature: ONE_FILE,
  getSnapshot: ONE_FILE,
  readDocumentKey: 'One key, found by its name',
  getBadgeSheet: 'One row, found by its number',
  getRender: 'One row, found by its number',
  listTexts: NOTHING_READ,
  regulation: NOTHING_READ,
  visitForms: NOTHING_READ,
  rosterTemplate: NOTHING_READ,
  stationTemplate: NOTHING_READ,
  proposeLatinNames: NOTHING_READ,
  live: NOTHING_READ,
  ready: NOTHING_READ,
  watchWork: 'It goes on for as long as somebody listens',
  mailbox: 'Only a machine without a mail server has one, and none in production',
};

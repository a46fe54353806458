import { BIG_MISSION } from './large-fill.js';
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
} as const;

const ofMission = (table: string) => `FROM ${table} WHERE mission_id = ${BIG_MISSION}`;
const APPLICATIONS = { list: 'applications', numbers: `seq ${ofMission('application')} ORDER BY seq DESC` };
const RUSSIANS = `FROM person WHERE delegation_id = (SELECT id FROM delegation WHERE country = 'RUS')`;
const LOG = { list: 'log', numbers: 'id FROM audit_entry ORDER BY id DESC' };
const BY_NAME = 'ORDER BY family_name COLLATE "ru-x-icu", given_name COLLATE "ru-x-icu", seq';
const BY_LATIN_NAME = 'ORDER BY family_name_latin COLLATE "en-x-icu", given_name_latin COLLATE "en-x-icu", seq';
const PEOPLE = { list: 'people', numbers: 'seq FROM person ORDER BY seq DESC' };
const PEOPLE_BY_NAME = { list: 'people-by-name', numbers: `seq FROM person ${BY_NAME}` };

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
  { name: 'the whole log', who: 'auditor', path: '/api/log/export?format=json' },
];

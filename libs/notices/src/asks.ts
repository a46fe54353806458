import { ON_DAY, STANDS } from '#libs/observation';
import { among } from '#libs/platform';
import {
  accreditationStates,
  applicationStates,
  appointmentLifecycle,
  MISSION_ENDS,
  NOTICE_KINDS,
  NOTICES,
  publicationLifecycle,
  reportLifecycle,
  type NoticeAsk,
  type NoticeRow,
} from '#libs/regulation';

/** By their index, for which the columns stay as they are; other kinds of subjects have no such number. */
const subject = (type: string) => `CASE e.subject_type WHEN '${type}' THEN e.subject_id::uuid END`;

/** SQL: the person whose application, or accreditation, a line `e` of the log is about. */
export const IN_QUESTION = `coalesce(
  (SELECT a.person_id FROM application a WHERE a.id = ${subject('application')}),
  (SELECT a.person_id FROM accreditation a WHERE a.id = ${subject('accreditation')}))`;

const application = (...whose: Parameters<typeof applicationStates>) =>
  `EXISTS (SELECT FROM application a WHERE a.id = ${subject('application')} AND a.state ${among(applicationStates(...whose))})`;
const anyApplication = (...whose: Parameters<typeof applicationStates>) =>
  `EXISTS (SELECT FROM application a WHERE a.mission_id = n.mission_id AND a.state ${among(applicationStates(...whose))})`;
const report = (before: 'agree' | 'openSigning' | 'adopt', also = 'true') =>
  `EXISTS (SELECT FROM report_version v WHERE v.report_id = r.id AND v.number::text = e.details->>'version'
    AND v.state ${among(reportLifecycle.moves[before].from)} AND ${also})`;

/** While it is still to be done what a notice asks for: conditions over `n`, `e`, `m` and `r` of the query of its facts. */
const OPEN: Record<NoticeAsk, string> = {
  submitting: application('applicant'),
  endorsing: application('delegation'),
  listing: anyApplication('secretariat'),
  approving: `m.list_approved_by IS NULL AND ${anyApplication('list')}`,
  documents: `EXISTS (SELECT FROM accreditation a WHERE a.id = ${subject('accreditation')} AND a.state ${among(accreditationStates('returned'))})`,
  agreeing: report('agree'),
  opening: report('openSigning'),
  signing: report(
    'adopt',
    'EXISTS (SELECT FROM signatory s WHERE s.version_id = v.id AND s.person_id = n.person_id AND s.signed_at IS NULL)',
  ),
  adopting: report('adopt'),
  confirming: `EXISTS (SELECT FROM appointment a WHERE a.id = ${subject('appointment')} AND a.state ${among([appointmentLifecycle.initial])})`,
  publishing: `EXISTS (SELECT FROM publication_request q WHERE q.id = (e.details->>'publicationId')::uuid AND q.state ${among([publicationLifecycle.initial])})`,
  coordinator: `m.state NOT ${among(MISSION_ENDS)} AND NOT EXISTS (SELECT FROM serving_mission_office o WHERE o.mission_id = n.mission_id AND o.office = 'coordinator'
    AND (o.valid_until IS NULL OR o.valid_until > domain_today()))`,
  link: `EXISTS (SELECT FROM account a WHERE a.id = ${subject('account')} AND a.reset_asked_at IS NOT NULL
    AND a.deactivated_at IS NULL)`,
  tellingApart: `EXISTS (SELECT FROM namesakes t WHERE t.id = (e.details->>'namesakesId')::uuid
    AND t.confirmed_at IS NULL AND t.ended_at IS NULL)`,
  confirmingVisits: `EXISTS (SELECT FROM visit w JOIN team t ON t.entry_id = w.team_id AND ${STANDS('t')}
    JOIN team_member l ON l.team_id = t.id AND l.leader AND ${ON_DAY('l', 'w.day')}
    WHERE w.mission_id = n.mission_id AND ${STANDS('w')} AND w.confirmed_at IS NULL AND l.person_id = n.person_id)`,
  settlingVisit: `EXISTS (SELECT FROM visit_beside b WHERE b.entry_id = ${subject('visit')} AND b.settled IS NULL)`,
};

const kindsThatAsk = (ask: NoticeAsk) => NOTICE_KINDS.filter((kind) => (NOTICES[kind] as NoticeRow).asks === ask);

/** SQL: whether there is still something to do. */
export const IS_OPEN = `CASE ${Object.entries(OPEN)
  .map(([ask, condition]) => `WHEN n.kind ${among(kindsThatAsk(ask as NoticeAsk))} THEN (${condition})`)
  .join(' ')} ELSE true END`;

import { GUARDING } from '#libs/identity';
import { ON_DAY, STANDS } from '#libs/observation';
import { among } from '#libs/platform';
import {
  APPLICATION_ENDS,
  CONFIRMED_ROLES,
  applicationStates,
  OBSERVER_STATES,
  reportLifecycle,
  ROLE_NAMES,
  ROLES,
  standsAbove,
  type NoticeAudience,
  type Permission,
  type Role,
  type RoleRow,
} from '#libs/regulation';

/** Valid on the day of the fact. */
export const today = (row: string) =>
  `${row}.valid_from <= fact.today AND (${row}.valid_until IS NULL OR ${row}.valid_until > fact.today)`;

/** The roles by which others' matters are dealt with under a permission. */
const rolesThatMay = (permission: Permission) =>
  (Object.keys(ROLES) as Role[]).filter((role) => {
    const { may, ownMattersOnly }: RoleRow = ROLES[role];
    return may.includes(permission) && !ownMattersOnly;
  });

/** Who holds a permission here; in their own matters only does not count. */
function holders(permission: Permission) {
  const roles = rolesThatMay(permission);
  return `
    SELECT h.person_id FROM fact JOIN held_role h ON h.role ${among(roles)} AND ${today('h')}
    AND (h.on_id IS NULL OR h.on_id = fact.mission)`;
}

/** By its index, for which the column must stay as it is; other kinds of subjects have no such number. */
const subject = (type: string) => `CASE fact.subject_type WHEN '${type}' THEN fact.subject::uuid END`;

/** R-12: delegations that take part; not the host's own where its nationals may not observe (R-16). */
const participating = (also = 'true') => `
  SELECT r.person_id FROM fact JOIN mission m ON m.id = fact.mission
  JOIN serving_representative r ON ${today('r')} JOIN delegation d ON d.id = r.delegation_id
  WHERE (d.country <> m.host OR m.settings->>'hostNationalsRefused' = 'false')
    AND (SELECT count(DISTINCT s.kind) FROM delegation_standing s
         WHERE s.delegation_id = d.id AND s.holds AND s.kind IN ('membership', 'participation') AND ${today('s')}) = 2
    AND ${also}`;

/** SQL: the person whom a line of the log is about, of whatever kind the line is. */
export const NAMED = (line: { details: string; type: string; subject: string }) => `coalesce(
  (${line.details}->>'personId')::uuid,
  CASE ${line.type} WHEN 'person' THEN ${line.subject}::uuid
    WHEN 'account' THEN (SELECT person_id FROM account WHERE id = ${line.subject}::uuid) END)`;
const named = NAMED({ details: 'fact.details', type: 'fact.subject_type', subject: 'fact.subject' });

/** Who takes part by the version of which the line speaks, or by one before it. */
const takingPart = (before: 0 | 1) => `
  SELECT t.person_id FROM fact JOIN meeting m ON m.entry_id = ${subject('meeting')}
    AND m.version = (fact.details->>'version')::int - ${before}
  JOIN meeting_participant t ON t.meeting_id = m.id`;

/** Who was to take part in a meeting that was planned and lay ahead: of any other there is nothing to call off. */
const expected = (also = 'true') => `${takingPart(1)}
  WHERE m.state = 'planned' AND NOT m.removed AND m.starts_at > fact.now AND ${also}`;

/** Who is in the team of the line by its version, or by the one before it, on days that are not over. */
const inTeam = (before: 0 | 1, columns = 'n.person_id') => `
  SELECT ${columns} FROM fact JOIN team v ON v.entry_id = ${subject('team')} AND NOT v.removed
    AND v.version = (fact.details->>'version')::int - ${before}
  JOIN team_member n ON n.team_id = v.id AND coalesce(n.until_day, 'infinity') >= fact.today`;
const THEIR_PART = 'n.person_id, n.leader, n.from_day, n.until_day';

/** Who is in the team, on the day, of an item of the plan as one version says it; only of what lies ahead. */
const planned = (before: 0 | 1) => `
  SELECT n.person_id FROM fact JOIN plan_item i ON i.entry_id = ${subject('plan-item')} AND NOT i.removed
    AND i.version = (fact.details->>'version')::int - ${before} AND i.ends_at > fact.now
  JOIN mission o ON o.id = i.mission_id
  JOIN team v ON v.entry_id = i.team_id AND ${STANDS('v')}
  JOIN team_member n ON n.team_id = v.id AND ${ON_DAY('n', `(i.starts_at AT TIME ZONE (o.host_profile->>'zone'))::date`)}`;

/** Whether the account `k` has a role that does not stand below this one. */
const guardedAgainst = (role: Role) => `EXISTS (
  SELECT FROM unnest(ARRAY(${GUARDING('k.person_id', 'fact.today')})) AS t (role)
  WHERE t.role ${among(ROLE_NAMES.filter((theirs) => !standsAbove([role], [theirs])))})`;

/**
 * How each audience is found: a query over `fact` (mission, subject_type, subject, delegation, today, now, details). They run
 * in the scope of everyone, for who is to be told is often nobody whom the one who acts may see.
 */
export const AUDIENCES: Record<NoticeAudience, string> = {
  personConcerned: `
    SELECT a.person_id FROM fact JOIN application a ON a.id = ${subject('application')}
    UNION ALL
    SELECT a.person_id FROM fact JOIN accreditation a ON a.id = ${subject('accreditation')}`,
  personNamed: `SELECT p.id AS person_id FROM fact JOIN person p ON p.id = ${named}`,
  representativesOfNamed: `
    SELECT r.person_id FROM fact JOIN person p ON p.id = ${named}
    JOIN serving_representative r ON r.delegation_id = p.delegation_id AND r.person_id <> p.id AND ${today('r')}`,
  paperAuthor: `SELECT p.id AS person_id FROM fact JOIN person p ON p.id = (fact.details->>'author')::uuid`,
  authorsRepresentatives: `
    SELECT r.person_id FROM fact JOIN person p ON p.id = (fact.details->>'author')::uuid
    JOIN serving_representative r ON r.delegation_id = p.delegation_id AND r.person_id <> p.id AND ${today('r')}`,
  /** The applicant's delegation; for those without one the Executive Secretary endorses. */
  endorsers: `
    SELECT h.person_id FROM fact JOIN held_role h ON ${today('h')} AND CASE WHEN fact.delegation IS NULL
      THEN h.role = 'executiveSecretary'
      ELSE h.role IN ('delegationManager', 'delegationDeputy') AND h.on_id = fact.delegation END`,
  participatingRepresentatives: participating(),
  /** Those who were called to nominate: nobody else has heard of the mission. */
  calledRepresentatives: participating(`EXISTS (
    SELECT FROM audit_entry e WHERE e.subject_id = m.id::text AND e.what = 'mission.moved' AND e.action = 'form')`),
  /** With something still to do for their delegation: an application on its way, or none at all. */
  unfinishedRepresentatives: participating(`(
    EXISTS (SELECT FROM application a WHERE a.mission_id = m.id AND a.delegation_id = d.id
            AND a.state ${among(applicationStates('applicant', 'delegation'))})
    OR NOT EXISTS (SELECT FROM application a WHERE a.mission_id = m.id AND a.delegation_id = d.id))`),
  unfinishedApplicants: `
    SELECT a.person_id FROM fact JOIN application a ON a.mission_id = fact.mission AND a.state ${among(applicationStates('applicant'))}`,
  /** The officers in whose name something stands in the mission's log; if none of them serves any more, every officer. */
  missionOfficers: `
    SELECT o.person_id FROM (
      SELECT h.person_id, h.worked, bool_or(h.worked) OVER () AS anyone FROM (
        SELECT DISTINCT h.person_id, EXISTS (
          SELECT FROM audit_entry e WHERE e.mission_id = fact.mission AND e.person_id = h.person_id) AS worked
        FROM fact JOIN held_role h ON h.role IN ('secretariatOfficer', 'executiveSecretary') AND ${today('h')}) h) o
    WHERE o.worked OR NOT o.anyone`,
  coordinator: `
    SELECT h.person_id FROM fact JOIN held_role h ON h.role = 'coordinator' AND h.on_id = fact.mission AND ${today('h')}`,
  deputies: `
    SELECT h.person_id FROM fact JOIN held_role h ON h.role = 'deputyCoordinator' AND h.on_id = fact.mission AND ${today('h')}`,
  applicants: `
    SELECT a.person_id FROM fact JOIN application a ON a.mission_id = fact.mission AND a.state NOT ${among(APPLICATION_ENDS)}`,
  observers: `
    SELECT a.person_id FROM fact
    JOIN accreditation a ON a.mission_id = fact.mission AND a.state ${among(OBSERVER_STATES)}`,
  signatories: `
    SELECT s.person_id FROM fact JOIN report_version v ON v.report_id = ${subject('report')} AND v.state ${among(reportLifecycle.moves.adopt.from)}
    JOIN signatory s ON s.version_id = v.id AND s.signed_at IS NULL`,
  /** Of the version that makes way: nobody else's signature falls with it. */
  signedBefore: `
    SELECT s.person_id FROM fact JOIN report_version v ON v.report_id = ${subject('report')} AND v.number::text = fact.details->>'version'
    JOIN signatory s ON s.version_id = v.id AND s.signed_at IS NOT NULL`,
  /** R-53: who asked for it is left out as the doer. */
  publicationConfirmers: holders('report:publish'),
  publicationAsker: `
    SELECT k.person_id FROM fact JOIN publication_request q ON q.id = (fact.details->>'publicationId')::uuid
    JOIN account k ON k.id = q.asked_by`,
  /** The coordinator, while there are names on a list that is not approved, or no longer. */
  listApprovers: `
    SELECT h.person_id FROM fact JOIN mission l ON l.id = fact.mission AND l.list_approved_by IS NULL
    JOIN held_role h ON h.role = 'coordinator' AND h.on_id = l.id AND ${today('h')}
    WHERE EXISTS (SELECT FROM application a WHERE a.mission_id = l.id AND a.state ${among(applicationStates('list'))})`,
  /** Whose writing of the section is the last, in either language; the coordinator where nobody has written in it. */
  sectionWriters: `
    SELECT w.person_id FROM (
      SELECT DISTINCT ON (t.language) t.author_id AS person_id FROM fact
      JOIN report_version v ON v.report_id = ${subject('report')} AND v.number = (fact.details->>'version')::int
      JOIN section_text t ON t.version_id = v.id AND t.section = fact.details->>'section'
      ORDER BY t.language, t.number DESC) w
    UNION SELECT h.person_id FROM fact
    JOIN held_role h ON h.role = 'coordinator' AND h.on_id = fact.mission AND ${today('h')}
    JOIN report_version v ON v.report_id = ${subject('report')} AND v.number = (fact.details->>'version')::int
    WHERE NOT EXISTS (SELECT FROM section_text t WHERE t.version_id = v.id AND t.section = fact.details->>'section')`,
  commentAuthor: `SELECT c.author_id AS person_id FROM fact JOIN comment c ON c.id = (fact.details->>'comment')::uuid`,
  suggestionAuthor: `SELECT s.author_id AS person_id FROM fact JOIN suggestion s ON s.id = (fact.details->>'suggestion')::uuid`,
  agreers: holders('report:agree'),
  /** R-65: whoever could make the same appointment, but for the one whom it concerns. Who asked for it is left out as the doer. */
  appointmentConfirmers: `
    SELECT h.person_id FROM fact JOIN appointment a ON a.id = ${subject('appointment')}
    JOIN held_role h ON h.on_id IS NULL AND h.person_id <> a.person_id AND ${today('h')} AND (${Object.entries(
      CONFIRMED_ROLES,
    )
      .map(([role, permission]) => `(a.role = '${role}' AND h.role ${among(rolesThatMay(permission))})`)
      .join(' OR ')})`,
  appointmentAsker: `
    SELECT k.person_id FROM fact JOIN appointment a ON a.id = ${subject('appointment')} JOIN account k ON k.id = a.asked_by`,
  /** Who tells people of one name apart, but for the two themselves; who asked for it is left out as the doer. */
  tellersApart: `
    SELECT h.person_id FROM fact JOIN held_role h ON h.on_id IS NULL AND ${today('h')}
      AND h.role ${among(rolesThatMay('person:tell-apart'))}
    WHERE h.person_id::text NOT IN (fact.subject, fact.details->>'otherId')`,
  grantManagers: holders('grant:manage'),
  /** Where no mail server sends the link to its owner: whoever may make it, and stands above its owner. */
  linkMakers: `
    SELECT h.person_id FROM fact
    JOIN account k ON k.id = ${subject('account')} AND k.reset_asked_at IS NOT NULL
    JOIN held_role h ON h.person_id <> k.person_id AND ${today('h')} AND (${rolesThatMay('account:manage')
      .map((role) => `(h.role = '${role}' AND NOT ${guardedAgainst(role)})`)
      .join(' OR ')})`,
  meetingParticipants: takingPart(0),
  meetingExpected: expected(),
  meetingLeftOut: expected(`t.person_id NOT IN (${takingPart(0)})`),
  teamChangedFor: `SELECT c.person_id FROM (${inTeam(0, THEIR_PART)} EXCEPT ${inTeam(1, THEIR_PART)}) c`,
  teamLeft: `${inTeam(1)} EXCEPT ${inTeam(0)}`,
  planExpected: planned(0),
  planLeft: `${planned(1)} EXCEPT ${planned(0)}`,
  visitLeaders: `
    SELECT n.person_id FROM fact JOIN visit v ON v.entry_id = ${subject('visit')} AND v.replaced_at IS NULL
    JOIN team t ON t.entry_id = v.team_id AND ${STANDS('t')} JOIN team_member n ON n.team_id = t.id
    WHERE n.leader AND ${ON_DAY('n', 'v.day')}`,
  messageReceivers: `
    SELECT r.person_id FROM fact JOIN group_message_receiver r ON r.message_id = ${subject('message')}`,
  requester: `
    SELECT a.person_id FROM fact JOIN rendering r ON r.id = (fact.details->>'renderingId')::uuid
    JOIN account a ON a.id = r.requested_by`,
};

/** Where mail for a person goes: the own account's address, or the one on file for who has no account. */
export const ADDRESS = (person: string) => `(
  SELECT CASE WHEN a.id IS NULL THEN p.email WHEN a.deactivated_at IS NULL THEN a.email END
  FROM person p LEFT JOIN account a ON a.person_id = p.id WHERE p.id = ${person})`;

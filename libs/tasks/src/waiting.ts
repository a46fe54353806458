import { MANDATE_OVER } from '#libs/accreditation';
import { HOLDS_ON } from '#libs/delegations';
import { LEADS_TEAM, STANDS } from '#libs/observation';
import { among } from '#libs/platform';
import {
  ACCEPTED_TEXTS,
  ACCREDITATION_ASKS,
  accreditationStates,
  APPLICATION_ASKS,
  APPLICATION_ENDS,
  applicationStates,
  appointmentLifecycle,
  AWAITED_WORK,
  CONFIRMED_ROLES,
  ENDORSED_STATES,
  MISSION_ENDS,
  NOMINATING_STATES,
  OPEN_ACCREDITATIONS,
  outlineOf,
  publicationLifecycle,
  REPORT_ASKS,
  REPORT_KINDS,
  ROLE_NAMES,
  ROLES,
  statesThatAsk,
  TASKS,
  UNDECIDED_ACCREDITATIONS,
  type Permission,
  type Role,
  type RoleRow,
  type TaskKind,
  type TaskRow,
} from '#libs/regulation';

/** Of whom it is asked: of the reader by `held` and `$1`, or of anybody who would have to act. */
export type Asked = {
  ofAnyone: boolean;
  /** SQL over two persons: they are one human. */
  humans: (one: string, other: string) => string;
  /** SQL: what is still kept about persons of a mission beside what its keys seal. */
  left: (mission: string) => string;
};

/** Where the tasks of a kind are found; `m` is the mission, which a task of none has not. */
export type Source = {
  from: string;
  /** The thing that the task is of. */
  subject: string;
  where?: string;
  /** In which delegation, and in whose own matter, it is. */
  delegation?: string;
  own?: string;
  /** Who it is about, and which document. */
  person?: string;
  document?: string;
  /** In the place of the roles of the row: who of `held h` may. */
  place?: string;
};

const MAY = (permission: Permission) =>
  ROLE_NAMES.filter((role) => {
    const { may, ownMattersOnly }: RoleRow = ROLES[role];
    return may.includes(permission) && !ownMattersOnly;
  });

const zone = `(m.host_profile->>'zone')`;
const CUTOFF_PASSED = `coalesce(m.cutoff_at <= $3 AND (m.cutoff_confirmed_by IS NOT NULL
  OR m.cutoff_source = coalesce(m.host_profile->'provenance'->>'cutoff', m.host_profile->>'source')), false)`;
const FIRST_DAY = `coalesce($3 >= (m.starts_on::timestamp AT TIME ZONE ${zone}), false)`;
const COORDINATOR = `EXISTS (SELECT FROM mission_office o WHERE o.mission_id = m.id AND o.office = 'coordinator' AND o.valid_until IS NULL)`;
const COORDINATOR_SERVES = `EXISTS (SELECT FROM serving_mission_office o WHERE o.mission_id = m.id AND o.office = 'coordinator'
  AND ${HOLDS_ON('o', 'domain_today()')})`;
const COORDINATOR_AWAITED = `EXISTS (SELECT FROM appointment w WHERE w.on_id = m.id AND w.role = 'coordinator'
  AND w.state ${among([appointmentLifecycle.initial])})`;
const LISTED = `EXISTS (SELECT FROM application a WHERE a.mission_id = m.id AND a.state ${among(applicationStates('list'))})`;
const UNDECIDED = `(${LISTED} OR EXISTS (SELECT FROM accreditation x WHERE x.mission_id = m.id
  AND x.state ${among(UNDECIDED_ACCREDITATIONS)}))`;
const ACCREDITED = (also = 'true') =>
  `EXISTS (SELECT FROM accreditation x WHERE x.mission_id = m.id AND x.state ${among(accreditationStates('granted'))} AND ${also})`;
const TAKES_PART = (delegation: string) => `(SELECT count(DISTINCT s.kind) FROM delegation_standing s
  WHERE s.delegation_id = ${delegation} AND s.holds AND s.kind IN ('membership', 'participation')
    AND ${HOLDS_ON('s', 'domain_today()')}) = 2`;
const NEEDED_TEXT = {
  declaration: 'declarationNeeded',
  'code-of-conduct': 'codeOfConductNeeded',
  'personal-data-consent': 'consentNeeded',
} as const satisfies Record<(typeof ACCEPTED_TEXTS)[number], string>;
const TEXTS_ACCEPTED = ACCEPTED_TEXTS.map(
  (kind) => `(coalesce(m.settings->>'${NEEDED_TEXT[kind]}', 'true') = 'false' OR EXISTS (SELECT FROM text_acceptance t
    WHERE t.application_id = a.id AND t.kind = '${kind}'
      AND t.version >= (SELECT max(w.version) FROM regulation_text w WHERE w.kind = '${kind}')))`,
).join(' AND ');
const NO_CONFLICT = (state: 'open' | 'confirmed') =>
  `NOT EXISTS (SELECT FROM conflict_review c WHERE c.application_id = a.id AND c.state ${among([state])})`;
const MANDATE_HOLDS = `NOT ${MANDATE_OVER('domain_today()')}`;
const OF_APPLICATION = { subject: 'a.id', delegation: 'a.delegation_id', own: 'a.person_id', person: 'a.person_id' };
const OF_APPLICATIONS = `application a JOIN mission m ON m.id = a.mission_id`;
const OF_ACCREDITATIONS = `accreditation x JOIN application a ON a.id = x.application_id JOIN mission m ON m.id = x.mission_id`;
const OF_VERSIONS = `report_version v JOIN report r ON r.id = v.report_id JOIN mission m ON m.id = r.mission_id`;
const OF_REPORT = { subject: 'r.id', document: 'r.kind' };
const application = (kind: TaskKind) => `a.state ${among(statesThatAsk(APPLICATION_ASKS, kind))}`;
const accreditation = (kind: TaskKind) => `x.state ${among(statesThatAsk(ACCREDITATION_ASKS, kind))}`;
const version = (kind: TaskKind) => `v.state ${among(statesThatAsk(REPORT_ASKS, kind))}`;
const EARLY = REPORT_KINDS.filter((kind) => outlineOf(kind).beforePollsClose);
const CONCLUDING = REPORT_KINDS.filter((kind) => outlineOf(kind).concludes);

/** The last writing of each section, of its original and of its translation. */
const TEXTS = `(SELECT DISTINCT ON (s.section, s.language = v.original_language)
    s.section, s.body, s.written_at, s.language = v.original_language AS original
  FROM section_text s WHERE s.version_id = v.id ORDER BY s.section, s.language = v.original_language, s.number DESC)`;
const LACKS_TRANSLATION = `EXISTS (SELECT FROM ${TEXTS} o WHERE o.original AND o.body <> ''
  AND NOT EXISTS (SELECT FROM ${TEXTS} t WHERE NOT t.original AND t.section = o.section AND t.body <> ''))`;
const TRANSLATION_UNSEEN = `EXISTS (SELECT FROM ${TEXTS} t WHERE NOT t.original AND t.body <> ''
  AND NOT EXISTS (SELECT FROM translation_approval p WHERE p.version_id = v.id AND p.approved_at >= t.written_at))`;

/**
 * The file that says what is signed is there: what was agreed to, in the language that is signed, without references. Lines
 * of long ago do not say what was agreed to; since then nothing was written in that language.
 */
const DRAWN_TO_SIGN = `EXISTS (SELECT FROM artifact f WHERE f.version_id = v.id AND f.language = v.original_language AND NOT f.referring
  AND f.content_digest = coalesce((SELECT e.details->>'contentDigest' FROM audit_entry e
    WHERE e.subject_id = r.id::text AND e.action = 'agree' ORDER BY e.id DESC LIMIT 1), f.content_digest))`;
const BEING_DRAWN = `EXISTS (SELECT FROM rendering d WHERE d.version_id = v.id AND d.language = v.original_language
  AND NOT d.internal AND d.state ${among(AWAITED_WORK)})`;

const of = (kind: TaskKind): TaskRow => TASKS[kind];

/**
 * What of each kind waits, as a query: states come from the tables of what each state asks for, and what is left are the
 * facts that decide beside them. Whoever holds the permission to mend what is lacking finds the task all the same.
 */
export function waitingFor({ ofAnyone, humans, left }: Asked): Record<TaskKind, Source> {
  /** Met; or the reader may see to it. */
  const orMay = (met: string, mender: Permission) =>
    ofAnyone
      ? met
      : `(${met} OR EXISTS (SELECT FROM held y WHERE y.role ${among(MAY(mender))} AND (y.on_id IS NULL OR y.on_id = m.id)))`;
  const notSelf = (person: string) => (ofAnyone ? 'true' : `NOT ${humans('$1::uuid', person)}`);
  const self = (person: string) => (ofAnyone ? 'true' : `${person} = $1`);
  const hearers = `(h.role IN ('coordinator', 'deputyCoordinator') AND h.on_id = i.mission_id)
    OR (h.role ${among(['parliamentarian', 'invitedApplicant'])} AND i.team_id IS NOT NULL AND ${LEADS_TEAM('i.team_id', '$1', 'i.day')}
      AND EXISTS (SELECT FROM accreditation x WHERE x.mission_id = i.mission_id AND x.person_id = $1
        AND x.state ${among(accreditationStates('granted'))}))`;
  const beside = `EXISTS (SELECT FROM visit_beside b WHERE b.entry_id = i.entry_id AND b.settled IS NULL)`;
  const ofMission: Source = { from: 'mission m', subject: 'm.id' };
  const only = (where: string): Source => ({ ...ofMission, where });
  const ofDocument = (kind: TaskKind, where = 'true'): Source => ({
    ...OF_REPORT,
    from: OF_VERSIONS,
    where: `${version(kind)} AND ${where}`,
  });
  return {
    invite: ofMission,
    'decide-on-observing': ofMission,
    call: only(`(${COORDINATOR} OR NOT ${COORDINATOR_AWAITED})`),
    'appoint-coordinator': only(`NOT ${COORDINATOR_SERVES} AND NOT ${COORDINATOR_AWAITED}`),
    nominate: {
      from: `mission m JOIN delegation d ON d.country <> m.host OR m.settings->>'hostNationalsRefused' = 'false'`,
      subject: 'm.id',
      delegation: 'd.id',
      where: `m.state ${among(NOMINATING_STATES)} AND (m.nomination_deadline IS NULL OR m.nomination_deadline > $3)
        AND ${TAKES_PART('d.id')} AND NOT EXISTS (SELECT FROM application a WHERE a.mission_id = m.id AND a.delegation_id = d.id)`,
    },
    submit: {
      ...OF_APPLICATION,
      from: OF_APPLICATIONS,
      where: `${application('submit')} AND m.state ${among(NOMINATING_STATES)} AND NOT a.candidate_in_host_vote AND ${MANDATE_HOLDS}
        AND (a.delegation_id IS NULL OR ${TAKES_PART('a.delegation_id')})
        AND (a.replaces IS NOT NULL AND a.late_consent IS NOT NULL OR NOT CASE
          WHEN a.replaces IS NOT NULL OR a.endorsed_before IS NOT NULL THEN ${CUTOFF_PASSED}
          ELSE coalesce(m.nomination_deadline <= $3, false) END)
        AND (${self('a.person_id')} OR (${TEXTS_ACCEPTED}))`,
    },
    endorse: {
      ...OF_APPLICATION,
      from: OF_APPLICATIONS,
      where: `${application('endorse')} AND ${notSelf('a.person_id')}`,
      place: `(h.role IN ('delegationManager', 'delegationDeputy') AND h.on_id = a.delegation_id)
        OR (h.role = 'executiveSecretary' AND (a.delegation_id IS NULL OR EXISTS (SELECT FROM serving_representative r
          WHERE r.delegation_id = a.delegation_id AND ${HOLDS_ON('r', 'domain_today()')} AND ${humans('r.person_id', 'a.person_id')})))`,
    },
    'review-conflict': {
      ...OF_APPLICATION,
      from: `conflict_review q JOIN application a ON a.id = q.application_id JOIN mission m ON m.id = a.mission_id`,
      where: `q.state = 'open' AND a.state NOT ${among(APPLICATION_ENDS)} AND ${notSelf('a.person_id')}`,
    },
    list: { ...OF_APPLICATION, from: OF_APPLICATIONS, where: application('list') },
    'approve-list': only(`m.list_approved_by IS NULL AND EXISTS (SELECT FROM application a
      WHERE a.mission_id = m.id AND ${application('approve-list')})`),
    'confirm-cutoff': only('m.cutoff_confirmed_by IS NULL'),
    accredit: only(`EXISTS (SELECT FROM application a WHERE a.mission_id = m.id AND a.state ${among(ENDORSED_STATES)})
      AND ${orMay('m.list_approved_by IS NOT NULL', 'list:approve')}`),
    'send-batch': {
      from: OF_APPLICATIONS,
      subject: 'm.id',
      where: `${application('send-batch')} AND ${orMay('m.list_approved_by IS NOT NULL', 'list:approve')}
        AND NOT ${CUTOFF_PASSED} AND ${NO_CONFLICT('confirmed')} AND ${MANDATE_HOLDS}
        AND NOT EXISTS (SELECT FROM accreditation o WHERE o.mission_id = a.mission_id AND o.person_id = a.person_id
          AND o.state ${among(OPEN_ACCREDITATIONS)})`,
    },
    'enter-decisions': {
      from: OF_ACCREDITATIONS,
      subject: 'm.id',
      where: `${accreditation('enter-decisions')} AND ${notSelf('x.person_id')}`,
    },
    'provide-documents': { ...OF_APPLICATION, from: OF_ACCREDITATIONS, where: accreditation('provide-documents') },
    'answer-host': {
      ...OF_APPLICATION,
      from: OF_ACCREDITATIONS,
      where: `${accreditation('answer-host')} AND ${NO_CONFLICT('confirmed')} AND ${MANDATE_HOLDS}`,
    },
    'name-replacement': {
      ...OF_APPLICATION,
      from: OF_ACCREDITATIONS,
      where: `${accreditation('name-replacement')} AND a.state ${among(applicationStates('host'))} AND NOT ${CUTOFF_PASSED}
        AND NOT EXISTS (SELECT FROM accreditation o WHERE o.application_id = a.id AND o.state ${among(OPEN_ACCREDITATIONS)})
        AND NOT EXISTS (SELECT FROM application n WHERE n.replaces = a.id AND n.state NOT ${among(APPLICATION_ENDS)})`,
    },
    'make-ready': only(`${orMay('m.list_approved_by IS NOT NULL', 'list:approve')}
      AND ${orMay('m.cutoff_confirmed_by IS NOT NULL', 'mission:prepare')}
      AND ${orMay(`(${CUTOFF_PASSED} OR NOT ${UNDECIDED})`, 'accreditation:decide')}
      AND ${orMay(ACCREDITED(), 'accreditation:decide')}
      AND ${orMay(
        ACCREDITED(`x.person_id IN (SELECT o.person_id FROM serving_mission_office o WHERE o.mission_id = m.id
          AND o.office = 'coordinator' AND ${HOLDS_ON('o', 'domain_today()')})`),
        'accreditation:decide',
      )}`),
    observe: only(`${FIRST_DAY} AND (${COORDINATOR} OR NOT ${COORDINATOR_AWAITED})
      AND ${orMay(COORDINATOR_SERVES, 'mission:prepare')}
      AND ${orMay('m.list_approved_by IS NOT NULL', 'list:approve')}
      AND ${orMay('m.cutoff_confirmed_by IS NOT NULL', 'mission:prepare')}`),
    'mark-arrival': {
      from: OF_ACCREDITATIONS,
      subject: 'm.id',
      where: `${accreditation('mark-arrival')} AND x.arrived_at IS NULL AND x.on_duty_from IS NULL AND x.left_at IS NULL
        AND ${FIRST_DAY} AND ${MANDATE_HOLDS}`,
    },
    'confirm-visits': {
      from: `visit i JOIN mission m ON m.id = i.mission_id`,
      subject: 'm.id',
      where: `${STANDS('i')} AND i.confirmed_at IS NULL AND NOT ${beside}`,
      place: hearers,
    },
    'settle-visits': {
      from: `visit i JOIN mission m ON m.id = i.mission_id`,
      subject: 'm.id',
      where: `i.replaced_at IS NULL AND ${beside}`,
      place: hearers,
    },
    'close-observation': only('coalesce(m.polls_close_at <= $3, false)'),
    'write-report': ofDocument('write-report'),
    'resolve-comments': {
      ...OF_REPORT,
      from: `(SELECT c.version_id FROM comment c WHERE c.reply_to IS NULL AND c.resolved_at IS NULL
        UNION ALL SELECT g.version_id FROM suggestion g WHERE g.decided_at IS NULL) e
        JOIN report_version v ON v.id = e.version_id JOIN report r ON r.id = v.report_id JOIN mission m ON m.id = r.mission_id`,
      where: version('resolve-comments'),
    },
    'agree-report': ofDocument('agree-report'),
    translate: ofDocument('translate', LACKS_TRANSLATION),
    'approve-translation': ofDocument('approve-translation', `NOT ${LACKS_TRANSLATION} AND ${TRANSLATION_UNSEEN}`),
    'open-signing': ofDocument(
      'open-signing',
      `(r.kind ${among(EARLY)} OR m.settings->>'noAdoptionBeforePollsClose' = 'false' OR coalesce(m.polls_close_at <= $3, false))`,
    ),
    sign: {
      ...OF_REPORT,
      from: `signatory s JOIN report_version v ON v.id = s.version_id JOIN report r ON r.id = v.report_id JOIN mission m ON m.id = r.mission_id`,
      where: `${version('sign')} AND ${self('s.person_id')} AND s.signed_at IS NULL
        AND NOT EXISTS (SELECT FROM dissent d WHERE d.version_id = v.id AND d.person_id = s.person_id AND d.ended_at IS NULL)
        AND NOT EXISTS (SELECT FROM absence b WHERE b.version_id = v.id AND b.person_id = s.person_id AND b.ended_at IS NULL)`,
    },
    'draw-to-sign': ofDocument('draw-to-sign', `NOT ${DRAWN_TO_SIGN} AND NOT ${BEING_DRAWN}`),
    'adopt-early': ofDocument(
      'adopt-early',
      `v.adoption_mode = 'majority' AND (SELECT bool_or(s.signed_at IS NULL) AND bool_or(s.coordinator AND s.signed_at IS NOT NULL)
        AND 2 * count(s.signed_at) > count(*) FROM signatory s WHERE s.version_id = v.id)`,
    ),
    publish: ofDocument(
      'publish',
      `v.embargo_until IS NULL AND NOT EXISTS (SELECT FROM publication_request q WHERE q.version_id = v.id
        AND q.state ${among([publicationLifecycle.initial])})`,
    ),
    'confirm-publication': {
      ...OF_REPORT,
      from: `publication_request q JOIN account k ON k.id = q.asked_by JOIN report_version v ON v.id = q.version_id
        JOIN report r ON r.id = v.report_id JOIN mission m ON m.id = r.mission_id`,
      where: `${version('confirm-publication')} AND q.state ${among([publicationLifecycle.initial])} AND ${notSelf('k.person_id')}`,
    },
    'submit-to-council': ofDocument(
      'submit-to-council',
      `r.kind ${among(CONCLUDING)} AND coalesce(m.settings->>'submissionToCouncil', 'true') = 'true'`,
    ),
    'record-note': ofDocument('record-note', `r.kind ${among(CONCLUDING)}`),
    close: ofMission,
    resume: ofMission,
    erase: only(`(SELECT e.domain_time FROM audit_entry e WHERE e.subject_id = m.id::text AND e.what = 'mission.moved'
        AND e.to_state ${among(MISSION_ENDS)} ORDER BY e.id DESC LIMIT 1)
        + coalesce((m.settings->>'personalDataDays')::int, 180) * interval '1 day' <= $3
      AND ((SELECT count(*) FROM data_key k WHERE k.mission_id = m.id AND k.destroyed_at IS NULL) + ${left('m.id')} > 0)`),
    'confirm-appointment': {
      from: `appointment w JOIN account k ON k.id = w.asked_by LEFT JOIN mission m ON m.id = w.on_id`,
      subject: 'w.id',
      person: 'w.person_id',
      where: `w.state ${among([appointmentLifecycle.initial])} AND ${notSelf('k.person_id')} AND ${notSelf('w.person_id')}`,
      place: Object.entries(CONFIRMED_ROLES)
        .map(([role, permission]) => `(w.role = '${role}' AND h.role ${among(MAY(permission))})`)
        .join(' OR '),
    },
    'tell-apart': {
      from: `namesakes n JOIN account k ON k.id = n.asked_by LEFT JOIN mission m ON false`,
      subject: 'n.one_id',
      person: 'n.one_id',
      where: `n.confirmed_at IS NULL AND n.ended_at IS NULL AND ${notSelf('k.person_id')}
        AND ${notSelf('n.one_id')} AND ${notSelf('n.other_id')}`,
    },
  };
}

/** Who of `held h` is asked by the row: the role, and where it holds. */
function placeOf(kind: TaskKind, { delegation, own, place }: Source): string {
  if (place) return place;
  const asked = of(kind).by.flatMap((role: Role) => {
    const { reach, ownMattersOnly }: RoleRow = ROLES[role];
    const held = `h.role = '${role}'`;
    if (ownMattersOnly) return own ? [`(${held} AND ${own} = $1)`] : [];
    if (reach === 'assembly') return [held];
    if (reach === 'mission') return [`(${held} AND h.on_id = m.id)`];
    return delegation ? [`(${held} AND h.on_id = ${delegation})`] : [];
  });
  return asked.join(' OR ');
}

/** Of every mission, or of the one that is asked about. A plan that is kept does not serve both, so that is another text. */
const OF_ANY = '($4::uuid IS NULL OR m.id = $4)';
export const ofOne = (sql: string) => sql.replaceAll(OF_ANY, 'm.id = $4');

/** One branch of the statement: the tasks of a kind, many of them as one where they are one piece of work. */
export function branchOf(kind: TaskKind, source: Source, missionStates: readonly string[], ofAnyone: boolean): string {
  const { from, subject, where = 'true', person = 'NULL', document = 'NULL' } = source;
  const asked = ofAnyone || of(kind).personal ? 'true' : `EXISTS (SELECT FROM held h WHERE ${placeOf(kind, source)})`;
  const during = missionStates.length > 0 ? `m.state ${among(missionStates)}` : 'true';
  return `SELECT '${kind}' AS kind, m.id AS mission_id, ${subject} AS subject_id, min(${person}::text)::uuid AS person_id,
      min(${document}) AS document, count(*)::int AS count
    FROM ${from} WHERE ${during} AND ${OF_ANY} AND ${where} AND ${asked} GROUP BY m.id, ${subject}`;
}

import type { ExportName } from '#libs/contracts';
import { accreditationStates, PLACE_STATES, type AcceptedText } from '#libs/regulation';
import { among } from '#libs/platform';
import { COLUMN, NAME_COLUMNS } from './export-columns.js';
import { BY_NAME, type MissionExport } from './mission-export.js';
import { OBSERVATION_EXPORTS } from './observation-exports.js';

/** Whose row it is decides whether the certificate is shown. */
const NAMES = `p.id AS "personId", p.family_name AS "familyName", p.given_name AS "givenName", p.patronymic,
  p.family_name_latin AS "familyNameLatin", p.given_name_latin AS "givenNameLatin",
  json_build_object('ru', p.office_ru, 'en', p.office_en) AS office,
  (SELECT json_build_object('ru', d.name_ru, 'en', d.name_en) FROM delegation d WHERE d.id = a.delegation_id) AS delegation,
  a.category, a.state AS "applicationState"`;
const DECISION = `x.state AS "accreditationState", x.act_number AS "actNumber", x.act_date::text AS "actDate",
  x.certificate_number AS "certificateNumber", x.valid_from::text AS "validFrom", x.valid_until::text AS "validUntil",
  x.reason, utc(x.arrived_at) AS "arrivedAt", utc(x.on_duty_from) AS "onDutyFrom", utc(x.left_at) AS "leftAt"`;
/** In the version that holds now: whoever accepted an earlier one has not accepted this. */
const ACCEPTED_TEXTS = `CROSS JOIN LATERAL (SELECT coalesce(array_agg(t.kind), '{}') AS kinds FROM text_acceptance t
  WHERE t.application_id = a.id AND t.version = (SELECT max(r.version) FROM regulation_text r WHERE r.kind = t.kind)) t`;
const accepted = (kind: AcceptedText) => `'${kind}' = ANY (t.kinds)`;
/** That all of them are of the mission goes without saying, but then their tables are read whole. */
const SENT = `FROM accreditation x JOIN application a ON a.id = x.application_id AND a.mission_id = x.mission_id
  JOIN person p ON p.id = a.person_id
  JOIN batch b ON b.id = x.batch_id AND b.mission_id = x.mission_id WHERE x.mission_id = $1`;

const DECISION_COLUMNS = [
  COLUMN.state,
  COLUMN.actNumber,
  COLUMN.actDate,
  COLUMN.certificate,
  COLUMN.validFrom,
  COLUMN.validUntil,
];

/** What can be taken out of a mission as a table. */
export const MISSION_EXPORTS: Record<ExportName, MissionExport> = {
  observers: {
    title: { ru: 'Наблюдатели', en: 'Observers' },
    permission: 'mission:read',
    columns: [
      ...NAME_COLUMNS,
      COLUMN.office,
      COLUMN.delegation,
      COLUMN.category,
      COLUMN.applicationState,
      COLUMN.state,
      COLUMN.certificate,
      COLUMN.validFrom,
      COLUMN.validUntil,
      COLUMN.arrivedAt,
      COLUMN.onDutyFrom,
      COLUMN.leftAt,
    ],
    query: {
      select: `${NAMES}, ${DECISION}`,
      from: `FROM application a JOIN person p ON p.id = a.person_id
      LEFT JOIN LATERAL (SELECT x.* FROM accreditation x JOIN batch b ON b.id = x.batch_id
        WHERE x.application_id = a.id ORDER BY b.number DESC LIMIT 1) x ON true
      WHERE a.mission_id = $1 AND a.state ${among(PLACE_STATES)}`,
      id: 'a.id',
      order: `${BY_NAME}, a.seq`,
    },
  },
  applications: {
    title: { ru: 'Заявки', en: 'Applications' },
    permission: 'mission:read',
    columns: [
      ...NAME_COLUMNS,
      COLUMN.office,
      COLUMN.delegation,
      COLUMN.category,
      COLUMN.origin,
      COLUMN.applicationState,
      COLUMN.candidate,
      COLUMN.otherMissions,
      COLUMN.declaration,
      COLUMN.codeOfConduct,
      COLUMN.consent,
    ],
    query: {
      select: `${NAMES},
        CASE a.origin WHEN 'self' THEN '{"ru": "сам", "en": "self"}'::json
                      ELSE '{"ru": "делегация или секретариат", "en": "delegation or secretariat"}'::json END AS origin,
        a.candidate_in_host_vote AS "candidateInHostVote", a.other_missions AS "otherMissions",
        ${accepted('declaration')} AS "declarationAccepted",
        ${accepted('code-of-conduct')} AS "codeOfConductAccepted", ${accepted('personal-data-consent')} AS "consentAccepted"`,
      from: `FROM application a JOIN person p ON p.id = a.person_id ${ACCEPTED_TEXTS} WHERE a.mission_id = $1`,
      id: 'a.id',
      order: `${BY_NAME}, a.seq`,
    },
  },
  batches: {
    title: { ru: 'Направленные списки', en: 'Batches' },
    permission: 'person:read',
    columns: [
      COLUMN.batch,
      COLUMN.channel,
      COLUMN.sentOn,
      COLUMN.reference,
      COLUMN.lateConsent,
      COLUMN.line,
      ...NAME_COLUMNS,
      COLUMN.delegation,
      COLUMN.category,
      COLUMN.state,
    ],
    query: {
      select: `b.number AS "batchNumber", b.channel, b.sent_on::text AS "sentOn", b.reference,
        b.late_consent AS "lateConsent", x.line, ${NAMES}, x.state AS "accreditationState"`,
      from: SENT,
      id: 'x.id',
      order: 'b.number, x.line',
    },
  },
  decisions: {
    title: { ru: 'Решения принимающей стороны', en: 'Decisions of the host' },
    permission: 'person:read',
    columns: [COLUMN.batch, ...NAME_COLUMNS, COLUMN.delegation, ...DECISION_COLUMNS, COLUMN.reason],
    query: {
      select: `b.number AS "batchNumber", ${NAMES}, ${DECISION}`,
      from: `${SENT} AND x.state NOT ${among(accreditationStates('asked'))}`,
      id: 'x.id',
      order: `${BY_NAME}, a.seq, b.number`,
    },
  },
  ...OBSERVATION_EXPORTS,
  /** Computed by the rules, not read: its rows come from the mission. */
  timeline: {
    title: { ru: 'Сроки миссии', en: 'Timeline' },
    permission: 'mission:read',
    columns: [COLUMN.deadline, COLUMN.local, COLUMN.zone, COLUMN.at, COLUMN.deadlineState, COLUMN.actsBy, COLUMN.rule],
  },
};

import type { ExportName } from '#libs/contracts';
import { accreditationStates, INCIDENT_CATEGORIES, PLACE_STATES, type AcceptedText } from '#libs/regulation';
import { PERSON_NAME } from '#libs/delegations';
import { among } from '#libs/platform';
import { STANDS, STATE_OF, TENTATIVE } from '#libs/observation';
import { COLUMN } from './export-columns.js';
import type { MissionExport } from './mission-export.js';
import { VISITS_EXPORT } from './visits-export.js';

/** By the alphabets of the member states. */
export const BY_NAME = 'p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu"';

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

/** At the host's clocks. */
const LOCAL = (at: string) => `to_char(${at} AT TIME ZONE (o.host_profile->>'zone'), 'YYYY-MM-DD"T"HH24:MI')`;

/** Whose application to this mission a member `n` came by: of the last one the delegation. */
const APPLIED_FROM = `(SELECT a.delegation_id FROM application a WHERE a.mission_id = n.mission_id AND a.person_id = n.person_id
  ORDER BY a.seq DESC LIMIT 1)`;
/** SQL: of which group a category is. */
const GROUPS = Object.entries(INCIDENT_CATEGORIES)
  .map(([category, group]) => `WHEN '${category}' THEN '${group}'`)
  .join(' ');

const NAME_COLUMNS = [
  COLUMN.familyName,
  COLUMN.givenName,
  COLUMN.patronymic,
  COLUMN.familyNameLatin,
  COLUMN.givenNameLatin,
];
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
  programme: {
    title: { ru: 'Программа миссии', en: 'Programme of the mission' },
    permission: 'mission:read',
    columns: [
      COLUMN.meetingStarts,
      COLUMN.meetingEnds,
      COLUMN.zone,
      COLUMN.at,
      COLUMN.meetingState,
      COLUMN.counterpart,
      COLUMN.meetingNameRu,
      COLUMN.meetingNameEn,
      COLUMN.place,
      COLUMN.topics,
      COLUMN.note,
      COLUMN.audience,
      COLUMN.participantCount,
      COLUMN.participants,
    ],
    query: {
      select: `${LOCAL('m.starts_at')} AS "startsAt", ${LOCAL('m.ends_at')} AS "endsAt", o.host_profile->>'zone' AS zone,
        utc(m.starts_at) AS at, m.state, m.counterpart, m.name_ru AS "nameRu", m.name_en AS "nameEn", m.place, m.topics, m.note,
        m.audience,
        (SELECT count(DISTINCT t.person_id)::int FROM meeting_participant t WHERE t.meeting_id = m.id) AS "participantCount",
        (SELECT json_build_object(
            'ru', string_agg(concat_ws(' ', p.family_name, p.given_name, p.patronymic), ', ' ORDER BY ${BY_NAME}),
            'en', string_agg(concat_ws(' ', p.family_name_latin, p.given_name_latin), ', ' ORDER BY ${BY_NAME}))
          FROM person p WHERE p.id IN (SELECT t.person_id FROM meeting_participant t WHERE t.meeting_id = m.id)
          HAVING count(*) > 0) AS participants`,
      from: `FROM meeting m JOIN mission o ON o.id = m.mission_id WHERE m.mission_id = $1 AND ${STANDS('m')}`,
      id: 'm.id',
      order: 'm.starts_at, m.seq',
    },
  },
  visits: VISITS_EXPORT,
  stations: {
    title: { ru: 'Избирательные участки', en: 'Polling stations' },
    permission: 'mission:read',
    columns: [
      COLUMN.stationCode,
      COLUMN.stationNameRu,
      COLUMN.stationNameEn,
      COLUMN.region,
      COLUMN.country,
      COLUMN.abroad,
      COLUMN.voters,
      COLUMN.zone,
      COLUMN.stationOrigin,
      COLUMN.withdrawn,
      COLUMN.source,
      COLUMN.recordedAt,
    ],
    query: {
      select: `s.code, s.name_ru AS "nameRu", s.name_en AS "nameEn", s.region, s.country, s.abroad, s.voters, s.zone, s.origin,
        s.withdrawn, e.source, utc(e.at) AS "recordedAt"`,
      from: 'FROM station s JOIN station_entry e ON e.id = s.entry_id WHERE s.mission_id = $1',
      id: 's.id',
      order: 's.code_key',
    },
  },
  /** A row for every stretch of days of a member; who is in a team and not to be named to the reader has no name. */
  teams: {
    title: { ru: 'Группы миссии', en: 'Teams of the mission' },
    permission: 'mission:read',
    columns: [
      COLUMN.teamNumber,
      COLUMN.teamNameRu,
      COLUMN.teamNameEn,
      COLUMN.region,
      ...NAME_COLUMNS,
      COLUMN.delegation,
      COLUMN.leader,
      COLUMN.fromDay,
      COLUMN.untilDay,
      COLUMN.tentative,
    ],
    query: {
      select: `v.number AS team, v.name_ru AS "nameRu", v.name_en AS "nameEn", v.region, p.family_name AS "familyName",
        p.given_name AS "givenName", p.patronymic, p.family_name_latin AS "familyNameLatin", p.given_name_latin AS "givenNameLatin",
        (SELECT json_build_object('ru', d.name_ru, 'en', d.name_en) FROM delegation d
         WHERE d.id = coalesce(${APPLIED_FROM}, p.delegation_id)) AS delegation,
        n.leader, n.from_day::text AS "fromDay", n.until_day::text AS "untilDay",
        CASE WHEN p.id IS NOT NULL THEN ${TENTATIVE('n')} END AS tentative`,
      from: `FROM team v JOIN team_member n ON n.team_id = v.id LEFT JOIN person p ON p.id = n.person_id
        WHERE v.mission_id = $1 AND ${STANDS('v')}`,
      id: 'n.id',
      order: `v.number, n.leader DESC, ${BY_NAME}, n.from_day`,
    },
  },
  plan: {
    title: { ru: 'План наблюдения', en: 'Plan of the observation' },
    permission: 'mission:read',
    columns: [
      COLUMN.meetingStarts,
      COLUMN.meetingEnds,
      COLUMN.zone,
      COLUMN.at,
      COLUMN.stage,
      COLUMN.teamNumber,
      COLUMN.stationAt,
      COLUMN.station,
      COLUMN.region,
    ],
    query: {
      select: `${LOCAL('i.starts_at')} AS "startsAt", ${LOCAL('i.ends_at')} AS "endsAt", o.host_profile->>'zone' AS zone,
        utc(i.starts_at) AS at, i.stage, v.number AS team, s.code AS "stationCode", coalesce(i.region, s.region) AS region,
        CASE WHEN s.id IS NOT NULL THEN json_build_object('ru', coalesce(s.name_ru, s.name_en), 'en', coalesce(s.name_en, s.name_ru)) END AS station`,
      from: `FROM plan_item i JOIN mission o ON o.id = i.mission_id JOIN team v ON v.entry_id = i.team_id AND v.replaced_at IS NULL
        LEFT JOIN station s ON s.id = i.station_id WHERE i.mission_id = $1 AND ${STANDS('i')}`,
      id: 'i.id',
      order: 'i.starts_at, v.number, i.seq',
    },
  },
  incidents: {
    title: { ru: 'Происшествия и положительная практика', en: 'Incidents and positive practice' },
    permission: 'mission:read',
    columns: [
      COLUMN.occurredAt,
      COLUMN.zone,
      COLUMN.at,
      COLUMN.incidentKind,
      COLUMN.incidentGroup,
      COLUMN.incidentCategory,
      COLUMN.severity,
      COLUMN.region,
      COLUMN.incidentStation,
      COLUMN.place,
      COLUMN.description,
      COLUMN.knownFrom,
      COLUMN.source,
      COLUMN.observedBy,
      COLUMN.attributedTo,
      COLUMN.quotedFrom,
      COLUMN.evidence,
      COLUMN.incidentState,
      COLUMN.followUps,
      COLUMN.printedRu,
      COLUMN.printedEn,
    ],
    query: {
      select: `${LOCAL('i.occurred_at')} AS "occurredAt", o.host_profile->>'zone' AS zone, utc(i.occurred_at) AS at, i.kind,
        CASE i.category ${GROUPS} END AS "group", i.category, i.severity, i.region, i.place, i.description,
        (SELECT s.code FROM station s WHERE s.id = i.station_id) AS station,
        i.known_from AS "knownFrom", i.source, i.attributed_to AS "attributedTo", i.quoted_from AS "quotedFrom", i.evidence,
        ${STATE_OF('i')} AS state, i.printed_ru AS "printedRu", i.printed_en AS "printedEn",
        (SELECT string_agg(to_char(g.done_at AT TIME ZONE (o.host_profile->>'zone'), 'YYYY-MM-DD HH24:MI') || ' ' || g.done_by
           || ': ' || g.action, '; ' ORDER BY g.seq) FROM incident_follow_up g WHERE g.entry_id = i.entry_id) AS "followUps",
        (SELECT ${PERSON_NAME('p')} FROM person p WHERE p.id = i.observed_by) AS "observedBy"`,
      from: `FROM incident i JOIN mission o ON o.id = i.mission_id WHERE i.mission_id = $1 AND ${STANDS('i')}`,
      id: 'i.id',
      order: 'i.occurred_at, i.seq',
    },
  },
  'day-facts': {
    title: { ru: 'Явка, результаты и другие сведения', en: 'Turnout, results and other facts' },
    permission: 'mission:read',
    columns: [
      COLUMN.asOf,
      COLUMN.zone,
      COLUMN.at,
      COLUMN.factKind,
      COLUMN.factName,
      COLUMN.factPlace,
      COLUMN.factCount,
      COLUMN.factShare,
      COLUMN.factStage,
      COLUMN.factMeans,
      COLUMN.factAbout,
      COLUMN.factLanguage,
      COLUMN.factLink,
      COLUMN.source,
    ],
    query: {
      select: `${LOCAL('f.as_of')} AS "asOf", o.host_profile->>'zone' AS zone, utc(f.as_of) AS at, f.kind, f.name, f.place, f.count,
        f.share::float8 AS share, f.stage, f.means, f.about, f.language, f.link, f.source`,
      from: `FROM day_fact f JOIN mission o ON o.id = f.mission_id WHERE f.mission_id = $1 AND ${STANDS('f')}`,
      id: 'f.id',
      order: 'f.kind, f.as_of, f.seq',
    },
  },
  /** Computed by the rules, not read: its rows come from the mission. */
  timeline: {
    title: { ru: 'Сроки миссии', en: 'Timeline' },
    permission: 'mission:read',
    columns: [COLUMN.deadline, COLUMN.local, COLUMN.zone, COLUMN.at, COLUMN.deadlineState, COLUMN.actsBy, COLUMN.rule],
  },
};

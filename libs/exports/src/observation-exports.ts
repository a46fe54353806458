import type { ExportName } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { STANDS, STATE_OF, TENTATIVE } from '#libs/observation';
import { INCIDENT_CATEGORIES } from '#libs/regulation';
import { COLUMN, NAME_COLUMNS } from './export-columns.js';
import { BY_NAME, type MissionExport } from './mission-export.js';
import { VISITS_EXPORT } from './visits-export.js';

/** At the host's clocks. */
const LOCAL = (at: string) => `to_char(${at} AT TIME ZONE (o.host_profile->>'zone'), 'YYYY-MM-DD"T"HH24:MI')`;

/** When row `of` was written, and who wrote it. */
const ENTERED = (of: string) => `utc(${of}.at) AS "recordedAt"`;
const WHO = (person: string) => `(SELECT ${PERSON_NAME('w')} FROM person w WHERE w.id = ${person})`;
const ENTERED_COLUMNS = [COLUMN.recordedBy, COLUMN.recordedAt];

const PARTICIPANTS = '(SELECT count(DISTINCT t.person_id)::int FROM meeting_participant t WHERE t.meeting_id = m.id)';

/** Whose application to this mission a member `n` came by: of the last one the delegation. */
const APPLIED_FROM = `(SELECT a.delegation_id FROM application a WHERE a.mission_id = n.mission_id AND a.person_id = n.person_id
  ORDER BY a.seq DESC LIMIT 1)`;
/** SQL: of which group a category is. */
const GROUPS = Object.entries(INCIDENT_CATEGORIES)
  .map(([category, group]) => `WHEN '${category}' THEN '${group}'`)
  .join(' ');

/** What the mission did and saw. */
export const OBSERVATION_EXPORTS = {
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
      ...ENTERED_COLUMNS,
    ],
    query: {
      select: `${LOCAL('m.starts_at')} AS "startsAt", ${LOCAL('m.ends_at')} AS "endsAt", o.host_profile->>'zone' AS zone,
        utc(m.starts_at) AS at, m.state, m.counterpart, m.name_ru AS "nameRu", m.name_en AS "nameEn", m.place, m.topics, m.note,
        m.audience,
        (SELECT json_build_object(
            'ru', string_agg(concat_ws(' ', p.family_name, p.given_name, p.patronymic), ', ' ORDER BY ${BY_NAME}),
            'en', string_agg(concat_ws(' ', p.family_name_latin, p.given_name_latin), ', ' ORDER BY ${BY_NAME}))
          FROM person p WHERE p.id IN (SELECT t.person_id FROM meeting_participant t WHERE t.meeting_id = m.id)
          HAVING count(*) > 0) AS participants, ${ENTERED('m')}`,
      from: `FROM meeting m JOIN mission o ON o.id = m.mission_id WHERE m.mission_id = $1 AND ${STANDS('m')}`,
      named: [
        { to: null, columns: { participantCount: PARTICIPANTS } },
        { to: 'activity:record', columns: { recordedBy: WHO('m.recorded_by') } },
      ],
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
      COLUMN.closes,
      COLUMN.stationOrigin,
      COLUMN.withdrawn,
      COLUMN.source,
      COLUMN.recordedAt,
    ],
    query: {
      select: `s.code, s.name_ru AS "nameRu", s.name_en AS "nameEn", s.region, s.country, s.abroad, s.voters, s.zone, s.closes, s.origin,
        s.withdrawn, e.source, utc(e.at) AS "recordedAt"`,
      from: 'FROM station s JOIN station_entry e ON e.id = s.entry_id WHERE s.mission_id = $1',
      id: 's.id',
      order: 's.code_key',
    },
  },
  /** A row for every stretch of days of a member whom the reader sees; and for a team of which that is nobody, one without. */
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
      ...ENTERED_COLUMNS,
    ],
    query: {
      select: `v.number AS team, v.name_ru AS "nameRu", v.name_en AS "nameEn", v.region, n.leader, n.from_day::text AS "fromDay",
        n.until_day::text AS "untilDay",
        (SELECT json_build_object('ru', d.name_ru, 'en', d.name_en) FROM delegation d
         WHERE d.id = coalesce(${APPLIED_FROM}, p.delegation_id)) AS delegation, ${ENTERED('v')}`,
      from: `FROM team v LEFT JOIN team_member n ON n.team_id = v.id LEFT JOIN person p ON p.id = n.person_id
        WHERE v.mission_id = $1 AND ${STANDS('v')}`,
      named: [
        {
          to: null,
          columns: {
            familyName: 'p.family_name',
            givenName: 'p.given_name',
            patronymic: 'p.patronymic',
            familyNameLatin: 'p.family_name_latin',
            givenNameLatin: 'p.given_name_latin',
            tentative: TENTATIVE('n'),
          },
        },
        { to: 'team:plan', columns: { recordedBy: WHO('v.recorded_by') } },
      ],
      id: 'coalesce(n.id, v.id)',
      order: `v.number, n.leader DESC, ${BY_NAME}, n.from_day, n.id`,
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
      ...ENTERED_COLUMNS,
    ],
    query: {
      select: `${LOCAL('i.starts_at')} AS "startsAt", ${LOCAL('i.ends_at')} AS "endsAt", o.host_profile->>'zone' AS zone,
        utc(i.starts_at) AS at, i.stage, v.number AS team, s.code AS "stationCode", coalesce(i.region, s.region) AS region,
        CASE WHEN s.id IS NOT NULL THEN json_build_object('ru', coalesce(s.name_ru, s.name_en), 'en', coalesce(s.name_en, s.name_ru)) END AS station,
        ${ENTERED('i')}`,
      from: `FROM plan_item i JOIN mission o ON o.id = i.mission_id JOIN team v ON v.entry_id = i.team_id AND v.replaced_at IS NULL
        LEFT JOIN station s ON s.id = i.station_id WHERE i.mission_id = $1 AND ${STANDS('i')}`,
      named: [{ to: 'team:plan', columns: { recordedBy: WHO('i.recorded_by') } }],
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
      ...ENTERED_COLUMNS,
    ],
    query: {
      select: `${LOCAL('i.occurred_at')} AS "occurredAt", o.host_profile->>'zone' AS zone, utc(i.occurred_at) AS at, i.kind,
        CASE i.category ${GROUPS} END AS "group", i.category, i.severity, i.region, i.place, i.description,
        (SELECT s.code FROM station s WHERE s.id = i.station_id) AS station,
        i.known_from AS "knownFrom", i.source, i.attributed_to AS "attributedTo", i.quoted_from AS "quotedFrom", i.evidence,
        ${STATE_OF('i')} AS state, i.printed_ru AS "printedRu", i.printed_en AS "printedEn",
        (SELECT string_agg(to_char(g.done_at AT TIME ZONE (o.host_profile->>'zone'), 'YYYY-MM-DD HH24:MI') || ' ' || g.done_by
           || ': ' || g.action, '; ' ORDER BY g.seq) FROM incident_follow_up g WHERE g.entry_id = i.entry_id) AS "followUps",
        ${ENTERED('i')}`,
      from: `FROM incident i JOIN mission o ON o.id = i.mission_id WHERE i.mission_id = $1 AND ${STANDS('i')}`,
      named: [{ to: null, columns: { observedBy: WHO('i.observed_by'), recordedBy: WHO('i.recorded_by') } }],
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
      ...ENTERED_COLUMNS,
    ],
    query: {
      select: `${LOCAL('f.as_of')} AS "asOf", o.host_profile->>'zone' AS zone, utc(f.as_of) AS at, f.kind, f.name, f.place, f.count,
        f.share::text AS share, f.stage, f.means, f.about, f.language, f.link, f.source, ${ENTERED('f')}`,
      from: `FROM day_fact f JOIN mission o ON o.id = f.mission_id WHERE f.mission_id = $1 AND ${STANDS('f')}`,
      named: [{ to: 'activity:record', columns: { recordedBy: WHO('f.recorded_by') } }],
      id: 'f.id',
      order: 'f.kind, f.as_of, f.seq',
    },
  },
} satisfies Partial<Record<ExportName, MissionExport>>;

import { PERSON_NAME } from '#libs/delegations';
import { among } from '#libs/platform';
import { TITLE_OF } from '#libs/reports';
import {
  MISSION_ASKS,
  outlineOf,
  REPORT_KINDS,
  statesThatAsk,
  TASK_KINDS,
  TASKS,
  type DeadlineName,
  type ReportKind,
  type Role,
  type TaskKind,
  type TaskRow,
} from '#libs/regulation';
import { branchOf, waitingFor, type Asked } from './waiting.js';

const zone = `(m.host_profile->>'zone')`;
const LAST_DAY = `(SELECT max(d)::date FROM electoral_event e, unnest(e.voting_days) d
  WHERE e.mission_id = m.id AND e.removed_at IS NULL)`;
const setting = (name: string, instead: number) => `coalesce((m.settings->>'${name}')::int, ${instead})`;
type Due = { at: string } | { day: string };

/** By when, as SQL over the mission: an instant, or a day of the host's. The same dates as the timeline's. */
const DUE: Partial<Record<DeadlineName, Due>> = {
  nomination: { at: 'm.nomination_deadline' },
  cutoff: { at: 'm.cutoff_at' },
  listApproval: { at: 'm.cutoff_at' },
  arrival: { day: 'm.starts_on' },
  conclusion: { day: `${LAST_DAY} + ${setting('conclusionDaysAfter', 1)}` },
  report: { day: `${LAST_DAY} + ${setting('reportDaysAfter', 60)}` },
};

/** Which documents are due by which of the two; the others by none. */
const DOCUMENTS_DUE: Partial<Record<DeadlineName, readonly ReportKind[]>> = {
  conclusion: REPORT_KINDS.filter((kind) => outlineOf(kind).concludes),
  report: ['mission-report'],
};
const kindsDue = (deadline: string, of: 'report' | 'other') =>
  TASK_KINDS.filter((kind) => {
    const row: TaskRow = TASKS[kind];
    if (row.of !== 'report') return of === 'other' && row.due === deadline;
    return of === 'report' && row.due === 'conclusion';
  });
const byDeadline = (of: (due: Due) => string | null, type: string) => {
  const cases = Object.entries(DUE).flatMap(([deadline, due]) => {
    const sql = of(due);
    if (!sql) return [];
    const documents = DOCUMENTS_DUE[deadline as DeadlineName];
    const [writings, others] = [documents ? kindsDue(deadline, 'report') : [], kindsDue(deadline, 'other')];
    return [
      ...(documents && writings.length > 0
        ? [`WHEN t.kind ${among(writings)} AND t.document ${among(documents)} THEN ${sql}`]
        : []),
      ...(others.length > 0 ? [`WHEN t.kind ${among(others)} THEN ${sql}`] : []),
    ];
  });
  return `CASE ${cases.join(' ')} END::${type}`;
};
const DUE_DAY = byDeadline((due) => ('day' in due ? due.day : null), 'date');
/** The host's commission may count its cut-off by another clock than the host's capital. */
const ZONE = `CASE WHEN t.kind ${among(TASK_KINDS.filter((kind) => ['nomination', 'cutoff', 'listApproval'].includes((TASKS[kind] as TaskRow).due ?? '')))}
  THEN coalesce(m.cutoff_zone, ${zone}) ELSE ${zone} END`;
/** A day is over with its midnight at the host. */
const DUE_AT = `coalesce(${byDeadline((due) => ('at' in due ? due.at : null), 'timestamptz')},
  (${DUE_DAY} + interval '1 day') AT TIME ZONE ${zone})`;

/** A task without a mission in one of these states is none. */
const during = (kind: TaskKind) => statesThatAsk(MISSION_ASKS, kind);

/** What may wait for people with these roles: other branches need not be asked. */
export const kindsFor = (roles: readonly Role[]): TaskKind[] =>
  TASK_KINDS.filter((kind) => {
    const { by, personal }: TaskRow = TASKS[kind];
    return personal || by.some((role) => roles.includes(role));
  });

const branches = (kinds: readonly TaskKind[], asked: Asked) => {
  const sources = waitingFor(asked);
  return kinds.map((kind) => branchOf(kind, sources[kind], during(kind), asked.ofAnyone)).join(' UNION ALL ');
};

/**
 * $1 the person, $2 the roles held today, $3 now, $4 the mission or null, $5 how many at most. One statement for each set of roles.
 * Not every set has a task that asks for the time: a parameter that is asked for nowhere has no type.
 */
export const tasksOf = (kinds: readonly TaskKind[], asked: Asked) => `
  WITH held AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS h(role text, on_id uuid)
    WHERE $3::timestamptz IS NOT NULL),
  task AS MATERIALIZED (${branches(kinds, asked)}),
  dated AS (SELECT t.*, m.number, m.title_ru, m.title_en, ${ZONE} AS zone, ${DUE_AT} AS due_at, ${DUE_DAY} AS due_day
    FROM task t LEFT JOIN mission m ON m.id = t.mission_id),
  shown AS (SELECT * FROM dated ORDER BY due_at NULLS LAST, number, kind, subject_id LIMIT $5)
  SELECT coalesce((SELECT json_agg(json_build_object('kind', c.kind, 'count', c.count) ORDER BY c.kind) FROM (
      SELECT kind, count(*)::int AS count FROM task GROUP BY kind) c), '[]') AS counts,
    coalesce((SELECT json_agg(json_build_object('kind', s.kind, 'missionId', s.mission_id, 'missionNumber', s.number,
      'missionTitle', CASE WHEN s.number IS NOT NULL THEN json_build_object('ru', s.title_ru, 'en', s.title_en) END,
      'subjectId', s.subject_id, 'name', (SELECT ${PERSON_NAME('p')} FROM person p WHERE p.id = s.person_id),
      'document', (SELECT ${TITLE_OF('r')} FROM report r WHERE r.id = s.subject_id AND s.document IS NOT NULL), 'count', s.count,
      'due', CASE WHEN s.due_at IS NOT NULL THEN json_build_object('at', utc(s.due_at), 'day', s.due_day, 'zone', s.zone) END,
      'since', (SELECT utc(e.domain_time) FROM audit_entry e WHERE e.subject_id = s.subject_id::text AND e.to_state IS NOT NULL
        ORDER BY e.id DESC LIMIT 1)) ORDER BY s.due_at NULLS LAST, s.number, s.kind, s.subject_id) FROM shown s), '[]') AS items`;

/** What each mission, or one ($4), waits for, whoever has to act: kinds and how many of each. */
export const awaitedOf = (asked: Asked) => `
  SELECT t.mission_id AS "missionId", t.kind, sum(t.count)::int AS count FROM (${branches(
    TASK_KINDS.filter((kind) => during(kind).length > 0),
    asked,
  )}) t
  WHERE $1::uuid IS NULL AND $2::jsonb IS NULL GROUP BY t.mission_id, t.kind`;

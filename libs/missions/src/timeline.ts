import type { EntityManager } from 'typeorm';
import type { TimelineView } from '#libs/contracts';
import { addDays, among, column, instantsOf, localOf, readAll, startOfDay, type RowOf } from '#libs/platform';
import {
  DEADLINES,
  deadlineState,
  DEFAULT_SETTINGS,
  LABELS,
  MISSION_ENDS,
  missionStates,
  type DeadlineName,
  type MissionState,
  type Wording,
} from '#libs/regulation';
import type { Mission } from './mission.entities.js';
import type { ToldOfMission } from './mission-facts.js';
import type { PersonalTraces } from './personal-traces.js';
import { toldColumns, type ToldFact } from './told-facts.js';

export type Deadline = TimelineView['items'][number];
const TITLES = ['conclusionTitle', 'reportTitle'] as const satisfies ToldFact[];
/** By what the dates of a mission are counted, besides itself, and what the documents are called that are due. */
const DAYS = {
  id: column.text,
  days: column.texts,
  earlyDays: column.texts,
  closedAt: column.orNull(column.instant),
  ...toldColumns(TITLES),
};
type Days = RowOf<typeof DAYS>;
const ASKED = ['batches', 'waiting', 'reportAdopted'] as const satisfies ToldFact[];
/** How far the mission is with what it has to do by then. */
const PROGRESS = { id: column.text, ...toldColumns(ASKED), unerased: column.int };
type Progress = RowOf<typeof PROGRESS>;
/** A deadline of a mission, whether or not it has been met. */
export type DatedDeadline = {
  key: string;
  deadline: DeadlineName;
  label: Wording;
  zone: string;
  at: Date | null;
  /** Of what is due on a day, at whatever hour. */
  day: string | null;
};

/**
 * Every deadline of each of the missions, in their order: rule, time at the host and in UTC, state, and who has to act.
 * Names nobody. The scope of the transaction must cover the missions' applications.
 */
export async function timelinesOf(
  manager: EntityManager,
  missions: readonly Mission[],
  now: Date,
  asked: Asked,
): Promise<Deadline[][]> {
  const dates = await datesOfMissions(manager, missions, asked);
  const rows = await readAll(manager, progressOf(manager, asked), [missions.map(({ id }) => id)], PROGRESS);
  const progress = new Map(rows.map((row) => [row.id, row]));
  return missions.map((mission, index) =>
    dates[index]!.map((dated) =>
      deadlineView(dated, mission.state, now, isDone(dated, mission, progress.get(mission.id)!, now)),
    ),
  );
}

/** The dates alone, in their order: for a calendar, which does not ask how far anything is. */
export async function datesOfMissions(
  manager: EntityManager,
  missions: readonly Mission[],
  { told }: Pick<Asked, 'told'>,
): Promise<DatedDeadline[][]> {
  const rows = await readAll(manager, daysOf(told), [missions.map(({ id }) => id)], DAYS);
  const days = new Map(rows.map((row) => [row.id, row]));
  return missions.map((mission) =>
    datesOf(mission, days.get(mission.id)!).toSorted(
      (a, b) => (a.at?.getTime() ?? END_OF_TIME) - (b.at?.getTime() ?? END_OF_TIME),
    ),
  );
}

/** Sorts what has no date behind everything that has one. */
const END_OF_TIME = 8.64e15;

function deadlineView(dated: DatedDeadline, mission: MissionState, now: Date, done: boolean): Deadline {
  const { key, deadline, label, zone, at, day } = dated;
  const { rule, actsBy } = DEADLINES[deadline];
  const allDay = day ? { begins: startOfDay(day, zone).getTime(), ends: endOfDay(day, zone) } : undefined;
  const state = deadlineState({ at: at?.getTime() ?? null, day: allDay, done, mission }, now.getTime(), deadline);
  return {
    key,
    deadline,
    rule,
    label,
    local: at && localOf(at, zone),
    zone,
    at: at?.toISOString() ?? null,
    day,
    state,
    stateLabel: LABELS.deadlineWords[state],
    actsBy: actsBy.map((role) => ({ role, label: LABELS.roles[role] })),
  };
}

const OBSERVED = missionStates('observing', 'concluding', 'concluded', 'closed');
const CONCLUDED = missionStates('concluded', 'closed');

const endOfDay = (day: string, zone: string) => startOfDay(addDays(day, 1), zone).getTime();

/** When each is. */
function datesOf(mission: Mission, { days, earlyDays, closedAt, conclusionTitle, reportTitle }: Days): DatedDeadline[] {
  const { hostProfile: profile, settings, startsOn, cutoffAt, nominationDeadline } = mission;
  const { zone } = profile;
  const { conclusionDaysAfter, reportDaysAfter } = { ...DEFAULT_SETTINGS, ...settings };
  const [first, last] = [days[0], days.at(-1)];
  const labels = { ...LABELS.deadlines, conclusion: conclusionTitle, report: reportTitle };
  const dated = (deadline: DeadlineName, at: Date | null, more: Partial<DatedDeadline> = {}): DatedDeadline => ({
    key: deadline,
    deadline,
    label: labels[deadline],
    zone,
    at,
    day: null,
    ...more,
  });
  const onDay = (deadline: DeadlineName, day: string) =>
    dated(deadline, startOfDay(day, zone), { key: `${deadline}:${day}`, day });
  const after = (deadline: DeadlineName, count: number) => {
    const day = last ? addDays(last, count) : null;
    return dated(deadline, day === null ? null : instant(day, '23:59', zone), { day });
  };
  const hostZone = { zone: mission.cutoffZone ?? zone };
  const openingDay = profile.opens && first ? addDays(first, -profile.opens.daysBefore) : null;
  const { listCutoff } = profile;
  const listDue = listCutoff?.at && first ? instant(addDays(first, -listCutoff.daysBefore), listCutoff.at, zone) : null;
  const { personalDataDays = 180 } = settings as { personalDataDays?: number };
  const erasure = closedAt && new Date(closedAt.getTime() + personalDataDays * 24 * 60 * 60 * 1_000);
  // One list for each deadline, so that none is forgotten.
  const dates: Record<DeadlineName, DatedDeadline[]> = {
    opening: openingDay ? [dated('opening', startOfDay(openingDay, zone), { day: openingDay })] : [],
    nomination: [dated('nomination', nominationDeadline, hostZone)],
    listApproval: [dated('listApproval', cutoffAt, hostZone)],
    cutoff: [dated('cutoff', cutoffAt, hostZone)],
    hostList: listCutoff ? [dated('hostList', listDue)] : [],
    arrival: [dated('arrival', startsOn ? startOfDay(startsOn, zone) : null, { day: startsOn })],
    earlyVoting: earlyDays.map((day) => onDay('earlyVoting', day)),
    voting: days.map((day) => onDay('voting', day)),
    conclusion: [after('conclusion', conclusionDaysAfter)],
    report: [after('report', reportDaysAfter)],
    erasure: [dated('erasure', erasure)],
  };
  return Object.values(dates).flat();
}

/** Whether what it asks for has been done. */
function isDone(
  { deadline, at, day, zone }: DatedDeadline,
  { state, listApprovedBy }: Mission,
  { batches, waiting, reportAdopted, unerased }: Progress,
  now: Date,
): boolean {
  const past = at !== null && now >= at;
  const observed = OBSERVED.includes(state);
  const submitted = (batches > 0 && !waiting) || observed;
  const approved = listApprovedBy !== null || observed;
  const over = day !== null && now.getTime() >= endOfDay(day, zone);
  const done: Record<DeadlineName, boolean> = {
    opening: past,
    nomination: approved,
    listApproval: approved,
    cutoff: submitted,
    hostList: submitted,
    arrival: observed,
    earlyVoting: over,
    voting: over,
    conclusion: CONCLUDED.includes(state),
    report: reportAdopted,
    erasure: past && unerased === 0,
  };
  return done[deadline];
}

const instant = (day: string, hour: string, zone: string): Date | null =>
  instantsOf({ local: `${day}T${hour}`, zone })[0] ?? null;

type Asked = { told: ToldOfMission; traces: PersonalTraces };

const daysOf = (told: ToldOfMission) => `SELECT m.id, ${told.columns(TITLES, 'm.id')},
  (SELECT coalesce(json_agg(DISTINCT d ORDER BY d), '[]') FROM electoral_event e, unnest(e.voting_days) d
    WHERE e.mission_id = m.id AND e.removed_at IS NULL) AS days,
  (SELECT coalesce(json_agg(DISTINCT d ORDER BY d), '[]') FROM electoral_event e, unnest(e.early_voting_days) d
    WHERE e.mission_id = m.id AND e.removed_at IS NULL) AS "earlyDays",
  (SELECT domain_time FROM audit_entry WHERE subject_id = m.id::text AND what = 'mission.moved'
    AND to_state ${among(MISSION_ENDS)} AND m.state ${among(MISSION_ENDS)} ORDER BY id DESC LIMIT 1) AS "closedAt"
  FROM mission m WHERE m.id = ANY ($1)`;

const progressOf = (manager: EntityManager, { told, traces }: Asked) => `SELECT m.id, ${told.columns(ASKED, 'm.id')},
  (SELECT count(*)::int FROM data_key WHERE mission_id = m.id AND destroyed_at IS NULL)
    + ${traces.left(manager, 'm.id')} AS unerased
  FROM mission m WHERE m.id = ANY ($1)`;

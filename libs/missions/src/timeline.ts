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
} from '#libs/regulation';
import type { Mission } from './mission.entities.js';
import type { ToldOfMission } from './mission-facts.js';
import type { PersonalTraces } from './personal-traces.js';
import { toldColumns, type ToldFact } from './told-facts.js';

export type Deadline = TimelineView['items'][number];
const ASKED = ['batches', 'waiting', 'reportAdopted'] as const satisfies ToldFact[];
const KNOWN = {
  id: column.text,
  days: column.texts,
  earlyDays: column.texts,
  ...toldColumns(ASKED),
  closedAt: column.orNull(column.instant),
  unerased: column.int,
};
type Known = RowOf<typeof KNOWN>;
type Dated = {
  key: string;
  deadline: DeadlineName;
  zone: string;
  at: Date | null;
  /** Of what is due on a day, at whatever hour. */
  day: string | null;
  done: boolean;
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
  const rows = await readAll(manager, statement(manager, asked), [missions.map(({ id }) => id)], KNOWN);
  const known = new Map(rows.map((row) => [row.id, row]));
  return missions.map((mission) =>
    datesOf(mission, known.get(mission.id)!, now)
      .toSorted((a, b) => (a.at?.getTime() ?? END_OF_TIME) - (b.at?.getTime() ?? END_OF_TIME))
      .map((dated) => deadlineView(dated, mission.state, now)),
  );
}

/** Sorts what has no date behind everything that has one. */
const END_OF_TIME = 8.64e15;

function deadlineView({ key, deadline, zone, at, day, done }: Dated, mission: MissionState, now: Date): Deadline {
  const { rule, actsBy } = DEADLINES[deadline];
  const allDay = day
    ? { begins: startOfDay(day, zone).getTime(), ends: startOfDay(addDays(day, 1), zone).getTime() }
    : undefined;
  const state = deadlineState({ at: at?.getTime() ?? null, day: allDay, done, mission }, now.getTime(), deadline);
  return {
    key,
    deadline,
    rule,
    label: LABELS.deadlines[deadline],
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

/** When each is, and whether what it asks for has been done. */
function datesOf(mission: Mission, { days, earlyDays, closedAt, unerased, ...known }: Known, now: Date): Dated[] {
  const { hostProfile: profile, settings, state, startsOn, cutoffAt, nominationDeadline } = mission;
  const { zone } = profile;
  const { conclusionDaysAfter, reportDaysAfter } = { ...DEFAULT_SETTINGS, ...settings };
  const [first, last] = [days[0], days.at(-1)];
  const dated = (deadline: DeadlineName, at: Date | null, done: boolean, more: Partial<Dated> = {}): Dated => ({
    key: deadline,
    deadline,
    zone,
    at,
    day: null,
    done,
    ...more,
  });
  const onDay = (deadline: DeadlineName, day: string) =>
    dated(deadline, startOfDay(day, zone), now >= startOfDay(addDays(day, 1), zone), {
      key: `${deadline}:${day}`,
      day,
    });
  const after = (count: number) => {
    const day = last ? addDays(last, count) : null;
    return [day === null ? null : instant(day, '23:59', zone), day] as const;
  };
  const [conclusionAt, conclusionDay] = after(conclusionDaysAfter);
  const [reportAt, reportDay] = after(reportDaysAfter);
  const past = (deadline: Date | null) => deadline !== null && now >= deadline;
  const hostZone = { zone: mission.cutoffZone ?? zone };
  const openingDay = profile.opens && first ? addDays(first, -profile.opens.daysBefore) : null;
  const opening = openingDay ? startOfDay(openingDay, zone) : null;
  const submitted = known.batches > 0 && !known.waiting;
  const observed = OBSERVED.includes(state);
  const { listCutoff } = profile;
  const listDue = listCutoff?.at && first ? instant(addDays(first, -listCutoff.daysBefore), listCutoff.at, zone) : null;
  const { personalDataDays = 180 } = settings as { personalDataDays?: number };
  const erasure = closedAt && new Date(closedAt.getTime() + personalDataDays * 24 * 60 * 60 * 1_000);
  // One list for each deadline, so that none is forgotten.
  const dates: Record<DeadlineName, Dated[]> = {
    opening: opening ? [dated('opening', opening, past(opening), { day: openingDay })] : [],
    nomination: [dated('nomination', nominationDeadline, mission.listApprovedBy !== null || observed, hostZone)],
    listApproval: [dated('listApproval', cutoffAt, mission.listApprovedBy !== null || observed, hostZone)],
    cutoff: [dated('cutoff', cutoffAt, submitted || observed, hostZone)],
    hostList: listCutoff ? [dated('hostList', listDue, submitted || observed)] : [],
    arrival: [dated('arrival', startsOn ? startOfDay(startsOn, zone) : null, observed, { day: startsOn })],
    earlyVoting: earlyDays.map((day) => onDay('earlyVoting', day)),
    voting: days.map((day) => onDay('voting', day)),
    conclusion: [dated('conclusion', conclusionAt, CONCLUDED.includes(state), { day: conclusionDay })],
    report: [dated('report', reportAt, known.reportAdopted, { day: reportDay })],
    erasure: [dated('erasure', erasure, past(erasure) && unerased === 0)],
  };
  return Object.values(dates).flat();
}

const instant = (day: string, hour: string, zone: string): Date | null =>
  instantsOf({ local: `${day}T${hour}`, zone })[0] ?? null;

type Asked = { told: ToldOfMission; traces: PersonalTraces };

const statement = (manager: EntityManager, { told, traces }: Asked) => `SELECT m.id,
  (SELECT coalesce(json_agg(DISTINCT d ORDER BY d), '[]') FROM electoral_event e, unnest(e.voting_days) d
    WHERE e.mission_id = m.id AND e.removed_at IS NULL) AS days,
  (SELECT coalesce(json_agg(DISTINCT d ORDER BY d), '[]') FROM electoral_event e, unnest(e.early_voting_days) d
    WHERE e.mission_id = m.id AND e.removed_at IS NULL) AS "earlyDays",
  ${told.columns(ASKED, 'm.id')},
  (SELECT domain_time FROM audit_entry WHERE subject_id = m.id::text AND what = 'mission.moved'
    AND to_state ${among(MISSION_ENDS)} AND m.state ${among(MISSION_ENDS)} ORDER BY id DESC LIMIT 1) AS "closedAt",
  (SELECT count(*)::int FROM data_key WHERE mission_id = m.id AND destroyed_at IS NULL)
    + ${traces.left(manager, 'm.id')} AS unerased
  FROM mission m WHERE m.id = ANY ($1)`;

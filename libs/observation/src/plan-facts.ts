import type { EntityManager } from 'typeorm';
import type { PlanItemView, RecordPlanItem, TeamView } from '#libs/contracts';
import { isOver, localDay, type Mission } from '#libs/missions';
import { column, inSight, readAll, readFirst, type Unit } from '#libs/platform';
import {
  atTwoPlaces,
  coverageGaps,
  gapTold,
  gapsOpened,
  isOffDays,
  isOn,
  type Gap,
  type PlanFacts,
  type PlannedItem,
} from '#libs/regulation';
import { STANDS } from './meeting.entities.js';
import { plannedOf, planRows } from './plan-views.js';
import { teamsOf } from './team-facts.js';

const VOTE = { title: column.wording, votingDays: column.texts, earlyVotingDays: column.texts };

/** The votes that a mission observes, as far as they are entered. */
export const votesOf = (manager: EntityManager, missionId: string) =>
  readAll(
    manager,
    `SELECT json_build_object('ru', e.title_ru, 'en', e.title_en) AS title, e.voting_days AS "votingDays",
            e.early_voting_days AS "earlyVotingDays"
     FROM electoral_event e WHERE e.mission_id = $1 AND e.removed_at IS NULL ORDER BY e.voting_days, e.title_ru, e.id`,
    [missionId],
    VOTE,
  );
type Votes = Awaited<ReturnType<typeof votesOf>>;

export const gapsOf = (mission: Mission, votes: Votes, items: readonly PlannedItem[]): Gap[] =>
  coverageGaps(
    votes,
    items.map(({ stage, startsAt }) => ({ stage, day: localDay(startsAt, mission) })),
  );

/** What the rules ask of an item as it stands among the others, apart from what a change of it leaves uncovered. */
export function standingPlanFacts(
  mission: Mission,
  item: PlannedItem,
  others: readonly PlannedItem[],
  votes: Votes,
  teams: readonly TeamView[],
): PlanFacts {
  const { startsOn, endsOn } = mission;
  const [first, last] = [localDay(item.startsAt, mission), localDay(item.endsAt, mission)];
  const team = teams.find(({ id }) => id === item.teamId);
  return {
    missionOver: isOver(mission),
    reversed: new Date(item.endsAt) <= new Date(item.startsAt),
    outsideDates: (startsOn !== null && first < startsOn) || (endsOn !== null && last > endsOn),
    offDays: isOffDays(item.stage, first, votes),
    strangeStation: false,
    places: atTwoPlaces(item, others).length,
    nobody: !team?.members.some((member) => isOn(member, first)),
    unopened: null,
    uncounted: null,
  };
}

const NOTHING_PLANNED = {
  strangeStation: false,
  reversed: false,
  outsideDates: false,
  offDays: false,
  places: 0,
  nobody: false,
};

/** What the rules ask of an item that is to be entered, changed or, where `after` is null, taken away. */
export async function planFacts(
  { manager, actor }: Unit,
  mission: Mission,
  before: PlanItemView | null,
  after: RecordPlanItem | null,
): Promise<PlanFacts> {
  const votes = await votesOf(manager, mission.id);
  const views = await inSight(manager, () =>
    planRows(manager, actor, `i.mission_id = $1 AND ${STANDS('i')}`, [mission.id]),
  );
  const items = views.map(plannedOf);
  const others = views.filter(({ id }) => id !== before?.id).map(plannedOf);
  const station = after?.stationId ? await stationOf(manager, mission.id, after.stationId) : null;
  const planned = after && { ...after, region: after.region ?? station?.region ?? null };
  const gaps = gapsOpened(
    gapsOf(mission, votes, items),
    gapsOf(mission, votes, planned ? [...others, planned] : others),
  );
  const standing = planned
    ? standingPlanFacts(mission, planned, others, votes, await teamsOf({ manager, actor }, mission.id))
    : { ...NOTHING_PLANNED, missionOver: isOver(mission) };
  const of = (stage: Gap['stage']) => {
    const gap = gaps.find((each) => each.stage === stage);
    return gap ? gapTold(gap) : null;
  };
  const strangeStation = Boolean(after?.stationId) && !station;
  return { ...standing, strangeStation, unopened: of('opening'), uncounted: of('counting') };
}

const stationOf = (manager: EntityManager, missionId: string, id: string) =>
  readFirst(manager, `SELECT s.region FROM station s WHERE s.mission_id = $1 AND s.id = $2`, [missionId, id], {
    region: column.orNull(column.text),
  });

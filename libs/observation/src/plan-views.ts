import type { EntityManager } from 'typeorm';
import type { PlanItemView } from '#libs/contracts';
import { column, readAll, type Actor } from '#libs/platform';
import { STAGE_NAMES, type PlannedItem } from '#libs/regulation';
import { recordersOf } from './team-views.js';

const ROW = {
  id: column.text,
  missionId: column.text,
  teamId: column.text,
  region: column.orNull(column.text),
  station: column.orNull(column.json<NonNullable<PlanItemView['station']>>()),
  stage: column.oneOf(STAGE_NAMES),
  startsAt: column.utc,
  endsAt: column.utc,
  removed: column.bool,
  reason: column.orNull(column.text),
  recordedAt: column.utc,
  replacedAt: column.orNull(column.utc),
  version: column.int,
  recordedById: column.orNull(column.text),
};

/** Versions of items `i` of the plan, as far as the one who asks may see them. */
export async function planRows(
  manager: EntityManager,
  actor: Actor,
  where: string,
  values: readonly unknown[],
): Promise<PlanItemView[]> {
  const items = await readAll(
    manager,
    `SELECT i.entry_id AS id, i.mission_id AS "missionId", i.team_id AS "teamId", i.region,
            CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'code', s.code, 'region', s.region, 'abroad', s.abroad, 'zone', s.zone,
              'name', json_build_object('ru', s.name_ru, 'en', s.name_en)) END AS station,
            i.stage, utc(i.starts_at) AS "startsAt", utc(i.ends_at) AS "endsAt", i.removed, i.reason,
            utc(i.at) AS "recordedAt", utc(i.replaced_at) AS "replacedAt", i.version, i.recorded_by AS "recordedById"
     FROM plan_item i LEFT JOIN station s ON s.id = i.station_id WHERE ${where}`,
    values,
    ROW,
  );
  const recorders = await recordersOf(manager, actor, items);
  return items.map(({ recordedById, ...item }) => ({
    ...item,
    recordedBy: (recordedById && recorders.get(recordedById)) || null,
    warnings: [],
  }));
}

/** As the rules look at it; where only the station is named, it says the region. */
export const plannedOf = ({ station, region, teamId, stage, startsAt, endsAt }: PlanItemView): PlannedItem => ({
  teamId,
  stage,
  startsAt,
  endsAt,
  stationId: station?.id ?? null,
  region: region ?? station?.region ?? null,
});

import type { RecordIncident } from '#libs/contracts';
import { isOver, localDay, type Mission, type MissionsService } from '#libs/missions';
import { column, inSight, readOne, type Unit } from '#libs/platform';
import { KNOWN_FROM, type IncidentFacts } from '#libs/regulation';
import { STANDS } from './meeting.entities.js';
import { OF_MISSION } from './meeting-facts.js';

/** What the rules ask of an entry as it is to be; `after` is null where it is taken away. */
export async function incidentFacts(
  unit: Unit,
  missions: MissionsService,
  mission: Mission,
  entryId: string | null,
  after: RecordIncident | null,
): Promise<IncidentFacts> {
  const told = await missions.asked(unit.manager, mission.id, ['documentsFixed', 'documentsOpen']);
  const of = { missionOver: isOver(mission), ...told };
  if (!after)
    return {
      ...of,
      ahead: false,
      sourceMissing: false,
      unquoted: false,
      stranger: false,
      strangeStation: false,
      outsideDates: false,
      alike: 0,
    };
  return {
    ...of,
    ahead: new Date(after.occurredAt) > unit.now,
    sourceMissing: KNOWN_FROM[after.knownFrom].sourced && after.source === null,
    unquoted: (after.attributedTo === null) !== (after.quotedFrom === null),
    outsideDates: isOutside(localDay(after.occurredAt, mission), mission),
    ...(await others(unit, mission, entryId, after)),
  };
}

/** Nothing lies outside of dates that are not known yet. */
const isOutside = (day: string, { startsOn, endsOn }: Mission): boolean =>
  (startsOn !== null && day < startsOn) || (endsOn !== null && day > endsOn);

/** Looked for over everyone's entries, whatever the actor sees. */
const others = (
  { manager }: Unit,
  mission: Mission,
  entryId: string | null,
  { category, occurredAt, region, place, stationId, observedBy }: RecordIncident,
) =>
  inSight(manager, () =>
    readOne(
      manager,
      `SELECT EXISTS (SELECT FROM unnest(ARRAY[$7::uuid]) AS t(id) WHERE t.id IS NOT NULL AND NOT ${OF_MISSION}) AS stranger,
              $8::uuid IS NOT NULL AND NOT EXISTS (SELECT FROM station s WHERE s.mission_id = $1 AND s.id = $8) AS "strangeStation",
              (SELECT count(*)::int FROM incident i WHERE i.mission_id = $1 AND ${STANDS('i')} AND i.entry_id IS DISTINCT FROM $2
                 AND i.category = $3 AND i.occurred_at = $4 AND lower(i.region) IS NOT DISTINCT FROM lower($5)
                 AND lower(i.place) IS NOT DISTINCT FROM lower($6)
                 AND i.station_id IS NOT DISTINCT FROM $8) AS alike`,
      [mission.id, entryId, category, occurredAt, region, place, observedBy, stationId],
      { stranger: column.bool, strangeStation: column.bool, alike: column.int },
    ),
  );

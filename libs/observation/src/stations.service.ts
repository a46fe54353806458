import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CorrectStation, EnterStation, StationSaid, StationsQuery, StationSummary, StationView } from '#libs/contracts'; // prettier-ignore
import { isOver, MissionsService, takeStationHours, type Mission } from '#libs/missions';
import { afterOf, column, isThere, isZone, pageOf, readAll, Transactions, type Actor, type Unit } from '#libs/platform';
import { perform, Refusal, stationActs, stationEvent, stationKey } from '#libs/regulation';
import { stationOf, stationPage, stationVersions } from './station-views.js';
import { Station, StationEntry } from './station.entities.js';

/** The register of a mission's polling stations, one by one. */
@Injectable()
export class StationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /** In the order of their codes, as people count: 9 before 10. */
  page(actor: Actor, missionId: string, { cursor, limit, ...sought }: StationsQuery) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      const after = cursor ? afterOf('stations', cursor) : null;
      return pageOf('stations', limit, await stationPage(manager, missionId, { ...sought, after, limit }));
    });
  }

  summary(actor: Actor, missionId: string): Promise<StationSummary> {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      return { ...(await countedIn(manager, missionId)), list: await lastList(manager, missionId) };
    });
  }

  /** All that was ever said of a station, the newest first. */
  versions(actor: Actor, id: string): Promise<StationView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const rows = await stationVersions(manager, id);
      if (!rows[0]) throw new Refusal('station.not-found');
      await this.missions.require(manager, rows[0].missionId, actor);
      return rows;
    });
  }

  /** One that the mission found and no list has. */
  enter(actor: Actor, missionId: string, { source, ...said }: EnterStation) {
    return this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor);
      await judge(unit, mission, 'enter', said, null);
      const entryId = await entered(unit, missionId, source, null);
      const row = { missionId, entryId, ...columnsOf(said, mission), origin: 'mission', withdrawn: false } as const;
      const { id } = await unit.manager.save(unit.manager.create(Station, row));
      await tellHours(unit.manager, mission);
      await unit.record('station.entered', {
        subject: ['station', id],
        missionId,
        details: { source, after: logged(said) },
      });
      return standing(unit.manager, id);
    });
  }

  /** The station as it should be; to say that it is withdrawn is one of the corrections. */
  correct(actor: Actor, id: string, version: number, { instead, source, reason }: CorrectStation) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { missionId } = await standing(manager, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const before = await standing(manager, id);
      if (before.version !== version) throw new Refusal('version.stale', { seen: version, current: before.version });
      const { withdrawn, ...said } = instead;
      await judge(unit, mission, 'correct', said, id);
      const entryId = await entered(unit, missionId, source, reason);
      await manager.update(Station, { id }, { entryId, version: version + 1, ...columnsOf(said, mission), withdrawn });
      await tellHours(manager, mission);
      await unit.record(stationEvent(before, instead), {
        subject: ['station', id],
        missionId,
        reason,
        details: {
          version: version + 1,
          source,
          before: logged(before),
          after: logged({ ...said, country: said.country ?? mission.host }),
        },
      });
      return standing(manager, id);
    });
  }
}

/** The mission is told at which hours stations close that have one of their own: nothing is adopted before the last. */
export async function tellHours(manager: EntityManager, mission: Mission): Promise<void> {
  const hours = await readAll(
    manager,
    `SELECT DISTINCT s.country, coalesce(s.zone, $2) AS zone, s.closes FROM station s
     WHERE s.mission_id = $1 AND s.closes IS NOT NULL AND NOT s.withdrawn ORDER BY 1, 2, 3`,
    [mission.id, mission.hostProfile.zone],
    { country: column.text, zone: column.text, closes: column.text },
  );
  await takeStationHours(manager, mission, hours);
}

async function standing(manager: EntityManager, id: string): Promise<StationView> {
  const found = await stationOf(manager, id);
  if (!found) throw new Refusal('station.not-found');
  return found;
}

function columnsOf({ code, name, region, country, voters, zone, closes }: StationSaid, { host }: Mission) {
  const lies = country ?? host;
  const named = { code, codeKey: stationKey(code), nameRu: name.ru, nameEn: name.en };
  return { ...named, region, country: lies, abroad: lies !== host, voters, zone, closes };
}

const logged = ({ code, name, region, country, voters, zone, closes }: StationSaid | StationView) => ({
  code,
  nameRu: name.ru,
  nameEn: name.en,
  region,
  country,
  voters,
  zone,
  closes,
});

async function entered({ manager, actor, now }: Unit, missionId: string, source: string, reason: string | null) {
  const entry = { missionId, way: 'hand', source, reason, digest: null, recordedBy: actor.personId, at: now } as const;
  const { id } = await manager.save(manager.create(StationEntry, entry));
  return id;
}

/** What the rules ask of a station as it is to be; `id` is its own, which stands in nobody's way. */
async function judge(
  { manager, actor }: Unit,
  mission: Mission,
  act: keyof typeof stationActs,
  said: StationSaid,
  id: string | null,
) {
  perform(stationActs[act], actor.on({ mission: mission.id }), { missionOver: isOver(mission) });
  if (said.zone !== null && !isZone(said.zone)) throw new Refusal('station.zone-unknown');
  // The clocks of the host say nothing of an hour abroad.
  if (said.closes !== null && said.zone === null && (said.country ?? mission.host) !== mission.host)
    throw new Refusal('station.zone-missing');
  const others = 'SELECT FROM station s WHERE s.mission_id = $1 AND s.code_key = $2 AND s.id IS DISTINCT FROM $3';
  if (await isThere(manager, others, [mission.id, stationKey(said.code), id])) throw new Refusal('station.code-taken');
}

async function countedIn(manager: EntityManager, missionId: string) {
  const counted = await readAll(
    manager,
    `SELECT s.region, s.country, s.abroad, s.origin = 'mission' AS "byMission", s.withdrawn, count(*)::int AS count
     FROM station s WHERE s.mission_id = $1 GROUP BY 1, 2, 3, 4, 5`,
    [missionId],
    {
      region: column.orNull(column.text),
      country: column.text,
      abroad: column.bool,
      byMission: column.bool,
      withdrawn: column.bool,
      count: column.int,
    },
  );
  const present = counted.filter(({ withdrawn }) => !withdrawn);
  const sum = (rows: typeof counted) => rows.reduce((all, { count }) => all + count, 0);
  const by = (keyOf: (row: (typeof counted)[number]) => string | null) => {
    const counts = new Map<string, number>();
    for (const row of present) {
      const key = keyOf(row);
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + row.count);
    }
    return [...counts].map(([key, count]) => ({ key, count }));
  };
  return {
    total: sum(present),
    abroad: sum(present.filter(({ abroad }) => abroad)),
    byMission: sum(present.filter(({ byMission }) => byMission)),
    withdrawn: sum(counted.filter(({ withdrawn }) => withdrawn)),
    regions: by(({ region }) => region)
      .map(({ key, count }) => ({ region: key, count }))
      .toSorted((one, other) => one.region.localeCompare(other.region, 'ru', { numeric: true })),
    countries: by(({ country }) => country)
      .map(({ key, count }) => ({ country: key, count }))
      .toSorted((one, other) => other.count - one.count),
  };
}

async function lastList(manager: EntityManager, missionId: string) {
  const [list] = await readAll(
    manager,
    `SELECT e.source, utc(e.at) AS at FROM station_entry e WHERE e.mission_id = $1 AND e.way = 'list' ORDER BY e.at DESC LIMIT 1`,
    [missionId],
    { source: column.text, at: column.utc },
  );
  return list ?? null;
}

import type { EntityManager } from 'typeorm';
import type { TeamView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { column, inSight, readAll, type Actor } from '#libs/platform';
import { nameKey, SPOKEN_NAMES, type Wording } from '#libs/regulation';
import { TENTATIVE } from './team.entities.js';

type Member = TeamView['members'][number];

const ROW = {
  id: column.text,
  missionId: column.text,
  number: column.int,
  name: column.json<TeamView['name']>(),
  region: column.orNull(column.text),
  removed: column.bool,
  reason: column.orNull(column.text),
  recordedAt: column.utc,
  replacedAt: column.orNull(column.utc),
  version: column.int,
  rows: column.texts,
  recordedById: column.orNull(column.text),
};

/** Versions of teams `v`, with their members as far as the one who asks may see them. */
export async function teamRows(
  manager: EntityManager,
  actor: Actor,
  where: string,
  values: readonly unknown[],
): Promise<TeamView[]> {
  const teams = await readAll(
    manager,
    `SELECT v.entry_id AS id, v.mission_id AS "missionId", v.number, json_build_object('ru', v.name_ru, 'en', v.name_en) AS name,
            v.region, v.removed, v.reason, utc(v.at) AS "recordedAt", utc(v.replaced_at) AS "replacedAt", v.version,
            v.recorded_by AS "recordedById",
            ARRAY(SELECT n.id::text FROM team_member n WHERE n.team_id = v.id) AS rows
     FROM team v WHERE ${where}`,
    values,
    ROW,
  );
  const members = await membersOf(
    manager,
    teams.flatMap(({ rows }) => rows),
  );
  const recorders = await recordersOf(manager, actor, teams);
  return teams.map(({ rows, recordedById, ...team }) => ({
    ...team,
    recordedBy: (recordedById && recorders.get(recordedById)) || null,
    members: members.filter(({ row }) => rows.includes(row)).map(({ row: _row, ...member }) => member),
    warnings: [],
  }));
}

/** Who is in a team is seen by policy; what they are called and whether they are accredited, by whoever sees that. */
async function membersOf(manager: EntityManager, rows: readonly string[]): Promise<(Member & { row: string })[]> {
  if (rows.length === 0) return [];
  const members = await inSight(manager, () =>
    readAll(
      manager,
      `SELECT n.id AS row, n.person_id AS "personId", ${PERSON_NAME('p')} AS name, n.leader,
              n.from_day::text AS "fromDay", n.until_day::text AS "untilDay",
              p.speaks,
              (SELECT g.country FROM delegation g WHERE g.id = coalesce(
                 (SELECT a.delegation_id FROM application a WHERE a.mission_id = n.mission_id AND a.person_id = n.person_id
                  ORDER BY a.seq DESC LIMIT 1), p.delegation_id)) AS country,
              ${TENTATIVE('n')} AS tentative
       FROM team_member n JOIN person p ON p.id = n.person_id WHERE n.id = ANY ($1::uuid[])`,
      [rows],
      {
        row: column.text,
        personId: column.text,
        name: column.wording,
        country: column.orNull(column.text),
        speaks: column.someOf(SPOKEN_NAMES),
        leader: column.bool,
        fromDay: column.day,
        untilDay: column.orNull(column.day),
        tentative: column.bool,
      },
    ),
  );
  const order = ({ leader, name, fromDay }: Member) => `${leader ? 0 : 1}${nameKey(name.ru)} ${fromDay}`;
  return members.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}

/** For whoever plans: who wrote a version. */
export async function recordersOf(
  manager: EntityManager,
  actor: Actor,
  entries: readonly { missionId: string; recordedById: string | null }[],
): Promise<Map<string, Wording>> {
  const ids = entries
    .filter(({ missionId }) => actor.on({ mission: missionId }).can('team:plan'))
    .flatMap(({ recordedById }) => recordedById ?? []);
  if (ids.length === 0) return new Map();
  const people = await inSight(manager, () =>
    readAll(manager, `SELECT p.id, ${PERSON_NAME('p')} AS name FROM person p WHERE p.id = ANY ($1::uuid[])`, [ids], {
      id: column.text,
      name: column.wording,
    }),
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}

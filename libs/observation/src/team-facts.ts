import type { TeamView } from '#libs/contracts';
import { isOver, localDay, type Mission, type MissionsService } from '#libs/missions';
import { column, inSight, readOne, type Unit } from '#libs/platform';
import {
  altersPast,
  DEFAULT_SETTINGS,
  elsewhereOf,
  lacksOf,
  saidTwice,
  type Background,
  type Membership,
  type TeamFacts,
  type TeamWishes,
} from '#libs/regulation';
import type { EntityManager } from 'typeorm';
import { OF_MISSION } from './meeting-facts.js';
import { teamRows } from './team-views.js';
import { STANDS } from './meeting.entities.js';

type Team = Pick<TeamView, 'id' | 'number' | 'members'>;
export type Said = { number: number; members: readonly Membership[] };

/** Every team of a mission that stands, with everybody in it, whatever the actor sees. */
export const teamsOf = ({ manager, actor }: Pick<Unit, 'manager' | 'actor'>, missionId: string): Promise<TeamView[]> =>
  inSight(manager, () =>
    teamRows(manager, actor, `v.mission_id = $1 AND ${STANDS('v')} ORDER BY v.number`, [missionId]),
  );

/** What the rules ask of a team as it stands among the others, apart from what was recorded and when. */
export function standingFacts(mission: Mission, said: Said, others: readonly Team[], known: Backgrounds): TeamFacts {
  const { startsOn, endsOn } = mission;
  const { members } = said;
  return {
    missionOver: isOver(mission),
    numberTaken: others.some(({ number }) => number === said.number),
    reversed: members.some(({ fromDay, untilDay }) => untilDay !== null && untilDay < fromDay),
    twice: saidTwice(members).length,
    strangers: 0,
    planned: 0,
    visited: 0,
    ...lacksOf(
      members.map((member) => ({ ...member, ...(known.get(member.personId) ?? UNKNOWN) })),
      wishesOf(mission),
    ),
    elsewhere: elsewhereOf(
      members,
      others.flatMap((other) => other.members),
    ).length,
    outsideDates: members.some(
      ({ fromDay, untilDay }) =>
        (startsOn !== null && fromDay < startsOn) || (endsOn !== null && (untilDay ?? fromDay) > endsOn),
    ),
    documentsFixed: null,
    documentsOpen: null,
  };
}

/** A mission that is older than these settings keeps to what they are by default. */
const wishesOf = ({ settings }: Mission): TeamWishes => ({
  size: settings.teamSize ?? DEFAULT_SETTINGS.teamSize,
  mixed: settings.teamsMixed ?? DEFAULT_SETTINGS.teamsMixed,
});

export type Backgrounds = ReadonlyMap<string, Background>;
const UNKNOWN: Background = { delegation: null, speaks: [] };
export const backgroundsIn = (teams: readonly TeamView[]): Backgrounds =>
  new Map(
    teams.flatMap(({ members }) =>
      members.map(({ personId, country, speaks }) => [personId, { delegation: country, speaks }] as const),
    ),
  );

const NONE = { number: 0, members: [] };

/** What the rules ask of a team that is to be formed, changed or, where `after` is null, taken away. */
export async function teamFacts(
  unit: Unit,
  missions: MissionsService,
  mission: Mission,
  before: TeamView | null,
  after: Said | null,
): Promise<TeamFacts> {
  const { manager, now } = unit;
  const teams = await teamsOf(unit, mission.id);
  const others = teams.filter(({ id }) => id !== before?.id);
  const people = (after ?? NONE).members.map(({ personId }) => personId);
  const { strangers, planned, visited, backgrounds } = await knownOf(manager, mission.id, before?.id ?? null, people);
  const told = altersPast(before, after, localDay(now, mission))
    ? await missions.asked(manager, mission.id, ['documentsFixed', 'documentsOpen'])
    : {};
  return {
    ...standingFacts(mission, after ?? NONE, others, new Map(Object.entries(backgrounds))),
    strangers,
    planned: after ? 0 : planned,
    visited: after ? 0 : visited,
    ...told,
  };
}

const knownOf = (manager: EntityManager, missionId: string, teamId: string | null, people: readonly string[]) =>
  inSight(manager, () =>
    readOne(
      manager,
      `SELECT (SELECT count(DISTINCT t.id)::int FROM unnest($2::uuid[]) AS t(id) WHERE NOT ${OF_MISSION}) AS strangers,
              (SELECT count(*)::int FROM plan_item i WHERE i.team_id = $3 AND ${STANDS('i')}) AS planned,
              (SELECT count(*)::int FROM visit i WHERE i.team_id = $3 AND ${STANDS('i')}) AS visited,
              (SELECT coalesce(json_object_agg(p.id, json_build_object('delegation', g.country, 'speaks', p.speaks)), '{}') FROM person p
               LEFT JOIN delegation g ON g.id = coalesce(
                 (SELECT a.delegation_id FROM application a WHERE a.mission_id = $1 AND a.person_id = p.id
                  ORDER BY a.seq DESC LIMIT 1), p.delegation_id)
               WHERE p.id = ANY ($2::uuid[])) AS backgrounds`,
      [missionId, people, teamId],
      {
        strangers: column.int,
        planned: column.int,
        visited: column.int,
        backgrounds: column.json<Record<string, Background>>(),
      },
    ),
  );

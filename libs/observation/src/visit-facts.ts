import type { EntityManager } from 'typeorm';
import type { VisitContent } from '#libs/contracts';
import { isOver, localDay, type Mission, type MissionsService } from '#libs/missions';
import { among, column, inSight, readAll, readOne, type Place, type Unit } from '#libs/platform';
import {
  accreditationStates,
  fits,
  isPublished,
  OBSERVER_STATES,
  PLACE_GIVEN_BACK,
  PLACE_STATES,
  type VisitFacts,
} from '#libs/regulation';
import { IN_TEAM, LEADS_TEAM, ON_DAY } from './team.entities.js';
import { VISIT_STANDS } from './visit.entities.js';

/**
 * SQL: an accreditation of person `t` in mission $1 with which they were on duty from $6 to $7. What ended since holds
 * for what was seen before: up to the day of its end, of which no hour is known.
 */
const DUTY = `FROM accreditation x WHERE x.mission_id = $1 AND x.person_id = t.id
  AND x.state ${among([...OBSERVER_STATES, ...PLACE_GIVEN_BACK])} AND x.on_duty_from <= $6 AND (x.left_at IS NULL OR x.left_at >= $7)
  AND coalesce(x.valid_from, $5::date) <= $5::date AND coalesce(x.valid_until, $5::date) >= $5::date`;

/** SQL: standing visits of mission $1 but $2 in the time from $6 to $7, with who was there. */
const MEANWHILE = `FROM visit v JOIN visit_observer o ON o.visit_id = v.id WHERE v.mission_id = $1 AND ${VISIT_STANDS('v')}
  AND v.entry_id <> $2 AND v.arrived_at < $7 AND v.left_at > $6 AND o.person_id = ANY ($4::uuid[])`;

/** A visit as it is to be: of which team, on which day of the host's. */
export type Placed = { content: VisitContent; teamId: string | null; day: string };

/** Its day, and where none is named the team in which its author was on that day. */
export async function placed(manager: EntityManager, mission: Mission, content: VisitContent): Promise<Placed> {
  const day = localDay(content.arrivedAt, mission);
  if (content.teamId !== null) return { content, teamId: content.teamId, day };
  const [team] = await inSight(manager, () =>
    readAll(
      manager,
      `SELECT v.entry_id AS id FROM team v JOIN team_member n ON n.team_id = v.id
       WHERE v.mission_id = $1 AND v.replaced_at IS NULL AND NOT v.removed AND n.person_id = $2 AND ${ON_DAY('n', '$3::date')}
       ORDER BY v.number LIMIT 1`,
      [mission.id, content.authorId, day],
      { id: column.text },
    ),
  );
  return { content, teamId: team?.id ?? null, day };
}

/** Whether a person leads the team of a visit on its day: to its leader a visit is an own matter. */
export async function leads(manager: EntityManager, personId: string | null, { teamId, day }: Omit<Placed, 'content'>) {
  if (personId === null || teamId === null) return false;
  const { found } = await inSight(manager, () =>
    readOne(manager, `SELECT ${LEADS_TEAM('$1', '$2', '$3::date')} AS found`, [teamId, personId, day], {
      found: column.bool,
    }),
  );
  return found;
}

/** SQL: whether person `person` is accredited to the mission `mission` at this moment. */
export const ACCREDITED_NOW = (mission: string, person: string) =>
  `EXISTS (SELECT FROM accreditation x WHERE x.mission_id = ${mission} AND x.person_id = ${person}
    AND x.state ${among(accreditationStates('granted'))})`;

/** SQL: for which delegation person `person` came to the mission `mission`; null for whom none sent. */
export const SENT_BY = (mission: string, person: string) =>
  `(SELECT a.delegation_id FROM application a WHERE a.mission_id = ${mission} AND a.person_id = ${person}
    AND a.state ${among(PLACE_STATES)} ORDER BY a.seq DESC LIMIT 1)`;

/**
 * Where the actor stands in a mission: a member's own matters are those of a mandate in the delegation that sent them, as
 * long as the accreditation stands.
 */
export async function placeOf({ manager, actor }: Unit, mission: string, own: boolean): Promise<Place> {
  if (!own) return { mission };
  const { delegation, accredited } = await readOne(
    manager,
    `SELECT ${SENT_BY('$1', '$2')} AS delegation, ${ACCREDITED_NOW('$1', '$2')} AS accredited`,
    [mission, actor.personId],
    { delegation: column.orNull(column.text), accredited: column.bool },
  );
  return accredited ? { mission, own, delegation } : { mission };
}

export type Asked = {
  id: string;
  /** As it is to be; null where it is taken away, when nothing is asked of it but whether it may be. */
  visit: Placed | null;
  /** To whoever was there, or leads its team on that day. */
  isOwn: boolean;
  /** Whether documents count it. */
  told: boolean;
  besides: number;
};

export async function visitFacts(
  { manager, now, actor }: Unit,
  missions: MissionsService,
  mission: Mission,
  { id: entryId, visit, isOwn, told, besides }: Asked,
): Promise<VisitFacts> {
  const documents = told && (await missions.asked(manager, mission.id, ['documentsFixed', 'documentsOpen']));
  const counted = { ...(documents || { documentsFixed: null, documentsOpen: null }), missionOver: isOver(mission) };
  if (!visit) return { ...counted, ...NOTHING, besides };
  const { content, day, teamId } = visit;
  const { stage, form, formVersion, stationId, observers } = content;
  const [arrived, left] = [new Date(content.arrivedAt), new Date(content.leftAt)];
  const found = await inSight(manager, () =>
    readOne(
      manager,
      `SELECT EXISTS (SELECT FROM station s WHERE s.id = $3 AND s.mission_id = $1) AS "stationKnown",
              $8::uuid IS NULL OR EXISTS (SELECT FROM team g WHERE g.entry_id = $8 AND g.mission_id = $1 AND g.replaced_at IS NULL
                AND NOT g.removed) AS "teamKnown",
              (SELECT count(*)::int FROM unnest($4::uuid[]) AS t(id) WHERE NOT EXISTS (SELECT ${DUTY}
                AND coalesce(x.ended_on, $5::date) >= $5::date)) AS "offDuty",
              (SELECT count(*)::int FROM unnest($4::uuid[]) AS t(id) WHERE EXISTS (SELECT ${DUTY} AND x.ended_on = $5::date)
                AND NOT EXISTS (SELECT ${DUTY} AND coalesce(x.ended_on, 'infinity') > $5::date)) AS "lastDay",
              (SELECT count(*)::int FROM unnest($4::uuid[]) AS t(id)
                WHERE $8::uuid IS NOT NULL AND NOT ${IN_TEAM('$8', 't.id', '$5::date')}) AS "outsideTeam",
              (SELECT count(DISTINCT o.person_id)::int ${MEANWHILE} AND v.station_id <> $3) AS elsewhere,
              (SELECT count(DISTINCT v.id)::int ${MEANWHILE} AND v.station_id = $3) AS alike`,
      [mission.id, entryId, stationId, observers, day, arrived, left, teamId],
      {
        stationKnown: column.bool,
        teamKnown: column.bool,
        offDuty: column.int,
        lastDay: column.int,
        outsideTeam: column.int,
        elsewhere: column.int,
        alike: column.int,
      },
    ),
  );
  const { startsOn, endsOn } = mission;
  const isThere = actor.personId !== null && observers.includes(actor.personId);
  return {
    ...counted,
    besides: 0,
    lent: isOwn && !isThere && !actor.on({ mission: mission.id }).can('visit:record') ? found.outsideTeam : 0,
    ...found,
    formFits: fits(stage, form),
    formPublished: isPublished(form, formVersion),
    reversed: left <= arrived,
    ahead: left > now,
    // Nothing lies outside of dates that are not known yet; a count that was begun on the last day may end after it.
    outsideDates: (startsOn !== null && day < startsOn) || (endsOn !== null && day > endsOn),
  };
}

const NOTHING = {
  stationKnown: true,
  teamKnown: true,
  formFits: true,
  formPublished: true,
  reversed: false,
  ahead: false,
  outsideDates: false,
  offDuty: 0,
  lastDay: 0,
  elsewhere: 0,
  alike: 0,
  outsideTeam: 0,
  lent: 0,
};

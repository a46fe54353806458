import { statement, type Actor } from '#libs/platform';
import { Refusal } from '#libs/regulation';

/** Those of the assembly see every mission, and so do delegations: the calls for nominations are for them. */
export const seesEveryMission = (actor: Actor) =>
  actor.everywhere('mission:read') || actor.places('delegation', 'mission:read').length > 0;
/** Asked beside what is wanted of a mission: one row if there is such a mission. */
export const missionKnown = (id: string) => statement('SELECT FROM mission WHERE id = $1', id);
export function requireSeen(known: unknown[], id: string, actor: Actor): void {
  if (known.length === 0 || !sees(actor, id)) throw new Refusal('mission.not-found');
}
export const sees = (actor: Actor, mission: string) =>
  seesEveryMission(actor) || actor.on({ mission }).can('mission:read');

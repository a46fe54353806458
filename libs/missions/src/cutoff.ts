import type { EntityManager } from 'typeorm';
import { addDays, instantOf, instantsOf, isZone, localOf, offsetOf } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { closeLast } from './closing.js';
import { cutoffSourceOf } from './mission-facts.js';
import { ElectoralEvent, type Mission } from './mission.entities.js';

type Place = { local: string; zone: string; utcOffset?: string | undefined };

/** The one instant a person means: a time the clocks skip is refused, one they show twice is asked about. */
export function cutoffInstant({ local, zone, utcOffset }: Place): Date {
  const instants = isZone(zone) ? instantsOf({ local, zone }) : [];
  if (instants.length === 0) throw new Refusal('mission.local-time-wrong', { local, zone });
  const meant = utcOffset ? instants.filter((at) => offsetOf(at, zone) === utcOffset) : instants;
  if (meant.length !== 1) {
    const offsets = instants.map((at) => offsetOf(at, zone)).join(', ');
    throw new Refusal('mission.local-time-ambiguous', { local, zone, offsets });
  }
  return meant[0]!;
}

/** Sets the cut-off, and the deadline for nominations that a setting counts from it. */
export function setCutoff(mission: Mission, at: Date, { local, zone, source }: Place & { source: string }) {
  Object.assign(mission, { cutoffLocal: local, cutoffZone: zone, cutoffAt: at, cutoffSource: source });
  const days = mission.settings.nominationDaysBeforeCutoff;
  const [day, time] = localOf(at, zone).split('T');
  mission.nominationDeadline = instantOf({ local: `${addDays(day!, -days)}T${time}`, zone }) ?? at;
}

/** In whatever order they are given. */
export const areOtherDays = (before: readonly string[], after: readonly string[]) =>
  before.toSorted().join() !== after.toSorted().join();

/** What follows from the voting days: the last closing, the default dates, the cut-off of the host's profile. */
export async function recount(manager: EntityManager, mission: Mission, anew = false) {
  const events = await manager.findBy(ElectoralEvent, { missionId: mission.id });
  const days = events.flatMap(({ votingDays }) => votingDays).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) {
    Object.assign(mission, { pollsCloseAt: null, pollsClosePlace: null });
    return;
  }
  closeLast(mission, events);
  if (anew || !mission.startsOn) mission.startsOn = addDays(first, -mission.settings.arrivalDaysBefore);
  if (anew || !mission.endsOn) mission.endsOn = addDays(last, mission.settings.departureDaysAfter);
  prefillCutoff(mission, first);
}

/** The profile only proposes; until a person confirms it the earlier reading of a doubled hour is the safe one. */
function prefillCutoff(mission: Mission, firstDay: string) {
  const { cutoff, zone } = mission.hostProfile;
  if (!cutoff?.at || mission.cutoffConfirmedBy) return;
  const local = `${addDays(firstDay, -cutoff.daysBefore)}T${cutoff.at}`;
  const [at] = instantsOf({ local, zone });
  if (!at) throw new Refusal('mission.local-time-wrong', { local, zone });
  setCutoff(mission, at, { local, zone, source: cutoffSourceOf(mission.hostProfile) });
}

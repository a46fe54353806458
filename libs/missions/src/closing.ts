import type { EntityManager } from 'typeorm';
import type { AddEvent } from '#libs/contracts';
import { addDays, isZone, lastClosing, localOf } from '#libs/platform';
import { dayIn, Refusal, stateName, type Language, type Wording } from '#libs/regulation';
import { ElectoralEvent, Mission, type StationHour } from './mission.entities.js';

/** When the last station of an event closes; who votes early votes before the others. */
export function closingOf({
  votingDays,
  earlyVotingDays,
  places,
}: Omit<AddEvent, 'title' | 'type' | 'kind' | 'source'>): Date {
  const first = votingDays.toSorted()[0]!;
  const late = earlyVotingDays.find((day) => day >= first);
  if (late) throw new Refusal('mission.early-voting-late', { day: late, first });
  const wrong = places.find(({ zone }) => !isZone(zone));
  const closing = wrong ? undefined : lastClosing(votingDays, places);
  if (!closing)
    throw new Refusal('mission.local-time-wrong', { local: votingDays.join(', '), zone: (wrong ?? places[0])!.zone });
  return closing;
}

/** What the register of stations says of hours of their own; what is adopted waits for the last of them. */
export async function takeStationHours(manager: EntityManager, mission: Mission, hours: StationHour[]): Promise<void> {
  mission.stationHours = hours;
  const events = await manager.findBy(ElectoralEvent, { missionId: mission.id });
  if (events.length > 0) closeLast(mission, events);
  const { id, stationHours, pollsCloseAt, pollsClosePlace } = mission;
  await manager.update(Mission, { id }, { stationHours, pollsCloseAt, pollsClosePlace });
}

/** A station that closes before this hour does so in the night after the vote: none closes as early on its day. */
const MORNING = '06:00';

/** Of all places of the votes, and of the stations with an hour of their own on the last day of any of them. */
export function closeLast(mission: Mission, events: readonly ElectoralEvent[]) {
  const last = events
    .flatMap(({ votingDays }) => votingDays)
    .toSorted()
    .at(-1)!;
  const places = events.flatMap(({ votingDays, places: own }) => own.map((place) => ({ ...place, days: votingDays })));
  const stations = mission.stationHours.map(({ country, ...hour }) => {
    const name = { ru: stateName(country, 'ru'), en: stateName(country, 'en') };
    return { ...hour, name, days: [hour.closes < MORNING ? addDays(last, 1) : last] };
  });
  const closings = [...places, ...stations].map(({ days, name, zone, closes }) => {
    const at = lastClosing(days, [{ zone, closes }]);
    if (!at) throw new Refusal('mission.local-time-wrong', { local: `${last} ${closes}`, zone });
    return { at, place: { name, zone } };
  });
  const latest = closings.reduce((one, other) => (other.at > one.at ? other : one));
  Object.assign(mission, { pollsCloseAt: latest.at, pollsClosePlace: latest.place });
}

/** When and where the last station closes, by its own clocks and by those of nobody. */
export function closingSaid({ pollsCloseAt, pollsClosePlace, hostProfile }: Mission): Wording {
  if (!pollsCloseAt) return { ru: 'время не внесено', en: 'its time is not recorded' };
  const { name, zone } = pollsClosePlace ?? hostProfile;
  const [day, time] = localOf(pollsCloseAt, zone).split('T') as [string, string];
  const [utcDay, utc] = localOf(pollsCloseAt, 'UTC').split('T') as [string, string];
  const said = (language: Language) => {
    const beside = utcDay === day ? utc : `${dayIn(language, utcDay)}, ${utc}`;
    return `${dayIn(language, day)}, ${time} (${name[language]}, ${zone}; ${beside} UTC)`;
  };
  return { ru: said('ru'), en: said('en') };
}

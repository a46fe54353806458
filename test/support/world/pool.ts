import { aFormingMission } from '../factories.js';
import type { Ground } from '../house.js';
import { aConcludingMission, aMissionInSigning, aReadyMission, aSentMission, type Participants } from '../ready.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { participantsAt, takeFrom, type Pooled, type Station, type World } from './world.js';

/** How many of each: with so many members, so many missions. What a file needs more often it takes from the pool anew. */
const FORMING = 12;
const WITH_MEMBERS = {
  sent: [1, 2, 3],
  ready: [1, 2, 3],
  concluding: [1, 2, 3],
  signing: [2],
} as const satisfies Record<Exclude<Station, 'forming'>, readonly number[]>;
/** Missions at a time. */
const LANES = 3;

const idsOf = (people: Person[]) => people.map(({ id }) => id);

/** Made by the same factories that make what the pool has not. */
export async function playPool(url: string, ground: Omit<Ground, 'take'>, known: World['company']): Promise<Pooled[]> {
  const whole = participantsAt(url, known);
  const { officer, coordinator } = whole;
  const withMembers = (count: number): Participants => ({ ...whole, members: whole.members.slice(0, count) });
  const pool: Pooled[] = [];
  const house: Ground = { ...ground, take: (...wanted) => takeFrom(pool, ...wanted) };
  const alone: Ground = { ...ground, take: () => undefined };
  const keep = (
    station: Station,
    members: Person[],
    { id, ids, report }: Pick<Pooled, 'id' | 'ids' | 'report'>,
    serving: Person[] = [],
  ) => {
    const people = idsOf([officer, coordinator, ...members]);
    pool.push({ station, people, serving: idsOf(serving), id, ids, report });
  };

  // All of this happens in one hour of the desk, hence several at a time; what goes further takes one that is ready.
  const plays = [
    ...Array.from({ length: FORMING }, () => async () => {
      keep('forming', [], { id: await aFormingMission(alone, officer, coordinator), ids: {} });
    }),
    ...WITH_MEMBERS.sent.map((count) => async () => {
      const company = withMembers(count);
      keep('sent', company.members, await aSentMission(alone, company));
    }),
    ...[...WITH_MEMBERS.ready, ...WITH_MEMBERS.concluding, ...WITH_MEMBERS.signing].map((count) => async () => {
      const company = withMembers(count);
      keep('ready', company.members, await aReadyMission(alone, company));
    }),
  ];
  const lane = async () => {
    for (let play = plays.pop(); play; play = plays.pop()) await play();
  };
  await Promise.all(Array.from({ length: LANES }, lane));

  for (const count of WITH_MEMBERS.concluding) {
    const company = withMembers(count);
    const serving = [coordinator, ...company.members];
    keep('concluding', company.members, await aConcludingMission(house, company), serving);
  }
  for (const count of WITH_MEMBERS.signing) {
    const company = withMembers(count);
    const serving = [coordinator, ...company.members.slice(0, 1)];
    const { report, ...mission } = await aMissionInSigning(house, company, serving);
    keep('signing', company.members, { ...mission, report: report.id }, serving);
  }
  return pool;
}

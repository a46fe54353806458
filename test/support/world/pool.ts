import type { Person } from '../../../tools/demonstration/cast.js';
import { aFormingMission } from '../factories.js';
import type { Ground } from '../house.js';
import { aReadyMission, aSentMission } from '../ready.js';
import { participantsAt, type Pooled, type Station, type World } from './world.js';

/** How many of each: with so many members, so many missions. What a file needs more often it takes from the pool anew. */
const FORMING = 12;
const WITH_MEMBERS = {
  sent: [1, 2, 3],
  ready: [1, 2, 3],
} as const satisfies Record<Exclude<Station, 'forming'>, readonly number[]>;
const FACTORIES = { sent: aSentMission, ready: aReadyMission };

const idsOf = (people: Person[]) => people.map(({ id }) => id);

/** Made by the same factories that make what the pool has not. */
export async function playPool(url: string, ground: Omit<Ground, 'take'>, known: World['company']): Promise<Pooled[]> {
  const whole = participantsAt(url, known);
  const house = { ...ground, take: () => undefined };
  const { officer, coordinator } = whole;
  const pool: Pooled[] = [];
  for (const station of ['sent', 'ready'] as const)
    for (const count of WITH_MEMBERS[station]) {
      const company = { ...whole, members: whole.members.slice(0, count) };
      const { id, ids } = await FACTORIES[station](house, company);
      pool.push({ station, people: idsOf([officer, coordinator, ...company.members]), id, ids });
    }
  for (let made = 0; made < FORMING; made++) {
    const id = await aFormingMission(house, officer, coordinator);
    pool.push({ station: 'forming', people: idsOf([officer, coordinator]), id, ids: {} });
  }
  return pool;
}

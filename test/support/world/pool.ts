import { aFormingMission } from '../factories.js';
import type { Ground } from '../house.js';
import {
  aConcludingMission,
  aMissionInSigning,
  anObservingMission,
  aReadyMission,
  aSentMission,
  type Participants,
} from '../ready.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { participantsAt, takeFrom, type Pooled, type Station, type World } from './world.js';

/** How many of each: one for so many members, of whom, the coordinator before them, so many came on duty, or all. */
const FORMING = 12;
const WITH_MEMBERS: Record<Exclude<Station, 'forming'>, [members: number, serving?: number][]> = {
  sent: [[1], [2], [3]],
  ready: [[1], [2], [3]],
  observing: [[1], [2], [3]],
  concluding: [[1, 1], [1], [2, 2], [2], [3]],
  signing: [[2, 2]],
};
/** Missions at a time. */
const LANES = 3;

const idsOf = (people: Person[]) => people.map(({ id }) => id);

/** Made by the same factories that make what the pool has not. */
export async function playPool(url: string, ground: Omit<Ground, 'take'>, known: World['company']): Promise<Pooled[]> {
  const whole = participantsAt(url, known);
  const { officer, coordinator } = whole;
  const withMembers = (count: number): Participants => ({ ...whole, members: whole.members.slice(0, count) });
  const pool: Pooled[] = [];
  const { sent, ready, ...later } = WITH_MEMBERS;
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
    ...sent.map(([count]) => async () => {
      const company = withMembers(count);
      keep('sent', company.members, await aSentMission(alone, company));
    }),
    ...[ready, ...Object.values(later)].flat().map(([count]) => async () => {
      const company = withMembers(count);
      keep('ready', company.members, await aReadyMission(alone, company));
    }),
  ];
  const lane = async () => {
    for (let play = plays.pop(); play; play = plays.pop()) await play();
  };
  await Promise.all(Array.from({ length: LANES }, lane));

  // What goes furthest first, or it would take those that have stopped on its way.
  for (const [station, play] of [
    ['signing', aMissionInSigning],
    ['concluding', aConcludingMission],
    ['observing', anObservingMission],
  ] as const)
    for (const [count, came = count + 1] of later[station]) {
      const company = withMembers(count);
      const serving = [coordinator, ...company.members].slice(0, came);
      const { report, ...mission } = await play(house, company, serving);
      keep(station, company.members, { ...mission, report: typeof report === 'string' ? report : report?.id }, serving);
    }
  return pool;
}

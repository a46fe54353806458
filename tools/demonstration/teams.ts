import type { RecordPlanItem } from '#libs/contracts';
import type { Desk } from './desk.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';

/** Two by two of those who are accredited, of different delegations as far as that goes; the first of each leads. */
export async function formTeams({ call }: Desk, missionId: string, fromDay: string): Promise<string[]> {
  const params = { id: missionId };
  const { items } = await call.listApplications({ params, query: { limit: 100 } });
  const left = items
    .filter(({ accreditation }) => accreditation?.state === 'ACCREDITED')
    .toSorted((one, other) => (one.name.ru < other.name.ru ? -1 : 1));
  const ids: string[] = [];
  while (left.length > 1) {
    const leader = left.shift()!;
    const other = left.find(({ delegationId }) => delegationId !== leader.delegationId) ?? left[0]!;
    left.splice(left.indexOf(other), 1);
    // Whoever is left over when all are in pairs is the third of the last team.
    const people = [leader, other, ...(left.length === 1 ? left : [])];
    const members = people.map(({ personId }, at) => ({ personId, leader: at === 0, fromDay, untilDay: null }));
    const body = { number: ids.length + 1, name: { ru: null, en: null }, region: SYNTHETIC, members };
    ids.push((await call.formTeam({ params, body })).team.id);
  }
  return ids;
}

/** The hours of one voting day, by the host's clocks: one team is there from the opening to the count, the others meanwhile. */
export async function planDay(
  { call }: Desk,
  missionId: string,
  teams: readonly string[],
  at: (clock: string) => string,
) {
  const [first, ...others] = teams as [string, ...string[]];
  const item = (teamId: string, stage: RecordPlanItem['stage'], from: string, until: string): RecordPlanItem => ({
    teamId,
    stage,
    region: SYNTHETIC,
    stationId: null,
    startsAt: at(from),
    endsAt: at(until),
  });
  const day = [
    item(first, 'opening', '06:30', '07:30'),
    ...others.map((teamId) => item(teamId, 'voting', '09:00', '18:00')),
    item(first, 'closing', '19:30', '20:15'),
    item(first, 'counting', '20:15', '23:00'),
  ];
  for (const body of day) await call.recordPlanItem({ params: { id: missionId }, body });
}

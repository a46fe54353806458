import pg from 'pg';
import { openDesk, type FaultyDesk } from './support/desk.js';
import { anInvitableMission, invite } from './support/missions.js';
import type { Visitor } from './support/visitor.js';

const ROUNDS = 10;

let desk: FaultyDesk;
let officers: [Visitor, Visitor];
beforeAll(async () => {
  desk = await openDesk();
  officers = [desk.officer, await desk.as('secretary@desk.example')];
});
afterAll(() => desk?.close());

const missionOf = async (id: string) =>
  (await desk.officer.expect<{ mission: { state: string; version: number } }>('get', `/api/missions/${id}`)).mission;

const movesOf = (id: string) =>
  desk.rows(`SELECT action FROM audit_entry WHERE what = 'mission.moved' AND mission_id = $1`, [id]);

describe('two officers press the same button at once', () => {
  it.each([
    { saying: 'which version they saw', ifMatch: true, loser: 412 },
    { saying: 'nothing about versions', ifMatch: false, loser: 409 },
  ])('saying $saying: one is served, the other gets $loser, and it was done once', async ({ ifMatch, loser }) => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await anInvitableMission(desk.officer);
      const { version } = await missionOf(id);
      const answers = await Promise.all(officers.map((each) => invite(each, id, ifMatch ? version : undefined)));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, loser]);
      expect(await missionOf(id)).toMatchObject({
        state: 'INVITED',
        version: version + 1,
      });
      expect(await movesOf(id)).toHaveLength(1);
    }
  });

  it('control: read, decide, write without a lock serves both', async () => {
    const id = await anInvitableMission(desk.officer);
    const served = await Promise.all([usualInvite(desk.adminUrl, id), usualInvite(desk.adminUrl, id)]);
    expect(served).toEqual([true, true]);
  });
});

/** A transaction too, and yet both find the draft they are about to change. */
async function usualInvite(url: string, id: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ state: string }>('SELECT state FROM mission WHERE id = $1', [id]);
    if (rows[0]?.state !== 'DRAFT') return false;
    await client.query('SELECT pg_sleep(0.3)'); // as long as a decision may take
    await client.query(`UPDATE mission SET state = 'INVITED', version = version + 1 WHERE id = $1`, [id]);
    await client.query('COMMIT');
    return true;
  } finally {
    await client.end();
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { outcome } from '../../support/asking.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { players, type Players } from '../../support/interleavings.js';
import { gate, inDatabase } from '../../support/meeting.js';

const PLACES = 50;

let house: TestInstallation;
let cast: Players;
beforeAll(async () => {
  house = await openInstallation();
  cast = await players(house);
}, 60_000);
afterAll(() => house.close());

/** As many people as `number`, like one who is there. */
async function crowd(manager: EntityManager, like: string, number: number): Promise<string[]> {
  const copies = (table: string, without: string) =>
    manager.query(
      `SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_identity = 'NO' AND NOT column_name = ANY($2)`,
      [table, `{id,email,${without}}`],
    ) as Promise<[{ names: string }]>;
  const [{ names: ofPerson }] = await copies('person', 'seq');
  const [{ names: ofMandate }] = await copies('mandate', 'person_id');
  const made = (await manager.query(
    `INSERT INTO person (${ofPerson}) SELECT ${ofPerson} FROM person, generate_series(1, $2) WHERE id = $1 RETURNING id`,
    [like, number],
  )) as { id: string }[];
  const ids = made.map(({ id }) => id);
  await manager.query(
    `INSERT INTO mandate (person_id, ${ofMandate}) SELECT p, ${ofMandate} FROM mandate, unnest($2::uuid[]) p WHERE person_id = $1`,
    [like, ids],
  );
  return ids;
}

/** Everyone endorsed one after the other: the first have the places, the others wait for them. */
const full = () =>
  inDatabase(house, async (manager) => {
    const persons = await crowd(manager, cast.persons[0]!, 2 * PLACES + 10);
    await manager.query(`UPDATE mission SET settings = settings || $2 WHERE id = $1`, [
      cast.template,
      { totalCap: PLACES },
    ]);
    // Listed in this order, and entered in the other: the order of endorsement is what counts.
    const rows = (await manager.query(
      `INSERT INTO application (mission_id, person_id, delegation_id, category, state, origin, candidate_in_host_vote,
                                endorsed_at, endorsement_no)
       SELECT $1, p.id, p.delegation_id, 'member', CASE WHEN o.no > $3 THEN 'WAITLISTED' ELSE 'LISTED' END, 'self', false,
              '2026-03-01', o.no
       FROM unnest($2::uuid[]) WITH ORDINALITY AS o(id, no) JOIN person p ON p.id = o.id ORDER BY o.no DESC
       RETURNING id, endorsement_no AS no`,
      [cast.template, persons, PLACES],
    )) as { id: string; no: number }[];
    await manager.query(
      `INSERT INTO text_acceptance (application_id, kind, version, accepted_at, accepted_by)
       SELECT a.id, t.kind, max(t.version), now(), a.person_id FROM application a, regulation_text t
       WHERE a.mission_id = $1 GROUP BY a.id, t.kind`,
      [cast.template],
    );
    return rows.toSorted((one, other) => one.no - other.no).map(({ id }) => id);
  });

/** Who is told that it is too busy asks again, as the answer says; nothing was lost. */
async function withdraw(id: string): Promise<string> {
  const body = { action: 'withdraw' as const, reason: 'SYNTHETIC' };
  for (;;) {
    const told = await outcome(house.secretary.call.moveApplication({ params: { id }, body }));
    if (told !== 'service.unavailable') return told;
    await pause(50);
  }
}

it('moves exactly the first 50 up when 50 people withdraw at once, each in the order of endorsement', async () => {
  const everyone = await full();
  const told = await Promise.all(everyone.slice(0, PLACES).map(withdraw));
  expect(new Set(told)).toEqual(new Set(['granted']));
  const moved: { subject_id: string }[] = await inDatabase(house, (manager) =>
    manager.query(`SELECT subject_id FROM audit_entry WHERE mission_id = $1 AND action = 'promote' ORDER BY id`, [
      cast.template,
    ]),
  );
  expect(moved.map(({ subject_id: id }) => id)).toEqual(everyone.slice(PLACES, 2 * PLACES));
  const { taken, waiting } = await house.secretary.call.getWaitingList({ params: { id: cast.template } });
  expect([taken, waiting]).toEqual([PLACES, 10]);
}, 120_000);

it('would move the same one up twice if each looked for the first before the other wrote', async () => {
  const pass = gate(2);
  const naive = () =>
    inDatabase(house, async (manager) => {
      const [first] = (await manager.query(
        `SELECT id FROM application WHERE mission_id = $1 AND state = 'WAITLISTED' ORDER BY endorsement_no LIMIT 1`,
        [cast.template],
      )) as { id: string }[];
      await pass();
      return first!.id;
    });
  const [one, other] = await Promise.all([naive(), naive()]);
  expect(one).toBe(other);
});

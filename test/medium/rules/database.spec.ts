import { Client } from 'pg';
import { sql } from '../../support/accounts.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { printed } from '../../support/badges.js';
import { participantsOf, aReadyMission } from '../../support/ready.js';

/** What the database keeps by itself: each of these is a second row that the code would never write. */
let house: TestInstallation;
let mission: string;
let person: string;
beforeAll(async () => {
  // Without the pool: a proof takes away from the database that this file was given, and the pool is another.
  house = await openInstallation({ worker: true });
  const company = await participantsOf(house, 1);
  ({ id: mission } = await aReadyMission(house, company));
  person = company.members[0]!.id;
  await printed(company.officer, mission);
});
afterAll(() => house.close());

const again = (table: string, columns: string, where: string) =>
  sql(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table} WHERE ${where} LIMIT 1`, [mission]);

it('R-06: one coordinator acts', async () => {
  const row = `INSERT INTO mission_office (mission_id, person_id, office, valid_from) VALUES ($1, $2, 'coordinator', '2026-03-01')`;
  await expect(sql(row, [mission, person])).rejects.toThrow('mission_office_one_coordinator');
});

it('R-09: the dates of a mission are not reversed', async () => {
  const reverse = `UPDATE mission SET starts_on = '2026-03-21', ends_on = '2026-03-19' WHERE id = $1`;
  await expect(sql(reverse, [mission])).rejects.toThrow('mission_dates');
});

it('R-18: a person has one live application in a mission', async () => {
  const columns = 'mission_id, person_id, delegation_id, category, state, origin, candidate_in_host_vote';
  await expect(again('application', columns, `mission_id = $1 AND state = 'SENT'`)).rejects.toThrow(
    'application_one_live',
  );
});

it('R-26: a person stands before the host once, in a batch whose number is its own', async () => {
  const columns = 'application_id, batch_id, line, mission_id, person_id, delegation_id, state';
  await expect(again('accreditation', columns, `mission_id = $1 AND state = 'ACCREDITED'`)).rejects.toThrow(
    'accreditation_one_open',
  );
  const batch = 'mission_id, number, channel, sent_on, reference';
  await expect(again('batch', batch, 'mission_id = $1')).rejects.toThrow('batch_mission_id_number_index');
});

it('R-32: a bearer has one badge, and who asks without a scope sees none', async () => {
  const columns = 'accreditation_id, mission_id, person_id, kid, statement_digest, issued_at';
  await expect(again('badge', columns, 'mission_id = $1 AND replaced_at IS NULL')).rejects.toThrow('badge_one_current');
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query('SELECT FROM badge').finally(() => client.end());
  expect(rows).toEqual([]);
  expect(await sql('SELECT FROM badge WHERE mission_id = $1', [mission])).not.toEqual([]);
});

it('R-65: who asked for an appointment does not confirm it, nor does the one whom it concerns', async () => {
  const asked = `INSERT INTO appointment (person_id, role, input, state, asked_by, asked_at)
    SELECT $1, 'auditor', '{}', $2, id, clock_timestamp() FROM account WHERE person_id <> $1 LIMIT 1 RETURNING id`;
  await expect(sql(asked, [person, 'CONFIRMED'])).rejects.toThrow(/asked for before/);
  const [row] = await sql<{ id: string }>(asked, [person, 'AWAITED']);
  const decide = (by: string) =>
    sql(`UPDATE appointment SET state = 'CONFIRMED', decided_by = ${by} WHERE id = $1`, [row!.id]);
  await expect(decide('asked_by')).rejects.toThrow('appointment_second_person');
  await expect(decide('(SELECT id FROM account a WHERE a.person_id = appointment.person_id)')).rejects.toThrow(
    /confirms the own/,
  );
  await decide('(SELECT id FROM account a WHERE a.person_id <> appointment.person_id AND a.id <> asked_by LIMIT 1)');
  await expect(decide('asked_by')).rejects.toThrow(/once/);
});

it('R-65: who marked two people of one name as different does not confirm it', async () => {
  const marked = `INSERT INTO namesakes (one_id, other_id, reason, asked_by, asked_at, confirmed_by, confirmed_at)
    SELECT $1, $1, 'SYNTHETIC', id, clock_timestamp(), id, clock_timestamp() FROM account LIMIT 1`;
  await expect(sql(marked, [person])).rejects.toThrow('namesakes_second_person');
});

it('R-59: the log is only ever appended to, even by the owner of the database', async () => {
  const change = `UPDATE audit_entry SET reason = 'x' WHERE mission_id = $1`;
  await expect(sql(change, [mission])).rejects.toThrow('only ever appended');
});

it('R-60: a person’s own paper is never kept in the clear', async () => {
  const bare = `INSERT INTO stored_file (purpose, name, media_type, size, digest, bytes, mission_id)
    VALUES ('personal', 'passport', 'image/jpeg', 1, 'x', 'x', $1)`;
  await expect(sql(bare, [mission])).rejects.toThrow('stored_file_sealed');
});

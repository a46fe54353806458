import { PERSON_REFERENCES } from '#libs/delegations';
import { applyOneself } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { aNewcomer, known, sql } from '../../support/accounts.js';
import { outcome, refusal, until } from '../../support/asking.js';
import { aFormingMission, aMember, anOfficer } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, listed, type Participants } from '../../support/ready.js';
import { urls } from '../../support/servers.js';

let house: TestInstallation;
let company: Participants;
let officer: Person;
let kazakhstan: string;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house);
  ({ officer } = company);
  kazakhstan = (await house.cast.delegation('KAZ')).id;
});
afterAll(() => house.close());

const merge = (id: string, intoId: string, { desk } = officer) =>
  desk.call.mergePeople({ params: { id }, body: { intoId, reason: 'SYNTHETIC' } });
const told = async ({ desk }: Person) =>
  (await desk.call.listNotices({ query: {} })).items.filter(({ kind }) => kind === 'password-asked');
const get = (id: string) => officer.desk.call.getPerson({ params: { id } });

it('lets one record go on with everything of the other, account included, and leads from the one to the other', async () => {
  const member = await aMember(house, 'KAZ');
  const missionId = await aFormingMission(house, officer, company.coordinator);
  const application = await listed(company, member, missionId);
  const { id: into } = await aNewcomer(house, kazakhstan);
  const before = await get(into);
  const { email } = await get(member.id);

  const person = await merge(member.id, into);
  expect(person).toMatchObject({ id: into, email: before.email, otherCitizenships: ['KAZ'] });
  // The account moved: its owner goes on working in the same session.
  expect((await member.desk.call.me()).personId).toBe(into);
  expect((await member.desk.call.getApplication({ params: { id: application } })).personId).toBe(into);
  expect((await member.desk.call.listMandates({ params: { id: into } })).items).toHaveLength(1);
  const { missions } = await member.desk.call.getService({ params: { id: into } });
  expect(missions.map((mission) => mission.missionId)).toEqual([missionId]);

  // The merged record is kept but out of sight, and nothing new is tied to it.
  expect(await refusal(get(member.id))).toMatchObject({
    status: 410,
    code: 'person.merged',
    findings: [{ params: { into } }],
  });
  const { items } = await officer.desk.call.listPeople({ query: { limit: 200 } });
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([into]));
  expect(items.map(({ id }) => id)).not.toContain(member.id);
  const nominate = company.representative.desk.call.apply({
    params: { id: await aFormingMission(house, officer, company.coordinator) },
    body: { personId: member.id, category: 'member' },
  });
  expect(await outcome(nominate)).toBe('person.not-found');
  const account = house.secretary.call.createAccount({ body: { personId: member.id, email: email! } });
  expect(await outcome(account)).toBe('person.not-found');
  expect(await outcome(merge(member.id, into))).toBe('person.merged');
  const { id: third } = await aNewcomer(house, kazakhstan);
  expect(await outcome(merge(third, member.id))).toBe('person.merged');
  const rows = await sql(`SELECT FROM person WHERE id = $1 AND merged_into = $2`, [member.id, into]);
  expect(rows).toHaveLength(1);

  // The log says what moved, under both numbers.
  const [line, other] = await Promise.all(
    [member.id, into].map(async (subjectId) =>
      (await house.secretary.call.readLog({ query: { subjectId } })).items.find(({ what }) => what === 'person.merged'),
    ),
  );
  expect(line).toMatchObject({
    reason: 'SYNTHETIC',
    details: { into, moved: { 'mandate.person_id': 1, 'application.person_id': 1 } },
  });
  const { changed } = other!.details as { changed: string[] };
  expect(changed).toEqual(
    expect.arrayContaining(['familyName', 'familyNameLatin', 'citizenship', 'otherCitizenships']),
  );
  // What was endorsed and listed under another name is checked anew.
  const reopened = await officer.desk.call.getApplication({ params: { id: application } });
  expect(reopened.state).not.toBe('LISTED');

  // Merged once more, the first record leads to the last.
  await merge(into, third);
  expect((await refusal(get(member.id))).findings[0]!.params).toEqual({ into: third });
});

it('refuses two live applications in one mission, and of two accounts leaves one', async () => {
  const [one, two] = [await aMember(house, 'KAZ'), await aMember(house, 'KAZ')];
  const missionId = await aFormingMission(house, officer, company.coordinator);
  const first = await applyOneself(one, missionId);
  await applyOneself(two, missionId);
  expect(await refusal(merge(one.id, two.id))).toMatchObject({
    status: 409,
    code: 'person.merge-both-live',
    findings: [{ rule: 'R-18' }],
  });
  expect((await get(one.id)).id).toBe(one.id);
  await one.desk.call.moveApplication({ params: { id: first }, body: { action: 'withdraw', reason: 'SYNTHETIC' } });
  const { accountId } = await known(one);
  await merge(one.id, two.id);
  expect((await refusal(one.desk.call.me())).status).toBe(401);
  expect((await two.desk.call.me()).personId).toBe(two.id);
  const reactivate = house.secretary.call.reactivateAccount({ params: { id: accountId } });
  expect(await outcome(reactivate)).toBe('account.merged');
});

it('keeps a second citizenship, so that a host national does not become an observer by a merge (R-16)', async () => {
  const member = await aMember(house, 'KAZ');
  const { id: from } = await aNewcomer(house, kazakhstan);
  const { delegationId: _, version, id: __, ...rest } = await get(from);
  const body = { ...rest, otherCitizenships: ['BLR'] };
  await officer.desk.call.changePerson({ params: { id: from }, body, ifMatch: version });
  await merge(from, member.id);
  const missionId = await aFormingMission(house, officer, company.coordinator);
  expect((await refusal(applyOneself(member, missionId))).codes).toContain('application.host-national');
});

it('is refused where it would hide something, or give somebody more than he may give', async () => {
  const armenian = await aMember(house, 'ARM');
  const { id: kazakh } = await aNewcomer(house, kazakhstan);
  const { id: guest } = await aNewcomer(house);
  const { personId: secretary } = await house.secretary.call.me();
  expect(await outcome(merge(kazakh, kazakh))).toBe('person.merge-itself');
  expect(await outcome(merge(kazakh, officer.id))).toBe('person.merge-oneself');
  expect(await outcome(merge(armenian.id, kazakh))).toBe('person.merge-two-delegations');
  expect(await outcome(merge(kazakh, guest))).toBe('person.merge-two-delegations');
  expect(await outcome(merge(guest, crypto.randomUUID()))).toBe('person.not-found');
  expect(await outcome(merge(guest, secretary))).toBe('grant.not-yours');
  expect(await outcome(merge((await anOfficer(house)).id, guest))).toBe('grant.not-yours');
  expect((await refusal(merge(guest, kazakh, company.representative))).status).toBe(403);
  await expect(merge(guest, kazakh)).resolves.toMatchObject({ id: kazakh });
  // One office in one mission is held once.
  const missionId = await aFormingMission(house, officer, company.coordinator);
  const [one, two] = [await aMember(house, 'KAZ'), await aMember(house, 'KAZ')];
  for (const { id: personId } of [one, two])
    await officer.desk.call.appointOffice({
      params: { id: missionId },
      body: { personId, office: 'deputyCoordinator' },
    });
  expect(await refusal(merge(one.id, two.id))).toMatchObject({ status: 409, code: 'person.merge-clash' });
  expect((await get(one.id)).id).toBe(one.id);
});

it('leaves with the merged record what the other was told as well, and tells it once', async () => {
  const [one, two] = [await anOfficer(house), await anOfficer(house)];
  const member = await aMember(house, 'KAZ');
  await member.desk.call.askReset({ body: { email: (await get(member.id)).email! } });
  const before = await until('officers are told', async () => (await told(one)).length > 0 && told(two));
  expect(before).toHaveLength(1);
  await house.secretary.call.mergePeople({ params: { id: one.id }, body: { intoId: two.id, reason: 'SYNTHETIC' } });
  expect(await told(two)).toEqual(before);
});

it('knows every column of the schema that names a person', async () => {
  const columns = await sql<{ column: string }>(
    `SELECT c.relname || '.' || a.attname AS column
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.atttypid = 'uuid'::regtype
       AND (a.attname ~ '(person_id|_by|author_id)$' OR EXISTS (SELECT FROM pg_constraint f
            WHERE f.conrelid = c.oid AND f.confrelid = 'person'::regclass AND a.attnum = ANY (f.conkey)))`,
  );
  expect(columns.map(({ column }) => column).toSorted()).toEqual(Object.keys(PERSON_REFERENCES).toSorted());
  // What moves names persons, and never an account.
  for (const [column, what] of Object.entries(PERSON_REFERENCES)) {
    const [table, name] = column.split('.');
    const accounts = await sql(`SELECT FROM ${table} t JOIN account x ON x.id = t.${name} LIMIT 1`);
    const people = await sql(`SELECT FROM ${table} t JOIN person x ON x.id = t.${name} LIMIT 1`);
    expect([column, what === 'account' ? people : accounts]).toEqual([column, []]);
  }
});

it('may write every column that a merge moves', async () => {
  const moved = Object.entries(PERSON_REFERENCES).filter(([, what]) => what === 'moves');
  const forbidden = await sql<{ column: string }>(
    `SELECT c AS column FROM unnest($1::text[]) c
     WHERE NOT has_column_privilege($2, split_part(c, '.', 1), split_part(c, '.', 2), 'UPDATE')`,
    [moved.map(([column]) => column), decodeURIComponent(new URL(urls().runtime).username)],
  );
  expect(forbidden).toEqual([]);
});

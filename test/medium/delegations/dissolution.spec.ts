import { applyOneself } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { refusal } from '../../support/asking.js';
import { aFormingMission, aMember, anOfficer, aRepresentative } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf } from '../../support/ready.js';

let house: TestInstallation;
let officer: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  officer = await anOfficer(house);
});
afterAll(() => house.close());

const dissolve = (id: string, body: object, dryRun: 'true' | 'false' = 'false') =>
  officer.desk.call.dissolve({
    params: { id },
    query: { dryRun },
    body: { on: '2026-03-02', source: 'SYNTHETIC', reason: 'SYNTHETIC', ...body },
  });

it('ends the mandates of one chamber on a day, shows it before, and flags the applications that rested on them', async () => {
  const company = await participantsOf(house);
  const tajik = await house.cast.delegation('TJK');
  const [lower, upper] = tajik.chambers;
  const leaving = await aMember(house, 'TJK', 0);
  const staying = await aMember(house, 'TJK', 1);
  const both = await aMember(house, 'TJK', 0);
  const representative = await aRepresentative(house, 'TJK');
  const speaker = await aMember(house, 'TJK', 1);
  await officer.desk.call.appointRepresentative({
    params: { id: tajik.id },
    body: { personId: speaker.id, office: 'delegationDeputy', validFrom: '2022-03-17', source: 'SYNTHETIC' },
  });
  await officer.desk.call.setMandate({
    params: { id: both.id },
    body: { chamberId: upper!.id, validFrom: '2022-03-17', source: 'SYNTHETIC' },
  });
  const missionId = await aFormingMission(house, officer, company.coordinator);
  const flags = async ({ desk } = officer) =>
    (await desk.call.listMandateFlags({ params: { id: missionId } })).items.map(({ personId }) => personId);
  const applications = new Map<string, string>();
  for (const person of [leaving, staying, both]) applications.set(person.id, await applyOneself(person, missionId));
  const composition = async (on: string) =>
    new Set(
      (await officer.desk.call.listMembers({ params: { id: tajik.id }, query: { on } })).items.map((m) => m.personId),
    );

  // Shown first: who it is, and nothing is changed.
  const shown = await dissolve(tajik.id, { chamberId: lower!.id }, 'true');
  const who = shown.mandates.map(({ personId }) => personId);
  expect(who).toEqual(expect.arrayContaining([leaving.id, both.id]));
  expect(who).not.toContain(staying.id);
  expect(shown.flagged.map(({ applicationId }) => applicationId)).toEqual([applications.get(leaving.id)]);
  const losing = shown.representatives.map(({ personId }) => personId);
  expect([losing.includes(representative.id), losing.includes(speaker.id)]).toEqual([true, false]);
  expect(await flags()).toEqual([]);

  const done = await dissolve(tajik.id, { chamberId: lower!.id });
  expect({ ...done, dryRun: true }).toEqual(shown);
  expect(await flags()).toEqual([leaving.id]);
  // Who spoke for the delegation as a member of that chamber does so no more; the other one goes on.
  expect((await refusal(flags(representative))).status).toBe(403);
  expect(await flags(speaker)).toEqual([leaving.id]);
  expect(await flags(company.representative)).toEqual([]);
  const { items } = await officer.desk.call.listApplications({ params: { id: missionId }, query: { limit: 200 } });
  for (const { personId, mandateOver } of items)
    expect([personId, mandateOver]).toEqual([personId, personId === leaving.id]);

  // the composition of the day before is what it was.
  expect((await composition('2026-03-01')).has(leaving.id)).toBe(true);
  expect((await composition('2026-03-02')).has(leaving.id)).toBe(false);
  expect((await composition('2026-03-02')).has(both.id)).toBe(true);
  const log = (await house.secretary.call.readLog({ query: { subjectId: leaving.id } })).items;
  expect(log.find(({ what }) => what === 'mandate.ended')).toMatchObject({ rules: ['R-19'], reason: 'SYNTHETIC' });
  expect(await refusal(dissolve(tajik.id, { chamberId: lower!.id }))).toMatchObject({
    status: 409,
    code: 'delegation.no-mandates',
  });

  // The next convocation takes up the flag; an application that has ended has none.
  await officer.desk.call.setMandate({
    params: { id: leaving.id },
    body: { chamberId: upper!.id, validFrom: '2026-03-02', source: 'SYNTHETIC' },
  });
  expect(await flags()).toEqual([]);
  expect(
    (await leaving.desk.call.listMandates({ params: { id: leaving.id } })).items.map(({ validUntil }) => validUntil),
  ).toEqual([null, '2026-03-02']);
});

it('is for the Secretariat, of a delegation and a chamber that exist, and the composition for those within reach', async () => {
  const armenia = await house.cast.delegation('ARM');
  const belarus = await house.cast.delegation('BLR');
  const manager = await aRepresentative(house, 'BLR');
  const body = { on: '2026-03-02', source: 'SYNTHETIC', reason: 'SYNTHETIC' };
  const params = { id: belarus.id };
  expect((await refusal(manager.desk.call.dissolve({ params, query: {}, body }))).status).toBe(403);
  expect(await refusal(dissolve(belarus.id, { chamberId: armenia.chambers[0]!.id }))).toMatchObject({
    code: 'delegation.chamber-not-found',
  });
  expect((await refusal(dissolve(crypto.randomUUID(), {}))).code).toBe('delegation.not-found');
  const own = await manager.desk.call.listMembers({ params, query: {} });
  expect(own.items.map(({ personId }) => personId)).toContain(manager.id);
  const foreign = manager.desk.call.listMembers({ params: { id: armenia.id }, query: {} });
  expect((await refusal(foreign)).status).toBe(403);
  expect((await refusal(manager.desk.call.listMandates({ params: { id: officer.id } }))).status).toBe(404);
});

import { LapsesService } from '#libs/missions';
import { officeEnds, type Period } from '#libs/regulation';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { refusal } from '../../support/asking.js';
import { aDraft, aFormingMission, aMember, anOfficer, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { TIMES } from '../../support/ready.js';

let house: TestInstallation;
let officer: Person;
const reason = 'SYNTHETIC';
const TODAY = '2026-03-02';
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const mandateOf = async ({ id }: Person) => (await officer.desk.call.listMandates({ params: { id } })).items[0]!.id;
const end = async (person: Person, validUntil = TODAY) =>
  officer.desk.call.endMandate({ params: { id: await mandateOf(person) }, body: { validUntil, reason } });
const correct = async (person: Person, validUntil: string | null) =>
  officer.desk.call.correctMandate({ params: { id: await mandateOf(person) }, body: { validUntil, reason } });
const rolesOf = async ({ desk }: Person) => (await desk.call.me()).roles.map(({ role }) => role).toSorted();
const told = async ({ desk }: Person, kind: string) =>
  (await desk.call.listNotices({ query: { limit: 200 } })).items.filter((notice) => notice.kind === kind);
const speaks = async (country: string, { id }: Person, on?: string) => {
  const delegation = await house.cast.delegation(country);
  const query = on ? { on } : {};
  const { representatives } = await officer.desk.call.getDelegation({ params: { id: delegation.id }, query });
  return representatives.some(({ personId }) => personId === id);
};
const take = (missionId: string, person: Person, office: 'coordinator' | 'deputyCoordinator') =>
  officer.desk.call.appointOffice({ params: { id: missionId }, body: { personId: person.id, office } });
const officesOf = async (id: string, { id: personId }: Person) =>
  (await officer.desk.call.getMission({ params: { id } })).offices
    .filter((each) => each.personId === personId)
    .map(({ office, validUntil, servesUntil }) => ({ office, validUntil, servesUntil }));

describe('R-19: whoever speaks for a delegation as its member', () => {
  it('does so no more once the mandate is ended, which is told to everyone concerned, and again once that was a slip', async () => {
    const representative = await aRepresentative(house, 'TJK');
    const colleague = await aRepresentative(house, 'TJK');
    expect(await rolesOf(representative)).toEqual(['delegationManager', 'parliamentarian']);
    await end(representative);
    expect(await rolesOf(representative)).toEqual([]);
    expect(await speaks('TJK', representative)).toBe(false);
    expect(await speaks('TJK', representative, '2026-03-01')).toBe(true);
    expect((await refusal(representative.desk.call.listPeople({}))).status).toBe(403);
    expect(await told(officer, 'office-lapsed')).toMatchObject([
      { body: { ru: expect.stringContaining('Таджикистан') as unknown } },
    ]);
    expect((await told(representative, 'access-changed'))[0]!.subject.en).toContain('ended with the mandate');
    expect((await told(colleague, 'delegation-access-changed')).map(({ subject }) => subject.ru)).toContainEqual(
      expect.stringContaining('вместе с мандатом'),
    );
    // The system did it, as a consequence of what an officer did.
    const { items } = await house.secretary.call.readLog({ query: { what: 'representative.lapsed', limit: 1 } });
    const cause = (await house.secretary.call.readLog({ query: { what: 'mandate.ended', limit: 1 } })).items[0]!;
    expect(items[0]).toMatchObject({ personId: null, follows: cause.id, followsName: cause.personName });
    expect([cause.personId, cause.follows]).toEqual([officer.id, null]);

    await correct(representative, null);
    expect(await rolesOf(representative)).toEqual(['delegationManager', 'parliamentarian']);
    expect(await speaks('TJK', representative)).toBe(true);
    expect((await told(representative, 'access-changed'))[0]!.subject.en).toContain('restored with the mandate');
    expect(await refusal(correct(representative, null))).toMatchObject({ code: 'mandate.unchanged' });
  });

  it('ends with a mandate that turns out to have ended before, and does not come back with a later one', async () => {
    const representative = await aRepresentative(house, 'KGZ');
    await end(representative, '2026-12-01');
    expect(await rolesOf(representative)).toContain('delegationManager');
    await correct(representative, '2023-01-01');
    expect(await rolesOf(representative)).toEqual([]);
    const { chambers } = await house.cast.delegation('KGZ');
    const body = { chamberId: chambers[0]!.id, validFrom: '2026-03-01', source: reason };
    await officer.desk.call.setMandate({ params: { id: representative.id }, body });
    expect(await rolesOf(representative)).toEqual(['parliamentarian']);
  });

  it('goes on where the next mandate follows without a gap, and ends with the membership of the delegation', async () => {
    const representative = await aRepresentative(house, 'TJK');
    await end(representative, '2026-03-01');
    expect(await rolesOf(representative)).toEqual([]);
    const { id, chambers } = await house.cast.delegation('TJK');
    const body = { chamberId: chambers[0]!.id, validFrom: '2026-03-01', source: reason };
    await officer.desk.call.setMandate({ params: { id: representative.id }, body });
    expect(await rolesOf(representative)).toEqual(['delegationManager', 'parliamentarian']);
    const standing = (holds: boolean, validFrom: string) =>
      officer.desk.call.setStanding({
        params: { id },
        body: { kind: 'membership', holds, validFrom, source: reason },
      });
    await standing(false, TODAY);
    expect(await speaks('TJK', representative)).toBe(false);
    expect(await rolesOf(representative)).toEqual(['parliamentarian']);
    const subjects = async () => (await told(representative, 'access-changed')).map(({ subject }) => subject.en);
    expect((await subjects())[0]).toContain('ended with the membership of the delegation');
    const lapsed = await house.secretary.call.readLog({ query: { what: 'representative.lapsed', limit: 1 } });
    expect(lapsed.items).toMatchObject([{ reason: '@membership-over', details: { cause: 'membership-over' } }]);
    const [notice] = await told(officer, 'office-lapsed');
    expect(notice!.body.ru).toContain('вместе с членством делегации');
    expect(notice!.body.ru).not.toMatch(/мандат/);
    await standing(true, TODAY);
    expect(await speaks('TJK', representative)).toBe(true);
    expect((await subjects())[0]).toContain('restored with the membership of the delegation');
    // A gap ends it for good: who sits for the delegation again is appointed again.
    await standing(false, TODAY);
    await standing(true, '2026-03-05');
    house.setClock('2026-03-06T09:00:00Z');
    expect(await rolesOf(representative)).toEqual(['parliamentarian']);
    expect(await speaks('TJK', representative)).toBe(false);
    await standing(true, TODAY);
  });

  it('ends on the day on which the time of the mandate runs out, with nobody doing anything', async () => {
    const representative = await aRepresentative(house, 'TJK');
    await end(representative, '2026-03-05');
    expect(await rolesOf(representative)).toContain('delegationManager');
    const before = (await told(officer, 'office-lapsed')).length;
    house.setClock('2026-03-05T09:00:00Z');
    expect(await rolesOf(representative)).toEqual([]);
    expect(await speaks('TJK', representative)).toBe(false);
    await house.app.get(LapsesService).look();
    await house.app.get(LapsesService).look();
    expect(await told(officer, 'office-lapsed')).toHaveLength(before + 1);
    const { items } = await house.secretary.call.readLog({ query: { what: 'representative.lapsed', limit: 1 } });
    const [line] = items;
    expect(line).toMatchObject({ personId: null, follows: null, details: { validUntil: '2026-03-05' } });
  });
});

describe('R-19: an office in a mission', () => {
  it('ends with the mandate, also of the coordinator, whose successor is asked for; and the record of it stays', async () => {
    const coordinator = await aMember(house, 'KAZ');
    const deputy = await aMember(house, 'KGZ');
    const id = await aFormingMission(house, officer, coordinator);
    await take(id, deputy, 'deputyCoordinator');
    for (const person of [coordinator, deputy]) await end(person);
    expect(await rolesOf(coordinator)).toEqual([]);
    expect(await officesOf(id, deputy)).toEqual([
      { office: 'deputyCoordinator', validUntil: TODAY, servesUntil: null },
    ]);
    expect(await officesOf(id, coordinator)).toMatchObject([{ office: 'coordinator', validUntil: TODAY }]);
    expect(await told(officer, 'coordinator-lapsed')).toMatchObject([
      { missionId: id, subject: { ru: expect.stringMatching(/^Назначьте координатора/) as unknown } },
    ]);
    // Of a mission that is over nobody is asked for.
    await sql(`UPDATE mission SET state = 'CANCELLED' WHERE id = $1`, [id]);
    expect((await told(officer, 'coordinator-lapsed'))[0]!.subject.ru).toMatch(/^Полномочия координатора/);
    await sql(`UPDATE mission SET state = 'FORMING' WHERE id = $1`, [id]);
    await correct(deputy, null);
    expect(await officesOf(id, deputy)).toMatchObject([{ validUntil: null }]);
    const successor = await aMember(house, 'KGZ');
    await take(id, successor, 'coordinator');
    await correct(coordinator, null);
    // Somebody else leads the mission by now.
    expect(await rolesOf(coordinator)).toEqual(['parliamentarian']);
  });

  it('can be given again to who was elected again, in an office that had ended', async () => {
    const deputy = await aMember(house, 'KGZ');
    const { id } = await aDraft(officer);
    await take(id, deputy, 'deputyCoordinator');
    await end(deputy);
    house.setClock('2026-03-04T09:00:00Z');
    const { chambers } = await house.cast.delegation('KGZ');
    const body = { chamberId: chambers[0]!.id, validFrom: '2026-03-04', source: reason };
    await officer.desk.call.setMandate({ params: { id: deputy.id }, body });
    await take(id, deputy, 'deputyCoordinator');
    expect(await officesOf(id, deputy)).toMatchObject([{ validUntil: TODAY }, { validUntil: null }]);
  });

  it('is given with a warning to who has no mandate any more, or not until the end; and so it is confirmed', async () => {
    const [former, leaving] = [await aMember(house, 'KGZ'), await aMember(house, 'KGZ')];
    const { id } = await aDraft(officer);
    const body = { startsOn: '2026-03-15', endsOn: '2026-03-22' };
    await officer.desk.call.setMissionDates({ params: { id }, body, ifMatch: 1 });
    await end(former, '2026-02-10');
    await end(leaving, '2026-03-21');
    const codes = async (person: Person) =>
      (await take(id, person, 'deputyCoordinator')).warnings.map(({ code, rule, params }) => [code, rule, params.day]);
    expect(await codes(former)).toContainEqual(['mission.holder-mandate-over', 'R-19', '2026-02-10']);
    expect(await codes(leaving)).toEqual([['mission.holder-mandate-ends', 'R-19', '2026-03-21']]);
    expect(await officesOf(id, leaving)).toMatchObject([{ validUntil: null, servesUntil: '2026-03-21' }]);
    const second = { setting: 'secondPerson' as const, source: reason };
    await house.secretary.call.changeSetting({ body: { ...second, value: true } });
    const third = await aMember(house, 'KGZ');
    await end(third, '2026-03-21');
    const { awaits } = await take(id, third, 'deputyCoordinator');
    const { items } = await house.secretary.call.listAppointments({ query: { personId: third.id } });
    await house.secretary.call.changeSetting({ body: { ...second, value: false } });
    expect(awaits).toBe(true);
    expect(items).toMatchObject([
      { actions: ['confirm', 'reject'], warnings: [{ ru: expect.stringContaining('21 марта 2026 года') as unknown }] },
    ]);
  });

  it('stops a mission whose coordinator has lost the mandate before it observes', async () => {
    const coordinator = await aMember(house, 'KAZ');
    const { id } = await aDraft(officer);
    await take(id, coordinator, 'coordinator');
    await end(coordinator);
    expect((await refusal(move(officer, id, 'form'))).codes).toContain('mission.coordinator-not-serving');
  });
});

const heldBy = async ({ id }: Person) =>
  (
    await sql<{ role: string }>(
      `SELECT role FROM held_role WHERE person_id = $1 AND (valid_until IS NULL OR valid_until > '2026-03-02')`,
      [id],
    )
  )
    .map(({ role }) => role)
    .toSorted();

describe('R-19: every office ends with the account of its holder', () => {
  it('which is told to whoever names a successor; opened again, the account brings none back', async () => {
    const person = await aRepresentative(house, 'KGZ');
    const { accountId } = await person.desk.call.me();
    const params = { id: accountId };
    const id = await aFormingMission(house, officer, person);
    await house.secretary.call.giveGrant({ body: { personId: person.id, role: 'auditor', on: null } });
    expect(await heldBy(person)).toEqual(['auditor', 'coordinator', 'delegationManager', 'parliamentarian']);
    await house.secretary.call.deactivateAccount({ params });
    expect(await heldBy(person)).toEqual(['parliamentarian']);
    expect(await speaks('KGZ', person)).toBe(false);
    expect(await officesOf(id, person)).toMatchObject([{ office: 'coordinator', validUntil: TODAY }]);
    const [notice] = await told(officer, 'office-lapsed');
    // A role is given anew by whoever gives roles.
    expect(await told({ desk: house.secretary } as Person, 'role-lapsed')).toHaveLength(1);
    expect(await told(officer, 'role-lapsed')).toEqual([]);
    expect(notice!.body.ru).toContain('вместе с учётной записью');
    expect(await told(officer, 'coordinator-lapsed')).toContainEqual(
      expect.objectContaining({
        missionId: id,
        subject: expect.objectContaining({ en: expect.stringContaining('with the account') as unknown }) as unknown,
      }),
    );
    const { items } = await house.secretary.call.readLog({ query: { what: 'representative.lapsed', limit: 1 } });
    const cause = (await house.secretary.call.readLog({ query: { what: 'account.deactivated', limit: 1 } })).items[0]!;
    expect(items).toMatchObject([{ personId: null, follows: cause.id, reason: '@account-closed' }]);
    // What was given stays on record: a signature for days on duty is still theirs to give.
    const given = `SELECT FROM mission_office WHERE mission_id = $1 AND person_id = $2 AND valid_until IS NULL`;
    expect(await sql(given, [id, person.id])).toHaveLength(1);
    const grant = { body: { personId: person.id, role: 'legalExpert' as const, on: id } };
    expect((await refusal(house.secretary.call.giveGrant(grant))).code).toBe('appointment.account-closed');

    // The roles that ended with it still say who may open it.
    expect((await refusal(officer.desk.call.reactivateAccount({ params }))).code).toBe('grant.not-yours');
    // Whatever began under a closed account all the same ends with the next look.
    await sql('UPDATE role_grant SET account_closed_on = NULL WHERE person_id = $1', [person.id]);
    expect(await heldBy(person)).toContain('auditor');
    await house.app.get(LapsesService).look();
    expect(await heldBy(person)).toEqual(['parliamentarian']);

    await house.secretary.call.reactivateAccount({ params });
    await house.app.get(LapsesService).look();
    expect(await heldBy(person)).toEqual(['parliamentarian']);
    await take(id, person, 'coordinator');
    expect(await heldBy(person)).toEqual(['coordinator', 'parliamentarian']);
  });

  it('also in a mission that is over, which a correction may open again', async () => {
    const person = await aMember(house, 'KGZ');
    const { id } = await aDraft(officer);
    await take(id, person, 'deputyCoordinator');
    await sql(`UPDATE mission SET state = 'CANCELLED' WHERE id = $1`, [id]);
    await officer.desk.call.deactivateAccount({ params: { id: (await person.desk.call.me()).accountId } });
    await sql(`UPDATE mission SET state = 'DRAFT' WHERE id = $1`, [id]);
    expect(await heldBy(person)).toEqual(['parliamentarian']);
  });

  it('but where it is the second account of one person, whose other one goes on', async () => {
    const person = await aRepresentative(house, 'KGZ');
    const kept = await aMember(house, 'KGZ');
    const merge = (id: string, intoId: string) =>
      officer.desk.call.mergePeople({ params: { id }, body: { intoId, reason } });
    const closed = await aMember(house, 'KGZ');
    await officer.desk.call.deactivateAccount({ params: { id: (await closed.desk.call.me()).accountId } });
    expect((await refusal(merge(person.id, closed.id))).code).toBe('person.merge-account-closed');
    await merge(closed.id, person.id);
    expect(await heldBy(person)).toContain('delegationManager');
    await merge(person.id, kept.id);
    expect(await heldBy(kept)).toContain('delegationManager');
    expect(await speaks('KGZ', kept)).toBe(true);
  });
});

const day = (number: number) => `2026-05-${String(number).padStart(2, '0')}`;
it('a mandate ends an office on the same day in the database as by the rule', async () => {
  const { id: personId } = await aMember(house, 'TJK');
  const { id: delegationId, chambers } = await house.cast.delegation('TJK');
  const cases: Period[][] = [
    [],
    [{ validFrom: day(1), validUntil: null }],
    [{ validFrom: day(1), validUntil: day(9) }],
    [
      { validFrom: day(1), validUntil: day(9) },
      { validFrom: day(9), validUntil: day(12) },
    ],
    [
      { validFrom: day(1), validUntil: day(9) },
      { validFrom: day(10), validUntil: null },
    ],
    [
      { validFrom: day(6), validUntil: null },
      { validFrom: day(1), validUntil: day(8) },
    ],
    [{ validFrom: day(6), validUntil: null }],
  ];
  for (const mandates of cases) {
    await sql('DELETE FROM mandate WHERE person_id = $1', [personId]);
    for (const { validFrom, validUntil } of mandates)
      await sql(
        `INSERT INTO mandate (person_id, delegation_id, chamber_id, in_delegation, valid_from, valid_until, source)
         VALUES ($1, $2, $3, true, $4, $5, 'SYNTHETIC')`,
        [personId, delegationId, chambers[0]!.id, validFrom, validUntil],
      );
    const [found] = await sql<{ ends: string | null }>(`SELECT seat_ends($1, $2, $3)::text AS ends`, [
      personId,
      delegationId,
      day(5),
    ]);
    const office = { validUntil: null, seatedOn: day(5), accountClosedOn: null };
    expect([mandates, found!.ends]).toEqual([mandates, officeEnds(office, mandates)]);
  }
});

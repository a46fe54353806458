import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import {
  asRole,
  awaited,
  confirmation,
  decide,
  held,
  refused,
  told,
  withAccount,
  type Office,
} from '../../support/appointments.js';
import { refusal } from '../../support/asking.js';
import { aDraft, aMember, anOfficer } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';

const SOURCE = 'SYNTHETIC';
let house: TestInstallation;
let officer: Person;
/** Of whom there is a second record. */
let former: Person;
/** Another Executive Secretary: until there is one, nobody else grants roles. */
let second: Office;
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
  former = await anOfficer(house);
  await confirmation(house, true);
}, 60_000);
afterAll(() => house.close());

it('R-65: a role holds at once as long as nobody else could confirm it, and the log says so', async () => {
  second = await withAccount(house, officer);
  const { id, awaits } = await house.secretary.call.giveGrant(asRole(second.id, 'executiveSecretary'));
  expect(awaits).toBe(false);
  const [line] = await sql<{ details: object }>('SELECT details FROM audit_entry WHERE subject_id = $1', [id]);
  expect(line!.details).toMatchObject({ secondPerson: 'nobody-else' });
  expect((await second.desk.call.me()).permissions).toContain('grant:manage');
});

describe('R-65: an appointment that awaits a second person gives no right at any door', () => {
  /** Each kind: how it is asked for, by what it lets in, and what is left of it while it waits. */
  it('a role of the Assembly', async () => {
    const someone = await withAccount(house, officer);
    const { id, awaits } = await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'));
    expect(awaits).toBe(true);
    expect([await held(someone.id), (await someone.desk.call.me()).roles]).toEqual([[], []]);
    await expect(someone.desk.call.readLog({})).rejects.toEqual(refused('permission.missing'));
    expect((await house.secretary.call.listGrants({ query: { personId: someone.id } })).items).toEqual([]);
    expect(await awaited(second.desk)).toMatchObject([
      { id, role: 'auditor', on: null, actions: ['confirm', 'reject'] },
    ]);
    expect(await awaited(house.secretary)).toMatchObject([{ id, actions: ['takeBack'] }]);
    // An officer gives no such roles, so there is nothing for the officer to see or to confirm.
    expect(await awaited(officer.desk)).toEqual([]);
    await expect(decide(officer.desk, id, 'confirm')).rejects.toEqual(refused('appointment.not-found'));
    expect(await told(second.desk, 'appointment-to-confirm')).toMatchObject([
      { link: expect.stringMatching(/settings\?show=appointments$/) as unknown },
    ]);
    await decide(second.desk, id, 'confirm');
    await expect(someone.desk.call.readLog({})).resolves.toBeDefined();
    expect(await held(someone.id)).toEqual([{ role: 'auditor' }]);
    expect(await told(house.secretary, 'appointment-confirmed')).toHaveLength(1);
    expect(await awaited(second.desk)).toEqual([]);
  });

  it('the office of a representative', async () => {
    const member = await aMember(house, 'BLR');
    const delegation = await house.cast.delegation('BLR');
    const params = { id: delegation.id };
    const body = { personId: member.id, office: 'delegationDeputy', validFrom: '2026-03-01', source: SOURCE } as const;
    const { id, awaits } = await officer.desk.call.appointRepresentative({ params, body });
    expect(awaits).toBe(true);
    await expect(officer.desk.call.appointRepresentative({ params, body })).rejects.toEqual(
      refused('appointment.awaited-already'),
    );
    await expect(member.desk.call.listPeople({})).rejects.toEqual(refused('permission.missing'));
    expect(await held(member.id)).toEqual([{ role: 'parliamentarian' }]);
    const named = async () =>
      (await officer.desk.call.getDelegation({ params })).representatives.some(
        ({ personId }) => personId === member.id,
      );
    expect(await named()).toBe(false);
    expect(await awaited(house.secretary)).toMatchObject([{ id, on: delegation.id, personId: member.id }]);
    await decide(house.secretary, id, 'confirm');
    expect(await named()).toBe(true);
    await expect(member.desk.call.listPeople({})).resolves.toBeDefined();
  });

  it('the coordinator of a mission', async () => {
    const leader = await aMember(house, 'KGZ');
    const { id: missionId } = await aDraft(officer);
    const params = { id: missionId };
    const { office, awaits } = await officer.desk.call.appointOffice({
      params,
      body: { personId: leader.id, office: 'coordinator' },
    });
    expect(awaits).toBe(true);
    const coordinators = async () => (await officer.desk.call.getMission({ params })).offices.length;
    expect([await coordinators(), await held(leader.id)]).toEqual([0, [{ role: 'parliamentarian' }]]);
    await decide(house.secretary, office.id, 'confirm');
    expect([await coordinators(), await held(leader.id)]).toEqual([
      1,
      expect.arrayContaining([{ role: 'coordinator' }]) as unknown,
    ]);
    // What only counts in the mission for one task needs nobody: a control of the table.
    const helper = await aMember(house, 'KGZ');
    const region = { personId: helper.id, office: 'regionalRepresentative', region: 'Минск' } as const;
    expect((await officer.desk.call.appointOffice({ params, body: region })).awaits).toBe(false);
  });

  it('and none of them awaits anybody where the setting is off', async () => {
    await confirmation(house, false);
    try {
      const someone = await withAccount(house, officer);
      expect((await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'))).awaits).toBe(false);
      await expect(someone.desk.call.readLog({})).resolves.toBeDefined();
    } finally {
      await confirmation(house, true);
    }
    const guest = await withAccount(house, officer);
    expect((await house.secretary.call.giveGrant(asRole(guest.id, 'invitedApplicant'))).awaits).toBe(false);
  });
});

describe('R-65: an appointment is decided on', () => {
  it('not by who asked for it, who takes it back instead; and once', async () => {
    const someone = await withAccount(house, officer);
    const { id } = await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'));
    await expect(decide(house.secretary, id, 'confirm')).rejects.toEqual(refused('appointment.own-request'));
    await expect(decide(house.secretary, id, 'reject', SOURCE)).rejects.toEqual(refused('appointment.own-request'));
    await expect(decide(second.desk, id, 'takeBack')).rejects.toEqual(refused('appointment.not-asker'));
    await decide(house.secretary, id, 'takeBack');
    await expect(decide(second.desk, id, 'confirm')).rejects.toEqual(refused('appointment.wrong-state'));
    expect(await held(someone.id)).toEqual([]);
  });

  it('by saying why not, which is told to who asked', async () => {
    const someone = await withAccount(house, officer);
    const { id } = await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'));
    await expect(decide(second.desk, id, 'reject')).rejects.toEqual(refused('reason.missing'));
    await decide(second.desk, id, 'reject', 'SYNTHETIC: not known here');
    const [notice] = await told(house.secretary, 'appointment-rejected');
    expect(notice!.body.en).toContain('SYNTHETIC: not known here');
    expect(await held(someone.id)).toEqual([]);
  });

  it('not by the one whom it concerns, nor by two at once', async () => {
    const third = await withAccount(house, officer);
    const { id: first } = await house.secretary.call.giveGrant(asRole(third.id, 'executiveSecretary'));
    const both = await Promise.allSettled([
      decide(second.desk, first, 'confirm'),
      decide(second.desk, first, 'confirm'),
    ]);
    expect(both).toContainEqual(expect.objectContaining({ status: 'fulfilled' }));
    expect(both).toContainEqual({ status: 'rejected', reason: refused('appointment.wrong-state') });
    expect(await held(third.id)).toHaveLength(1);
    const { id } = await house.secretary.call.giveGrant(asRole(third.id, 'auditor'));
    await expect(decide(third.desk, id, 'confirm')).rejects.toEqual(refused('appointment.own-matter'));
    await decide(second.desk, id, 'confirm');
  });

  it('not by the other account of the one who asked, whose records are merged meanwhile', async () => {
    const member = await aMember(house, 'BLR');
    const params = { id: (await house.cast.delegation('BLR')).id };
    const body = { personId: member.id, office: 'delegationDeputy', validFrom: '2026-03-01', source: SOURCE } as const;
    const { id } = await former.desk.call.appointRepresentative({ params, body });
    const kept = await withAccount(house, officer);
    await house.secretary.call.mergePeople({ params: { id: former.id }, body: { intoId: kept.id, reason: SOURCE } });
    await expect(decide(kept.desk, id, 'confirm')).rejects.toEqual(refused('appointment.own-request'));
    await decide(kept.desk, id, 'takeBack');
  });

  it('not through another record of the one who asked, by its e-mail or its name', async () => {
    const { familyName, givenName, familyNameLatin, givenNameLatin } = await house.secretary.call
      .me()
      .then(({ personId: id }) => house.secretary.call.getPerson({ params: { id } }));
    const twin = await withAccount(house, officer);
    const { id: twins } = await house.secretary.call.giveGrant(asRole(twin.id, 'executiveSecretary'));
    await decide(second.desk, twins, 'confirm');
    const someone = await withAccount(house, officer);
    const { id } = await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'));
    const { version, office, citizenship, email } = await house.secretary.call.getPerson({ params: { id: twin.id } });
    const names = { familyName: familyName.toUpperCase(), givenName, familyNameLatin, givenNameLatin };
    await house.secretary.call.changePerson({
      params: { id: twin.id },
      ifMatch: version,
      body: { ...names, office, citizenship, email },
    });
    const own = await refusal(decide(twin.desk, id, 'confirm'));
    expect(own.code).toBe('appointment.own-hands');
    expect(JSON.stringify(own.findings)).toMatch(/Nulevin|Нулевин/);
    // Nor is a role given to the second record of who gives it.
    await expect(house.secretary.call.giveGrant(asRole(twin.id, 'auditor'))).rejects.toEqual(
      refused('grant.to-oneself'),
    );
    await decide(second.desk, id, 'confirm');
    expect(await held(someone.id)).toEqual([{ role: 'auditor' }]);
    // Nor does a name that was typed make the second person vanish, so that one acts alone.
    await sql('UPDATE account SET deactivated_at = now() WHERE person_id = $1', [second.id]);
    const another = await withAccount(house, officer);
    expect((await house.secretary.call.giveGrant(asRole(another.id, 'auditor'))).awaits).toBe(true);
    await sql('UPDATE account SET deactivated_at = NULL WHERE person_id = $1', [second.id]);
  });
});

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
import { aDraft, aMember, anOfficer } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';

const SOURCE = 'SYNTHETIC';
let house: TestInstallation;
let officer: Person;
/** Another Executive Secretary: until there is one, nobody else grants roles. */
let second: Office;
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
  await confirmation(house, true);
  second = await withAccount(house, officer);
  await house.secretary.call.giveGrant(asRole(second.id, 'executiveSecretary'));
}, 60_000);
afterAll(() => house.close());

const place = (leader: string, missionId: string) =>
  officer.desk.call.appointOffice({ params: { id: missionId }, body: { personId: leader, office: 'coordinator' } });
const decided = async (id: string) =>
  (await officer.desk.call.listAppointments({ query: { decided: 'true', limit: 200 } })).items.find(
    (each) => each.id === id,
  );
const open = async (id: string) => (await awaited(house.secretary)).find((each) => each.id === id);

describe('R-65: what was asked for is looked at anew when it is confirmed', () => {
  it('names whoever is replaced, who is told which office ended where, and shows afterwards who decided', async () => {
    const [former, next, late] = [
      await aMember(house, 'KGZ'),
      await aMember(house, 'KGZ'),
      await aMember(house, 'KGZ'),
    ];
    const { id: missionId, title } = await aDraft(officer);
    await decide(house.secretary, (await place(former.id, missionId)).office.id, 'confirm');
    const { office } = await place(next.id, missionId);
    const { office: other } = await place(late.id, missionId);
    const formerly = (await officer.desk.call.getPerson({ params: { id: former.id } })).familyName;
    const waiting = (await open(office.id))!;
    expect([waiting.replaces!.ru.includes(formerly), waiting.actions.includes('confirm')]).toEqual([true, true]);
    const [notice] = await told(house.secretary, 'appointment-to-confirm');
    expect(notice!.body.ru).toContain(`«Координатор миссии», «${title.ru}»`);
    expect(notice!.subject.ru).toContain((await open(other.id))!.name.ru);
    // Who asks for it, and whose place it is.
    const askers = waiting.askedBy;
    expect(notice!.body.ru).toContain(`Просит назначить: ${askers.ru}.`);
    expect(notice!.body.en).toContain(`${askers.en} asked`);
    expect(notice!.body.ru).toContain(`Вместо кого: ${waiting.replaces!.ru}.`);
    await decide(house.secretary, office.id, 'confirm');
    const [ended] = await told(former.desk, 'access-changed');
    expect(ended!.body.ru).toContain(`Координатор миссии, «${title.ru}»`);
    expect(ended!.body.ru).toContain(`По чьей просьбе: ${askers.ru}. Преемник: ${waiting.name.ru}.`);
    expect(ended!.body.ru).toMatch(/Кто это сделал: .*Нулевин/);
    expect(await decided(office.id)).toMatchObject({
      state: 'CONFIRMED',
      decidedBy: { ru: expect.stringContaining('Нулевин') as unknown },
      decidedAt: expect.any(String) as unknown,
    });
    // Nobody meant the new one to be replaced by the one who was asked for beside.
    expect(await open(other.id)).toBeUndefined();
    expect(await decided(other.id)).toMatchObject({
      state: 'LAPSED',
      decidedBy: null,
      reason: { ru: 'В должность вступил другой', en: 'Somebody else came into the office' },
    });
    const lapsed = (await told(officer.desk, 'appointment-lapsed'))[0]!;
    expect(lapsed.body.en).toContain('Somebody else came into the office');
    expect(
      (await officer.desk.call.getMission({ params: { id: missionId } })).offices.filter((each) => !each.validUntil),
    ).toMatchObject([{ personId: next.id }]);
  });

  it('ends with its mission, in the transaction that ends the mission', async () => {
    const leader = await aMember(house, 'KGZ');
    const { id: missionId } = await aDraft(officer);
    const { office } = await place(leader.id, missionId);
    const { version } = (await officer.desk.call.getMission({ params: { id: missionId } })).mission;
    await house.secretary.call.moveMission({
      params: { id: missionId },
      ifMatch: version,
      body: { action: 'cancel', reason: SOURCE },
    });
    expect(await open(office.id)).toBeUndefined();
    expect(await decided(office.id)).toMatchObject({ state: 'LAPSED', reason: { en: 'The mission is over' } });
    await expect(decide(house.secretary, office.id, 'confirm')).rejects.toEqual(refused('mission.over'));
    const lines = await sql<{ what: string; same: boolean }>(
      // The system did it, following the act of whoever cancelled the mission.
      `SELECT e.what, e.request_id = m.request_id AND e.person_id IS NULL AND e.follows = m.id AS same FROM audit_entry e JOIN audit_entry m
         ON m.subject_id = $2 AND m.action = 'cancel' WHERE e.subject_id = $1 AND e.action = 'lapse'`,
      [office.id, missionId],
    );
    expect(lines).toEqual([{ what: 'appointment.moved', same: true }]);
  });

  it('ends with the account and the mandate of the receiver, and is not asked for where the account is closed', async () => {
    const member = await aMember(house, 'BLR');
    const { id: delegationId } = await house.cast.delegation('BLR');
    const appoint = () =>
      officer.desk.call.appointRepresentative({
        params: { id: delegationId },
        body: { personId: member.id, office: 'delegationDeputy', validFrom: '2026-03-01', source: SOURCE },
      });
    const first = await appoint();
    const [{ id: account }] = (await sql<{ id: string }>('SELECT id FROM account WHERE person_id = $1', [
      member.id,
    ])) as [{ id: string }];
    await house.secretary.call.deactivateAccount({ params: { id: account } });
    expect(await decided(first.id)).toMatchObject({ state: 'LAPSED', reason: { en: 'The account was deactivated' } });
    await expect(appoint()).rejects.toEqual(refused('appointment.account-closed'));
    await house.secretary.call.reactivateAccount({ params: { id: account } });
    const again = await appoint();
    const [{ id: mandate }] = (await sql<{ id: string }>('SELECT id FROM mandate WHERE person_id = $1', [
      member.id,
    ])) as [{ id: string }];
    const today = (
      await sql<{ day: string }>(
        'SELECT (asked_at AT TIME ZONE $2)::date::text AS day FROM appointment WHERE id = $1',
        [again.id, 'UTC'],
      )
    )[0]!.day;
    await officer.desk.call.endMandate({ params: { id: mandate }, body: { validUntil: today, reason: SOURCE } });
    expect(await decided(again.id)).toMatchObject({ state: 'LAPSED', reason: { en: 'The mandate ended' } });
    expect(await held(member.id)).not.toContainEqual({ role: 'delegationDeputy' });
  });

  it('is refused, and not offered, where something ran out of itself meanwhile', async () => {
    const member = await aMember(house, 'BLR');
    const { id: delegationId } = await house.cast.delegation('BLR');
    const { id } = await officer.desk.call.appointRepresentative({
      params: { id: delegationId },
      body: { personId: member.id, office: 'delegationDeputy', validFrom: '2026-03-01', source: SOURCE },
    });
    const today = (
      await sql<{ day: string }>(
        `SELECT (asked_at AT TIME ZONE 'UTC')::date::text AS day FROM appointment WHERE id = $1`,
        [id],
      )
    )[0]!.day;
    await sql('UPDATE mandate SET valid_until = $2 WHERE person_id = $1', [member.id, today]);
    const shown = (await open(id))!;
    expect(shown.actions).toEqual(['reject']);
    expect(shown.against.map(({ en }) => en)).toEqual([expect.stringContaining('mandate')]);
    await expect(decide(house.secretary, id, 'confirm')).rejects.toEqual(refused('appointment.mandate-over'));
    await decide(house.secretary, id, 'reject', SOURCE);
  });

  it('tells whose role was given or ended which one, and where', async () => {
    const someone = await withAccount(house, officer);
    const { id } = await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'));
    await decide(second.desk, id, 'confirm');
    const [grant] = (await house.secretary.call.listGrants({ query: { personId: someone.id } })).items;
    await house.secretary.call.endGrant({ params: { id: grant!.id }, body: { reason: SOURCE } });
    const said = (await told(someone.desk, 'access-changed')).map(({ subject }) => subject.en);
    expect(said).toEqual(
      expect.arrayContaining([
        'Your access to the desk: A role was granted: Auditor, the whole Assembly',
        'Your access to the desk: A role was ended: Auditor, the whole Assembly',
      ]),
    );
  });
});

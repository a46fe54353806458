import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { Desk } from '../../../tools/demonstration/desk.js';
import { aNewcomer, sql } from '../../support/accounts.js';
import { refusal } from '../../support/asking.js';
import { aDraft, aMember, anOfficer } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';

const SOURCE = 'SYNTHETIC';
let house: TestInstallation;
let officer: Person;
const confirmation = (value: boolean) =>
  house.secretary.call.changeSetting({ body: { setting: 'secondPerson', value, source: SOURCE } });
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
  await confirmation(true);
}, 60_000);
afterAll(() => house.close());

const refused = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
type Office = { id: string; desk: Desk };

/** Someone with an account, by which nothing may be done yet. */
async function withAccount(): Promise<Office> {
  const { id, email } = await aNewcomer(house);
  const { link } = await officer.desk.call.createAccount({ body: { personId: id, email } });
  return { id, desk: await new Desk(house.url).useLink(link.url, PASSWORD) };
}
const asRole = (
  personId: string,
  role: 'auditor' | 'executiveSecretary' | 'secretariatOfficer' | 'invitedApplicant',
) => ({
  body: { personId, role, on: null },
});
const decide = (desk: Desk, id: string, action: 'confirm' | 'reject' | 'takeBack', reason?: string) =>
  desk.call.decideAppointment({ params: { id }, body: { action, ...(reason && { reason }) } });
const awaited = async (desk: Desk) => (await desk.call.listAppointments({ query: {} })).items;
/** What the database gives somebody a right by. */
const held = (personId: string) => sql('SELECT role FROM held_role WHERE person_id = $1', [personId]);
const told = async (desk: Desk, kind: string) =>
  (await desk.call.listNotices({ query: { limit: 200 } })).items.filter((notice) => notice.kind === kind);

/** Another Executive Secretary: until there is one, nobody else grants roles. */
let second: Office;

it('R-65: a role holds at once as long as nobody else could confirm it, and the log says so', async () => {
  second = await withAccount();
  const { id, awaits } = await house.secretary.call.giveGrant(asRole(second.id, 'executiveSecretary'));
  expect(awaits).toBe(false);
  const [line] = await sql<{ details: object }>('SELECT details FROM audit_entry WHERE subject_id = $1', [id]);
  expect(line!.details).toMatchObject({ secondPerson: 'nobody-else' });
  expect((await second.desk.call.me()).permissions).toContain('grant:manage');
});

describe('R-65: an appointment that awaits a second person gives no right at any door', () => {
  /** Each kind: how it is asked for, by what it lets in, and what is left of it while it waits. */
  it('a role of the Assembly', async () => {
    const someone = await withAccount();
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
    await confirmation(false);
    try {
      const someone = await withAccount();
      expect((await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'))).awaits).toBe(false);
      await expect(someone.desk.call.readLog({})).resolves.toBeDefined();
    } finally {
      await confirmation(true);
    }
    const guest = await withAccount();
    expect((await house.secretary.call.giveGrant(asRole(guest.id, 'invitedApplicant'))).awaits).toBe(false);
  });
});

describe('R-65: an appointment is decided on', () => {
  it('not by who asked for it, who takes it back instead; and once', async () => {
    const someone = await withAccount();
    const { id } = await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'));
    await expect(decide(house.secretary, id, 'confirm')).rejects.toEqual(refused('appointment.own-request'));
    await expect(decide(house.secretary, id, 'reject', SOURCE)).rejects.toEqual(refused('appointment.own-request'));
    await expect(decide(second.desk, id, 'takeBack')).rejects.toEqual(refused('appointment.not-asker'));
    await decide(house.secretary, id, 'takeBack');
    await expect(decide(second.desk, id, 'confirm')).rejects.toEqual(refused('appointment.wrong-state'));
    expect(await held(someone.id)).toEqual([]);
  });

  it('by saying why not, which is told to who asked', async () => {
    const someone = await withAccount();
    const { id } = await house.secretary.call.giveGrant(asRole(someone.id, 'auditor'));
    await expect(decide(second.desk, id, 'reject')).rejects.toEqual(refused('reason.missing'));
    await decide(second.desk, id, 'reject', 'SYNTHETIC: not known here');
    const [notice] = await told(house.secretary, 'appointment-rejected');
    expect(notice!.body.en).toContain('SYNTHETIC: not known here');
    expect(await held(someone.id)).toEqual([]);
  });

  it('not by the one whom it concerns, nor by two at once', async () => {
    const third = await withAccount();
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

  it('not through another record of the one who asked, by its e-mail or its name', async () => {
    const { familyName, givenName, familyNameLatin, givenNameLatin } = await house.secretary.call
      .me()
      .then(({ personId: id }) => house.secretary.call.getPerson({ params: { id } }));
    const twin = await withAccount();
    const { id: twins } = await house.secretary.call.giveGrant(asRole(twin.id, 'executiveSecretary'));
    await decide(second.desk, twins, 'confirm');
    const someone = await withAccount();
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
  });
});

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
    const someone = await withAccount();
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

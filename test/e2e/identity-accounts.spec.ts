import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { Desk } from '../../tools/demonstration/desk.js';
import { aBrowser, aNewcomer, known, signIn, sql } from '../support/accounts.js';
import { aMember, anOfficer, aRepresentative } from '../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';

let house: TestInstallation;
let officer: Person;
const TODAY = '2026-03-02';
const REASON = 'SYNTHETIC';
beforeAll(async () => {
  process.env.TRUST_PROXY = 'true';
  house = await openInstallation();
  officer = await anOfficer(house);
}, 60_000);
afterAll(() => {
  delete process.env.TRUST_PROXY;
  return house.close();
});

const refused = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });

/** Someone with an account, by which nothing may be done yet. */
async function withAccount() {
  const { id, email } = await aNewcomer(house);
  const { account, link } = await officer.desk.call.createAccount({ body: { personId: id, email } });
  const desk = await new Desk(house.url).useLink(link.url, PASSWORD);
  return { id, accountId: account.id, desk };
}

/** The same with a role of the whole assembly. */
async function withRole(
  role: 'executiveSecretary' | 'systemAdministrator' | 'auditor' | 'invitedApplicant',
  validFrom = TODAY,
) {
  const someone = await withAccount();
  await house.secretary.call.giveGrant({ body: { personId: someone.id, role, on: null, validFrom } });
  return someone;
}

describe('The account of someone with a role of the whole assembly', () => {
  const attempts = {
    'given a link': (desk: Desk, id: string) => desk.call.makeLink({ params: { id } }),
    'given another e-mail': (desk: Desk, id: string) =>
      desk.call.changeEmail({ params: { id }, body: { email: newEmail('taken-over') } }),
    deactivated: (desk: Desk, id: string) => desk.call.deactivateAccount({ params: { id } }),
    reactivated: (desk: Desk, id: string) => desk.call.reactivateAccount({ params: { id } }),
  };

  it.each(Object.entries(attempts))('is not %s by an officer, but by who gives such roles', async (_, attempt) => {
    const { accountId, desk } = await withRole('executiveSecretary');
    const state = () => sql('SELECT email, deactivated_at, reset_asked_at FROM account WHERE id = $1', [accountId]);
    const before = await state();
    await expect(attempt(officer.desk, accountId)).rejects.toEqual(refused('grant.not-yours'));
    expect(await state()).toEqual(before);
    expect((await desk.call.me()).accountId).toBe(accountId);
    await expect(attempt(house.secretary, accountId)).resolves.toBeDefined();
  });

  it.each(Object.entries(attempts))('is not %s by an officer even before its day has come', async (_, attempt) => {
    const { accountId } = await withRole('auditor', '2026-03-20');
    await expect(attempt(officer.desk, accountId)).rejects.toEqual(refused('grant.not-yours'));
  });

  it('is made by an officer only as long as the person holds none', async () => {
    const { id, email } = await aNewcomer(house);
    await house.secretary.call.giveGrant({ body: { personId: id, role: 'systemAdministrator', on: null } });
    const body = { personId: id, email };
    await expect(officer.desk.call.createAccount({ body })).rejects.toEqual(refused('grant.not-yours'));
    // Who gave the role does not hand out the account as well, once somebody else can.
    const { desk: another } = await withRole('executiveSecretary');
    await expect(house.secretary.call.createAccount({ body })).rejects.toEqual(refused('grant.own-hands'));
    await expect(another.call.createAccount({ body })).resolves.toBeDefined();
  });

  it('is an officer’s business again when the role has ended, and when it only lets one apply', async () => {
    const former = await withRole('auditor', '2026-01-01');
    const [grant] = (await house.secretary.call.listGrants({ query: { personId: former.id } })).items;
    await house.secretary.call.endGrant({ params: { id: grant!.id }, body: { reason: REASON } });
    const guest = await withRole('invitedApplicant');
    for (const { accountId: id } of [former, guest])
      await expect(officer.desk.call.makeLink({ params: { id } })).resolves.toBeDefined();
  });

  it('is the officer’s own business if it is the officer’s own', async () => {
    const { accountId: id } = await known(officer);
    await expect(officer.desk.call.makeLink({ params: { id } })).resolves.toBeDefined();
    expect((await officer.desk.call.me()).accountId).toBe(id);
  });
});

const administers = (personId: string) => ({ body: { personId, role: 'systemAdministrator' as const, on: null } });

it('grants nothing to an account in the own hands, as soon as somebody else may grant', async () => {
  const { desk: another } = await withRole('executiveSecretary');
  const { id, email } = await aNewcomer(house);
  const { link } = await house.secretary.call.createAccount({ body: { personId: id, email } });
  const puppet = await new Desk(house.url).useLink(link.url, PASSWORD);
  await expect(house.secretary.call.giveGrant(administers(id))).rejects.toEqual(refused('grant.own-hands'));
  await another.call.giveGrant(administers(id));
  const { personId: maker } = await house.secretary.call.me();
  await expect(puppet.call.giveGrant(administers(maker))).rejects.toEqual(refused('grant.own-hands'));
});

it('lets an administrator neither take over nor dismiss the Executive Secretary or another administrator', async () => {
  const administrator = await withRole('systemAdministrator');
  for (const role of ['executiveSecretary', 'systemAdministrator'] as const) {
    const { id, accountId } = await withRole(role);
    const params = { id: accountId };
    await expect(administrator.desk.call.makeLink({ params })).rejects.toEqual(refused('grant.not-yours'));
    await expect(administrator.desk.call.deactivateAccount({ params })).rejects.toEqual(refused('grant.not-yours'));
    const [grant] = (await administrator.desk.call.listGrants({ query: { personId: id } })).items;
    const end = { params: { id: grant!.id }, body: { reason: REASON } };
    await expect(administrator.desk.call.endGrant(end)).rejects.toEqual(refused('grant.not-yours'));
  }
  const { accountId: id } = await withRole('auditor');
  await expect(administrator.desk.call.makeLink({ params: { id } })).resolves.toBeDefined();
});

it('signs in by the changed e-mail and no longer by the old one', async () => {
  const { email, accountId: id } = await known(await aMember(house, 'RUS'));
  const next = newEmail('changed');
  const account = await officer.desk.call.changeEmail({ params: { id }, body: { email: next.toUpperCase() } });
  expect(account.email).toBe(next);
  expect((await signIn(aBrowser(house), email)).status).toBe(401);
  expect((await signIn(aBrowser(house), next)).status).toBe(201);
});

it('gives one e-mail and one person one account', async () => {
  const [one, other] = [await aNewcomer(house), await aNewcomer(house)];
  const make = (personId: string, email: string) => officer.desk.call.createAccount({ body: { personId, email } });
  const { account } = await make(one.id, one.email);
  await expect(make(one.id, newEmail('second'))).rejects.toEqual(refused('account.exists'));
  await expect(make(other.id, one.email)).rejects.toEqual(refused('account.exists'));
  const second = await make(other.id, other.email);
  const taken = officer.desk.call.changeEmail({ params: { id: second.account.id }, body: { email: account.email } });
  await expect(taken).rejects.toEqual(refused('account.exists'));
});

it('ends every session at once when an account is deactivated, and lets nobody in until it is active again', async () => {
  const { person, email, accountId: id } = await known(await aMember(house, 'RUS'));
  const elsewhere = aBrowser(house);
  await signIn(elsewhere, email);
  const { url } = await officer.desk.call.makeLink({ params: { id } });
  expect((await officer.desk.call.deactivateAccount({ params: { id } })).active).toBe(false);
  await expect(person.desk.call.me()).rejects.toEqual(refused('session.missing'));
  expect((await elsewhere.send('GET', '/api/session')).status).toBe(401);
  expect((await signIn(aBrowser(house), email)).status).toBe(401);
  await expect(new Desk(house.url).useLink(url, PASSWORD)).rejects.toEqual(refused('link.invalid'));
  await expect(officer.desk.call.makeLink({ params: { id } })).rejects.toEqual(refused('account.deactivated'));
  expect((await officer.desk.call.reactivateAccount({ params: { id } })).active).toBe(true);
  expect((await elsewhere.send('GET', '/api/session')).status).toBe(401);
  expect((await signIn(aBrowser(house), email)).status).toBe(201);
});

describe('What a person may do ends with the next request', () => {
  it('after a grant has ended', async () => {
    const auditor = await withRole('auditor', '2026-01-01');
    await expect(auditor.desk.call.readLog({})).resolves.toBeDefined();
    const [grant] = (await house.secretary.call.listGrants({ query: { personId: auditor.id } })).items;
    await house.secretary.call.endGrant({ params: { id: grant!.id }, body: { reason: REASON } });
    await expect(auditor.desk.call.readLog({})).rejects.toEqual(refused('permission.missing'));
    expect((await auditor.desk.call.me()).roles).toEqual([]);
  });

  it('after a grant’s last day', async () => {
    const { id, desk } = await withAccount();
    const grant = { role: 'auditor' as const, on: null, validFrom: TODAY, validUntil: '2026-03-03' };
    await house.secretary.call.giveGrant({ body: { personId: id, ...grant } });
    await expect(desk.call.readLog({})).resolves.toBeDefined();
    house.setClock('2026-03-03T00:00:01Z');
    try {
      await expect(desk.call.readLog({})).rejects.toEqual(refused('permission.missing'));
    } finally {
      house.setClock(`${TODAY}T09:00:00Z`);
    }
  });

  it('after an office in the delegation has ended', async () => {
    const { id, desk } = await aRepresentative(house, 'BLR');
    const { representatives } = await house.cast
      .delegation('BLR')
      .then(({ id: delegation }) => house.secretary.call.getDelegation({ params: { id: delegation } }));
    await expect(desk.call.listPeople({})).resolves.toBeDefined();
    const office = representatives.find(({ personId }) => personId === id)!;
    const body = { validUntil: TODAY, reason: REASON };
    await officer.desk.call.endRepresentative({ params: { id: office.id }, body });
    await expect(desk.call.listPeople({})).rejects.toEqual(refused('permission.missing'));
  });

  it('after the mandate has ended', async () => {
    const { id, desk } = await aMember(house, 'BLR');
    await expect(desk.call.listMissions({})).resolves.toBeDefined();
    const [mandate] = await sql<{ id: string }>('SELECT id FROM mandate WHERE person_id = $1', [id]);
    const body = { validUntil: TODAY, reason: REASON };
    await officer.desk.call.endMandate({ params: { id: mandate!.id }, body });
    await expect(desk.call.listMissions({})).rejects.toEqual(refused('permission.missing'));
    await expect(desk.call.getPerson({ params: { id } })).resolves.toMatchObject({ id });
  });
});

import { ParticularsService } from '#libs/dossiers';
import { HumansService } from '#libs/identity';
import { Transactions } from '#libs/platform';
import { applyOneself, endorse } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { told } from '../../support/appointments.js';
import { logOf, outcome, refusal } from '../../support/asking.js';
import { aFormingMission, aMember, anOfficer, aRepresentative } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, TIMES, type Participants } from '../../support/ready.js';

const REASON = 'SYNTHETIC: known to both delegations';
let house: TestInstallation;
let company: Participants;
let officer: Person;
let another: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 0);
  ({ officer } = company);
  another = await anOfficer(house);
  house.setClock(TIMES.nominating);
});
afterAll(() => house.close());

const isOne = (one: Person, other: Person) =>
  house.app
    .get(Transactions, { strict: false })
    .asSystem('a test')
    .look(({ manager }) => house.app.get(HumansService, { strict: false }).isOne(manager, one.id, other.id));
const mission = () => aFormingMission(house, officer, company.coordinator);
async function particulars(person: Person, body: object, missionId?: string) {
  const id = await applyOneself(person, missionId ?? (await mission()));
  await person.desk.call.provideParticulars({ params: { id }, body, ifMatch: 0 });
  return id;
}
const get = (id: string) => officer.desk.call.getPerson({ params: { id } });
/** Gives somebody the name of somebody else. */
async function call(person: Person, like: Person, patronymics: [string | null, string | null] = [null, null]) {
  const own = await get(like.id);
  const { familyName, givenName, familyNameLatin, givenNameLatin } = own;
  const names = { familyName, givenName, familyNameLatin, givenNameLatin };
  for (const [index, { id }] of [like, person].entries()) {
    const { version, office, citizenship, email } = await get(id);
    const body = { ...names, patronymic: patronymics[index] ?? null, office, citizenship, email };
    await officer.desk.call.changePerson({ params: { id }, ifMatch: version, body });
  }
}
const namesakes = async ({ desk }: Person, { id }: Person) => (await desk.call.listNamesakes({ params: { id } })).items;
const tell = ({ desk }: Person, { id }: Person, { id: otherId }: Person) =>
  desk.call.tellApart({ params: { id }, body: { otherId, reason: REASON } });
const confirm = ({ desk }: Person, id: string) => desk.call.confirmNamesakes({ params: { id } });
const takeBack = ({ desk }: Person, id: string) =>
  desk.call.takeNamesakesBack({ params: { id }, body: { reason: REASON } });

describe('R-65: a second record of one human is known by its passport', () => {
  it('however the number is written, in whatever mission; and by nothing that could be read', async () => {
    const representative = await aRepresentative(house, 'KAZ');
    const member = await aMember(house, 'KAZ');
    await particulars(representative, { passportNumber: 'N 1234-567', birthDate: '1970-05-01' });
    const theirs = await particulars(member, { birthDate: '1970-05-01' });
    // A day of birth alone says nothing.
    expect(await isOne(representative, member)).toBe(false);
    await member.desk.call.provideParticulars({
      params: { id: theirs },
      body: { passportNumber: 'n1234567' },
      ifMatch: 1,
    });
    expect(await isOne(representative, member)).toBe(true);
    expect((await refusal(endorse(representative, theirs))).codes).toEqual(['application.endorsed-by-oneself']);
    expect(await namesakes(officer, member)).toMatchObject([
      { personId: representative.id, alikeBy: ['passport', 'birth'], mark: null, actions: [] },
    ]);
    expect(await outcome(tell(officer, member, representative))).toBe('namesakes.not-by-name');
    const kept = JSON.stringify(await sql('SELECT passport_index, birth_index FROM particulars'));
    expect(kept).not.toMatch(/1234|1970/);

    // What was saved before there were indexes, or under another key, is found again by the next worker that looks.
    await sql(`UPDATE particulars SET passport_index = NULL, birth_index = NULL, index_key = 'replaced'`);
    expect(await isOne(representative, member)).toBe(false);
    await house.app.get(ParticularsService, { strict: false }).index();
    expect(await isOne(representative, member)).toBe(true);

    // What cannot be opened holds up nothing else.
    const [first] = await sql<{ id: string; sealed: Buffer }>('SELECT id, sealed FROM particulars ORDER BY id LIMIT 1');
    await sql(`UPDATE particulars SET index_key = 'replaced'`);
    await sql(`UPDATE particulars SET sealed = 'spoilt' WHERE id = $1`, [first!.id]);
    await house.app.get(ParticularsService, { strict: false }).index();
    expect(await sql(`SELECT id FROM particulars WHERE index_key = 'replaced'`)).toEqual([{ id: first!.id }]);
    await sql('UPDATE particulars SET sealed = $2 WHERE id = $1', [first!.id, first!.sealed]);
    await house.app.get(ParticularsService, { strict: false }).index();
    expect(await sql(`SELECT id FROM particulars WHERE index_key = 'replaced'`)).toEqual([]);

    // A number that was mistyped makes nobody one with a stranger, whose day of birth is another.
    const born = (birthDate: string, ifMatch: number) =>
      member.desk.call.provideParticulars({ params: { id: theirs }, body: { birthDate }, ifMatch });
    await born('1971-05-01', 2);
    expect(await isOne(representative, member)).toBe(false);
    await born('1970-05-01', 3);
    expect(await isOne(representative, member)).toBe(true);

    // With what it stands for it is erased.
    const erase = { query: { dryRun: 'false' as const }, body: { reason: 'R-60', personId: member.id } };
    await house.secretary.call.erase(erase);
    expect(await isOne(representative, member)).toBe(false);
    const ofMember =
      'SELECT passport_index AS p, birth_index AS b, index_key AS k FROM particulars WHERE person_id = $1';
    expect(await sql(ofMember, [member.id])).toEqual([{ p: null, b: null, k: null }]);
    await expect(sql(`UPDATE particulars SET passport_index = 'x' WHERE person_id = $1`, [member.id])).rejects.toThrow(
      'particulars_index_erased',
    );
  });

  it('and a day of birth outweighs a patronymic that was written otherwise, never a name', async () => {
    const [one, other] = [await aMember(house, 'KGZ'), await aMember(house, 'KGZ')];
    await call(other, one, ['Условнович', 'Условновна']);
    expect(await isOne(one, other)).toBe(false);
    await particulars(one, { birthDate: '1971-06-02' });
    await particulars(other, { birthDate: '1971-06-02' });
    expect(await isOne(one, other)).toBe(true);
    const stranger = await aMember(house, 'KGZ');
    await particulars(stranger, { birthDate: '1971-06-02' });
    expect(await isOne(one, stranger)).toBe(false);
  });
});

describe('R-65: two people of one name', () => {
  it('are told apart by two others, one after the other; then the one acts for the other, until it is taken back', async () => {
    const representative = await aRepresentative(house, 'KAZ');
    const member = await aMember(house, 'KAZ');
    await call(member, representative);
    const id = await applyOneself(member, await mission());
    const refused = async () => (await refusal(endorse(representative, id))).codes;
    expect(await refused()).toEqual(['application.endorsed-by-oneself']);
    await tell(officer, representative, member);
    expect(await outcome(tell(another, member, representative))).toBe('namesakes.told-apart');
    expect(await refused()).toEqual(['application.endorsed-by-oneself']);
    const [{ mark, actions }] = (await namesakes(officer, member)) as [Awaited<ReturnType<typeof namesakes>>[number]];
    expect([mark!.reason, mark!.confirmedAt, actions]).toEqual([REASON, null, ['takeBack']]);
    expect(await outcome(confirm(officer, mark!.id))).toBe('namesakes.own-request');
    expect(await told(another.desk, 'namesakes-to-confirm')).toMatchObject([
      { link: expect.stringContaining(`/people/${representative.id}`) as unknown },
    ]);
    expect(await told(officer.desk, 'namesakes-to-confirm')).toEqual([]);
    const subject = async () => (await told(another.desk, 'namesakes-to-confirm'))[0]!.subject.en;
    expect(await subject()).not.toContain('had been');
    await confirm(another, mark!.id);
    expect(await subject()).toContain('had been marked');
    expect(await outcome(confirm(another, mark!.id))).toBe('namesakes.not-awaited');
    const merge = { params: { id: member.id }, body: { intoId: representative.id, reason: REASON } };
    expect(await outcome(officer.desk.call.mergePeople(merge))).toBe('person.merge-told-apart');
    expect((await endorse(representative, id)).application.state).toBe('ENDORSED');
    const lines = await logOf(house, { subjectId: representative.id });
    expect(lines.filter(({ what }) => what.startsWith('namesakes.'))).toMatchObject([
      { what: 'namesakes.asked', reason: REASON, personId: officer.id, details: { otherId: member.id } },
      { what: 'namesakes.confirmed', personId: another.id },
    ]);
    await takeBack(officer, mark!.id);
    expect(await outcome(takeBack(officer, mark!.id))).toBe('namesakes.not-found');
    expect(await isOne(representative, member)).toBe(true);
  });

  it('are not told apart by two accounts of one officer, whose records are merged meanwhile', async () => {
    const [one, other] = [await aMember(house, 'KGZ'), await aMember(house, 'KGZ')];
    await call(other, one);
    const [former, kept] = [await anOfficer(house), await anOfficer(house)];
    await tell(former, one, other);
    const { items } = await house.secretary.call.listGrants({ query: { personId: former.id } });
    for (const { id } of items) await house.secretary.call.endGrant({ params: { id }, body: { reason: REASON } });
    await house.secretary.call.mergePeople({ params: { id: former.id }, body: { intoId: kept.id, reason: REASON } });
    const [{ mark }] = (await namesakes(kept, one)) as [Awaited<ReturnType<typeof namesakes>>[number]];
    expect(await outcome(confirm(kept, mark!.id))).toBe('namesakes.own-request');
    expect(mark!.askedBy.ru).toBe((await namesakes(another, one))[0]!.mark!.askedBy.ru);
    await confirm(another, mark!.id);
  });

  it('are not told apart by either of them, nor where a passport says that they are one', async () => {
    const member = await aMember(house, 'TJK');
    await call(member, another);
    expect(await outcome(tell(another, member, another))).toBe('namesakes.own-matter');
    await tell(officer, member, another);
    const [{ mark }] = (await namesakes(another, member)) as [Awaited<ReturnType<typeof namesakes>>[number]];
    expect(await outcome(confirm(another, mark!.id))).toBe('namesakes.own-matter');
    expect(await outcome(takeBack(another, mark!.id))).toBe('namesakes.own-matter');
    await confirm({ desk: house.secretary } as Person, mark!.id);
    expect(await isOne(member, another)).toBe(false);
    const [one, other] = [await aMember(house, 'TJK'), await aMember(house, 'KGZ')];
    await call(other, one);
    await tell(officer, one, other);
    await confirm(another, (await namesakes(another, one)).find(({ personId }) => personId === other.id)!.mark!.id);
    await particulars(one, { passportNumber: 'T7654321' });
    expect(await isOne(one, other)).toBe(false);
    await particulars(other, { passportNumber: 'T7654321' });
    expect(await isOne(one, other)).toBe(true);
    const stranger = await aMember(house, 'TJK');
    expect(await outcome(tell(officer, member, stranger))).toBe('namesakes.not-by-name');
  });
});

import type { SearchHit } from '#libs/contracts';
import type { Person } from '../../../tools/demonstration/cast.js';
import { outcome } from '../../support/asking.js';
import { aMember, aRepresentative } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { aMissionInSigning, participantsOf, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let mission: string;
let report: string;
let foreign: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 2);
  const made = await aMissionInSigning(house, company, [company.coordinator, company.members[0]!]);
  mission = made.id;
  report = made.report.id;
  foreign = await aMember(house, 'ARM');
});
afterAll(() => house.close());

const find = async ({ desk }: Pick<Person, 'desk'>, q: string) => (await desk.call.search({ query: { q } })).items;
const found = async (who: Pick<Person, 'desk'>, q: string, kind: SearchHit['kind']) =>
  (await find(who, q)).filter((hit) => hit.kind === kind).map(({ id }) => id);
const nameOf = async (id: string) => {
  const { familyName, familyNameLatin, givenName } = await house.secretary.call.getPerson({ params: { id } });
  return { familyName, familyNameLatin, givenName };
};

it('finds a person by the beginning of the name in either script, and first whose family name it is', async () => {
  const { officer } = company;
  const delegationId = (await house.cast.delegation('KAZ')).id;
  const enter = (familyName: string, givenName: string) =>
    officer.desk.call.createPerson({
      body: { familyName, givenName, office: { ru: 'условно', en: 'synthetic' }, citizenship: 'KAZ', delegationId },
    });
  const given = await enter('Безымянный', 'Щукарёк');
  const family = await enter('Щукарёва', 'Условная');
  for (const q of ['щукар', 'ЩУКАРЁ', 'Shchukar', 'shchukar'])
    expect(await found(officer, q, 'person')).toEqual([family.id, given.id]);
  expect(await found(officer, 'условная shchuk', 'person')).toEqual([family.id]);
  expect(await found(officer, 'щукапа', 'person')).toEqual([]);
});

it('finds a mission by its number, its title and its host in either language, and its documents by their kind', async () => {
  const { officer } = company;
  const { number } = (await officer.desk.call.getMission({ params: { id: mission } })).mission;
  expect(await found(officer, number, 'mission')).toEqual([mission]);
  for (const q of ['Проверка Беларусь', 'belarus trial'])
    expect((await found(officer, q, 'mission')).length).toBeGreaterThan(0);
  expect(await found(officer, `заключение ${number}`, 'report')).toEqual([report]);
  expect(await found(officer, `conclusion ${number}`, 'report')).toEqual([report]);
  const list = (await find(officer, `список наблюдателей ${number}`)).filter(({ kind }) => kind === 'paper');
  expect(list).toMatchObject([
    { missionId: mission, title: { en: expect.stringContaining('List of observers') as string } },
  ]);
});

it('finds rules for everyone by number and words, and settings for those who see them', async () => {
  const { officer } = company;
  const [member] = company.members as [Person];
  expect((await find(member, 'R-48')).map(({ kind, id }) => [kind, id])).toEqual([['rule', 'R-48']]);
  expect(await found(officer, 'adoptionMode', 'setting')).toEqual(['adoptionMode']);
  expect(await found(member, 'adoptionMode', 'setting')).toEqual([]);
});

it('finds for nobody what they may not open, and opens what it finds', async () => {
  const { officer, coordinator, representative, members } = company;
  const [signing, other] = members as [Person, Person];
  const theirs = await nameOf(signing.id);
  const strange = await nameOf(foreign.id);
  const stranger = await aRepresentative(house, 'ARM');
  const { number } = (await officer.desk.call.getMission({ params: { id: mission } })).mission;

  for (const who of [officer, coordinator, representative]) {
    expect(await found(who, theirs.familyName, 'person')).toContain(signing.id);
    expect(await found(who, theirs.familyNameLatin, 'person')).toContain(signing.id);
  }
  expect(await found(officer, strange.familyName, 'person')).toContain(foreign.id);
  for (const who of [coordinator, representative])
    expect(await found(who, strange.familyName, 'person')).not.toContain(foreign.id);
  for (const who of [stranger, foreign])
    expect(await found(who, theirs.familyName, 'person')).not.toContain(signing.id);

  // In signing: for its readers and those who sign, not for whoever serves beside them, nor for others.
  for (const who of [officer, coordinator, signing])
    expect(await found(who, `заключение ${number}`, 'report')).toEqual([report]);
  for (const who of [other, representative, stranger, foreign])
    expect(await found(who, `заключение ${number}`, 'report')).toEqual([]);

  const everyone = [officer, coordinator, representative, signing, other, stranger, foreign];
  for (const who of everyone)
    for (const q of [number, theirs.familyName, 'список', 'Казахстан'])
      for (const hit of await find(who, q)) expect([hit, await opened(who, hit)]).toEqual([hit, 'granted']);
});

/** What is found, by the way in which the desk opens it. */
function opened({ desk: { call } }: Person, { kind, id, missionId }: SearchHit) {
  const params = { id };
  const ways = {
    mission: () => call.getMission({ params }),
    person: () => call.getPerson({ params }),
    delegation: () => call.listPeople({ query: { limit: 1, delegationId: id } }),
    report: () => call.getReport({ params }),
    paper: () => call.getPaper({ params }).then(() => call.getMission({ params: { id: missionId! } })),
    rule: () => call.regulation(),
    setting: () => call.listSettings(),
  } satisfies Record<SearchHit['kind'], () => Promise<unknown>>;
  return outcome(ways[kind]());
}

const save = ({ desk }: Pick<Person, 'desk'>, name: string, shared: boolean) =>
  desk.call.saveView({ body: { list: 'people', name, shared, hidden: ['office'], words: { q: 'щук', in: 'KAZ' } } });
const seen = async ({ desk }: Pick<Person, 'desk'>) =>
  (await desk.call.listViews({ query: { list: 'people' } })).items.map(({ name, own }) => [name, own]);
const remove = ({ desk }: Pick<Person, 'desk'>, { id }: { id: string }) =>
  outcome(desk.call.removeView({ params: { id } }));

it('keeps a view for its owner, offers a shared one to whoever reads the list, and takes away what its reader may', async () => {
  const { officer, representative } = company;
  const [member] = company.members as [Person];
  const own = await save(representative, 'Мои', false);
  const shared = await save(officer, 'Общий', true);
  expect(shared).toMatchObject({ hidden: ['office'], words: { q: 'щук', in: 'KAZ' }, own: true });
  expect(await seen(representative)).toEqual([
    ['Мои', true],
    ['Общий', false],
  ]);
  expect((await seen(officer)).map(([name]) => name)).toEqual(['Общий']);
  // Whoever may not read the list of people is told nothing of what others look for in it.
  expect(await seen(member)).toEqual([]);

  expect(await outcome(save(representative, 'Мои', false))).toBe('view.name-taken');
  expect(await outcome(save(representative, 'Всем', true))).toBe('permission.missing');
  expect(await remove(officer, own)).toBe('view.not-found');
  expect(await remove(member, shared)).toBe('view.not-found');
  expect(await remove({ desk: house.secretary }, shared)).toBe('granted');
  expect(await remove(representative, own)).toBe('granted');
  expect(await seen(representative)).toEqual([]);
  expect(await outcome(save(representative, 'Мои', false))).toBe('granted');
});

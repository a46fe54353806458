import { outcome, refusal } from '../../support/asking.js';
import { anOfficer, aRepresentative } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import type { Person } from '../../../tools/demonstration/cast.js';

let house: TestInstallation;
let officer: Person;
let kazakhstan: string;
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
  kazakhstan = (await house.cast.delegation('KAZ')).id;
});
afterAll(() => house.close());

// All of one made-up office, so that other persons of this database do not disturb.
const TAIL = `тест${Array.from(String(Date.now()), (digit) => 'абвгдежзик'[Number(digit)]).join('')}`;
const enter = (familyName: string, familyNameLatin?: string, givenName = `Условное-${TAIL}`, citizenship = 'KAZ') =>
  officer.desk.call.createPerson({
    body: {
      familyName,
      givenName,
      ...(familyNameLatin ? { familyNameLatin } : {}),
      office: { ru: 'условно', en: 'synthetic' },
      citizenship,
      delegationId: kazakhstan,
    },
  });
const find = async (q: string, sort: 'newest' | 'name' | 'latin-name' = 'name', { desk } = officer) =>
  (await desk.call.listPeople({ query: { limit: 200, q, sort } })).items.map(({ familyName }) => familyName);

it('proposes the Latin form of a name that has none and says so until it is confirmed, and takes any other that is entered', async () => {
  const person = await enter('Қазбекұлы'.normalize('NFD'));
  expect(person).toMatchObject({
    familyName: 'Қазбекұлы'.normalize('NFC'),
    familyNameLatin: 'Kazbekuly',
    latinProposed: true,
  });
  const { id, delegationId: _, version, ...rest } = person;
  const changed = await officer.desk.call.changePerson({
    params: { id },
    body: { ...rest, familyNameLatin: 'Qazbekuly' },
    ifMatch: version,
  });
  // The given name is the table's still.
  expect(changed).toMatchObject({ familyNameLatin: 'Qazbekuly', latinProposed: true });
  const another = (body: object, ifMatch: number) =>
    officer.desk.call.changePerson({ params: { id }, body: { ...rest, ...body, latinProposed: undefined }, ifMatch });
  expect(await another({ familyNameLatin: 'Qazbekuly', email: null }, 2)).toMatchObject({ latinProposed: true });
  expect(await another({ familyNameLatin: 'Kazbek' }, 3)).toMatchObject({ latinProposed: false });
  const proposed = await enter('Условная', undefined, 'Щит');
  const { id: same, delegationId: _of, version: first, ...facts } = proposed;
  const confirmed = await officer.desk.call.changePerson({
    params: { id: same },
    body: { ...facts, latinProposed: false },
    ifMatch: first,
  });
  expect([proposed.latinProposed, confirmed.latinProposed]).toEqual([true, false]);
  expect((await enter('Условная', 'Uslovnaja', 'Щит')).latinProposed).toBe(true);
  const query = { familyName: 'Вторин', givenName: 'Щит', country: 'RUS' };
  expect(await officer.desk.call.proposeLatinNames({ query })).toEqual({
    familyNameLatin: 'Vtorin',
    givenNameLatin: 'Shchit',
  });
  expect(await refusal(enter('ქართული'))).toMatchObject({ status: 400, code: 'person.latin-needed' });
});

it('finds a person by either script, whatever the case, the marks and the spelling', async () => {
  await enter('Әуезұлы', 'Auezuly');
  await enter('Պողոսենց', 'Poghosents', undefined, 'ARM');
  await enter('Ёлочкин', 'Yolochkin');
  const cases: [string, string][] = [
    ['Әуезұлы', 'Әуезұлы'],
    ['ауезулы', 'Әуезұлы'],
    ['AUEZULY', 'Әуезұлы'],
    ['auezuli', 'Әуезұлы'],
    ['Պողոսենց', 'Պողոսենց'],
    ['poghosents', 'Պողոսենց'],
    ['Погосенц', 'Պողոսենց'],
    ['елочкин', 'Ёлочкин'],
    ['YOLOCH', 'Ёлочкин'],
    [`условное ёлочк`, 'Ёлочкин'],
  ];
  for (const [q, familyName] of cases) expect([q, await find(q)]).toEqual([q, expect.arrayContaining([familyName])]);
  for (const q of ['%', '_лочкин', 'елочкин ауезулы', 'нет-такого-имени']) expect([q, await find(q)]).toEqual([q, []]);
  const kyrgyzstan = await aRepresentative(house, 'KGZ');
  expect(await find('елочкин', 'name', kyrgyzstan)).toEqual([]);
});

it('sorts by the alphabet and not by the numbers of letters, page after page', async () => {
  const given = `Порядок-${TAIL}`;
  for (const [ru, en] of [
    ['Яшмин', 'Zeta'],
    ['Қалам', 'Qalam'],
    ['Кедрин', 'Ödemi'],
    ['Ёжин', 'Beta'],
    ['Жёлудин', 'Alfa'],
    ['Единый', 'alfb'],
    ['Лесной', 'Nu'],
    ['Օրինակ', 'Orinak'],
  ] as const)
    await enter(ru, en, given);
  const russian = await find(given, 'name');
  expect(russian).toEqual(['Единый', 'Ёжин', 'Жёлудин', 'Кедрин', 'Қалам', 'Лесной', 'Яшмин', 'Օրինակ']);
  const latin = await find(given, 'latin-name');
  expect(latin).toEqual(['Жёлудин', 'Единый', 'Ёжин', 'Лесной', 'Кедрин', 'Օրինակ', 'Қалам', 'Яшмин']);
  for (const [sort, all] of [
    ['name', russian],
    ['latin-name', latin],
    ['newest', await find(given, 'newest')],
  ] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 3, q: given, sort, ...(cursor ? { cursor } : {}) };
      const page = await officer.desk.call.listPeople({ query });
      seen.push(...page.items.map(({ familyName }) => familyName));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all);
  }
  const { next } = await officer.desk.call.listPeople({ query: { limit: 1, q: given, sort: 'name' } });
  const other = officer.desk.call.listPeople({ query: { limit: 1, cursor: next!, sort: 'latin-name' } });
  expect(await outcome(other)).toBe('request.cursor-broken');
});

import { ALPHABETS, latinName } from './transliteration.js';

const lettersOf = (alphabet: string) => alphabet.match(/ՈՒ|./gu) ?? [];
const COUNTRIES = Object.keys(ALPHABETS) as (keyof typeof ALPHABETS)[];

describe('every letter of every alphabet', () => {
  it.each(COUNTRIES)('of %s becomes letters a passport can show, in its own case', (country) => {
    for (const letter of lettersOf(ALPHABETS[country]))
      for (const name of [`А${letter}`, `${letter}а`, `А${letter.toLowerCase()}а`, `${letter}-${letter}А`]) {
        const latin = latinName(name, country);
        expect([name, latin]).toEqual([name, expect.stringMatching(/^[A-Za-z' -]+$/)]);
        expect(latin!.length).toBeLessThanOrEqual(name.length * 4);
      }
  });

  it.each(COUNTRIES)('of %s in small letters gives what it gives in capitals', (country) => {
    for (const letter of lettersOf(ALPHABETS[country])) {
      const [loud, quiet] = [latinName(`А${letter}А`, country), latinName(`а${letter.toLowerCase()}а`, country)];
      expect([letter, quiet?.toUpperCase()]).toEqual([letter, loud]);
      expect(quiet).toBe(quiet?.toLowerCase());
    }
  });
});

it.each([
  // Places and common words: no real person is meant.
  ['Щукин', undefined, 'Shchukin'],
  ['ЩУКИН', undefined, 'SHCHUKIN'],
  ['Юля', undefined, 'Iulia'],
  ['Объездов', undefined, 'Obieezdov'],
  ['Семёнов-Песчаный', undefined, 'Semenov-Peschanyi'],
  ['Цой', undefined, 'Tsoi'],
  ['Магілёў', 'BLR', 'Mahiliou'],
  ['Гомель', 'BLR', 'Homel'],
  ['Гомель', 'RUS', 'Gomel'],
  ['Київ', 'UKR', 'Kyiv'],
  ['Ялта', 'UKR', 'Yalta'],
  ["Знам'янка", 'UKR', 'Znamianka'],
  ['Шабац', 'SRB', 'Sabac'],
  ['Њива', 'SRB', 'Njiva'],
  ['Қызылорда', 'KAZ', 'Kyzylorda'],
  ['Ақтөбе', 'KAZ', 'Aktobe'],
  ['Өскемен', 'KAZ', 'Oskemen'],
  ['Қӯрғонтеппа', 'TJK', 'Qurghonteppa'],
  ['Երևան', 'ARM', 'Yerevan'],
  ['Գյումրի', 'ARM', 'Gyumri'],
  ['Ծաղկաձոր', 'ARM', 'Tsaghkadzor'],
  ['Ոսկեվազ', 'ARM', 'Voskevaz'],
  ['ՋԵՐՄՈՒԿ', 'ARM', 'JERMUK'],
  ['Ուջան', 'ARM', 'Ujan'],
  ['Đurđevac', 'SRB', 'Durdevac'],
] as const)('%s (%s) is proposed as %s', (name, country, latin) => {
  expect(latinName(name, country)).toBe(latin);
});

it('makes no difference between a letter with its sign and the letter and the sign', () => {
  for (const name of ['Йоханнес', 'Ёлкина', 'Ўзорны']) expect(latinName(name.normalize('NFD'))).toBe(latinName(name));
});

it('leaves a name that is Latin already as it is, but for its marks', () => {
  expect(latinName('Müller-O’Šea')).toBe("Muller-O'Sea");
});

it('proposes nothing for a script it does not know, for nothing, and for what is too long to be kept', () => {
  for (const name of ['ქართული', '山', '', '  ', 'Ь', '-', 'Щ'.repeat(21)]) expect(latinName(name)).toBeNull();
});

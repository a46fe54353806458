import { ALPHABETS, latinName, machineReadable } from './transliteration.js';

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
  ['Е. Щукин (Цой)', undefined, 'E. Shchukin (Tsoi)'],
  ['Щу́кин', undefined, 'Shchukin'],
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
  ['Яўген', 'BLR', 'Yauhen'],
  ['Юрый', 'BLR', 'Yury'],
  ['Юрий', 'BLR', 'Yury'],
  ['ЮРЫЙ', 'BLR', 'YURY'],
  ['Віталій', 'BLR', 'Vitali'],
  ['Щърково', 'BGR', 'Shtarkovo'],
  ['Юлия', 'BGR', 'Yulia'],
  ['Ѓорче', 'MKD', 'Gjorche'],
  ['Ќучук', 'MKD', 'Kjuchuk'],
  ['Џумаја', 'MKD', 'Djumaja'],
] as const)('%s (%s) is proposed as %s', (name, country, latin) => {
  expect(latinName(name, country)).toBe(latin);
});

it('makes no difference between a letter with its sign and the letter and the sign', () => {
  for (const name of ['Йоханнес', 'Ёлкина', 'Ўзорны']) expect(latinName(name.normalize('NFD'))).toBe(latinName(name));
});

it('leaves a name that is Latin already as it is printed, and says what machines read of it', () => {
  expect(latinName('Müller-O’Šea')).toBe('Müller-O’Šea');
  for (const [printed, read] of [
    ['Müller', 'MUELLER'],
    ['Groß', 'GROSS'],
    ['Núñez', 'NUNEZ'],
    ['Ångström', 'AANGSTROEM'],
    ['Đurđevac', 'DURDEVAC'],
    ['Șea', 'SEA'],
  ] as const)
    expect(machineReadable(printed)).toBe(read);
});

it('proposes nothing from what is no name', () => {
  for (const name of ['Cергеев', '?уатова', 'Иван2']) expect(latinName(name)).toBeNull();
});

it('proposes nothing for a script it does not know, for nothing, and for what is too long to be kept', () => {
  for (const name of ['ქართული', '山', '', '  ', 'Ь', '-', 'Щ'.repeat(21)]) expect(latinName(name)).toBeNull();
});

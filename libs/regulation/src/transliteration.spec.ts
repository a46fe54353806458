import {
  ALPHABETS,
  inHalves,
  inLanguage,
  isNotInEnglish,
  latinName,
  machineReadable,
  ofHalves,
} from './transliteration.js';

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

describe('what somebody typed once', () => {
  it('is parted for the fields of a form, and put together again as it was', () => {
    for (const text of [
      'Штаб миссии / Mission headquarters',
      'Штаб миссии',
      'Mission headquarters',
      'ԿԸՀ № 5',
      'ЦИК № 5 / CEC No. 5',
      'ЦИК № 5 / 7 / CEC No. 5 / 7',
      '',
    ])
      expect(ofHalves(inHalves(text))).toBe(text);
    expect(inHalves('Штаб миссии')).toEqual({ ru: 'Штаб миссии', en: '' });
    expect(inHalves('Mission headquarters')).toEqual({ ru: '', en: 'Mission headquarters' });
  });

  it('is told of as not said in English only where nobody has said it in English', () => {
    for (const [text, spelt] of [
      ['Штаб миссии', true],
      ['Штаб миссии / Mission headquarters', false],
      ['Mission headquarters', false],
      ['ЦИК № 5 / CEC No. 5', false],
      ['ԿԸՀ № 5 / CEC No. 5', false],
    ] as const)
      expect([text, isNotInEnglish(text)]).toEqual([text, spelt]);
  });

  it.each([
    ['Public reports: 20 in Astana / публичные сообщения', 'публичные сообщения', 'Public reports: 20 in Astana'],
    ['Условный журнал / Synthetic journal', 'Условный журнал', 'Synthetic journal'],
    ['Условный журнал «Щ» № 5', 'Условный журнал «Щ» № 5', 'Условный журнал «Щ» № 5'],
    ['Synthetic «journal» № 5', 'Synthetic «journal» № 5', 'Synthetic "journal" No. 5'],
    ['12-А / B-14', '12-А / B-14', '12-А / B-14'],
    ['ВХ / IN-7', 'ВХ / IN-7', 'ВХ / IN-7'],
    ['Штаб / HQs', 'Штаб', 'HQs'],
    ['ЦИК № 5 / CEC No. 5', 'ЦИК № 5', 'CEC No. 5'],
    ['CEC No. 5 / ЦИК № 5', 'ЦИК № 5', 'CEC No. 5'],
    ['ЦИК № 5 / 7 / CEC No. 5 / 7', 'ЦИК № 5 / 7', 'CEC No. 5 / 7'],
    ['Карты / ODIHR / Forms / ODIHR', 'Карты / ODIHR', 'Forms / ODIHR'],
    ['Вестник / Bulletin / 2026', 'Вестник / Bulletin / 2026', 'Вестник / Bulletin / 2026'],
    ['МН-12 / MN-12', 'МН-12 / MN-12', 'МН-12 / MN-12'],
    ['Карты наблюдателей (ODIHR) / Observers’ forms', 'Карты наблюдателей (ODIHR)', 'Observers’ forms'],
  ])('is printed in each edition by its half, where both languages were typed: %s', (source, ru, en) => {
    expect([inLanguage('ru', { source }).source, inLanguage('en', { source }).source]).toEqual([ru, en]);
  });

  it('is spelt in Latin letters where it is a name of a person, and never where it is a number', () => {
    const facts = {
      signatory: 'Яков Щукин',
      signer: { ru: 'Щукин', en: 'Щукин' },
      number: '№ 12-П',
      name: { en: 'Я' },
    };
    expect(inLanguage('en', facts)).toEqual({
      signatory: 'Iakov Shchukin',
      signer: { ru: 'Щукин', en: 'Shchukin' },
      number: '№ 12-П',
      name: { en: 'Ia' },
    });
    expect(inLanguage('ru', facts)).toEqual(facts);
  });

  it.each([
    ['+7 (495) 000-00-00, доб. 12', '+7 (495) 000-00-00, доб. 12', '+7 (495) 000-00-00, ext. 12'],
    ['+7 495 000 (вн. 12)', '+7 495 000 (вн. 12)', '+7 495 000 (ext. 12)'],
    ['000-00-00 ext. 7', '000-00-00 доб. 7', '000-00-00 ext. 7'],
    ['000-00-00, добавочный 7', '000-00-00, добавочный 7', '000-00-00, ext. 7'],
  ])('and a telephone has its extension in words of the edition: %s', (phone, ru, en) => {
    expect([inLanguage('ru', { phone }).phone, inLanguage('en', { phone }).phone]).toEqual([ru, en]);
  });
});

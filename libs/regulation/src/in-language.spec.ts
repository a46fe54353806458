import { inHalves, inLanguage, isNotInEnglish, ofHalves } from './in-language.js';

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

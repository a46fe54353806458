import { eachOnce, isFound } from './known-stations';

const station = (code: string, region: string | null = null, ru: string | null = null) => ({
  id: code,
  code,
  abroad: false,
  zone: null,
  region,
  name: { ru, en: null },
});

describe('Stations that a device knows', () => {
  it('are each there once, where they came first', () => {
    const [one, other] = [station('1'), station('2')];
    expect(eachOnce([one, other, { ...one, region: 'later' }])).toEqual([one, other]);
  });

  it('are found as the register finds them: by how the words of number, name and region begin', () => {
    const school = station('0417', 'Минская', 'Школа № 5');
    for (const typed of ['', '0417', 'шк', 'мин 04']) expect([typed, isFound(school, typed)]).toEqual([typed, true]);
    for (const typed of ['17', 'кола', 'мин 05']) expect([typed, isFound(school, typed)]).toEqual([typed, false]);
  });
});

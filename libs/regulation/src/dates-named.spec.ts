import { namesDay, namesOldDay } from './dates-named.js';

describe('a title that names a day', () => {
  it.each([
    ['Выборы Президента, 20 ноября 2022 г.', '2022-11-20', true],
    ['Presidential election, 20 November 2022', '2022-11-20', true],
    ['Election of November 20, 2022', '2022-11-20', true],
    ['Выборы 20.11.2022', '2022-11-20', true],
    ['Referendum 2022-11-20', '2022-11-20', true],
    ['Выборы депутатов, 17–19 сентября 2021 г.', '2021-09-18', true],
    ['Election, 15, 16 and 17 March 2024', '2024-03-16', true],
    ['Выборы, 20 ноября', '2022-11-20', true],
    ['Выборы, 20 ноября 2021 г.', '2022-11-20', false],
    ['Election, 2 November 2022', '2022-11-20', false],
    ['Election of 120 deputies, March 2022', '2022-03-20', false],
    ['Выборы Президента', '2022-11-20', false],
  ])('%s: %s is named: %s', (title, day, named) => expect(namesDay(title, day)).toBe(named));

  it('is old when that is no voting day any more', () => {
    const title = 'Election, 20 November 2022';
    expect(namesOldDay(title, ['2022-11-20'], ['2022-12-04'])).toBe('2022-11-20');
    expect(namesOldDay(title, ['2022-11-20'], ['2022-11-20', '2022-12-04'])).toBeUndefined();
    expect(namesOldDay('Election, 20 November', ['2022-11-20'], ['2023-11-20'])).toBeUndefined();
  });
});

import { shownDay, shownDays, shownInstant, shownPeriod } from './shown.js';

it('says a period once', () => {
  expect(shownPeriod('2022-11-17', '2022-11-21', 'ru')).toBe('17–21 ноября 2022 года');
  expect(shownPeriod('2022-11-17', '2022-11-21', 'en')).toBe('17–21 November 2022');
  expect(shownPeriod('2022-11-30', '2022-12-02', 'ru')).toBe('30 ноября – 2 декабря 2022 года');
  expect(shownPeriod('2022-12-30', '2023-01-02', 'ru')).toBe('30 декабря 2022 года – 2 января 2023 года');
  expect(shownPeriod('2022-11-17', '2022-11-17', 'ru')).toBe('17 ноября 2022 года');
});

it('says days that follow each other as a period, over the end of a month too', () => {
  expect(shownDays(['2022-02-23', '2022-02-22', '2022-02-24', '2022-02-27'], 'ru')).toBe(
    '22–24 февраля 2022 года, 27 февраля 2022 года',
  );
  expect(shownDays(['2024-02-29', '2024-03-01'], 'en')).toBe('29 February – 1 March 2024');
  expect(shownDays([], 'ru')).toBe('');
});

it('says an instant at the host’s clocks', () => {
  expect(shownInstant('2022-11-20T15:40:00Z', 'Asia/Almaty', 'ru')).toBe('20 ноября 2022 года, 21:40 (UTC+6)');
  expect(shownDay('2022-11-20', 'en')).toBe('20 November 2022');
});

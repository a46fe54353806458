import fc from 'fast-check';
import { parseLocalDate } from './local-date.js';

it.each([
  ['20.11.2022', '2022-11-20'],
  ['1.2.2022', '2022-02-01'],
  [' 20.11.2022 г. ', '2022-11-20'],
  ['20/11/2022', '2022-11-20'],
  ['11/20/2022', '2022-11-20'],
  ['05/05/2022', '2022-05-05'],
  ['2022-11-20', '2022-11-20'],
  ['2022-11-20T00:00:00.000Z', '2022-11-20'],
  ['44885', '2022-11-20'],
  ['29.02.2024', '2024-02-29'],
  ['20.11.2026 0:00:00', '2026-11-20'],
  ['20.11.2026 0:00', '2026-11-20'],
  ['20.11.2026 00:00:00', '2026-11-20'],
  ['2026-11-20 00:00:00', '2026-11-20'],
  ['2026-11-20T00:00:00+03:00', '2026-11-20'],
  ['20.11.2026 г. 0:00', '2026-11-20'],
  ['11/20/2026 12:00:00 AM', '2026-11-20'],
  ['2026.11.20', '2026-11-20'],
  ['2026/11/20', '2026-11-20'],
  ['20 ноября 2026 г.', '2026-11-20'],
  ['1 мая 2026', '2026-05-01'],
  ['20-Nov-2026', '2026-11-20'],
  ['«20» ноября 2026 г.', '2026-11-20'],
  ['"1" мая 2026 года', '2026-05-01'],
  ['November 20, 2026', '2026-11-20'],
  ['Nov. 20 2026', '2026-11-20'],
  ['20. 11. 2026', '2026-11-20'],
])('reads %s as %s', (text, day) => expect(parseLocalDate(text)).toBe(day));

it.each([
  '',
  '03/04/2022',
  '29.02.2022',
  '31.11.2022',
  '20.11.22',
  '2022',
  '20 ноября',
  '20 чепухи 2026',
  'чепухи 20, 2026',
  '2 марта 23 г.',
  '20.11.2026 0:30',
  '2022-13-01',
  '00.01.2022',
  '2022-11-20T15:00:00.000Z',
  '123456',
])('does not guess at %s', (text) => expect(parseLocalDate(text)).toBeUndefined());

it('reads every day there is from every form but the one that has two meanings', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, day] = iso.split('-') as [string, string, string];
      const serial = String(Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000));
      for (const form of [iso, `${day}.${month}.${year}`, serial]) expect(parseLocalDate(form)).toBe(iso);
      if (Number(day) > 12) expect(parseLocalDate(`${day}/${month}/${year}`)).toBe(iso);
    }),
  );
});

it('counts the days of a workbook as the workbook counts them', () => {
  expect(parseLocalDate('44885')).toBe('2022-11-20');
  expect(parseLocalDate('43423', true)).toBe('2022-11-20');
});

import { isMonth, monthPlus, weeksOf } from './month.js';

it('has whole weeks from Monday to Sunday, those of the neighbours included', () => {
  const weeks = weeksOf('2026-03');
  expect(weeks).toHaveLength(6);
  expect([weeks[0]?.[0], weeks.at(-1)!.at(-1)]).toEqual(['2026-02-23', '2026-04-05']);
  expect(weeksOf('2021-02').flat()).toHaveLength(28);
  expect(weeksOf('2026-12').at(-1)!.at(-1)).toBe('2027-01-03');
});

it('goes on over the turn of the year, and takes no month that there is not', () => {
  expect([monthPlus('2026-12', 1), monthPlus('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  expect(['2026-13', '2026-00', '26-01', undefined].filter(isMonth)).toEqual([]);
});

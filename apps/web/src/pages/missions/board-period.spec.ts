import { periodAround, periodOf, touches, turned, zoomed } from './board-period.js';

it('shows the year of today unless the address names a period, and the one that it names', () => {
  expect(periodOf({}, '2026-11-30')).toEqual({ span: 'year', since: '2026-01-01', until: '2026-12-31' });
  expect(periodOf({ since: '2027-04-01', until: '2027-06-30' }, '2026-11-30')).toEqual({
    span: 'quarter',
    since: '2027-04-01',
    until: '2027-06-30',
  });
  expect(periodOf({ since: '2027-01-01', until: '2027-12-31' }, '2026-11-30').span).toBe('year');
  expect(periodOf({ since: '2027-06-30', until: '2027-04-01' }, '2026-11-30').since).toBe('2026-01-01');
  // Typed by hand: there is no such day.
  expect(periodOf({ since: '2026-99-01', until: '2026-99-02' }, '2026-11-30').since).toBe('2026-01-01');
});

it('turns by its own length, over the end of the year and of February', () => {
  const last = periodAround('2027-11-30', 'quarter');
  expect(turned(last, 1)).toEqual({ span: 'quarter', since: '2028-01-01', until: '2028-03-31' });
  expect(turned(turned(last, 1), -1)).toEqual(last);
  expect(turned(periodAround('2028-02-29', 'year'), -1).until).toBe('2027-12-31');
});

it('comes closer to today where today is shown, and to the beginning where it is not', () => {
  const year = periodAround('2026-05-05', 'year');
  expect(zoomed(year, 'quarter', '2026-11-30').since).toBe('2026-10-01');
  expect(zoomed(year, 'quarter', '2028-11-30').since).toBe('2026-01-01');
  expect(zoomed(periodAround('2026-11-30', 'quarter'), 'year', '2026-11-30')).toEqual(year);
});

it('holds what begins before it and ends in it, and nothing that ends the day before', () => {
  const quarter = periodAround('2027-01-15', 'quarter');
  expect(touches(quarter, '2026-12-30', '2027-01-01')).toBe(true);
  expect(touches(quarter, '2026-12-30', '2026-12-31')).toBe(false);
  expect(touches(quarter, '2027-03-31')).toBe(true);
});

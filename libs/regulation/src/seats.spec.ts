import fc from 'fast-check';
import { officeEnds, seatEnds, seatWarning, type Period } from './seats.js';

const period = (validFrom: string, validUntil: string | null = null): Period => ({ validFrom, validUntil });

describe('an office that rests on a mandate', () => {
  it.each([
    ['goes on while no end of the mandate is known', [period('2025-01-01')], null],
    ['ends with the mandate, on whatever day that is', [period('2025-01-01', '2026-06-01')], '2026-06-01'],
    [
      'goes on with one that follows without a gap, as after an election',
      [period('2025-01-01', '2026-06-01'), period('2026-06-01', '2030-06-01')],
      '2030-06-01',
    ],
    [
      'does not come back with one that follows later',
      [period('2025-01-01', '2026-06-01'), period('2026-06-02')],
      '2026-06-01',
    ],
    [
      'ends at once where the mandate turns out to have ended before',
      [period('2025-01-01', '2026-01-01')],
      '2026-03-01',
    ],
  ])('%s', (_, mandates, ends) => {
    expect(seatEnds('2026-03-01', mandates)).toBe(ends);
  });

  it('ends with the membership of the delegation, and rests on no seat in one that is no member', () => {
    const seat = [period('2025-01-01')];
    expect(seatEnds('2026-03-01', seat, [period('2026-05-01', '2026-07-01')])).toBe('2026-05-01');
    expect(seatEnds('2026-03-01', seat, [period('2026-01-01', '2026-07-01')])).toBe('2026-03-01');
    expect(seatEnds('2026-03-01', seat, [period('2025-02-01', '2025-03-01')])).toBeNull();
  });

  it('ends by its own time at the latest, and by that alone where it was given to somebody without a mandate', () => {
    const office = { validUntil: '2026-04-01', seatedOn: '2026-03-01', accountClosedOn: null };
    expect(officeEnds(office, [period('2025-01-01', '2026-06-01')])).toBe('2026-04-01');
    expect(officeEnds(office, [period('2025-01-01', '2026-03-15')])).toBe('2026-03-15');
    const seatless = { validUntil: null, seatedOn: null, accountClosedOn: null };
    expect(officeEnds(seatless, [period('2025-01-01', '2026-03-15')])).toBeNull();
  });

  it('ends with the account of whoever holds it, resting on a mandate or not', () => {
    const closed = { validUntil: null, seatedOn: null, accountClosedOn: '2026-03-10' };
    expect(officeEnds(closed, [])).toBe('2026-03-10');
    const seated = { ...closed, seatedOn: '2026-03-01' };
    expect(officeEnds(seated, [period('2025-01-01')])).toBe('2026-03-10');
    expect(officeEnds(seated, [period('2025-01-01', '2026-03-05')])).toBe('2026-03-05');
  });

  it('holds on no day after the first without a mandate, whatever mandates there are', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
    const mandate = fc
      .tuple(day, fc.option(day))
      .filter(([from, until]) => until === null || until > from)
      .map(([from, until]) => period(from, until));
    fc.assert(
      fc.property(day, fc.array(mandate, { maxLength: 5 }), (seatedOn, mandates) => {
        const ends = seatEnds(seatedOn, mandates);
        const covered = (on: string) =>
          mandates.some(({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || validUntil > on));
        for (let at = Number(seatedOn.slice(-2)); at <= 28; at++) {
          const on = `2026-02-${String(at).padStart(2, '0')}`;
          if (ends === null || on < ends) expect(covered(on)).toBe(true);
        }
        if (ends !== null) expect(covered(ends)).toBe(false);
      }),
    );
  });
});

const told = (mandates: Period[], lastDay: string | null = '2026-03-20') => {
  const { holderSeatOver, holderSeatEnds } = seatWarning('2026-03-01', lastDay, mandates);
  return [holderSeatOver, holderSeatEnds];
};
it('whoever is to be appointed is told of a mandate that is over, or that ends before the mission does', () => {
  const nothing = [null, null];
  expect(told([])).toEqual(nothing);
  expect(told([period('2025-01-01')])).toEqual(nothing);
  expect(told([period('2026-03-02')])).toEqual(nothing);
  expect(told([period('2025-01-01', '2026-03-21')])).toEqual(nothing);
  expect(told([period('2025-01-01', '2026-03-20')])).toEqual([null, '2026-03-20']);
  expect(told([period('2025-01-01', '2026-03-20')], null)).toEqual(nothing);
  expect(told([period('2025-01-01', '2026-02-10')])).toEqual(['2026-02-10', null]);
});

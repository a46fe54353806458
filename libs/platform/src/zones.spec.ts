import fc from 'fast-check';
import { addDays, dayAt, instantOf, isZone, lastClosing, localOf, startOfDay } from './zones.js';

const at = (local: string, zone: string) => instantOf({ local, zone })?.toISOString();

it('knows which day it is at a place', () => {
  const instant = new Date('2026-03-01T21:00:00Z');
  expect(['Europe/Minsk', 'Europe/London'].map((place) => dayAt(instant, place))).toEqual(['2026-03-02', '2026-03-01']);
});

it('knows no instant for a time that the clocks skip, or for a zone that does not exist', () => {
  expect(at('2026-03-29T02:30', 'Europe/Belgrade')).toBeUndefined();
  expect(at('2026-03-29T01:59', 'Europe/Belgrade')).toBe('2026-03-29T00:59:00.000Z');
  expect(at('2026-03-29T03:00', 'Europe/Belgrade')).toBe('2026-03-29T01:00:00.000Z');
  expect(at('2026-03-29T12:00', 'Europe/Nowhere')).toBeUndefined();
  expect(at('2026-02-30T12:00', 'Europe/Minsk')).toBeUndefined();
  expect(isZone('Europe/Nowhere')).toBe(false);
});

it('takes one of the two instants of a time that the clocks show twice, and shows it as that time again', () => {
  const twice = instantOf({ local: '2026-10-25T02:30', zone: 'Europe/Belgrade' })!;
  expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(twice.toISOString());
  expect(localOf(twice, 'Europe/Belgrade')).toBe('2026-10-25T02:30');
});

it('follows a country that changed its zone', () => {
  expect(at('2022-11-14T18:00', 'Asia/Almaty')).toBe('2022-11-14T12:00:00.000Z');
  expect(at('2026-03-09T18:00', 'Asia/Almaty')).toBe('2026-03-09T13:00:00.000Z');
});

const zone = fc.constantFrom('Asia/Kamchatka', 'Europe/Minsk', 'Asia/Almaty', 'America/New_York', 'Europe/Belgrade');
const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days));
const hour = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

it('gives back the local time of every instant it gives for one', () => {
  fc.assert(
    fc.property(zone, day, hour, (place, date, time) => {
      const local = `${date}T${time}`;
      const instant = instantOf({ local, zone: place });
      if (instant) expect(localOf(instant, place)).toBe(local);
    }),
  );
});

it('begins each day at or after midnight there, and the day before ends with it', () => {
  fc.assert(
    fc.property(zone, day, (place, date) => {
      const start = startOfDay(date, place);
      expect(localOf(start, place).slice(0, 10)).toBe(date);
      expect(localOf(new Date(start.getTime() - 60_000), place).slice(0, 10)).toBe(addDays(date, -1));
    }),
  );
});

describe('the last closing', () => {
  const places = fc.array(fc.record({ zone, closes: fc.constantFrom('18:00', '20:00', '21:30') }), {
    minLength: 1,
    maxLength: 5,
  });
  const days = fc.array(day, { minLength: 1, maxLength: 3 });

  it('is not before any closing, and is one of them', () => {
    fc.assert(
      fc.property(days, places, (voting, stations) => {
        const last = lastClosing(voting, stations)!.getTime();
        const closings = voting.flatMap((date) =>
          stations.map(({ zone: place, closes }) => instantOf({ local: `${date}T${closes}`, zone: place })!.getTime()),
        );
        expect(Math.max(...closings)).toBe(last);
      }),
    );
  });

  it('is not known where a single station closes at a time that does not exist', () => {
    const gap = { zone: 'Europe/Belgrade', closes: '02:30' };
    expect(lastClosing(['2026-03-28', '2026-03-29'], [{ zone: 'Europe/Minsk', closes: '20:00' }, gap])).toBeUndefined();
    expect(lastClosing([], [gap])).toBeUndefined();
  });
});

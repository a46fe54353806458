import type * as Time from './time.js';

describe('a time of the desk', () => {
  const AT = '2027-01-12T13:00:00.000Z';
  let time: typeof Time;
  beforeAll(async () => {
    // What the reader chose on a device is kept by its browser.
    Object.assign(globalThis, { localStorage: { getItem: () => null } });
    time = await import('./time.js');
  });

  it('is written in English as letters write it, whatever English the browser speaks', () => {
    expect(time.shownAt(AT, 'Asia/Almaty', 'en')).toBe('12 January 2027, 18:00 (UTC+5)');
    expect(time.shownUtc(AT, 'en')).toBe('12 January 2027, 13:00');
    expect(time.shownDay('2027-01-12', 'en')).toBe('12 January 2027');
  });

  it('says whose clocks it is by', () => {
    expect(time.shownAt(AT, 'Europe/Moscow', 'ru')).toMatch(/, 16:00 \(UTC\+3\)$/);
    const named = ['UTC', 'Asia/Kolkata', 'America/St_Johns'].map((zone) => time.offsetNamed(Date.parse(AT), zone));
    expect(named).toEqual(['UTC', 'UTC+5:30', 'UTC-3:30']);
  });
});

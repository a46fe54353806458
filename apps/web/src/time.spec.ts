// What the reader chose on a device is kept by its browser.
Object.assign(globalThis, { localStorage: { getItem: () => null } });
const { offsetNamed, shownAt, shownDay, shownUtc } = await import('./time.js');

describe('a time of the desk', () => {
  const AT = '2027-01-12T13:00:00.000Z';

  it('is written in English as letters write it, whatever English the browser speaks', () => {
    expect(shownAt(AT, 'Asia/Almaty', 'en')).toBe('12 January 2027, 18:00 (UTC+5)');
    expect(shownUtc(AT, 'en')).toBe('12 January 2027, 13:00');
    expect(shownDay('2027-01-12', 'en')).toBe('12 January 2027');
  });

  it('says whose clocks it is by', () => {
    expect(shownAt(AT, 'Europe/Moscow', 'ru')).toMatch(/, 16:00 \(UTC\+3\)$/);
    const named = ['UTC', 'Asia/Kolkata', 'America/St_Johns'].map((zone) => offsetNamed(Date.parse(AT), zone));
    expect(named).toEqual(['UTC', 'UTC+5:30', 'UTC-3:30']);
  });
});

/** A module, which may wait at its top. */
export {};

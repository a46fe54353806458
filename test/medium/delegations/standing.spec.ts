import { openInstallation, type TestInstallation } from '../../support/house.js';

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation();
});
afterAll(() => house.close());

const on = async (country: string, day: string) => {
  const { items } = await house.secretary.call.listDelegations({ query: { on: day } });
  return items.find((delegation) => delegation.country === country)!;
};

describe('the day from which the facts of a delegation are known', () => {
  it('is not the beginning of its membership: earlier periods are entered later, and the later ones stay', async () => {
    const { id, chambers } = await on('TJK', '2022-03-17');
    expect(await on('TJK', '2022-02-27')).toMatchObject({ member: false, participates: false, seats: null });
    for (const kind of ['membership', 'participation'] as const)
      for (const [validFrom, holds] of [
        ['2010-01-01', true],
        ['2006-11-16', kind === 'membership'],
      ] as const)
        await house.secretary.call.setStanding({
          params: { id },
          body: { kind, holds, validFrom, source: 'SYNTHETIC' },
        });
    const [chamber] = chambers;
    const seats = { seats: 5, validFrom: '2006-11-16', source: 'SYNTHETIC' };
    await house.secretary.call.setSeats({ params: { id: chamber!.id }, body: seats });
    const days = ['2006-11-15', '2006-11-16', '2010-01-01', '2022-02-27', '2022-03-17'];
    const known = await Promise.all(days.map((day) => on('TJK', day)));
    expect(known.map(({ member, participates }) => [member, participates])).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [true, true],
      [true, true],
    ]);
    expect(known.map((delegation) => delegation.chambers[0]!.seats)).toEqual([null, 5, 5, 5, chamber!.seats]);
  });

  it('is followed by what changes afterwards, also between two periods that are known', async () => {
    const { id } = await on('KGZ', '2022-03-17');
    const set = (validFrom: string, holds: boolean) => {
      const body = { kind: 'participation' as const, holds, validFrom, source: 'SYNTHETIC' };
      return house.secretary.call.setStanding({ params: { id }, body });
    };
    await set('2025-06-01', false);
    await set('2025-01-01', false);
    await set('2025-03-01', true);
    await set('2025-07-01', true);
    const days = ['2024-12-31', '2025-02-01', '2025-04-01', '2025-06-15', '2025-08-01'];
    expect(await Promise.all(days.map(async (day) => (await on('KGZ', day)).participates))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});

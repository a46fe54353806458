import fc from 'fast-check';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { lanes, movesMade, play, players, type Command, type Players } from '../../support/interleavings.js';
import { withoutLock } from '../../support/meeting.js';

let house: TestInstallation;
let cast: Players;
beforeAll(async () => {
  house = await openInstallation();
  cast = await players(house);
}, 60_000);
afterAll(() => house.close());

/** However the lanes meet, in this game the second of two moves up into the place of the first. */
const MOVING_UP: Command[][] = [
  [
    { does: 'list', who: 1 },
    { does: 'waitlist', who: 2 },
    { does: 'withdraw', who: 1 },
  ],
];

/** Nor does it hang on how they meet that an accreditation is revoked. */
const REVOKED: Command[][] = [
  [
    { does: 'accredit', who: 0 },
    { does: 'revoke', who: 0 },
  ],
];

it('whatever four officers do at the same time, places, order, decisions and the cut-off hold', async () => {
  await fc.assert(
    fc.asyncProperty(lanes, async (commands) => {
      expect(await play(house, cast, commands)).toEqual([]);
    }),
    { numRuns: 30, seed: 20260302, endOnFailure: true, examples: [[MOVING_UP], [REVOKED]] },
  );
  const made = await movesMade(house);
  for (const move of ['list', 'waitlist', 'promote', 'withdraw', 'send', 'accredit', 'refuse', 'revoke'])
    expect([move, made[move] ?? 0]).not.toEqual([move, 0]);
}, 120_000);

it('would give the last place twice without the lock', async () => {
  const twice = [[{ does: 'list' as const, who: 1 }], [{ does: 'list' as const, who: 2 }]];
  expect(await play(house, cast, twice)).toEqual([]);
  const found = await withoutLock(house, 2, () => play(house, cast, twice), true);
  expect(found).toContain('more places were given than there are');
});

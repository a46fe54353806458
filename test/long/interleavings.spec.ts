import fc from 'fast-check';
import { openInstallation } from '../support/house.js';
import { lanes, play, players } from '../support/interleavings.js';

/** INTERLEAVINGS says how many; INTERLEAVINGS_SEED repeats those that failed. */
const numRuns = Number(process.env.INTERLEAVINGS ?? 10_000);
const seed = Number(process.env.INTERLEAVINGS_SEED ?? Date.now() % 2 ** 31);

it(`${numRuns} interleavings by lot, seed ${seed}: places, order, decisions and the cut-off hold`, async () => {
  const house = await openInstallation();
  try {
    const cast = await players(house);
    const holds = fc.asyncProperty(lanes, async (commands) => {
      expect(await play(house, cast, commands)).toEqual([]);
    });
    await fc.assert(holds, { numRuns, seed, endOnFailure: true });
  } finally {
    await house.close();
  }
}, 7_200_000);

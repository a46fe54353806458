import { ALL_IS_WELL, campaign } from './support/chaos.js';
import { openDesk } from './support/desk.js';

it('a short campaign of faults by lot: what was acknowledged is there once', async () => {
  const desk = await openDesk();
  try {
    expect(await campaign(desk, { seed: 20_221_120, forMs: 20_000 })).toEqual(ALL_IS_WELL);
  } finally {
    await desk.close();
  }
});

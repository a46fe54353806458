import { setTimeout as pause } from 'node:timers/promises';
import { browser, visit, type Visit } from '../support/chromium.js';
import { goAs } from '../support/door.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { aReadyMission, participantsOf } from '../support/ready.js';
import { shifted, watchShifts } from '../support/shifts.js';
import { wordsOf } from '../support/words.js';

browser('Whoever works on a slow line', () => {
  let house: TestInstallation;
  let desk: Visit;
  beforeAll(async () => {
    house = await openInstallation({ missions: true });
    desk = await visit(house.url, { language: 'en' });
  }, 90_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  }, 30_000);

  it('finds the room of badges drawn at once: nothing in it moves when what it asked for comes', async () => {
    const say = await wordsOf('en');
    const company = await participantsOf(house, 2);
    const { id } = await aReadyMission(house, company);
    const { page } = desk;
    await watchShifts(page);
    await page.route('**/api/**', async (route) => {
      await pause(400);
      return route.continue();
    });
    await goAs(desk, company.officer, `/missions/${id}?tab=accreditation&show=badges`);
    await page.getByRole('heading', { name: say('accreditation.badgesIssued') }).waitFor();
    await page.locator('iframe').waitFor();
    expect(await shifted(page)).toBeLessThan(0.02);
  }, 60_000);
});

import type { Page } from 'playwright-core';
import { browser, visit, type Visit } from '../support/chromium.js';
import { goAs } from '../support/door.js';
import { settled } from '../support/settled.js';
import { aFormingMission, aMember, anOfficer } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { journeysIn, wordsOf, type Words } from '../support/words.js';

/** More than any of these screens has. */
const MANY = 300;

browser.each(journeysIn('en'))('Whoever has no mouse (%s)', (language) => {
  let house: TestInstallation;
  let say: Words;
  let desk: Visit;
  let mission: string;
  beforeAll(async () => {
    say = await wordsOf(language);
    house = await openInstallation();
    const officer = await anOfficer(house);
    mission = await aFormingMission(house, officer, await aMember(house, 'ARM'));
    desk = await visit(house.url, { language });
    await goAs(desk, officer, '/missions');
    await desk.page.getByRole('heading', { level: 1, name: say('nav.missions') }).waitFor();
  }, 90_000);
  afterAll(async () => {
    await desk?.close();
    await house?.close();
  });

  const open = async (address: string) => {
    const { page } = desk;
    await page.goto(address);
    await settled(page, `${address} is shown`);
  };

  it('gets past the head with the first key', async () => {
    await open('/missions');
    const { page } = desk;
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: say('app.skip') });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    const { x, y } = (await skip.boundingBox())!;
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
  }, 60_000);

  it.each(['board', 'mission', 'people'] as const)(
    'sees where it is, all over the %s',
    async (screen) => {
      await open({ board: '/missions', mission: `/missions/${mission}`, people: '/people' }[screen]);
      const { met, unseen } = await walk(desk.page);
      expect(met).toBeGreaterThan(10);
      expect(unseen).toEqual([]);
      expect(desk.problems).toEqual([]);
    },
    120_000,
  );

  it('would notice a link that does not show it', async () => {
    await open('/people');
    await desk.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '#', id: 'planted', textContent: '…' });
      link.style.outline = 'none';
      document.querySelector('main')!.prepend(link);
    });
    expect((await walk(desk.page)).unseen).toEqual([expect.stringContaining('planted')]);
  }, 60_000);
});

/** Tabs through the whole page; an element that looks the same with and without the focus is named. */
async function walk(page: Page) {
  const unseen: string[] = [];
  let met = 0;
  for (; met < MANY; met++) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(compare);
    if (step.unseen) unseen.push(step.unseen);
    if (step.over) return { met, unseen };
  }
  throw new Error('The page has no end.');
}

/** Runs in the page: how the element looks that had the focus before, now that it has it no more. */
function compare() {
  const world = globalThis as unknown as { before?: { element: Element; looks: string } };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- What runs in the page takes nothing along.
  const looksOf = (element: Element) => {
    // What shows the focus of a box to be ticked is drawn beside it or around it.
    const drawn = element.matches('input') ? [element, element.nextElementSibling, element.parentElement] : [element];
    const looks = drawn.map((one) => {
      if (!one) return '';
      const { outlineStyle, outline, boxShadow, borderColor } = getComputedStyle(one);
      return [outlineStyle === 'none' ? '' : outline, boxShadow, borderColor].join(' ');
    });
    return looks.join('|');
  };
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  const { before } = world;
  const unseen = before && looksOf(before.element) === before.looks ? before.element.outerHTML.slice(0, 160) : '';
  const element = document.activeElement;
  const over = !element || element === document.body;
  world.before = over ? undefined : { element, looks: looksOf(element) };
  return { unseen, over };
}

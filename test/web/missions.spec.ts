import type { Locator } from 'playwright-core';
import { whatWasSent } from '../../tools/bench/web/sent.js';
import type { Person } from '../../tools/demonstration/cast.js';
import { watchOver } from '../../tools/pictures/quiet.js';
import { until } from '../support/asking.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { aDraft, anOfficer, aVote } from '../support/factories.js';
import { goAs, goTo } from '../support/door.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';
import { inOwnMenu } from '../support/own-menu.js';
import { shifted, watchShifts } from '../support/shifts.js';
import { wordsOf } from '../support/words.js';

/** Bytes as gzip, of all the files of the desk but the font, which travels beside them. */
const FIRST_SCREEN = 200_000;

const heightOf = (box: Locator) => box.evaluate((one) => one.getBoundingClientRect().height);

browser('An officer at the desk', () => {
  let house: TestInstallation;
  let officer: Person;
  let desk: Visit;
  let id: string;
  beforeAll(async () => {
    house = await openInstallation();
    officer = await anOfficer(house);
    ({ id } = await aDraft(officer));
    desk = await visit(house.url, { language: 'en', width: 390, height: 844 });
    await goAs(desk, officer, `/missions/${id}`);
  }, 60_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  it('is told on a phone what a mission lacks, by which rules, and is not let past them', async () => {
    const { page } = desk;
    const invite = page.getByRole('button', { name: 'confirm the invitation' });
    await invite.waitFor();
    expect(await invite.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Rule R-03').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('makes the move once nothing stands against it, and sees the mission in its new state', async () => {
    const { page, problems } = desk;
    const { call } = officer.desk;
    const SOURCE = 'SYNTHETIC';
    await aVote(officer, id);
    await call.registerInvitation({
      params: { id },
      body: { inviter: 'parliament', signatory: SOURCE, addressee: SOURCE, date: '2026-02-20', reference: SOURCE },
    });
    await page.reload();
    await page.getByRole('button', { name: 'confirm the invitation' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'confirm the invitation' }).click();
    await page.getByText('invited', { exact: true }).first().waitFor();
    await page.getByRole('tab', { name: 'Mandate' }).click();
    await page.getByText('Minsk').or(page.getByText('Election')).first().waitFor();
    expect(new URL(page.url()).search).toBe('?tab=mandate');
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 60_000);

  it('finds what each tab is for high on the page, with the help of the room behind a mark', async () => {
    const { page, problems } = desk;
    await page.setViewportSize({ width: 1440, height: 900 });
    await goTo(page, `/missions/${id}`);
    await page.getByRole('tab').first().waitFor();
    expect(await heightOf(page.getByRole('banner'))).toBeLessThanOrEqual(56);
    expect(await heightOf(page.locator('[data-head]'))).toBeLessThanOrEqual(96);
    const tabs = await page.getByRole('tab').all();
    expect(tabs.length).toBeGreaterThan(10);
    const tops: [string | null, number][] = [];
    for (const tab of tabs) {
      await tab.click();
      const panel = page.getByRole('tabpanel');
      await panel.locator(':scope > *').first().waitFor();
      const first = panel.locator(':scope > *').first();
      const y = await first.evaluate((one) => one.getBoundingClientRect().y);
      tops.push([await tab.textContent(), y]);
    }
    expect(tops.filter(([, y]) => y > 240)).toEqual([]);
    await page.getByRole('button', { name: 'About this room' }).click();
    await page.getByRole('dialog').getByRole('link').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 60_000);

  it('lets who oversees read what holds the mission back, by which rule and who acts, and offers it no move', async () => {
    const overseer = await house.cast.officer(newEmail('reader'), { ru: 'читатель', en: 'reader' }, 'auditor');
    const reader = await visit(house.url, { language: 'en' });
    const { page, problems } = reader;
    try {
      await goAs(reader, overseer, '/missions');
      const row = page.getByRole('row').filter({ has: page.locator(`a[href="/missions/${id}"]`) });
      await row.getByText('Record the decision to observe').first().waitFor();
      expect(await row.getByRole('link', { name: /^R-\d\d$/ }).count()).toBeGreaterThan(0);
      // What the server said in one language is said in the other as soon as the page is.
      await inOwnMenu(page, await wordsOf('en'), 'app.language');
      await row.getByText('Сначала внесите решение').first().waitFor();
      expect(await row.getByText('Record the decision to observe').count()).toBe(0);
      await inOwnMenu(page, await wordsOf('ru'), 'app.language');
      expect(await axe(page)).toEqual([]);
      const { number } = (await officer.desk.call.getMission({ params: { id } })).mission;
      const quarter = 'since=2026-01-01&until=2026-03-31';
      await goTo(page, `/missions?show=timeline&${quarter}&q=${encodeURIComponent(number)}`);
      const bar = page.getByRole('img', { name: /^From .*voting: 20 March 2026$/ });
      await bar.waitFor();
      expect(await page.getByRole('row').count()).toBe(2);
      expect(await axe(page)).toEqual([]);
      // A key turns to the next quarter, and the address says which it is; a button leads back to where the mission is.
      await page.keyboard.press(']');
      await page.waitForURL(/since=2026-04-01&until=2026-06-30/);
      await page.getByRole('button', { name: /^Show the nearest mission/ }).click();
      await bar.waitFor();
      await goTo(page, `/missions/${id}`);
      await page.getByText(/^Record the decision on observing: Executive Secretary/).waitFor();
      expect(await page.getByRole('button', { name: 'approve the mission' }).count()).toBe(0);
      await page.getByText('Record the decision to observe').first().waitFor();
      await page.getByText('An invitation was registered').first().waitFor();
      // One thing that stands in the way is said in one place.
      expect(await page.getByText('Record the decision to observe').count()).toBe(1);
      expect(await axe(page)).toEqual([]);
      expect(problems).toEqual([]);
    } finally {
      await reader.close();
    }
  }, 60_000);

  it('comes on a slow line too: what signing in takes, and what the board takes after it, are 200 kB each at most', async () => {
    const stranger = await visit(house.url);
    const { page, context } = stranger;
    const isQuiet = watchOver(page);
    await watchShifts(page);
    const sentFor = async (address: string) => {
      await page.goto(address, { waitUntil: 'commit' });
      await until(`${address} is shown`, () => isQuiet('Загружается…'));
      return (await whatWasSent(page)).all.bytes;
    };
    try {
      const door = await sentFor('/sign-in');
      await context.addCookies([...officer.desk.cookies].map(([name, value]) => ({ name, value, url: house.url })));
      const board = (await sentFor('/missions')) - door;
      // What was counted is the desk, not a page that says that there is none.
      expect([door > 100_000, board > 50_000]).toEqual([true, true]);
      expect(Math.max(door, board)).toBeLessThanOrEqual(FIRST_SCREEN);
      // What comes late has its room already: nothing of the board moves under the pointer.
      expect(await shifted(page)).toBeLessThan(0.01);
    } finally {
      await stranger.close();
    }
  }, 60_000);
});

everyFormOf('missions');

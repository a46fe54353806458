import type { Page } from 'playwright-core';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { signInAt } from '../support/door.js';
import { settled } from '../support/settled.js';
import { aDraft, anOfficer } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { beginningOf, wordsOf, type Words } from '../support/words.js';

browser('A session, a connection and a search', () => {
  let house: TestInstallation;
  let say: Words;
  let officer: Person;
  let desk: Visit;
  let id: string;
  beforeAll(async () => {
    say = await wordsOf('en');
    house = await openInstallation();
    officer = await anOfficer(house);
    ({ id } = await aDraft(officer));
    desk = await visit(house.url, { language: 'en' });
    await signInAt(desk, officer, `/missions/${id}?tab=mandate`, say);
  }, 90_000);
  afterAll(async () => {
    await desk?.close();
    await house?.close();
  });

  const note = (page: Page) => page.getByRole('dialog', { name: say('act.territory') });
  const write = async (page: Page, organisation: string) => {
    await page.getByRole('button', { name: say('act.territory') }).click();
    await note(page).getByLabel(say('act.organisation')).fill(organisation);
    await note(page).getByLabel(say('act.note')).fill('Checked');
    await note(page).getByLabel(say('word.source')).fill('SYNTHETIC');
  };
  const stored = async () => (await officer.desk.call.getMission({ params: { id } })).territoryNotes.length;

  it('ends a session over the page: what was typed is sent once one has signed in again', async () => {
    const { page, context } = desk;
    await write(page, 'Organisation one');
    await context.clearCookies();
    await note(page)
      .getByRole('button', { name: say('form.save') })
      .click();
    const ended = page.getByRole('dialog', { name: say('session.ended') });
    await ended.waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await note(page).getByLabel(say('act.organisation')).inputValue()).toBe('Organisation one');
    await ended.getByRole('textbox', { name: say('signIn.password') }).fill(PASSWORD);
    await ended.getByRole('button', { name: say('signIn.submit') }).click();
    await ended.waitFor({ state: 'detached' });
    expect(await note(page).getByLabel(say('act.organisation')).inputValue()).toBe('Organisation one');
    await note(page)
      .getByRole('button', { name: say('form.save') })
      .click();
    await note(page).waitFor({ state: 'detached' });
    expect(await stored()).toBe(1);
  }, 60_000);

  it('says without a connection that nothing was sent, and stores it once when it is sent again', async () => {
    const { page, context } = desk;
    await write(page, 'Organisation two');
    await context.setOffline(true);
    const send = note(page).getByRole('button', { name: say('form.save') });
    await send.click();
    await note(page).getByText(say('state.notSent')).waitFor();
    expect(await stored()).toBe(1);
    await context.setOffline(false);
    await send.click();
    await note(page).waitFor({ state: 'detached' });
    expect(await stored()).toBe(2);
  }, 60_000);

  it('keeps every letter of a search, wherever it is typed, and the page where it is', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 800, height: 300 });
    await page.goto('/people');
    const find = page.getByRole('searchbox', { name: say('people.find') });
    await find.scrollIntoViewIfNeeded();
    await settled(page, 'the list is there');
    await page.evaluate(() => scrollTo(0, 60));
    await find.pressSequentially('Demonstraton', { delay: 40 });
    for (let back = 0; back < 2; back += 1) await find.press('ArrowLeft');
    await find.pressSequentially('i', { delay: 40 });
    expect(await find.inputValue()).toBe('Demonstration');
    await page.waitForURL(/q=Demonstration/);
    expect(await find.inputValue()).toBe('Demonstration');
    // Nothing found is a shorter page, but not its top.
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await find.fill('');
    await page.getByRole('button', { name: say('people.latin') }).click();
    await page.waitForURL(/order=latin/);
    await page.evaluate(
      () =>
        new Promise<void>((scrolled) => {
          addEventListener('scroll', () => scrolled(), { once: true });
          scrollTo(0, scrollY + 30);
        }),
    );
    const left = await page.evaluate(() => scrollY);
    await page.getByRole('table').getByRole('link').first().dispatchEvent('click');
    await page.getByRole('heading', { name: say('person.service') }).waitFor();
    await page.goBack();
    await page.getByRole('columnheader', { name: say('people.latin') }).waitFor();
    await page.waitForFunction((top) => scrollY === top, left);
    expect(new URL(page.url()).search).toBe('?order=latin');
    await page.setViewportSize({ width: 1280, height: 800 });
  }, 60_000);

  it('asks about what is unsent before it signs out; who stays is still signed in', async () => {
    const { page, problems } = desk;
    await page.goto(`/missions/${id}?tab=mandate`);
    await write(page, 'Organisation three');
    // A window lies over the head, and is not closed first.
    const signOut = async () => {
      await page.getByRole('button', { name: beginningOf(say, 'app.me') }).dispatchEvent('click');
      await page.getByRole('menuitem', { name: say('app.signOut'), exact: true }).dispatchEvent('click');
    };
    await signOut();
    await page.getByRole('button', { name: say('form.stay') }).click();
    await note(page).getByLabel(say('act.organisation')).pressSequentially(' and four');
    expect((await page.request.get('/api/session')).status()).toBe(200);
    await signOut();
    await page.getByRole('button', { name: say('form.leave'), exact: true }).click();
    await page.getByRole('heading', { name: say('signIn.title') }).waitFor();
    expect((await page.request.get('/api/session')).status()).toBe(401);
    expect(problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  }, 60_000);
});

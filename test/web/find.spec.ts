import { browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { goAs, goTo } from '../support/door.js';
import { aFormingMission, aMember, anOfficer } from '../support/factories.js';
import { look } from '../support/hands.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { journeysIn, wordsOf, type Words } from '../support/words.js';

browser.each(journeysIn('ru'))('Whoever looks for something (%s)', (language) => {
  let house: TestInstallation;
  let say: Words;
  let desk: Visit;
  let mission: string;
  let person: { id: string; familyName: string; familyNameLatin: string };
  beforeAll(async () => {
    say = await wordsOf(language);
    // As it began also for the second language: nobody of the first is a namesake.
    house = await openInstallation({ missions: true });
    const officer = await anOfficer(house);
    const member = await aMember(house, 'ARM');
    mission = await aFormingMission(house, officer, member);
    person = await officer.desk.call.getPerson({ params: { id: member.id } });
    desk = await visit(house.url, { language });
    await goAs(desk, officer, `/missions/${mission}`);
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
  }, 90_000);
  afterAll(async () => {
    await desk?.close();
    await house?.close();
  });

  it.each(['familyName', 'familyNameLatin'] as const)(
    'finds a person from a mission by one key and the %s, and comes back to what was open',
    async (name) => {
      const { page } = desk;
      await page.goto(`/missions/${mission}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      // In the language of the reader, whichever was typed.
      const shown = person[language === 'ru' ? 'familyName' : 'familyNameLatin'];
      let keys = 0;
      const press = (key: string) => {
        keys += 1;
        return page.keyboard.press(key);
      };
      await press('/');
      await page.getByRole('combobox', { name: say('find.title') }).waitFor();
      await page.keyboard.type(person[name].slice(0, -1));
      await page.getByRole('option').filter({ hasText: shown }).first().waitFor();
      expect(keys).toBe(1);
      await look(page, 'search', 'dialog');
      await press('Enter');
      await page.waitForURL(`**/people/${person.id}`);
      await page.getByRole('heading', { level: 1, name: new RegExp(shown) }).waitFor();
      await page.keyboard.press('Control+KeyK');
      await page
        .getByRole('group', { name: say('find.recent') })
        .getByRole('option')
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/missions/${mission}`);
      expect(desk.problems).toEqual([]);
    },
    60_000,
  );

  it('goes down a list by J and up by K and opens a row by Enter, but writes both letters in a field', async () => {
    const { page } = desk;
    await goTo(page, '/people');
    const list = page.getByRole('region', { name: say('nav.people') });
    await list.getByRole('link').nth(1).waitFor();
    const at = () => page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-index'));
    for (const [key, row] of [
      ['j', '0'],
      ['j', '1'],
      ['k', '0'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await at()).toBe(row);
    }
    await goTo(page, '/missions?show=cards');
    await page.getByRole('article').getByRole('link').first().waitFor();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-row] a')?.textContent)).toBeTruthy();
    await goTo(page, '/people');
    await list.getByRole('link').nth(1).waitFor();
    const field = page.getByRole('searchbox', { name: say('people.find') });
    await field.focus();
    await page.keyboard.type('jk/?');
    expect(await field.inputValue()).toBe('jk/?');
    await field.fill('');
    await page.goto('/people');
    await list.getByRole('link').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/*');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: say('find.keys') }).waitFor();
    await page.keyboard.press('Escape');
    expect(desk.problems).toEqual([]);
  }, 60_000);

  it('keeps what a list was narrowed to under a name, with the columns that it had', async () => {
    const { page } = desk;
    await goTo(page, '/missions');
    await page.getByRole('searchbox', { name: say('missions.find') }).fill('belarus');
    await page.waitForURL(/q=belarus/);
    await page.getByRole('button', { name: say('lists.menu') }).click();
    await look(page, 'list menu', 'dialog');
    await page.getByRole('checkbox', { name: say('missions.host') }).uncheck();
    await page.getByRole('button', { name: say('lists.saveView') }).click();
    await page.getByRole('textbox', { name: say('lists.viewName') }).fill('Beloveže');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('lists.saveView') })
      .click();
    await page.getByText(say('lists.viewSaved')).waitFor();
    await page.goto('/missions');
    await page.getByRole('columnheader', { name: say('word.mission') }).waitFor();
    expect(await page.getByRole('columnheader', { name: say('missions.host') }).count()).toBe(0);
    await page.getByRole('button', { name: say('lists.menu') }).click();
    await page.getByRole('checkbox', { name: say('missions.host') }).check();
    await page.getByRole('button', { name: say('lists.openView', { name: 'Beloveže' }) }).click();
    await page.waitForURL(/q=belarus/);
    expect(await page.getByRole('columnheader', { name: say('missions.host') }).count()).toBe(0);
    await page.getByRole('button', { name: say('lists.menu') }).click();
    await page.getByRole('button', { name: say('lists.removeNamed', { name: 'Beloveže' }) }).click();
    await page.getByText(say('lists.noViews')).waitFor();
    await page.getByRole('button', { name: say('toast.undo') }).click();
    await page.getByRole('button', { name: say('lists.menu') }).click();
    await page.getByRole('button', { name: say('lists.openView', { name: 'Beloveže' }) }).waitFor();
    expect(desk.problems).toEqual([]);
  }, 60_000);
});

everyFormOf('find');

import type { PersonView } from '#libs/contracts';
import type { Person } from '../../tools/demonstration/cast.js';
import { until } from '../support/asking.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { goAs, goTo } from '../support/door.js';
import { aDraft, anOfficer, aVote } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { inOwnMenu } from '../support/own-menu.js';
import { wordsOf } from '../support/words.js';

/** A name that nobody else in the shared database has. */
const MARK = Date.now().toString(36).replaceAll(/\d/g, 'x');
const FAMILY = `Formov-${MARK}`;

type Queries = { invalidateQueries(): Promise<void> };
/** In the page: what a window does that is looked at again after a while. */
const readAnew = () => (Reflect.get(globalThis, '__TANSTACK_QUERY_CLIENT__') as Queries).invalidateQueries();

browser('A form at the desk', () => {
  let house: TestInstallation;
  let desk: Visit;
  let officer: Person;
  const found = async () => (await house.secretary.call.listPeople({ query: { q: FAMILY } })).items;
  const fill = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields))
      await desk.page.getByRole('dialog').getByLabel(name).fill(value);
  };
  beforeAll(async () => {
    house = await openInstallation();
    officer = await anOfficer(house);
    desk = await visit(house.url, { language: 'en' });
    await goAs(desk, officer, '/people');
  }, 60_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  it('says in plain words what is left empty, and puts the cursor there', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Enter a person' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Enter a person' }).click();
    await form.getByText('Fill in this field.').first().waitFor();
    expect(await form.getByText(/expected|string/).count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('makes one thing, though the answer got lost and the button was pressed again', async () => {
    const { page } = desk;
    await fill({
      'Family name *': FAMILY,
      'Given name *': 'Synthetic-Name',
      'Citizenship *': 'XXX',
      'Family name in Latin': FAMILY,
      'Given name in Latin': 'Synthetic-Name',
      'Office in Russian': 'эксперт',
      'Office in English': 'expert',
    });
    const lost = new Promise<void>((resolve) => {
      void page.route(
        (url) => url.pathname === '/api/people',
        async (route) => {
          if (route.request().method() !== 'POST') return route.continue();
          await route.fetch();
          await route.abort();
          resolve();
        },
      );
    });
    const enter = page.getByRole('dialog').getByRole('button', { name: 'Enter a person' });
    await enter.click();
    await lost;
    expect(await found()).toHaveLength(1);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('dialog').getByRole('alert').first().waitFor();
    await enter.click();
    await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    expect(await found()).toHaveLength(1);
  }, 60_000);

  it('sends once what is pressed twice, and Enter twice, while the answer is on its way', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Change' }).first().click();
    await fill({ 'Office in English': 'senior expert' });
    let sent = 0;
    let answer!: () => void;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/people/*', async (route) => {
      if (route.request().method() === 'GET') return route.continue();
      sent += 1;
      await asked;
      return route.continue();
    });
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Save' }).evaluate((save: HTMLButtonElement) => {
      save.click();
      save.click();
      save.form!.requestSubmit();
    });
    await form.getByLabel('Office in English').press('Enter');
    await until('it is on its way', async () => sent > 0);
    answer();
    await form.waitFor({ state: 'detached' });
    await page.unrouteAll({ behavior: 'wait' });
    expect(sent).toBe(1);
    expect((await found())[0]!.office.en).toBe('senior expert');
  }, 60_000);

  it('asks before a window with something typed is closed, however that is meant; not where nothing was', async () => {
    const { page } = desk;
    const form = page.getByRole('dialog', { name: 'Change' });
    const question = page.getByRole('dialog', { name: 'Close and lose what was written?' });
    const office = form.getByLabel('Office in English');
    const open = () => page.getByRole('button', { name: 'Change' }).first().click();
    await goTo(page, `/people/${(await found())[0]!.id}`);
    await open();
    await office.fill('Typed');
    await office.fill('senior expert');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await open();
    await office.fill('Typed');
    const ways = [
      () => page.keyboard.press('Escape'),
      () => form.getByRole('button', { name: 'Close' }).click(),
      () => form.getByRole('button', { name: 'Cancel' }).click(),
      () => page.mouse.click(5, 5),
    ];
    for (const close of ways) {
      await close();
      await question.waitFor();
      expect(await axe(page)).toEqual([]);
      // Escape answers the question only, and the form stays as it was.
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      expect(await office.inputValue()).toBe('Typed');
    }
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Close' }).last().click();
    await form.waitFor({ state: 'detached' });
    await open();
    expect(await office.inputValue()).toBe('senior expert');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    // A draft is kept of what is entered for the first time: it is asked about too, and is there again.
    await goTo(page, '/people');
    const enter = () => page.getByRole('button', { name: 'Enter a person' }).click();
    await enter();
    await page.getByLabel('Family name *').fill('Typed');
    await page.keyboard.press('Escape');
    const kept = page.getByRole('dialog', { name: 'Close without sending?' });
    await kept.getByRole('button', { name: 'Close' }).last().click();
    await kept.waitFor({ state: 'detached' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await enter();
    expect(await page.getByLabel('Family name *').inputValue()).toBe('Typed');
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await page.getByLabel('Family name *').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone').waitFor();
    expect(await page.getByLabel('Family name *').inputValue()).toBe('Typed');
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 60_000);

  it('shows what somebody else wrote meanwhile, and keeps or takes it field by field', async () => {
    const { page } = desk;
    await goTo(page, `/people/${(await found())[0]!.id}`);
    await page.getByRole('button', { name: 'Change' }).first().click();
    await fill({ 'Office in English': 'my expert' });
    const [person] = (await found()) as [PersonView];
    const { id, version, delegationId: _delegation, ...kept } = person;
    await house.secretary.call.changePerson({
      params: { id },
      body: { ...kept, office: { ru: 'их эксперт', en: 'their expert' } },
      ifMatch: version,
    });
    // A refetch must not make the old fields pass for the new ones.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const form = page.getByRole('dialog');
    const save = form.getByRole('button', { name: 'Save' });
    await save.click();
    await form.getByText('“their expert”').waitFor();
    await form.getByText('“их эксперт”').waitFor();
    expect(await axe(page)).toEqual([]);
    await form.getByText('First choose the value').waitFor();
    await form.getByRole('button', { name: 'Keep my version: Office in English' }).click();
    await form.getByRole('button', { name: 'Take the other version: Office in Russian' }).click();
    await save.click();
    await form.waitFor({ state: 'detached' });
    expect((await found())[0]!.office).toEqual({ ru: 'их эксперт', en: 'my expert' });
  }, 60_000);

  it('shows what stands there now as long as nothing is typed, though it was opened on what stood there before', async () => {
    const { page } = desk;
    const [{ id, version, delegationId: _delegation, ...kept }] = (await found()) as [PersonView];
    await goTo(page, `/people/${id}`);
    await page.getByRole('button', { name: 'Change' }).first().click();
    const form = page.getByRole('dialog');
    const office = form.getByLabel('Office in English');
    expect(await office.inputValue()).toBe('my expert');
    const body = { ...kept, office: { ru: 'их эксперт', en: 'newer expert' } };
    await house.secretary.call.changePerson({ params: { id }, body, ifMatch: version });
    await page.evaluate(readAnew);
    await until('it is read anew', async () => (await office.inputValue()) === 'newer expert');
    await fill({ 'Office in Russian': 'свой эксперт' });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    expect((await found())[0]!.office).toEqual({ ru: 'свой эксперт', en: 'newer expert' });
  });

  it('shows it too where the page reads it anew by itself, and overwrites nothing unseen', async () => {
    const { page } = desk;
    const { id } = await aDraft(officer);
    await aVote(officer, id);
    const params = { id };
    const set = async (body: { startsOn: string; endsOn: string }) => {
      const { mission } = await officer.desk.call.getMission({ params });
      await officer.desk.call.setMissionDates({ params, body, ifMatch: mission.version });
    };
    await set({ startsOn: '2026-03-17', endsOn: '2026-03-21' });
    await goTo(page, `/missions/${id}?tab=mandate`);
    await page.getByRole('button', { name: 'Change the dates' }).click();
    const form = page.getByRole('dialog');
    // Of what nobody typed no draft is left behind.
    await set({ startsOn: '2026-03-16', endsOn: '2026-03-21' });
    await page.evaluate(readAnew);
    const begins = form.getByLabel('Mission begins');
    await until('it is read anew', async () => (await begins.inputValue()) === '2026-03-16');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')))).toEqual([]);
    await fill({ 'Mission ends': '2026-03-24' });
    await set({ startsOn: '2026-03-18', endsOn: '2026-03-21' });
    const save = form.getByRole('button', { name: 'Save' });
    await save.click();
    await form.getByText('“2026-03-18”').waitFor();
    await form.getByText('First choose the value').waitFor();
    await form.getByRole('button', { name: /^Take the other version: Mission begins/ }).click();
    await save.click();
    await until('the dates are saved', async () => {
      const { startsOn, endsOn } = (await officer.desk.call.getMission({ params })).mission;
      return startsOn === '2026-03-18' && endsOn === '2026-03-24';
    });
    // What the rules warn of is read, and closed.
    await page.keyboard.press('Escape');
  }, 60_000);

  it('says what a rule refuses at the field of which it speaks, and puts the cursor there', async () => {
    const { page } = desk;
    const { id } = await aDraft(officer);
    await aVote(officer, id);
    const { mission } = await officer.desk.call.getMission({ params: { id } });
    const body = { startsOn: '2026-03-17', endsOn: '2026-03-21' };
    await officer.desk.call.setMissionDates({ params: { id }, body, ifMatch: mission.version });
    await goTo(page, `/missions/${id}?tab=mandate`);
    await page.getByRole('button', { name: 'Change the dates' }).click();
    await fill({ 'Mission begins': '2026-03-24' });
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Save' }).click();
    const ends = form.getByLabel('Mission ends');
    await until('the cursor is there', () => ends.evaluate((field) => field === document.activeElement));
    expect(await ends.getAttribute('aria-invalid')).toBe('true');
    expect(await form.getByText('The mission would end before it begins.').count()).toBeGreaterThan(0);
    // Put right, it goes: and is asked nothing more.
    await fill({ 'Mission ends': '2026-03-25' });
    await form.getByRole('button', { name: 'Save' }).click();
    await until('the dates are saved', async () => {
      const { startsOn } = (await officer.desk.call.getMission({ params: { id } })).mission;
      return startsOn === '2026-03-24';
    });
    await page.keyboard.press('Escape');
  }, 60_000);

  it('asks before something unsent is left, be it only chosen from a list', async () => {
    const { page, problems } = desk;
    await page.goto('/missions');
    await page.getByRole('link', { name: 'People' }).first().click();
    await page.getByRole('button', { name: 'Enter a person' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Delegation' }).click();
    await page.getByRole('option').first().click();
    const asked = page.getByRole('dialog', { name: 'Leave this page?' });
    await page.goBack();
    await asked.getByRole('button', { name: 'Stay' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/people');
    await page.goBack();
    await asked.getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL('**/missions');
    const { id } = await aDraft(officer);
    await goTo(page, `/missions/${id}?tab=documents`);
    await page.getByLabel('Outgoing number').fill('7-K');
    // Another language of the page is no other form.
    await inOwnMenu(page, await wordsOf('en'), 'app.language');
    await inOwnMenu(page, await wordsOf('ru'), 'app.language');
    await page.getByRole('tab', { name: 'Mandate' }).click();
    await asked.getByRole('button', { name: 'Stay' }).click();
    expect(await page.getByLabel('Outgoing number').inputValue()).toBe('7-K');
    expect(problems.filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([]);
  }, 60_000);
});

everyFormOf('forms');

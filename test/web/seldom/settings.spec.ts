import { PASSWORD } from '../../../tools/demonstration/cast.js';
import { axe, browser, visit, type Visit } from '../../support/chromium.js';
import { everyFormOf } from '../../support/every-form.js';
import { aDraft, aMember, anOfficer } from '../../support/factories.js';
import { fromMenu } from '../../support/hands.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';

/** A name that nobody else in the shared database has. */
const MARK = Date.now().toString(36).replaceAll(/\d/g, 'x');
const FAMILY = { ru: `Двойников-${MARK}`, en: `Dvoinikov-${MARK}` };

const signIn = async (
  { page }: Visit,
  address: string,
  email: string,
  words: Record<'email' | 'word' | 'go', string>,
) => {
  await page.goto(address);
  await page.getByLabel(words.email).fill(email);
  await page.getByRole('textbox', { name: words.word }).fill(PASSWORD);
  await page.getByRole('button', { name: words.go }).click();
  await page.getByRole('button', { name: words.go }).waitFor({ state: 'detached' });
};
const RUSSIAN = { email: 'Электронная почта', word: 'Пароль', go: 'Войти' };
const ENGLISH = { email: 'E-mail', word: 'Password', go: 'Sign in' };

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation();
}, 60_000);
afterAll(() => house.close());

const aDouble = (email: string | null = null) =>
  house.secretary.call.createPerson({
    body: {
      familyName: FAMILY.ru,
      givenName: 'Условное-Имя',
      familyNameLatin: FAMILY.en,
      givenNameLatin: 'Synthetic-Name',
      office: { ru: 'эксперт', en: 'expert' },
      citizenship: 'XXX',
      email,
      delegationId: null,
    },
  });

browser('An officer and the people', () => {
  let desk: Visit;
  beforeAll(async () => {
    await aDouble();
    await aDouble(`double.${MARK}@desk.example`);
    const officer = await anOfficer(house);
    desk = await visit(house.url);
    await signIn(desk, '/people', (await officer.desk.call.me()).email, RUSSIAN);
  }, 60_000);
  afterAll(() => desk?.close());

  it('finds a person by Latin letters, in an address that can be sent, and changes the office', async () => {
    const { page } = desk;
    await page.getByLabel('Найти по имени').fill(FAMILY.en.toLowerCase());
    await page.getByText('Найдены 2 человека').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(FAMILY.en.toLowerCase());
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: FAMILY.ru }).last().click();
    await page.getByRole('heading', { level: 1, name: FAMILY.ru }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Изменить данные' }).click();
    await page.getByLabel('Должность по-русски').fill('старший эксперт');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('старший эксперт').waitFor();
  }, 60_000);

  it('merges the second record into it, having seen what remains', async () => {
    const { page } = desk;
    await fromMenu(page, 'Другие действия', 'Объединить с другой записью');
    await page.getByRole('combobox', { name: 'Вторая запись' }).fill(FAMILY.en);
    const itself = new URL(page.url()).pathname.split('/').at(-1)!;
    const { items } = await house.secretary.call.listPeople({ query: { q: FAMILY.en, sort: 'name' } });
    // The record itself is not among those that may be merged into it.
    await page.getByRole('option', { name: FAMILY.ru }).click();
    await page
      .getByText('Что останется')
      .or(page.getByRole('columnheader', { name: 'Останется' }))
      .first()
      .waitFor();
    await page.getByLabel('Это один и тот же человек').check();
    await page.getByRole('textbox', { name: 'Причина' }).fill('внесён дважды');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Объединить записи', exact: true }).click();
    await page.getByText('Записи объединены.').waitFor();
    await page.locator('#content').getByText(`double.${MARK}@desk.example`).waitFor();
    const other = items.find(({ id }) => id !== itself)!;
    await page.goto(`/people/${other.id}`);
    await page.getByRole('link', { name: 'Открыть действующую запись' }).click();
    await page.getByRole('heading', { level: 1, name: FAMILY.ru }).waitFor();
  }, 60_000);

  it('enters someone whose Latin names the desk proposes, and lets the person in by a link shown once', async () => {
    const { page, problems } = desk;
    await page.goto('/people');
    await page.getByRole('button', { name: 'Внести человека' }).click();
    await page.getByRole('textbox', { name: 'Фамилия', exact: true }).fill('Щукина-Условная');
    await page.getByLabel('Имя (личное)').fill('Юлия');
    await page.getByLabel('Гражданство', { exact: false }).first().fill('RUS');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => /^Shchukina/i.test(value)),
    );
    const proposed = page.getByRole('checkbox', { name: 'Латинское написание предложено, а не указано' });
    expect(await proposed.isChecked()).toBe(true);
    await page.getByLabel('Должность по-русски').fill('эксперт');
    await page.getByLabel('Должность по-английски').fill('expert');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Внести человека' }).click();
    await page.getByRole('heading', { level: 1, name: 'Щукина-Условная Юлия' }).waitFor();
    const mark = page.locator('#content').getByText('Латинское написание предложено, а не указано');
    await mark.waitFor();
    await page.getByRole('button', { name: 'Изменить данные' }).click();
    await proposed.uncheck();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await mark.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Создать учётную запись' }).click();
    await page.getByRole('dialog').getByLabel('Электронная почта').fill(`new.${MARK}@desk.example`);
    await page.getByRole('dialog').getByRole('combobox', { name: 'Язык писем' }).click();
    await page.getByRole('option', { name: 'Английский' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Создать учётную запись' }).click();
    await page.getByText('Ссылка показана один раз').waitFor();
    expect(await page.getByLabel('Ссылка', { exact: true }).inputValue()).toMatch(/\/link#.{20,}/);
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 60_000);
});

browser('The Executive Secretary and the settings', () => {
  let desk: Visit;
  beforeAll(async () => {
    await aMember(house, 'TJK');
    desk = await visit(house.url, { language: 'en', width: 390, height: 844 });
    await signIn(desk, '/settings', (await house.secretary.call.me()).email, ENGLISH);
  }, 60_000);
  afterAll(() => desk?.close());

  it('changes a setting with its source, and it says who confirmed it', async () => {
    const { page } = desk;
    const row = page.getByRole('row').filter({ hasText: 'Mission report due' });
    await row.waitFor();
    expect(await axe(page)).toEqual([]);
    await row.getByRole('button', { name: 'Change' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Mission report due').fill('900');
    await form.getByLabel('Source').fill(`SYNTHETIC ${MARK}`);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('alert').waitFor();
    await form.getByLabel('Mission report due').fill('45');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await row.getByText(`SYNTHETIC ${MARK}`).waitFor();
    await row.getByText('Confirmed by').waitFor();
    await row.getByText('45', { exact: true }).waitFor();
  }, 60_000);

  it('opens every other section', async () => {
    const { page } = desk;
    for (const section of [
      'Host states',
      'Outlines',
      'Texts',
      'Delegations',
      'Users and roles',
      'Badge keys',
      'Erasure',
    ]) {
      await page.getByRole('tab', { name: section }).click();
      await page.getByRole('heading', { level: 2, name: section }).waitFor();
      await page.getByText('Loading…').first().waitFor({ state: 'detached' });
      expect({ section, wrong: await axe(page) }).toEqual({ section, wrong: [] });
    }
    await page.getByLabel('Reason').fill('SYNTHETIC');
    await page.getByRole('button', { name: 'Show what would be erased' }).click();
    await page
      .getByText('There is nothing to erase.')
      .or(page.getByRole('button', { name: 'More actions' }))
      .first()
      .waitFor();
  }, 60_000);

  it('sees a host profile with its sources and changes it, and what a dissolution would bring', async () => {
    const { page } = desk;
    await page.goto('/settings?show=hosts');
    await page.getByRole('link', { name: 'Kazakhstan' }).first().click();
    await page.getByRole('rowheader', { name: 'Accreditation deadline' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Source').last().fill('SYNTHETIC');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The profile is saved').waitFor();
    await page.goto('/settings?show=delegations');
    await page.getByRole('link', { name: 'Tajikistan' }).first().click();
    await fromMenu(page, 'More actions', 'Record the dissolution');
    await page.getByLabel('First day without the mandate or role').fill('2026-05-01');
    await page.getByLabel('Source').fill('SYNTHETIC');
    await page.getByLabel('Reason').fill('SYNTHETIC');
    await page.getByRole('button', { name: 'Show what follows' }).click();
    await page.getByText('What will follow').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('reads in the rules what a setting rests on, and the states drawn from the data', async () => {
    const { page } = desk;
    await page.goto('/rules?q=R-17');
    await page.getByRole('heading', { name: 'R-17' }).waitFor();
    await page.getByText('Showing 1 of').waitFor();
    expect(await axe(page)).toEqual([]);
    for (const [tab, states] of [
      ['States of a mission', 13],
      ['States of an application', 12],
      ['States of an accreditation', 8],
      ['States of a document', 12],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('img', { name: `“${tab}”: ${states} states` }).waitFor();
      expect(await axe(page)).toEqual([]);
    }
    await page.getByRole('cell', { name: 'Executive Secretary' }).first().waitFor();
  }, 60_000);

  it('finds it all in the log, in words, narrowed to a mission and taken away as a table', async () => {
    const { page, problems } = desk;
    const { id, number } = await aDraft(await anOfficer(house));
    await page.goto('/log');
    await page.getByText('A setting was changed').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page
      .getByRole('link', { name: /^Mission: / })
      .first()
      .waitFor();
    await page.goto(`/log?in=${id}`);
    await page.getByText('The mission was created').first().waitFor();
    expect(await page.locator('[data-row]').count()).toBe(1);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toBe('log.csv');
    await page.goto(`/missions/${id}?tab=log`);
    await page.getByRole('tab', { name: 'Log', selected: true }).waitFor();
    await page.getByText('The mission was created').first().waitFor();
    expect(await page.getByText(number).count()).toBeGreaterThan(0);
    expect(await axe(page)).toEqual([]);
    await page.goto('/mailbox');
    await page.getByRole('heading', { level: 1, name: 'Mail' }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 60_000);
});

browser('A parliamentarian', () => {
  it('meets a calm page where others work, and may read the rules', async () => {
    const member = await aMember(house, 'KGZ');
    const desk = await visit(house.url, { width: 390, height: 844 });
    const { page, problems } = desk;
    await signIn(desk, '/settings', (await member.desk.call.me()).email, RUSSIAN);
    for (const address of ['/settings', '/people', '/log', '/mailbox']) {
      await page.goto(address);
      await page.getByText('Такой страницы нет, или она Вам недоступна.').waitFor();
      expect({ address, wrong: await axe(page) }).toEqual({ address, wrong: [] });
    }
    await page.goto('/rules?q=квота');
    await page.getByRole('heading', { level: 1, name: 'Правила' }).waitFor();
    await page.goto(`/people/${member.id}`);
    await page.getByRole('heading', { level: 2, name: 'Мандаты' }).waitFor();
    expect(await page.getByRole('button', { name: 'Изменить данные' }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
    await desk.close();
  }, 90_000);
});

everyFormOf('seldom/settings');

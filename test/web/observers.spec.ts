import { applyOneself, endorse } from '../../tools/demonstration/applications.js';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { aFormingMission, aMember, aRepresentative } from '../support/factories.js';
import { openHouse, type House } from '../support/house.js';
import { aCompany, type Company } from '../support/ready.js';

const signIn = async ({ page }: Visit, { desk }: Person, path: string) => {
  await page.goto(path);
  await page
    .getByLabel('Электронная почта')
    .or(page.getByLabel('E-mail'))
    .fill((await desk.call.me()).email);
  await page.getByRole('textbox', { name: /Пароль|Password/ }).fill(PASSWORD);
  await page.getByRole('button', { name: /Войти|Sign in/ }).click();
};

browser('Delegations and observers', () => {
  let house: House;
  let company: Company;
  let mission: string;
  let submitted: string;
  let foreign: string;
  const visits: Visit[] = [];
  const open = async (...how: Parameters<typeof visit>) => {
    const visited = await visit(...how);
    visits.push(visited);
    return visited;
  };
  beforeAll(async () => {
    house = await openHouse();
    company = await aCompany(house, 2);
    const { officer, coordinator, representative, members } = company;
    mission = await aFormingMission(house, officer, coordinator);
    const [first, second] = members as [Person, Person];
    await endorse(representative, await applyOneself(first, mission));
    submitted = await applyOneself(second, mission);
    const elsewhere = await aMember(house, 'TJK');
    foreign = await applyOneself(elsewhere, mission);
  }, 60_000);
  afterAll(async () => {
    for (const desk of visits) await desk.close();
    await house.close();
  }, 60_000);

  it('leads an officer from the delegations to people, and shows first what the rules will refuse', async () => {
    const desk = await open(house.url);
    const { page, problems } = desk;
    await signIn(desk, company.officer, `/missions/${mission}?tab=observers`);
    const row = page.getByRole('row', { name: /Казахстан/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['без ограничения', '2', '1', '0', '0', '0', '0', '0']);
    expect(await axe(page)).toEqual([]);
    await row.getByRole('link').click();
    await page.getByLabel('Выбрать все').check();
    expect(new URL(page.url()).search).toContain('show=people&in=');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Для 2 отмеченных' }).click();
    await page.getByRole('option', { name: 'включить в список', exact: true }).click();
    await page.getByRole('button', { name: 'Проверить' }).click();
    await page.getByText('Можно: 1. Правила не позволят: 1.').waitFor();
    await page
      .getByRole('dialog')
      .getByText(/Правило R-/)
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Выполнить для 1 человека' }).click();
    await page.getByText('Выполнено: 1 из 1.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).click();
    await page.getByText('включена в список').waitFor();
    expect(problems).toEqual([]);
  }, 120_000);

  it('tries a roster row by row before anything changes', async () => {
    const { page, problems } = visits[0]!;
    await page.getByRole('link', { name: 'Загрузить состав' }).click();
    await page.getByRole('combobox', { name: 'Делегация' }).click();
    await page.getByRole('option', { name: /Казахстан/ }).click();
    const table = [
      'Фамилия;Имя;Фамилия латиницей;Имя латиницей;Должность;Должность по-английски;Гражданство;E-mail',
      `Проверкин;Условное-Имя;Proverkin;Synthetic-Name;депутат;member;KAZ;row.${Date.now()}@desk.example`,
      'Безродный;Условное-Имя;Bezrodny;Synthetic-Name;депутат;member;нигде;',
    ].join('\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'состав.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.getByText('Будет добавлено: 1').waitFor();
    await page.getByText('отклонена', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Применить остальные строки').check();
    await page.getByRole('button', { name: 'Применить таблицу' }).click();
    await page.getByText('Добавлено: 1').waitFor();
    for (const view of ['Места и лист ожидания', 'Приезд и отъезд', 'Внести с бумаги']) {
      await page.getByRole('link', { name: view }).click();
      await page
        .getByRole('region')
        .or(page.getByLabel('Кандидат'))
        .or(page.getByText('Места никто'))
        .first()
        .waitFor();
      expect(await axe(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
  }, 120_000);

  it('lets a manager nominate and endorse on a phone, and shows nothing of another delegation', async () => {
    const desk = await open(house.url, { language: 'en', width: 390, height: 844 });
    const { page, problems } = desk;
    const { representative } = company;
    await signIn(desk, representative, '/delegation');
    await page.getByRole('heading', { name: 'Waits for you' }).waitFor();
    await page.getByText('Nominations close').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('region', { name: /Trial/ }).first().getByRole('button', { name: 'Nominate' }).first().click();
    const nominee = page.getByRole('combobox', { name: 'Nominee' });
    await nominee.fill(company.coordinator.name.en);
    await page
      .getByRole('option', { name: new RegExp(company.coordinator.name.en) })
      .first()
      .click();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Nominate' }).click();
    await page.getByText('The draft is made.').waitFor();
    await page.goto(`/applications/${submitted}`);
    await page.getByRole('button', { name: 'endorse', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'endorse', exact: true }).click();
    await page.getByText('The application is endorsed').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.goto(`/applications/${foreign}`);
    await page.getByText('There is no such page').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 120_000);

  it('shows a coordinator an observer, and no move that is not the coordinator’s', async () => {
    const desk = await open(house.url, { language: 'en', width: 320, height: 700 });
    const { page, problems } = desk;
    await signIn(desk, company.coordinator, `/applications/${foreign}`);
    await page.getByText('It is others’ turn now.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(problems).toEqual([]);
  }, 60_000);

  it('shows an officer the whole of an application, and corrects a slip', async () => {
    const { page, problems } = visits[0]!;
    const representative = await aRepresentative(house, 'TJK');
    await endorse(representative, foreign);
    await page.goto(`/applications/${foreign}`);
    await page.getByText('Заявка поддержана').waitFor();
    await page.getByRole('button', { name: 'Исправить ошибку записи' }).click();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Причина' }).fill('Условная описка');
    await page.getByRole('textbox', { name: 'Документ' }).fill('Условное письмо 1');
    await page.getByRole('button', { name: 'Исправить', exact: true }).click();
    await page.getByText('исправление записи').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 120_000);
});

import { applyOneself } from '../../../tools/demonstration/applications.js';
import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { aNewcomer } from '../../support/accounts.js';
import { axe, browser, visit, type Visit } from '../../support/chromium.js';
import { everyFormOf } from '../../support/every-form.js';
import { handIn, readDocument, documentIn } from '../../support/dossier.js';
import { aFormingMission, aMember, anOfficer, move } from '../../support/factories.js';
import { fromMenu } from '../../support/hands.js';
import { pictureOf } from '../../support/hostile-files.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, aConcludingMission, aWrittenReport, moveReport } from '../../support/ready.js';

const ENGLISH = { email: 'E-mail', password: 'Password', submit: 'Sign in' };
const RUSSIAN = { email: 'Электронная почта', password: 'Пароль', submit: 'Войти' };

async function enter({ page }: Visit, email: string, address: string, words = ENGLISH) {
  await page.goto(address);
  await page.getByLabel(words.email).fill(email);
  await page.getByRole('textbox', { name: words.password }).fill(PASSWORD);
  await page.getByRole('button', { name: words.submit }).click();
  await page.getByRole('button', { name: words.submit }).waitFor({ state: 'detached' });
}

let house: TestInstallation;
let officer: Person;
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
}, 60_000);
afterAll(() => house.close());

/** Someone with a photograph in the dossier of a mission. */
async function photographed() {
  const [member, coordinator] = [await aMember(house, 'KAZ'), await aMember(house, 'KGZ')];
  const mission = await aFormingMission(house, officer, coordinator);
  const application = await applyOneself(member, mission);
  const picture = await pictureOf(600, 800).png();
  const { id } = documentIn(await handIn(house, member, application, 'photo', 'image/png', picture));
  return { member, mission, photo: async () => (await readDocument(house, officer, id)).status };
}

/** Which of those whom a search by the name finds it is: synthetic names come again. */
async function placeAmong({ id, name }: Person) {
  const query = { q: name.en, sort: 'name' as const, limit: 50, who: 'erasable' as const };
  return (await house.secretary.call.listPeople({ query })).items.findIndex((person) => person.id === id);
}

browser('The Executive Secretary lets people in', () => {
  let desk: Visit;
  let newcomer: { id: string; email: string };
  const visits: Visit[] = [];
  const open = async (...how: Parameters<typeof visit>) => {
    const visited = await visit(...how);
    visits.push(visited);
    return visited;
  };
  beforeAll(async () => {
    newcomer = await aNewcomer(house);
    await house.secretary.call.createAccount({ body: { personId: newcomer.id, email: newcomer.email } });
    desk = await open(house.url);
    await enter(desk, (await house.secretary.call.me()).email, '/settings?show=accounts', RUSSIAN);
  }, 60_000);
  afterAll(async () => {
    for (const each of visits) await each.close();
  });
  /** The window of the newcomer's account, found by a part of the address. */
  const opened = async () => {
    const { page } = desk;
    await page.goto('/settings?show=accounts');
    await page.getByLabel('Найти пользователя').fill(newcomer.email);
    await page.waitForURL(/q=newcomer/);
    await page.getByRole('row').filter({ hasText: newcomer.email }).getByRole('button', { name: 'Открыть' }).click();
    return page.getByRole('dialog').first();
  };
  const confirm = (name: string) =>
    desk.page
      .getByRole('dialog')
      .filter({ has: desk.page.getByRole('heading', { name: new RegExp(`^${name}(:|$)`) }) });

  it('makes the first link anew when it was lost; the last one opens the desk', async () => {
    const { page } = desk;
    const account = await opened();
    await account.getByText('пароль не задан').waitFor();
    const links: string[] = [];
    for (let time = 1; time <= 2; time++) {
      await account.getByRole('button', { name: 'Ссылка для первого пароля' }).click();
      expect(await axe(page)).toEqual([]);
      const asked = confirm('Ссылка для первого пароля');
      await asked.getByRole('button', { name: 'Ссылка для первого пароля' }).click();
      await asked.waitFor({ state: 'detached' });
      links.push(await page.getByLabel('Ссылка', { exact: true }).inputValue());
      await page.getByRole('button', { name: 'Скрыть ссылку' }).click();
    }
    const other = await open(house.url, { language: 'ru', width: 390, height: 844 });
    for (const [index, address] of links.entries()) {
      // Another page, not another place in the one that is open.
      await other.page.goto('about:blank');
      await other.page.goto(`/link${new URL(address).hash}`);
      await other.page.getByRole('textbox', { name: /пароль/i }).fill(PASSWORD);
      await other.page.getByRole('button', { name: 'Сохранить и войти' }).click();
      if (index === 0) await other.page.getByRole('alert').waitFor();
    }
    await other.page.getByRole('button', { name: /^Мои настройки/ }).waitFor();
    expect(other.problems).toEqual([]);
  }, 90_000);

  it('gives a role, which opens what it is for, and takes it back with the reason', async () => {
    const { page } = desk;
    const account = await opened();
    await account.getByText('Назначенных ролей нет.').waitFor();
    await account.getByRole('button', { name: 'Назначить роль' }).click();
    const form = confirm('Назначить роль');
    await form.getByRole('button', { name: 'Назначить роль' }).click();
    await form.getByRole('alert').waitFor();
    await form.getByRole('combobox', { name: 'Роль' }).click();
    await page.getByRole('option', { name: 'аудитор' }).click();
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'Назначить роль' }).click();
    await form.waitFor({ state: 'detached' });
    const row = account.getByRole('row').filter({ hasText: 'аудитор' });
    await row.waitFor();
    const { page: theirs } = visits[1]!;
    await theirs.goto('/log');
    await theirs.getByRole('heading', { level: 1, name: 'Журнал' }).waitFor();
    await fromMenu(row, 'Другие действия', 'Снять роль');
    const ending = confirm('Снять роль');
    await ending.getByLabel('Причина').fill('SYNTHETIC');
    expect(await axe(page)).toEqual([]);
    await ending.getByRole('button', { name: 'Снять роль' }).click();
    await row.getByText('срок указан').waitFor();
    await theirs.goto('/log');
    await theirs.getByText('Такой страницы нет, или она Вам недоступна.').waitFor();
  }, 90_000);

  it('deactivates an account, whose sessions end at once, and lets it in again', async () => {
    const { page, problems } = desk;
    const account = await opened();
    await fromMenu(account, 'Другие действия', 'Отключить');
    await confirm('Отключить').getByRole('button', { name: 'Отключить' }).click();
    await account.getByText('отключена').waitFor();
    const { page: theirs, problems: their } = visits[1]!;
    await theirs.goto('/account');
    await theirs.getByRole('button', { name: 'Войти' }).waitFor();
    await account.getByRole('button', { name: 'Включить' }).click();
    await confirm('Включить').getByRole('button', { name: 'Включить' }).click();
    await account.getByText('действует, пароль задан').waitFor();
    expect(await axe(page)).toEqual([]);
    await enter(visits[1]!, newcomer.email, '/account', RUSSIAN);
    await theirs.getByRole('button', { name: /^Мои настройки/ }).waitFor();
    expect(their).toEqual([]);
    expect(problems).toEqual([]);
  }, 90_000);
});

browser('The Executive Secretary and what cannot be taken back', () => {
  let desk: Visit;
  beforeAll(async () => {
    desk = await visit(house.url, { language: 'en' });
    await enter(desk, (await house.secretary.call.me()).email, '/settings?show=keys');
  }, 60_000);
  afterAll(() => desk?.close());

  it('rotates the key that signs badges; the old one stays in the list', async () => {
    const { page } = desk;
    const rotate = async () => {
      const before = (await house.secretary.call.listBadgeKeys({})).items.length;
      await fromMenu(page, 'More actions', 'Rotate the key');
      expect(await axe(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Rotate the key' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // The head is a row as well.
      await page
        .getByRole('row')
        .nth(before + 1)
        .waitFor();
    };
    await rotate();
    await rotate();
    await page.getByText('signs now').waitFor();
    const { items } = await house.secretary.call.listBadgeKeys({});
    expect(items.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
    expect(await page.getByText('signs now').count()).toBe(1);
    await page.getByRole('button', { name: 'More actions' }).last().click();
    await page.getByRole('menuitem', { name: 'Change the key of documents' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Change the key of documents' }).click();
    await page.getByRole('link', { name: 'PEM' }).waitFor();
  }, 60_000);

  it('erases what is kept of one person, having seen what it is', async () => {
    const { page } = desk;
    const { member, mission, photo } = await photographed();
    const { number } = (await officer.desk.call.getMission({ params: { id: mission } })).mission;
    await page.goto('/settings?show=erasure');
    await page.getByRole('combobox', { name: /^One person/ }).fill(member.name.en);
    await page
      .getByRole('option', { name: member.name.ru })
      .nth(await placeAmong(member))
      .click();
    await page.getByLabel('Reason').fill('SYNTHETIC');
    await page.getByRole('button', { name: 'Show what would be erased' }).click();
    await page.getByRole('row', { name: number }).waitFor();
    expect(await photo()).toBe(200);
    await fromMenu(page, 'More actions', 'Erase for good');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
    await page.getByRole('status').filter({ hasText: 'The data are erased.' }).getByText(number).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await photo()).toBe(410);
    // The reason was that of the erasure, and went with it.
    await page.getByLabel('Reason').fill('SYNTHETIC');
    await page.getByRole('button', { name: 'Show what would be erased' }).click();
    await page.getByText('There is nothing to erase.').waitFor();
  }, 90_000);

  it('erases the missions whose time has come, and no other', async () => {
    const { page } = desk;
    const over = await photographed();
    const running = await photographed();
    await move(officer, over.mission, 'cancel', 'SYNTHETIC');
    house.setClock(new Date(Date.parse('2026-03-02T09:00:00Z') + 180 * 86_400_000));
    await page.goto('/settings?show=erasure');
    await page.getByLabel('Reason').fill('SYNTHETIC');
    await page.getByRole('button', { name: 'Show what would be erased' }).click();
    await fromMenu(page, 'More actions', 'Erase for good');
    await page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
    await page.getByRole('status').filter({ hasText: 'The data are erased.' }).first().waitFor();
    expect([await over.photo(), await running.photo()]).toEqual([410, 200]);
    house.setClock('2026-03-02T09:00:00Z');
  }, 90_000);

  it('records the dissolution of a chamber, having seen whose mandates end and which applications rest on them', async () => {
    const { page, problems } = desk;
    const tajik = await house.cast.delegation('TJK');
    const [lower] = tajik.chambers;
    const [leaving, staying] = [await aMember(house, 'TJK', 0), await aMember(house, 'TJK', 1)];
    const mission = await aFormingMission(house, officer, await aMember(house, 'KGZ'));
    for (const person of [leaving, staying]) await applyOneself(person, mission);
    const flagged = async () =>
      (await officer.desk.call.listMandateFlags({ params: { id: mission } })).items.map(({ personId }) => personId);
    await page.goto(`/settings?show=delegations&in=${tajik.id}`);
    await fromMenu(page, 'More actions', 'Record the dissolution');
    await page.getByRole('combobox', { name: 'Chamber' }).click();
    await page.getByRole('option', { name: lower!.name.en }).click();
    await page.getByLabel('First day without the mandate or role').fill('2026-03-02');
    await page.getByLabel('Source').fill('SYNTHETIC');
    await page.getByLabel('Reason').fill('SYNTHETIC');
    await page.getByRole('button', { name: 'Show what follows' }).click();
    await page.getByRole('status').getByText('application is left without a mandate').waitFor();
    expect(await flagged()).toEqual([]);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record the dissolution' }).click();
    await page.getByText('The dissolution is recorded.').waitFor();
    expect(await flagged()).toEqual([leaving.id]);
    expect(problems).toEqual([]);
  }, 90_000);
});

browser('An officer and a report that was agreed on paper', () => {
  it('records whose decision it was, with the scan of the paper', async () => {
    const company = await participantsOf(house);
    const { id: mission } = await aConcludingMission(house, company);
    const { id } = await aWrittenReport(company, mission);
    await moveReport(company.coordinator, id, 'review');
    const desk = await visit(house.url);
    const { page, problems } = desk;
    await enter(desk, (await company.officer.desk.call.me()).email, `/reports/${id}`, RUSSIAN);
    await page.getByRole('button', { name: 'согласовать: внести по бумажному оригиналу' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'согласовать' }).click();
    await form.getByRole('alert').waitFor();
    await form.getByRole('combobox', { name: 'Автор документа' }).fill('Nulevin');
    await page.getByRole('option', { name: 'Нулевин' }).click();
    await form.getByLabel('Номер документа').fill('SYNTHETIC 1');
    await form.getByLabel('Дата документа').fill('2026-03-02');
    await form
      .getByLabel('Выбрать файл: Скан документа')
      .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scanOf('SYNTHETIC')) });
    await form.getByText('Файл сохранён.').waitFor();
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'согласовать' }).click();
    await page.getByText('текст согласован', { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await desk.close();
  }, 120_000);
});

everyFormOf('seldom/officers');

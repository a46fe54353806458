import type { Page } from 'playwright-core';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { aFormingMission, move } from '../support/factories.js';
import { openHouse, type House } from '../support/house.js';
import { aCompany, listed, send, type Company } from '../support/ready.js';

const signIn = async ({ page }: Visit, person: Person, address: string) => {
  await page.goto(address);
  await page.getByLabel('Электронная почта').fill((await person.desk.call.me()).email);
  await page.getByRole('textbox', { name: 'Пароль' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
};
/** A host's reply as it comes. */
const table = (...rows: string[]) => ({
  name: 'reply.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['№;Решение;Номер решения;Дата решения;Удостоверение;Действует с', ...rows].join('\r\n')),
});
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

browser('Accreditation at the desk', () => {
  let house: House;
  let company: Company;
  let id: string;
  let later: string[];
  let desk: Visit;
  beforeAll(async () => {
    house = await openHouse({ worker: true });
    company = await aCompany(house, 5);
    const { officer, coordinator, members } = company;
    id = await aFormingMission(house, officer, coordinator);
    await listed(company, coordinator, id);
    for (const person of members.slice(0, 2)) await listed(company, person, id);
    later = [];
    for (const person of members.slice(2, 4)) later.push(await listed(company, person, id));
    await coordinator.desk.call.approveList({ params: { id } });
    await move(officer, id, 'accredit');
    desk = await visit(house.url);
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  it('shows what stands between the list and the host, and sends those who are chosen', async () => {
    const { page } = desk;
    await signIn(desk, company.officer, `/missions/${id}?tab=accreditation`);
    await page.getByText('Список утверждён').waitFor();
    await page.getByText('Будет направлено 5 человек из 5.').waitFor();
    expect(await axe(page)).toEqual([]);
    // Two of them go later.
    const { items } = await company.officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    for (const application of items.filter((item) => later.includes(item.id)))
      await page.getByLabel(`Выбрать: ${application.name.ru}`).first().uncheck();
    await page.getByText('Будут направлены 3 человека из 5.').waitFor();
    await page.getByLabel('Дата направления').fill('2026-03-02');
    await page.getByRole('button', { name: 'Направить', exact: true }).click();
    await page.getByRole('heading', { name: 'Список № 1' }).waitFor();
  }, 60_000);

  it('takes the decisions about a batch from the keyboard alone, and says in the row what is missing', async () => {
    const { page } = desk;
    await page.getByLabel('Номер акта', { exact: true }).focus();
    const { keyboard } = page;
    await keyboard.type('SYNTHETIC 7');
    await page.getByLabel('Дата акта', { exact: true }).fill('2026-03-02');
    await page.getByLabel('Действует с').fill('2026-03-02');
    await page
      .getByLabel(/^Решение: /)
      .first()
      .focus();
    const press = {
      a: () => keyboard.press('a'),
      // Playwright's keyboard is a Latin one.
      ф: () => page.locator(':focus').dispatchEvent('keydown', { key: 'ф' }),
      o: () => keyboard.press('o'),
    };
    for (const [key, answer] of Object.entries(press)) {
      await answer();
      await page.waitForFunction(() => /^(Удостоверение|Причина): /.test(document.activeElement?.ariaLabel ?? ''));
      if (key !== 'o') await keyboard.type(`BLR-${key === 'a' ? 1 : 2}`);
      await keyboard.press('Enter');
    }
    // The last Enter leads to the button that saves all; the refusal has no reason yet.
    await keyboard.press('Enter');
    await page.getByText('Ничего не сохранено').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel(/^Причина: /).focus();
    await keyboard.type('SYNTHETIC');
    // What was entered outlives the page.
    await page.reload();
    await page.getByText('Показан несохранённый черновик.').waitFor();
    await page.getByLabel(/^Причина: /).focus();
    await keyboard.press('Enter');
    expect(await focused(page)).toBe(null);
    await keyboard.press('Enter');
    await page.getByText('Внесено решений: 3.').waitFor();
    const [batch] = (await company.officer.desk.call.listBatches({ params: { id } })).items;
    expect(batch!.accreditations.map(({ state, certificateNumber }) => [state, certificateNumber])).toEqual([
      ['ACCREDITED', 'BLR-1'],
      ['ACCREDITED', 'BLR-2'],
      ['REFUSED', null],
    ]);
  }, 90_000);

  it('tries the reply of a host before it records it', async () => {
    const { page } = desk;
    const batch = await send(company.officer, id, later);
    await page.goto(`/batches/${batch.id}?in=${id}&show=reply`);
    const file = page.locator('input[type=file]');
    await file.setInputFiles(table('1;аккредитован;SYNTHETIC;02.03.2026;;02.03.2026', '9;отказано;;;;'));
    await page.getByText('не вносится').first().waitFor();
    const record = page.getByRole('button', { name: /Внести решения из файла/ });
    expect(await record.getAttribute('aria-disabled')).toBe('true');
    expect(await axe(page)).toEqual([]);
    await file.setInputFiles(
      table(
        '1;аккредитован;SYNTHETIC;02.03.2026;BLR-3;02.03.2026',
        '2;аккредитован;SYNTHETIC;02.03.2026;BLR-4;02.03.2026',
      ),
    );
    await page.getByText('Будет внесено: 2').waitFor();
    await record.click();
    await page.getByText('Внесено: 2', { exact: false }).first().waitFor();
  }, 60_000);

  it('issues badges and shows them as they will be printed', async () => {
    const { page, problems } = desk;
    await page.goto(`/missions/${id}?tab=accreditation&show=badges`);
    await page.getByRole('button', { name: 'Выпустить бейджи всем (4)' }).click();
    const shown = page.waitForResponse((answer) => answer.url().endsWith('/file'), { timeout: 60_000 });
    expect((await shown).headers()['content-disposition']).toMatch(/^inline/);
    await page.getByText('Готово. Бейджей: 4').waitFor();
    await page.getByRole('cell', { name: 'действителен' }).first().waitFor();
    expect(await axe(page)).toEqual([]);
    for (const room of ['Удостоверения', 'Замены', 'Прибытие и работа', 'Направленные списки']) {
      await page.getByRole('link', { name: room, exact: true }).click();
      await page.getByRole('heading', { name: room, level: 2 }).waitFor();
      expect(await axe(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
  }, 120_000);

  it('shows the list as it went to the host', async () => {
    const { page } = desk;
    const [batch] = (await company.officer.desk.call.listBatches({ params: { id } })).items;
    await page.goto(`/batches/${batch!.id}?in=${id}&show=papers`);
    const shown = page.waitForResponse((answer) => answer.url().includes('/file?language=ru&format=pdf'));
    await page.getByRole('button', { name: 'Посмотреть RU' }).click();
    expect((await shown).headers()['content-disposition']).toMatch(/^inline/);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('lets an officer record a revocation, and a returned certificate', async () => {
    const { page, problems } = desk;
    await page.goto(`/missions/${id}?tab=accreditation&show=certificates`);
    await page
      .getByRole('button', { name: /^Открыть: / })
      .first()
      .click();
    await page.getByRole('button', { name: 'внести отзыв аккредитации' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Кто прекратил').fill('SYNTHETIC');
    await form.getByLabel('Дата прекращения').fill('2026-03-02');
    await form.getByLabel('Причина').fill('SYNTHETIC');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'внести отзыв аккредитации' }).last().click();
    // Once the register is read anew the decision is no longer offered.
    await form.getByRole('button', { name: 'внести отзыв аккредитации' }).first().waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Отметить возврат удостоверения' }).click();
    await form.getByLabel('Возвращено').fill('2026-03-02');
    await form.getByRole('button', { name: 'Сохранить' }).click();
    await form.getByText('Возвращено: 2 марта 2026').waitFor();
    expect(problems).toEqual([]);
  }, 60_000);

  it('puts who was replaced and who takes the place side by side, with the letter about it', async () => {
    const { page, problems } = desk;
    const { officer, representative, members } = company;
    const { items } = await officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    const before = items.find(({ personId }) => personId === members[0]!.id)!;
    await representative.desk.call.apply({
      params: { id },
      body: { personId: members[4]!.id, category: 'member', replaces: before.id, replaceReason: 'SYNTHETIC' },
    });
    await page.goto(`/missions/${id}?tab=accreditation&show=replacements`);
    await page.getByRole('link', { name: before.name.ru }).waitFor();
    await page.getByRole('button', { name: 'Составить' }).click();
    await page.getByRole('link', { name: 'Скачать RU PDF' }).waitFor({ timeout: 60_000 });
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 90_000);

  it('is calm with those who may not see it', async () => {
    const [batch] = (await company.officer.desk.call.listBatches({ params: { id } })).items;
    const phone = await visit(house.url, { width: 390, height: 844 });
    const { page, problems } = phone;
    await signIn(phone, company.members[0]!, `/batches/${batch!.id}?in=${id}`);
    await page.getByText('Такой страницы нет, или она вам недоступна.').waitFor();
    await page.goto(`/missions/${id}?tab=accreditation`);
    await page.getByText('Сведения об аккредитации видят').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
    await phone.close();
  }, 60_000);
});

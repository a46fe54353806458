import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { until } from '../support/asking.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { aMember } from '../support/factories.js';
import { openHouse, type House } from '../support/house.js';
import { aCompany, aConcludingMission, moveReport, openReport, sign, write, type Company } from '../support/ready.js';
import { sha256 } from '#libs/platform';

async function enter(page: Page, person: Person, path: string) {
  await page.goto(path);
  await page.getByLabel('Электронная почта').fill((await person.desk.call.me()).email);
  await page.getByRole('textbox', { name: 'Пароль' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
}

/** What a click on a link of a file saves. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).first().click(),
  ]);
  return readFileSync(await download.path());
}

browser('A coordinator at the desk', () => {
  let house: House;
  let company: Company;
  let desk: Visit;
  let mission: string;
  let report: string;
  beforeAll(async () => {
    house = await openHouse({ worker: true });
    company = await aCompany(house);
    ({ id: mission } = await aConcludingMission(house, company));
    ({ id: report } = await openReport(company.coordinator, mission));
    desk = await visit(house.url);
    await enter(desk.page, company.coordinator, '/coordinator');
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  const fileOf = async (draft: boolean) => {
    const { artifacts } = await company.coordinator.desk.call.getReport({ params: { id: report } });
    return artifacts.find((artifact) => artifact.draft === draft)!;
  };

  it('sees the mission, its people and what is still to be written, and goes there', async () => {
    const { page } = desk;
    await page.getByRole('heading', { name: 'Ближайшие сроки' }).waitFor();
    await page.getByRole('table').getByText('В работе с').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Голосование' }).first().click();
    await page.getByLabel('Текст раздела «Голосование»').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/reports/${report}`);
    await page.getByRole('table', { name: 'Состав по делегациям' }).waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('writes a section, is shown what another wrote meanwhile beside it, and keeps the own one', async () => {
    const { page } = desk;
    const field = page.getByLabel('Текст раздела «Голосование»');
    await field.fill('Голосование прошло спокойно.');
    await page.reload();
    expect(await field.inputValue()).toBe('Голосование прошло спокойно.');
    await write(company.officer, { id: report }, 'voting', 'Голосование прошло открыто.');
    await page.getByRole('button', { name: 'Сохранить раздел' }).click();
    await page.getByText('Пока вы писали, раздел изменили.').waitFor();
    await page.getByText('Голосование прошло открыто.').waitFor();
    expect(await page.getByLabel('Ваш текст раздела «Голосование»').inputValue()).toBe('Голосование прошло спокойно.');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Оставить мой' }).click();
    await page.getByText('Сохранено.').waitFor();
    const { texts } = await company.coordinator.desk.call.getReport({ params: { id: report } });
    expect(texts).toMatchObject([{ section: 'voting', body: 'Голосование прошло спокойно.', version: 2 }]);
  }, 60_000);

  it('has a draft made, is told when it is ready, looks at it and saves the very bytes that are stored', async () => {
    const { page } = desk;
    await page.getByRole('tab', { name: 'Файлы' }).click();
    await page.getByRole('button', { name: 'Подготовить проект на русском' }).click();
    await page.getByText('Документ готов.').waitFor();
    const { name, fileDigest, id } = await fileOf(true);
    const shown = page.waitForResponse((response) => response.url().endsWith(`/api/artifacts/${id}/file`));
    await page.getByRole('button', { name: `Показать здесь: ${name}` }).click();
    expect((await (await shown).allHeaders())['content-disposition']).toBe('inline');
    await page.getByTitle(name).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: `Скрыть: ${name}` }).click();
    expect(sha256(await saved(page, name))).toBe(fileDigest);
  }, 60_000);

  it('sees why signing cannot open yet; after the last signature the final file is made and saved likewise', async () => {
    const { page } = desk;
    const { coordinator, members } = company;
    await write(coordinator, { id: report }, 'assessment', 'Оценка (условно).');
    await page.reload();
    await page.getByRole('button', { name: 'передать на рассмотрение' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'передать на рассмотрение' }).click();
    await page.getByText('на рассмотрении', { exact: true }).waitFor();
    await moveReport({ desk: house.secretary }, report, 'agree');
    await moveReport(coordinator, report, 'openSigning');
    for (const member of members) await sign(member, report);
    await page.goto(`/reports/${report}?show=signatures`);
    await page.getByText('Подписали: 1 из 2').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Прочитано, согласие дано').check();
    await page.getByRole('button', { name: 'Подписать', exact: true }).click();
    await page.getByText('принят', { exact: true }).first().waitFor();
    await page.getByRole('tab', { name: 'Файлы' }).click();
    await page.getByRole('button', { name: 'Подготовить документ на русском' }).click();
    const { name, fileDigest } = await until('the final file is stored', async () => fileOf(false), 40_000);
    expect(sha256(await saved(page, name))).toBe(fileDigest);
  }, 90_000);

  it('has a paper made in the mission, finds it in the register, and takes tables away', async () => {
    const { page } = desk;
    await page.goto(`/missions/${mission}?tab=documents`);
    await page.getByLabel('Вид документа').selectOption({ label: 'Состав миссии наблюдателей' });
    await page.getByRole('button', { name: 'Подготовить', exact: true }).click();
    await page.getByRole('region', { name: 'Реестр документов' }).getByText('готов', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect((await saved(page, 'Наблюдатели: скачать CSV')).toString('utf8')).toContain('Фамилия,Имя');
  }, 60_000);

  it('reads the own notices on a phone, and makes the address of a calendar', async () => {
    const { page, problems } = desk;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/notices');
    await page.getByRole('link', { name: /Уведомления \(\d+\)/ }).waitFor();
    await page.getByRole('button', { name: 'Отметить показанные прочитанными' }).click();
    await page.getByRole('link', { name: 'Уведомления', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Создать адрес' }).click();
    expect(await page.getByLabel('Адрес календаря').inputValue()).toContain('/api/calendar/');
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 60_000);

  it('shows a stranger a calm 404 in the place of the document', async () => {
    const stranger = await visit(house.url);
    try {
      await enter(stranger.page, await aMember(house, 'ARM'), `/reports/${report}`);
      await stranger.page.getByText('Такой страницы нет, или она вам недоступна.').waitFor();
      expect(await axe(stranger.page)).toEqual([]);
      expect(stranger.problems).toEqual([]);
    } finally {
      await stranger.close();
    }
  }, 60_000);
});

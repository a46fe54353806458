import { readFileSync } from 'node:fs';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { endorse, list } from '../../tools/demonstration/applications.js';
import { until } from '../support/asking.js';
import { printed } from '../support/badges.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { hostAsksFor } from '../support/dossier.js';
import { aFormingMission, aMember } from '../support/factories.js';
import { pdfOf, pictureOf } from '../support/hostile-files.js';
import { openHouse, type House } from '../support/house.js';
import { aCompany, aConcludingMission, aReportInSigning, sign, type Company } from '../support/ready.js';

const PHONE = { width: 390, height: 844 };

const WORDS = {
  ru: { email: 'Электронная почта', password: 'Пароль', submit: 'Войти' },
  en: { email: 'E-mail', password: 'Password', submit: 'Sign in' },
} as const;

async function enter(house: House, person: Person, address: string, language: 'ru' | 'en'): Promise<Visit> {
  const desk = await visit(house.url, { ...PHONE, language });
  const words = WORDS[language];
  await desk.page.goto(address);
  await desk.page.getByLabel(words.email).fill((await person.desk.call.me()).email);
  await desk.page.getByRole('textbox', { name: words.password }).fill(PASSWORD);
  await desk.page.getByRole('button', { name: words.submit }).click();
  return desk;
}

browser('A parliamentarian with a telephone', () => {
  let house: House;
  let company: Company;
  let member: Person;
  let mission: string;
  let application: string;
  let desk: Visit;
  beforeAll(async () => {
    house = await openHouse();
    company = await aCompany(house);
    member = company.members[0]!;
    mission = await aFormingMission(house, company.officer, company.coordinator);
    await hostAsksFor(mission, { documents: ['passport', 'photo'], questionnaire: ['birthDate', 'passportNumber'] });
    desk = await enter(house, member, '/mine', 'ru');
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  it('finds the call, and begins an application once every question is answered', async () => {
    const { page } = desk;
    await page.getByRole('heading', { name: 'Мои миссии' }).waitFor();
    const { mission: called } = await company.officer.desk.call.getMission({ params: { id: mission } });
    const call = page.getByRole('link', { name: `Подать заявку: ${called.number}` });
    await call.waitFor();
    expect(await axe(page)).toEqual([]);
    await call.click();
    await page.getByRole('heading', { name: 'Заявка наблюдателя' }).waitFor();
    await page.getByRole('button', { name: 'Начать заявку' }).click();
    await page.getByText('Ответьте на этот вопрос.').waitFor();
    await page.getByRole('radio', { name: 'Нет' }).check();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Начать заявку' }).click();
    await page.getByText('Состояние заявки: черновик').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('hands in a photograph and a page of the passport; what is neither is refused in place', async () => {
    const { page } = desk;
    const takePicture = page.getByLabel('Сфотографировать: Фотография');
    expect(await takePicture.getAttribute('capture')).toBe('environment');
    await takePicture.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    const refusal = page.locator('main').getByRole('alert');
    await refusal.waitFor();
    const photo = Buffer.from(await pictureOf(600, 800).jpeg(80));
    await takePicture.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByText(/^Получено /).waitFor();
    const scan = { name: '<img src=x>.pdf', mimeType: 'application/pdf', buffer: pdfOf('/Title (SYNTHETIC)') };
    await page.getByLabel('Выбрать файл: Страница паспорта').setInputFiles(scan);
    await page
      .getByText(/^Получено /)
      .nth(1)
      .waitFor();
    expect(await refusal.count()).toBe(0);
  }, 60_000);

  it('says what the host asks for, which is kept in no draft', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Указать сведения' }).click();
    await page.getByLabel('Дата рождения').fill('1970-05-01');
    await page.getByLabel('Номер паспорта').fill('SYNTHETIC-1');
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('SYNTHETIC-1');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Сведения сохранены.').waitFor();
    const { missions } = await member.desk.call.getService({ params: { id: member.id } });
    application = missions[0]!.applications[0]!.applicationId;
    const { gaps, particulars } = await member.desk.call.getDossier({ params: { id: application } });
    expect({ gaps, missing: particulars.missing }).toEqual({ gaps: [], missing: [] });
  }, 60_000);

  it('may submit only after reading and accepting, and may come back to it meanwhile', async () => {
    const { page } = desk;
    await page.goto('/mine');
    await page.getByRole('link', { name: 'Закончить и подать заявку' }).click();
    const submit = page.getByRole('button', { name: 'подать заявку' });
    await submit.waitFor();
    expect(await submit.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Правило R-20').waitFor();
    const accept = page.getByRole('button', { name: /^Прочитано и принимаю/ });
    for (let left = 3; left > 0; left--) {
      await accept.first().click();
      await page
        .getByText('✓ Принято')
        .nth(3 - left)
        .waitFor();
    }
    await page.locator('button[aria-disabled="false"]', { hasText: 'подать заявку' }).click();
    await page.getByText('Состояние заявки: подана').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('reads what became of it as a story', async () => {
    const { page, problems } = desk;
    await endorse(company.representative, application);
    await list(company.officer, application);
    await page.goto('/mine');
    await page.getByText('Поддержана 2 марта 2026').waitFor();
    await page.getByText('Включена в список наблюдателей 2 марта 2026').waitFor();
    await page.getByText('Сейчас от вас ничего не требуется.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(problems).toEqual([]);
  }, 60_000);

  it('is not shown to another parliamentarian, who gets a calm answer', async () => {
    const another = await aMember(house, 'ARM');
    const other = await enter(house, another, `/missions/${mission}/apply?in=${application}`, 'en');
    await other.page.getByText('There is no such page, or it is not open to you.').waitFor();
    expect(await axe(other.page)).toEqual([]);
    await other.page.goto('/mine');
    await other.page.getByText('You have not been in a mission yet.', { exact: false }).waitFor();
    expect(other.problems).toEqual([]);
    await other.close();
  }, 60_000);
});

browser('An observer at the end of a mission', () => {
  let house: House;
  let company: Company;
  let report: string;
  let desk: Visit;
  beforeAll(async () => {
    house = await openHouse({ worker: true });
    company = await aCompany(house);
    const mission = await aConcludingMission(house, company);
    await printed(company.officer, mission.id);
    ({ id: report } = await aReportInSigning(house, company, mission.id));
    await company.coordinator.desk.call.askRender({ params: { id: report }, body: { language: 'ru' } });
    await until('the draft is drawn', async () => {
      const { artifacts } = await company.coordinator.desk.call.getReport({ params: { id: report } });
      return artifacts.some(({ draft }) => draft);
    });
    desk = await enter(house, company.members[0]!, '/mine', 'en');
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  it('has the certificate and the badge at hand', async () => {
    const { page } = desk;
    await page.getByText(/^C-\d+$/).waitFor();
    await page.getByText(/^No\. SYNTHETIC of /).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the badge (PDF)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('reads the conclusion, signs that very text, and takes the adopted document home', async () => {
    const { page, problems } = desk;
    await page.getByRole('link', { name: 'Read and sign: Final conclusion' }).first().click();
    await page.getByText('SYNTHETIC', { exact: false }).first().waitFor();
    const { contentDigests } = await company.coordinator.desk.call.getReport({ params: { id: report } });
    await page.getByText(contentDigests.ru).waitFor();
    // The figures stand in the draft, which the signatory sees while signing is open.
    const [early] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /-ru-draft\.pdf/ }).click(),
    ]);
    expect(
      readFileSync(await early.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await axe(page)).toEqual([]);
    const button = page.getByRole('button', { name: 'Sign', exact: true });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('checkbox').last().check();
    await button.click();
    await page.getByText(/^You signed on /).waitFor();
    await sign(company.coordinator, report);
    await company.officer.desk.call.askRender({ params: { id: report }, body: { language: 'ru' } });
    await until('the document is drawn', async () => {
      const { artifacts } = await company.officer.desk.call.getReport({ params: { id: report } });
      return artifacts.some(({ draft }) => !draft);
    });
    await page.reload();
    const file = page.getByRole('link', { name: /-ru\.pdf/ });
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toMatch(/-ru\.pdf$/);
    expect(problems).toEqual([]);
  }, 90_000);
});

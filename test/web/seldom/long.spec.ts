import { execFileSync } from 'node:child_process';
import { PASSWORD } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { axe, browser, visit, type Visit } from '../../support/chromium.js';
import { until } from '../../support/asking.js';
import { aFormingMission } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf } from '../../support/ready.js';

const MANY = 2000;

/** Entered behind the interface: two thousand registrations are not what is told here. */
const fill = (missionId: string) =>
  sql(
    `WITH people AS (
       INSERT INTO person (delegation_id, family_name, given_name, family_name_latin, given_name_latin, office_ru,
                           office_en, citizenship)
       SELECT d.id, 'Условнов-' || lpad(n::text, 4, '0'), 'Имя', 'Uslovnov-' || lpad(n::text, 4, '0'), 'Imya',
              'депутат', 'member', d.country
       FROM generate_series(1, $2) n, (SELECT id, country FROM delegation WHERE country = 'KAZ') d
       RETURNING id, delegation_id)
     INSERT INTO application (mission_id, person_id, delegation_id, category, state, origin, candidate_in_host_vote)
     SELECT $1, id, delegation_id, 'member', 'SUBMITTED', 'self', false FROM people`,
    [missionId, MANY],
  );

browser('A list of two thousand observers', () => {
  let house: TestInstallation;
  let desk: Visit;
  beforeAll(async () => {
    house = await openInstallation();
    const company = await participantsOf(house, 0);
    const mission = await aFormingMission(house, company.officer, company.coordinator);
    await fill(mission);
    desk = await visit(house.url);
    const { page } = desk;
    await page.goto(`/missions/${mission}?tab=observers&show=people`);
    await page.getByLabel('Электронная почта').fill((await company.officer.desk.call.me()).email);
    await page.getByRole('textbox', { name: 'Пароль' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Войти' }).click();
  }, 60_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  }, 60_000);

  it('is scrolled to its end with a few dozen rows in the document', async () => {
    const { page } = desk;
    await page.getByText(/Показано 2\s000 из 2\s000/).waitFor();
    const list = page.getByRole('region', { name: 'Люди' });
    expect(await list.getByRole('row').count()).toBeLessThan(100);
    expect(await axe(page)).toEqual([]);
    await list.focus();
    // Rows are as high as what they say, so the end of a list seen for the first time is further down than it seemed.
    await until('the last name is on the screen', async () => {
      await page.keyboard.press('End');
      return list.getByText('Условнов-2000').isVisible();
    });
    expect(await list.getByRole('row').count()).toBeLessThan(100);
    await list.getByRole('link', { name: /Условнов-2000/ }).click();
    await list.waitFor({ state: 'detached' });
    await page.goBack();
    await list.getByText('Условнов-2000').waitFor();
  }, 60_000);

  it('is narrowed by either script, and the address keeps it', async () => {
    const { page } = desk;
    await page.getByLabel('Найти человека').fill('условнов-17');
    await page.getByText(/Показано 100 из 2\s000/).waitFor();
    await page.getByLabel('Найти человека').fill('условнов-1742');
    await page.getByText(/Показано 1 из 2\s000/).waitFor();
    await page.reload();
    await page.getByText(/Показано 1 из 2\s000/).waitFor();
    await page.getByLabel('Найти человека').fill('');
  }, 60_000);

  it('is printed whole', async () => {
    const { page, problems } = desk;
    await page.getByText(/Показано 2\s000 из 2\s000/).waitFor();
    const pdf = await page.pdf();
    const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(new Set(text.match(/Условнов-\d{4}/g)).size).toBe(MANY);
    expect(problems).toEqual([]);
  }, 60_000);

  it('is never sorted by a part of it as if that were all', async () => {
    const { page, problems } = desk;
    await page.goto('/people');
    const people = page.getByRole('region', { name: 'Люди' });
    await page.getByText(/есть ещё/).waitFor();
    expect(await people.getByText('Uslovnov-2000').count()).toBe(0);
    await people.getByRole('button', { name: 'Имя латиницей' }).click();
    await people.getByRole('button', { name: 'Имя латиницей' }).click();
    await people.getByText('Uslovnov-2000').waitFor();
    await page.getByText(/^Найден/).waitFor();
    expect(problems).toEqual([]);
  }, 60_000);
});

import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { anOfficer } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { PASSWORD } from '../../tools/demonstration/cast.js';
import { inOwnMenu } from '../support/own-menu.js';
import { wordsOf } from '../support/words.js';

browser('Signing in', () => {
  let house: TestInstallation;
  let email: string;
  let desk: Visit;
  beforeAll(async () => {
    house = await openInstallation();
    const officer = await anOfficer(house);
    email = (await officer.desk.call.me()).email;
    desk = await visit(house.url);
  }, 60_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  it('shows the door to a stranger, and the page asked for after it', async () => {
    const { page } = desk;
    await page.goto('/missions?q=2026');
    await page.getByRole('heading', { name: 'Вход' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByRole('textbox', { name: 'Пароль' }).fill('wrong password');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: 'Пароль' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByRole('heading', { name: 'Миссии' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=2026');
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('speaks the other language at once, and shows who one is', async () => {
    const { page, problems } = desk;
    await inOwnMenu(page, await wordsOf('ru'), 'app.language');
    await page.getByRole('heading', { name: 'Missions' }).waitFor();
    await page.goto('/account');
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await page.getByText('Secretariat officer').waitFor();
    expect(await axe(page)).toEqual([]);
    const zone = page.getByLabel('Time zone', { exact: true }).and(page.locator('input:visible'));
    await zone.fill('Tokyo');
    await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
    const seen = await page.getByText('Last request').first().textContent();
    await page.reload();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(await zone.inputValue()).toBe('Asia/Tokyo');
    await zone.fill('UTC');
    await page.getByRole('option', { name: 'UTC', exact: true }).click();
    expect(await page.getByText('Last request').first().textContent()).not.toBe(seen);
    await inOwnMenu(page, await wordsOf('en'), 'app.signOut');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(problems).toEqual([]);
  }, 60_000);
});

everyFormOf('access');

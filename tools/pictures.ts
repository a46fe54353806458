import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { ARGUMENTS, CHROMIUM } from './testing/browser.js';

/**
 * Takes the pictures of docs/pictures/desk-*.png anew, from a desk that runs with its demonstration:
 * `npm start` in one terminal, `npm run pictures` in another.
 */
const url = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = path.resolve(import.meta.dirname, '../../docs/pictures');
const [WIDE, PHONE] = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

type Shot = { name: string; as: string; at: (page: Page) => Promise<unknown>; size: { width: number; height: number } };
/** Into the open rehearsal, and to one of its tabs. */
const inMission = (tab: string) => async (page: Page) => {
  await page.getByRole('link', { name: /Учебная миссия/ }).click();
  await page.getByRole('tab', { name: tab }).click();
};
const SHOTS: readonly Shot[] = [
  { name: 'board', as: 'officer', at: (page) => page.goto('/missions'), size: WIDE },
  { name: 'mission', as: 'officer', at: inMission('Обзор'), size: WIDE },
  { name: 'observers', as: 'officer', at: inMission('Делегации и наблюдатели'), size: WIDE },
  { name: 'accreditation', as: 'officer', at: inMission('Аккредитация'), size: WIDE },
  { name: 'rules', as: 'officer', at: (page) => page.goto('/rules'), size: WIDE },
  { name: 'delegation', as: 'manager', at: (page) => page.goto('/delegation'), size: WIDE },
  { name: 'coordinator', as: 'coordinator', at: (page) => page.goto('/coordinator'), size: WIDE },
  { name: 'mine', as: 'member', at: (page) => page.goto('/mine'), size: PHONE },
];

for (const { name, as, at, size } of SHOTS) {
  const profile = mkdtempSync(path.join(tmpdir(), 'desk-pictures-'));
  const options = { executablePath: CHROMIUM!, args: ARGUMENTS.split(' '), baseURL: url, locale: 'ru', viewport: size };
  const context = await chromium.launchPersistentContext(profile, options);
  const page = context.pages()[0]!;
  await page.goto('/sign-in');
  await page.getByLabel('Электронная почта').fill(`${as}@desk.example`);
  await page.getByRole('textbox', { name: 'Пароль' }).fill('rehearsal-only');
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('heading', { level: 1 }).and(page.getByText('Вход')).waitFor({ state: 'detached' });
  await at(page);
  // The stream of news never ends, so the network is never idle: what loads is looked for.
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Загружается…').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: path.join(folder, `desk-${name}.png`) });
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  console.log(`docs/pictures/desk-${name}.png`);
}

import type { Locator, Page } from 'playwright-core';
import type { EndpointName } from '#libs/contracts';
import type { Person } from '../../tools/demonstration/cast.js';
import { scanOf } from '../../tools/demonstration/desk.js';
import { until } from './asking.js';
import { endpointOf } from './submitted.js';
import type { Words } from './words.js';

export const SOURCE = 'SYNTHETIC';
const SCAN = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scanOf(SOURCE)) };

/** The field of that name and no other that contains it. */
const labelled = (name: string) => new RegExp(`^${name.replace(/[.?*+^$()[\]|\\]/g, '\\$&')}( \\*)?$`);

export const fill = async (within: Locator, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) await within.getByLabel(labelled(name)).first().fill(value);
};

/** How somebody fills in the forms of a page and sends them, in the words of the desk. */
export function handsAt(page: Page, say: Words) {
  const dialog = () => page.getByRole('dialog').last();
  const press = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true }).first().click();
  const pick = async (within: Locator, name: string, option: string | RegExp) => {
    await within.getByRole('combobox', { name }).first().click();
    await page.getByRole('option', { name: option }).first().click();
  };
  const find = async (within: Locator, name: string, person: Person) => {
    await within.getByRole('combobox', { name }).fill(person.name.en);
    await page.locator(`[role=option][value="${person.id}"]`).click();
  };
  /** Presses, and tells what the server had against it. */
  const submit = async (endpoint: EndpointName, button: string, within: Page | Locator = dialog()) => {
    const [answer] = await Promise.all([
      page.waitForResponse((response) => endpointOf(response) === endpoint).catch(() => undefined),
      press(button, within),
    ]);
    const said = answer ? await answer.text().catch(() => '') : await page.getByRole('alert').allInnerTexts();
    expect([endpoint, answer?.ok() ? '' : said]).toEqual([endpoint, '']);
  };
  const keepScan = async (within: Locator, name: string) => {
    const [answer] = await Promise.all([
      page.waitForResponse((response) => endpointOf(response) === 'storeFile'),
      within
        .getByLabel(`${say('form.chooseFile')}: ${name}`)
        .first()
        .setInputFiles(SCAN),
    ]);
    expect(answer.ok() ? '' : await answer.text()).toBe('');
    await within.getByText(say('form.fileKept')).first().waitFor();
  };
  /** What the rules warn of is read, and closed. */
  const closed = async () => {
    const noted = page.getByText(say('act.recordedWithWarnings'));
    const gone = async () => (await page.getByRole('dialog').count()) === 0;
    await until('the form is done', async () => (await gone()) || noted.isVisible());
    if (await noted.isVisible())
      await dialog()
        .getByRole('button', { name: say('form.close') })
        .last()
        .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  /** A form that is opened by a button and saved; one that takes away says so. */
  const act = async (name: string, endpoint: EndpointName, enter: (form: Locator) => Promise<void>) => {
    await press(say(name));
    await enter(dialog());
    await submit(endpoint, say(name === 'act.remove' ? name : 'form.save'));
    await closed();
  };
  return { dialog, press, pick, find, submit, keepScan, closed, act };
}

import type { Locator, Page } from 'playwright-core';
import type { EndpointName } from '#libs/contracts';
import type { Person } from '../../tools/demonstration/cast.js';
import { scanOf } from '../../tools/demonstration/desk.js';
import { until } from './asking.js';
import { axe } from './chromium.js';
import { standingOf } from './screens/in-page.js';
import { endpointOf } from './submitted.js';
import type { Words } from './words.js';

export const SOURCE = 'SYNTHETIC';
const SCAN = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scanOf(SOURCE)) };

/** The field of that name and no other that contains it. */
const labelled = (name: string) => new RegExp(`^${name.replace(/[.?*+^$()[\]|\\]/g, '\\$&')}( \\*)?$`);

export const fill = async (within: Locator, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) await within.getByLabel(labelled(name)).first().fill(value);
};

/** Windows and menus that were looked at in this file: each kind once, for a look takes its time. */
const looked = new Set<string>();
export async function look(page: Page, kind: string, part: 'dialog' | 'menu') {
  if (looked.has(kind)) return;
  looked.add(kind);
  const faults = await axe(page, `[role=${part}]`);
  const { filled } = await page.evaluate(standingOf);
  for (const acts of filled.filter(({ length }) => length > 1)) faults.push(`has filled buttons: ${acts.join(', ')}`);
  expect([kind, faults]).toEqual([kind, []]);
}

/** What ends or takes away stands in a menu: of the page, or of the one card or row it is about. */
export async function fromMenu(within: Page | Locator, more: string, name: string) {
  await within
    .getByRole('button', { name: new RegExp(`^${more}`) })
    .first()
    .click();
  await look('page' in within ? within.page() : within, 'menu', 'menu');
  await within.getByRole('menuitem', { name, exact: true }).click();
}

/** In English, as the contract says it. */
const IN_NEITHER = 'is given in one of the two languages at least';
/** What a field is described by, its fault among it. */
const saidAt = (field: Element) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

const isInWindow = (element: Element) => element.closest('[role=dialog]') !== null;

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
  const end = (name: string, { of, within = page }: { of?: string; within?: Page | Locator } = {}) =>
    fromMenu(within, of === undefined ? say('moves.more') : `${say('moves.more')}: ${of}`, name);
  /** Presses, and tells what the server had against it. */
  const submit = async (endpoint: EndpointName, button: string, within: Page | Locator = dialog()) => {
    if ('page' in within && (await within.evaluate(isInWindow))) await look(page, endpoint, 'dialog');
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
    await (name === 'act.remove' ? end(say(name), { of: '', within: page.getByRole('main') }) : press(say(name)));
    await enter(dialog());
    await submit(endpoint, say(name === 'act.remove' ? name : 'form.save'));
    await closed();
  };
  /** Sent with nothing in the halves of what is wanted in one language at least: it is said at each of them. */
  const neither = async (button: string, halves: readonly string[], within: Locator = dialog()) => {
    await press(button, within);
    for (const name of halves)
      await until(`it is said at ${name}`, async () =>
        (await within.getByLabel(labelled(name)).first().evaluate(saidAt)).includes(IN_NEITHER),
      );
  };
  return { dialog, press, end, pick, find, submit, keepScan, closed, act, neither };
}

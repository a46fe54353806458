import type { Page } from 'playwright-core';
import { until } from '../../demonstration/desk.js';
import { everybody, placesOf, type Company } from '../../pictures/demonstration.js';
import { watchOver } from '../../pictures/quiet.js';
import type { Places } from '../../pictures/addresses.js';
import { openBrowser } from './browser.js';
import { judged, scrolled, type Frames } from './frames.js';
import { LONG, openWebHouse } from './house.js';
import { measure, type Preset, type Scores } from './lighthouse.js';
import { HOMES, MEASURED, type MeasuredPage } from './pages.js';
import { noteWhenDrawn, whatWasSent, type Sent } from './sent.js';

export const PARTS = ['sent', 'lighthouse', 'frames'] as const;
export type Part = (typeof PARTS)[number];
export type WebBench = {
  sent: { page: MeasuredPage; sent: Sent }[];
  scores: { page: MeasuredPage; preset: Preset; scores: Scores }[];
  frames: { name: string; frames: Frames }[];
};
type Wishes = { parts: readonly Part[]; runs: number; only?: RegExp | undefined; log: (line: string) => void };
type Stage = { url: string; company: Company; places: Places };

const LOADING = 'Загружается…';

/** The desk as its readers meet it: what travels, how soon it is there, and how it scrolls. */
export async function benchWeb({ parts, runs, only = /./, log }: Wishes): Promise<WebBench> {
  const result: WebBench = { sent: [], scores: [], frames: [] };
  const house = await openWebHouse(log);
  try {
    const company = await everybody(house.url);
    const stage = { url: house.url, company, places: await placesOf(company) };
    const pages = [...MEASURED, ...HOMES].filter(({ name }) => only.test(name));
    if (parts.includes('sent'))
      for (const page of pages) {
        log(`what is sent for ${page.name} …`);
        result.sent.push({ page, sent: await sentFor(stage, page) });
      }
    if (parts.includes('lighthouse'))
      for (const page of pages)
        for (const preset of page.presets) {
          log(`Lighthouse: ${page.name}, ${preset} …`);
          const who = page.as && company[page.as];
          result.scores.push({ page, preset, scores: await measure(stage.url + at(stage, page), preset, runs, who) });
        }
    if (parts.includes('frames')) {
      log(`filling in ${LONG.people} people and ${LONG.logLines} lines of the log …`);
      await house.lengthen();
      for (const list of LISTS) {
        log(`scrolling ${list.name} …`);
        result.frames.push({ name: list.name, frames: await framesOf(stage, list) });
      }
    }
    return result;
  } finally {
    await house.close();
  }
}

const at = ({ places }: Stage, page: MeasuredPage) => (typeof page.at === 'string' ? page.at : page.at(places));

async function sentFor(stage: Stage, page: MeasuredPage): Promise<Sent> {
  const browser = await openBrowser(stage.url, 1440, page.as && stage.company[page.as]);
  try {
    const isQuiet = watchOver(browser.page);
    await noteWhenDrawn(browser.page, LOADING);
    await browser.page.goto(at(stage, page), { waitUntil: 'commit' });
    await until(`${page.name} is shown`, () => isQuiet(LOADING));
    return await whatWasSent(browser.page);
  } finally {
    await browser.close();
  }
}

/** `more` is pressed for as long as the list has it; what is to be scrolled then stands in `region`. */
type LongList = { name: string; at: string; more: boolean; region?: string };
const LISTS: readonly LongList[] = [
  { name: 'people', at: '/people', more: true, region: 'main [role="region"][data-scroll-restoration-id]' },
  { name: 'log', at: '/log', more: false },
];
async function pressForMore(page: Page, settled: () => Promise<unknown>) {
  const button = page.getByRole('button', { name: 'Показать ещё', exact: true });
  while (await button.isVisible()) {
    await button.click();
    await settled();
  }
}

/** A page of a screen in a third of a second, for twenty seconds. */
const SCROLLED = { step: 40, most: 1_200 };

async function framesOf({ url, company }: Stage, { name, at: address, more, region }: LongList): Promise<Frames> {
  const { page, close } = await openBrowser(url, 1440, company.secretary);
  try {
    const isQuiet = watchOver(page);
    const settled = () => until(`the list of ${name} is shown`, () => isQuiet(LOADING));
    await page.goto(address, { waitUntil: 'commit' });
    await settled();
    if (more) await pressForMore(page, settled);
    const taken = await scrolled(page, { ...SCROLLED, ...(region && { region }) });
    const rows = await page.evaluate(() => Math.max(...[...document.querySelectorAll('[data-index]')].map((row) => Number(row.getAttribute('data-index'))))); // prettier-ignore
    return judged(taken, rows + 1);
  } finally {
    await close();
  }
}

import type { Page } from 'playwright-core';
import { watchOver } from '../../tools/pictures/quiet.js';
import { until } from './asking.js';
import { wordsOf } from './words.js';

const LOADING = { ru: (await wordsOf('ru'))('state.loading'), en: (await wordsOf('en'))('state.loading') };
const watches = new WeakMap<Page, ReturnType<typeof watchOver>>();
/** From now on it is known what the page waits for. */
export function watch(page: Page) {
  const isQuiet = watches.get(page) ?? watchOver(page);
  watches.set(page, isQuiet);
  return isQuiet;
}

/** Waits until the page has got all that it asked for, and shows it. */
export async function settled(page: Page, what: string) {
  const isQuiet = watch(page);
  const language = await page.evaluate(() => document.documentElement.lang as keyof typeof LOADING);
  await until(what, () => isQuiet(LOADING[language]));
}

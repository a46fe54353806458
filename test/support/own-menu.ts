import type { Page } from 'playwright-core';
import { look } from './hands.js';
import { beginningOf, type Words } from './words.js';

/** Presses something in the menu under one's own initials; `say` speaks the language of the page. */
export async function inOwnMenu(page: Page, say: Words, key: 'app.language' | 'app.signOut'): Promise<void> {
  await page.getByRole('button', { name: beginningOf(say, 'app.me') }).click();
  await look(page, 'own menu', 'menu');
  await page.getByRole('menuitem', { name: say(key), exact: true }).click();
}

import type { Page } from 'playwright-core';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { followAnew, readTheRest } from '../../tools/pictures/quiet.js';
import type { Visit } from './chromium.js';
import { settled, watch } from './settled.js';
import type { Words } from './words.js';

type Known = Pick<Person, 'desk'>;

/** Opens an address as somebody who is signed in already: the door itself is tried in a test of its own. */
export async function goAs({ page, context }: Visit, { desk }: Known, address: string) {
  await context.addCookies([...desk.cookies].map(([name, value]) => ({ name, value, url: desk.url })));
  await page.goto(address);
}

/** Opens an address as somebody who signs in on the way to it. */
export async function signInAt({ page }: Visit, { desk }: Known, address: string, say: Words) {
  await page.goto(address);
  await page.getByLabel(say('word.email')).fill((await desk.call.me()).email);
  await page.getByRole('textbox', { name: say('signIn.password') }).fill(PASSWORD);
  await page.getByRole('button', { name: say('signIn.submit') }).click();
}

/** Whether there is a desk in a page that can be gone about in. */
const hasDesk = () => '__TSR_ROUTER__' in globalThis && !!document.querySelector('main');

/**
 * Goes to an address in a desk that is open: by its own router, since to load the page anew takes a second of the machine.
 * All that was read is read again, so that it shows what others did meanwhile. For the address where one is, and where
 * there is no desk yet, the page is loaded.
 */
export async function goTo(page: Page, address: string) {
  if (!(await page.evaluate(hasDesk)) || new URL(address, page.url()).href === page.url()) {
    await page.goto(address);
    return;
  }
  watch(page);
  await page.evaluate(followAnew, address);
  await settled(page, `${address} is shown`);
  await page.evaluate(readTheRest);
  await settled(page, `${address} is shown`);
}

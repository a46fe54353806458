import type { Page } from 'playwright-core';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { followAnew, readTheRest, watchOver } from '../../tools/pictures/quiet.js';
import { until } from './asking.js';
import type { Visit } from './chromium.js';
import { wordsOf, type Words } from './words.js';

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

const LOADING = { ru: (await wordsOf('ru'))('state.loading'), en: (await wordsOf('en'))('state.loading') };
const watches = new WeakMap<Page, ReturnType<typeof watchOver>>();
/** From now on it is known what the page waits for. */
export function watch(page: Page) {
  const isQuiet = watches.get(page) ?? watchOver(page);
  watches.set(page, isQuiet);
  return isQuiet;
}

/** How a page stands: in which language, and whether there is a desk in it that can be gone about in. */
const standing = () => ({
  language: document.documentElement.lang as keyof typeof LOADING,
  hasDesk: '__TSR_ROUTER__' in globalThis && !!document.querySelector('main'),
});

/** Waits until the page has got all that it asked for, and shows it. */
export async function settled(page: Page, what: string) {
  const isQuiet = watch(page);
  const { language } = await page.evaluate(standing);
  await until(what, () => isQuiet(LOADING[language]));
}

/**
 * Goes to an address in a desk that is open: by its own router, since to load the page anew takes a second of the machine.
 * All that was read is read again, so that it shows what others did meanwhile. For the address where one is, and where
 * there is no desk yet, the page is loaded.
 */
export async function goTo(page: Page, address: string) {
  const { hasDesk } = await page.evaluate(standing);
  if (!hasDesk || new URL(address, page.url()).href === page.url()) {
    await page.goto(address);
    return;
  }
  watch(page);
  await page.evaluate(followAnew, address);
  await settled(page, `${address} is shown`);
  await page.evaluate(readTheRest);
  await settled(page, `${address} is shown`);
}

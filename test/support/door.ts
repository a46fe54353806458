import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import type { Visit } from './chromium.js';
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

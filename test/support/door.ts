import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import type { Visit } from './chromium.js';
import type { Words } from './words.js';

/** Opens an address as somebody who signs in on the way to it. */
export async function signInAt({ page }: Visit, { desk }: Pick<Person, 'desk'>, address: string, say: Words) {
  await page.goto(address);
  await page.getByLabel(say('word.email')).fill((await desk.call.me()).email);
  await page.getByRole('textbox', { name: say('signIn.password') }).fill(PASSWORD);
  await page.getByRole('button', { name: say('signIn.submit') }).click();
}

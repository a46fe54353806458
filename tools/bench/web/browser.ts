import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { freePort } from '../../embedded/ports.js';
import { ARGUMENTS, CHROMIUM } from '../../testing/browser.js';
import type { SignedIn } from '../../pictures/demonstration.js';

/** A browser of its own on a telephone or a laptop, with nothing in its cache; its `port` is for who measures from outside. */
export async function openBrowser(url: string, width: number, who?: SignedIn) {
  if (!CHROMIUM) throw new Error('There is no Chromium; CHROMIUM names one.');
  const profile = mkdtempSync(path.join(tmpdir(), 'mission-desk-profile-'));
  const port = await freePort();
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: [...ARGUMENTS.split(' '), `--remote-debugging-port=${port}`],
    baseURL: url,
    locale: 'ru',
    viewport: { width, height: width < 500 ? 844 : 900 },
  });
  if (who) await context.addCookies([...who.desk.cookies].map(([name, value]) => ({ name, value, url })));
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, page: context.pages()[0]!, port, close };
}

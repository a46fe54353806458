import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { until } from '../demonstration/desk.js';
import { ARGUMENTS, CHROMIUM } from '../testing/browser.js';
import type { SignedIn } from './demonstration.js';
import { follow, watchOver } from './quiet.js';

export const SCHEMES = ['light', 'dark'] as const;
export const LOCALES = ['ru', 'en'] as const;
export type Look = {
  scheme: (typeof SCHEMES)[number];
  locale: (typeof LOCALES)[number];
  width: number;
  height?: number;
};

/** How tall a window of such a width is. */
const HEIGHTS: Partial<Record<number, number>> = { 390: 844, 768: 1024 };
const TALLEST = 3_000;
/** Up to this width the sections stand in a bar at the lower edge of the window. */
const BAR_UP_TO = 860;
const LOADING = { ru: 'Загружается…', en: 'Loading…' };

export function launch(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('There is no Chromium; CHROMIUM names one.');
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(' ') });
}

/** A window of the desk in one look, of somebody who is signed in or of nobody. */
export class Camera {
  private begun = false;
  private readonly loaded: () => Promise<boolean>;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly look: Required<Look>,
  ) {
    const isQuiet = watchOver(page);
    this.loaded = () => isQuiet(LOADING[look.locale]);
  }

  static async open(browser: Browser, url: string, look: Look, who?: SignedIn): Promise<Camera> {
    const whole = { height: HEIGHTS[look.width] ?? 900, ...look };
    const { scheme, locale, width, height } = whole;
    const context = await browser.newContext({
      baseURL: url,
      locale,
      colorScheme: scheme,
      viewport: { width, height },
      timezoneId: 'Europe/Moscow',
      reducedMotion: 'reduce',
    });
    if (who) {
      await context.addCookies([...who.desk.cookies].map(([name, value]) => ({ name, value, url })));
      // The round that is offered on the first day is over.
      await context.addInitScript((id) => localStorage.setItem(`round ${id}`, 'left'), who.accountId);
    }
    return new Camera(context, await context.newPage(), whole);
  }

  /** As a link of the desk leads there, but for the first: that is faster. */
  async to(address: string): Promise<void> {
    if (this.begun) await this.page.evaluate(follow, address);
    else await this.page.goto(address, { waitUntil: 'commit' });
    this.begun = true;
    await this.settled(address);
  }

  settled(what: string) {
    return until(`${what} is shown`, async () => (await this.loaded()) && (await this.page.evaluate(isDrawn)));
  }

  /** Opens the page anew for the next address: what was opened over it goes with it. */
  forget() {
    this.begun = false;
  }

  /** The window, or the page to its end; answers by how much it is wider than the window. */
  async take(file: string, { whole }: { whole: boolean }): Promise<number> {
    const { width, height } = this.look;
    const size = await this.page.evaluate(sizeOf);
    const tall = whole ? Math.min(Math.max(size.tall, height), TALLEST) : height;
    // The bar would stand across the middle of the page.
    const isStretched = tall > height && width <= BAR_UP_TO;
    if (isStretched) {
      await this.page.setViewportSize({ width, height: tall });
      await this.settled(file);
    }
    const clip = { x: 0, y: 0, width, height: tall };
    await this.page.screenshot({ path: file, animations: 'disabled', fullPage: whole, clip });
    if (isStretched) await this.page.setViewportSize({ width, height });
    return size.wider;
  }

  close() {
    return this.context.close();
  }
}

const isDrawn = () =>
  document.fonts.status === 'loaded' &&
  [...document.images].every(({ complete, loading }) => complete || loading === 'lazy');

const sizeOf = () => {
  const { scrollWidth, scrollHeight } = document.scrollingElement!;
  return { wider: scrollWidth - document.documentElement.clientWidth, tall: scrollHeight };
};

import type { Page } from 'playwright-core';

/** Counts from here on how much of what stands on a page moves by itself: what a browser calls its layout shift. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    Reflect.set(globalThis, 'shifted', 0);
    new PerformanceObserver((seen) => {
      const values = seen.getEntries().map((entry) => Reflect.get(entry, 'value') as number);
      const before = Reflect.get(globalThis, 'shifted') as number;
      Reflect.set(
        globalThis,
        'shifted',
        values.reduce((sum, value) => sum + value, before),
      );
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const shifted = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'shifted') as number);

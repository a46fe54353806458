/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page takes nothing along. */
import type { Page } from 'playwright-core';

export type Frames = { frames: number; inTime: number; longest: number; rows: number };
/** A frame that took longer is seen. */
export const IN_TIME_MS = 20;

/**
 * Scrolls down as far as it goes, or for so many frames, a little every frame as a hand does, and tells how long each frame took.
 * `region` is what scrolls: the window where it names nothing.
 */
export const scrolled = (page: Page, { region, step, most }: { region?: string; step: number; most: number }) =>
  page.evaluate(
    async ([selector, pixels, limit]) => {
      const list = selector ? document.querySelector(selector)! : document.scrollingElement!;
      const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
      const taken: number[] = [];
      let last = await frame();
      while (taken.length < limit && list.scrollTop + list.clientHeight < list.scrollHeight - 1) {
        list.scrollTop += pixels;
        const now = await frame();
        taken.push(now - last);
        last = now;
      }
      return taken;
    },
    [region ?? '', step, most] as const,
  );

export function judged(taken: readonly number[], rows: number): Frames {
  const inTime = taken.filter((ms) => ms < IN_TIME_MS).length;
  return { frames: taken.length, inTime: inTime / taken.length, longest: Math.max(...taken), rows };
}

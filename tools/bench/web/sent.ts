import { request } from 'node:http';
import type { Page } from 'playwright-core';

/** What travels until a page is drawn, and what has travelled when it is quiet. */
export type Sent = {
  /** The desk's own files but the font: its page, scripts, styles and words; bytes as gzip. */
  first: { files: number; bytes: number };
  all: { files: number; bytes: number };
  font: { files: number; bytes: number };
  /** What was asked of the interface before the page was drawn, and in all. */
  asked: { first: string[]; all: string[] };
};

/**
 * Has the page note when it is drawn: a home once it says what waits, the `heading` of that part, another page once it has
 * a heading and says no more that it loads. To be called before an address is opened.
 */
export const noteWhenDrawn = (page: Page, { heading, loading }: { heading?: string; loading: string }) =>
  page.addInitScript(
    ([title, words]) => {
      const isDrawn = () =>
        title
          ? [...document.querySelectorAll('h2')].some(({ textContent }) => textContent === title)
          : document.querySelector('h1') !== null && !document.body.textContent.includes(words);
      const watch = new MutationObserver(() => {
        if (!isDrawn()) return;
        watch.disconnect();
        Reflect.set(globalThis, 'drawnAt', performance.now());
      });
      watch.observe(document, { childList: true, subtree: true, characterData: true });
      // What is asked for by what was drawn comes before the browser tells of the change.
      const before: string[] = [];
      Reflect.set(globalThis, 'askedBefore', before);
      const honest = globalThis.fetch;
      globalThis.fetch = (what, how) => {
        const { pathname } = new URL(what instanceof Request ? what.url : String(what), location.href);
        if (!isDrawn()) before.push(pathname);
        return honest(what, how);
      };
    },
    [heading, loading] as const,
  );

/** To be asked once the page is quiet. The stream of news never ends, so it is not among them. */
export async function whatWasSent(page: Page): Promise<Sent> {
  const { drawnAt, before, entries } = await page.evaluate(() => ({
    drawnAt: Reflect.get(globalThis, 'drawnAt') as number,
    before: (Reflect.get(globalThis, 'askedBefore') ?? []) as string[],
    entries: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      ({ name, startTime }) => ({ name, startTime }),
    ),
  }));
  const { origin } = new URL(page.url());
  const own = entries.map(({ name, startTime }) => ({ at: new URL(name), isFirst: startTime < drawnAt }));
  const here = own.filter(({ at }) => at.origin === origin);
  const asked = here.filter(({ at }) => at.pathname.startsWith('/api/'));
  const files = here.filter(({ at }) => !at.pathname.startsWith('/api/'));
  const weighed = async (some: typeof files) => {
    const names = [...new Set(some.map(({ at }) => at.pathname))];
    const sizes = await Promise.all(names.map((name) => gzipped(origin + name)));
    return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  };
  return {
    first: await weighed(files.filter((file) => file.isFirst && !isFont(file))),
    all: await weighed(files.filter((file) => !isFont(file))),
    font: await weighed(files.filter(isFont)),
    asked: { first: before.filter((path) => path.startsWith('/api/')), all: asked.map(({ at }) => at.pathname) },
  };
}

const isFont = ({ at }: { at: URL }) => at.pathname.endsWith('.woff2');

/** As many bytes as the server sends to a browser that takes gzip and nothing else. */
const gzipped = (address: string) =>
  new Promise<number>((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => resolve(bytes));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });

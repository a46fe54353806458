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

/** Has the page note when it has a heading and waits for nothing more. To be called before an address is opened. */
export const noteWhenDrawn = (page: Page, loading: string) =>
  page.addInitScript((words) => {
    const look = () => {
      const isDrawn = document.querySelector('main h1, h1') && !document.body.innerText.includes(words);
      if (isDrawn) Reflect.set(globalThis, 'drawnAt', performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, loading);

/** To be asked once the page is quiet. The stream of news never ends, so it is not among them. */
export async function whatWasSent(page: Page): Promise<Sent> {
  const { drawnAt, entries } = await page.evaluate(() => ({
    drawnAt: Reflect.get(globalThis, 'drawnAt') as number,
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
  const pathsOf = (some: typeof asked) => some.map(({ at }) => at.pathname);
  return {
    first: await weighed(files.filter((file) => file.isFirst && !isFont(file))),
    all: await weighed(files.filter((file) => !isFont(file))),
    font: await weighed(files.filter(isFont)),
    asked: { first: pathsOf(asked.filter(({ isFirst }) => isFirst)), all: pathsOf(asked) },
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

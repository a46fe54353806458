import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ARGUMENTS, CHROMIUM } from '../../tools/testing/browser.js';
import { inTheEnd } from '../../tools/testing/each-file.js';
import { until } from './asking.js';
import { settled, watch } from './settled.js';
import { onFailure } from './deadlines.js';
import { noteTaken } from './submitted.js';

if (!CHROMIUM) {
  if (process.env.REQUIRE_TOOLS === '1') throw new Error('Chromium is not installed, and REQUIRE_TOOLS=1 asks for it');
  console.warn('The desk is not looked at: there is no Chromium. CHROMIUM names one.');
}
/** A story told in a browser. Without one it is skipped, and says so; REQUIRE_TOOLS=1 forbids going without. */
export const browser = CHROMIUM ? describe : describe.skip;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Turns what the page's policy forbids into an error of the page, so that no test can miss it. */
const watchPolicy = () =>
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`Policy: ${violatedDirective} ${blockedURI}`),
  );

/** What moves is drawn sixty times a second, which is most of what the browser would do; nothing is seen of it. */
const standStill = () => {
  const still = new CSSStyleSheet();
  still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets.push(still);
};

export type Visit = { page: Page; context: BrowserContext; problems: string[]; close(): Promise<void> };

/** `camera` is a film that the camera shows. */
type Screen = { language?: 'ru' | 'en'; width?: number; height?: number; colours?: Colours; camera?: string };
export type Colours = 'light' | 'dark';
const seeing = (file: string) => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];
const launch = (more: string[] = []) =>
  chromium.launch({ executablePath: CHROMIUM!, args: [...ARGUMENTS.split(' '), ...more] });
/** One for all the visits of this process; a camera belongs to a browser, so who has one has a browser of his own. */
let shared: Promise<Browser> | undefined;
inTheEnd(async () => (await shared)?.close());

const saidOf = (elements: Element[]) =>
  elements.map((element) => {
    const { labels, value } = element as HTMLInputElement;
    return labels ? `${labels[0]?.textContent}: ${JSON.stringify(value)} is wrong` : (element as HTMLElement).innerText;
  });

/** The pages that are open, and what each says of trouble, of what was done, and asks, and which fields are marked. */
const open = new Set<Page>();
onFailure(async () => {
  const told = [...open].map(async (page) => {
    const said = page.locator('[role=alert], [role=status], [role=dialog], [aria-invalid=true]').evaluateAll(saidOf);
    const waited = new Promise<string[]>((resolve) => setTimeout(resolve, 2_000, ['(the page does not answer)']));
    const texts = await Promise.race([said, waited]).catch((error: unknown) => [String(error)]);
    return [`Open: ${page.url()}`, ...texts.filter(Boolean).map((text) => `  ${text.replaceAll(/\s+/g, ' ')}`)].join(
      '\n',
    );
  });
  return (await Promise.all(told)).join('\n');
});

/** A browser of a new person: nothing remembered, in a language, on a screen. */
export async function visit(
  url: string,
  { language = 'ru', width = 1280, height = 800, colours = 'light', camera }: Screen = {},
): Promise<Visit> {
  const own = camera ? await launch(seeing(camera)) : undefined;
  const context = await (own ?? (await (shared ??= launch()))).newContext({
    baseURL: url,
    locale: language,
    viewport: { width, height },
    colorScheme: colours,
  });
  // Generous: a machine may be busy with other tests at the same time.
  context.setDefaultTimeout(60_000);
  context.on('response', noteTaken);
  await context.addInitScript(watchPolicy);
  await context.addInitScript(standStill);
  const page = await context.newPage();
  open.add(page);
  watch(page);
  const problems: string[] = [];
  page.on('console', (message) => {
    // A refusal is an answer like any other, and who is told that the server is busy asks again: the browser calls both errors.
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text())) problems.push(message.text());
  });
  // What the desk is made of is there, and of its own addresses none leads nowhere.
  page.on('response', (answer) => {
    const { pathname, origin } = new URL(answer.url());
    if (answer.status() >= 400 && origin === new URL(url).origin && !pathname.startsWith('/api/'))
      problems.push(`${answer.status()} ${pathname}`);
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  const close = async () => {
    open.delete(page);
    await context.close();
    await own?.close();
  };
  return { page, context, problems, close };
}

/** A dialog that is still fading in has not the colours it will have; what turns for ever does not count. */
const isFading = () =>
  document
    .getAnimations()
    .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);

/**
 * What axe finds wrong on the page as it stands, or in a part of it, by WCAG 2.2 AA. It looks for a while: what moves
 * meanwhile lies where it was no more, so a page that still waits for something, and grows when that comes, is let end.
 */
export async function axe(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  await settled(page, 'the page that axe looks at has come');
  // Twice in a row: between two looks whatever was about to begin has begun.
  let still = 0;
  await until('nothing fades in', async () => (still = (await page.evaluate(isFading)) ? 0 : still + 1) > 1);
  return page.evaluate(async (within) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    type Fault = { html: string; element: Element };
    type Axe = { run(within: object, options: object): Promise<{ violations: { id: string; nodes: Fault[] }[] }> };
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- What runs in the page takes nothing along.
    const toasts = () =>
      Array.from(document.querySelectorAll('.mantine-Notification-root'), (toast) => toast.getBoundingClientRect());
    // One may come or go while axe looks.
    const before = toasts();
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(
      within === 'html' ? document : { include: [[within]] },
      {
        runOnly: { type: 'tag', values: tags },
        // Every rule is tried; only of what is wrong is anything told.
        resultTypes: ['violations'],
        selectors: false,
        elementRef: true,
        // Of the style sheets none of these rules asks anything; to read them takes a third of the time.
        preload: { assets: ['media'] },
      },
    );
    /**
     * Under an open window nothing can be pressed, so it may also stand half behind what the window holds; and what a toast
     * lies over is smaller only as long as that is there.
     */
    const isCovered = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isOver = (x: number, y: number) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && !element.contains(there);
      };
      const meets = (toast: DOMRect) =>
        toast.left < right && toast.right > left && toast.top < bottom && toast.bottom > top;
      return (
        [left + 1, (left + right) / 2, right - 1].every((x) => isOver(x, (top + bottom) / 2)) ||
        [...before, ...toasts()].some(meets)
      );
    };
    const isNone = (id: string, { element }: Fault) => id === 'target-size' && isCovered(element);
    return violations.flatMap(({ id, nodes }) =>
      nodes.filter((fault) => !isNone(id, fault)).map(({ html }) => `${id}: ${html.slice(0, 300)}`),
    );
  }, part);
}

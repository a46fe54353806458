import type { Page, Request } from 'playwright-core';
import { until } from '../asking.js';
import { axe, type Visit } from '../chromium.js';
import type { Language, Words } from '../words.js';
import { isAllowed } from './allowed.js';

/** What stands on a screen, by its parts that tell what has become of it. */
export type Standing = {
  path: string;
  headings: string[];
  text: string;
  /** How wide the page is, in CSS pixels. */
  width: number;
  /** What sticks out to the side, the innermost of it. */
  beyond: string;
  /** Every text with letters of which none is Cyrillic, unless it is said to be in another language or in none. */
  foreign: string[];
};
export type Spoken = Record<Language, Words>;
type Router = {
  state: { status: string; location: { href: string }; resolvedLocation?: { href: string } };
  history: { push(address: string): void };
};

/** The width of a telephone, and of a laptop enlarged four times. */
export const NARROW = 320;

/** Somebody who opens one address after the other; the desk begins in Russian. */
export class Looking {
  private readonly open = new Set<Request>();
  private language: Language = 'ru';
  private readonly page: Page;
  private begun = false;

  constructor(
    private readonly visit: Visit,
    private readonly say: Spoken,
  ) {
    const { page } = visit;
    this.page = page;
    // The stream of news never ends.
    page.on('request', (request) => request.resourceType() !== 'eventsource' && this.open.add(request));
    const over = (request: Request) => this.open.delete(request);
    page.on('requestfinished', over);
    page.on('requestfailed', over);
  }

  /** The first address as one that was sent by mail, the others as a link of the desk leads to them: that is faster. */
  async to(address: string): Promise<Standing> {
    if (this.begun) await this.page.evaluate(follow, address);
    else await this.page.goto(address, { waitUntil: 'commit' });
    this.begun = true;
    await this.settled(address);
    return this.page.evaluate(standingOf);
  }

  /** The same screen in another language, by the button of the head. */
  async speak(language: Language): Promise<void> {
    if (this.language === language) return;
    await this.page.getByRole('button', { name: this.words('app.language'), exact: true }).click();
    this.language = language;
    await this.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
    await this.settled(`the page in ${language}`);
  }

  /** What is wrong with the screen as it stands. */
  async faults({ thorough }: { thorough: boolean }): Promise<string[]> {
    const { headings, text, width, beyond, foreign } = await this.page.evaluate(standingOf);
    const faults = this.visit.problems.splice(0);
    if (headings.length !== 1)
      faults.push(`has ${headings.length} headings of the first level: ${headings.join(', ')}`);
    if (width > NARROW) faults.push(`is ${width} px wide: ${beyond}`);
    for (const key of ['state.offline', 'state.broken'])
      if (text.includes(this.words(key))) faults.push(`says: ${this.words(key)}`);
    if (this.language === 'ru')
      for (const said of foreign.filter((one) => !isAllowed(one))) faults.push(`says in Russian: ${said}`);
    if (thorough) faults.push(...(await axe(this.page)));
    return faults.map((fault) => `${this.language}: ${fault}`);
  }

  private words(key: string) {
    return this.say[this.language](key);
  }

  private settled(what: string) {
    return until(`${what} has loaded`, async () => {
      if (this.open.size > 0) return false;
      // A page that is just being left has no answer.
      const quiet = await this.page.evaluate(isQuiet, this.words('state.loading')).catch(() => false);
      return quiet && this.open.size === 0;
    });
  }
}

/* What follows runs in the page. */

const follow = (address: string) =>
  (globalThis as unknown as { __TSR_ROUTER__: Router }).__TSR_ROUTER__.history.push(address);

const isQuiet = async (loading: string) => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const { __TSR_ROUTER__: router } = globalThis as unknown as { __TSR_ROUTER__?: Router };
  const { status, location: asked, resolvedLocation: shown } = router?.state ?? {};
  const { innerText } = document.body;
  return (
    status === 'idle' && asked?.href === shown?.href && !!document.querySelector('main') && !innerText.includes(loading)
  );
};

const standingOf = (): Standing => {
  const isSeen = (element: Element | null) =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false;
  const isForeign = (text: string | null) => /\p{L}/u.test(text ?? '') && !/\p{Script=Cyrillic}/u.test(text ?? '');
  const inRussian = (element: Element | null) =>
    element?.closest('[lang]')?.getAttribute('lang') === 'ru' && !element.closest('[translate=no]');
  const foreign = new Set<string>();
  const note = (text: string | null, element: Element | null) => {
    if (isForeign(text) && inRussian(element) && isSeen(element)) foreign.add(text!.trim());
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) note(texts.currentNode.nodeValue, texts.currentNode.parentElement);
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`)) note(element.getAttribute(name), element);
  const beyond = [...document.querySelectorAll('main *')].findLast(
    (element) => element.getBoundingClientRect().right > innerWidth && !element.closest('[tabindex="0"]'),
  );
  return {
    path: location.pathname,
    headings: [...document.querySelectorAll('h1')].filter(isSeen).map(({ innerText }) => innerText),
    text: document.querySelector('main')?.innerText ?? '',
    width: document.scrollingElement!.scrollWidth,
    beyond: beyond?.outerHTML.slice(0, 160) ?? '',
    foreign: [...foreign],
  };
};

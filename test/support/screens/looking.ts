import type { Page } from 'playwright-core';
import { follow, watchOver } from '../../../tools/pictures/quiet.js';
import { until } from '../asking.js';
import { axe, type Colours, type Visit } from '../chromium.js';
import type { Language, Words } from '../words.js';
import { isAllowed } from './allowed.js';
import { standingOf, type Standing } from './in-page.js';
import { inOwnMenu } from '../own-menu.js';

export type Spoken = Record<Language, Words>;

/** The width of a telephone, and of a laptop enlarged four times. */
export const NARROW = 320;

/** Somebody who opens one address after the other; the desk begins in Russian. */
export class Looking {
  private readonly isQuiet: (loading: string) => Promise<boolean>;
  private language: Language = 'ru';
  private readonly page: Page;
  private begun = false;

  constructor(
    private readonly visit: Visit,
    private readonly say: Spoken,
  ) {
    this.page = visit.page;
    this.isQuiet = watchOver(visit.page);
  }

  /** The first address as one that was sent by mail, the others as a link of the desk leads to them: that is faster. */
  async to(address: string): Promise<Standing> {
    if (this.begun) await this.page.evaluate(follow, address);
    else await this.page.goto(address, { waitUntil: 'commit' });
    this.begun = true;
    await this.settled(address);
    return this.page.evaluate(standingOf);
  }

  /** The same screen in another language: by the button of the door, or in one's own menu behind it. */
  async speak(language: Language): Promise<void> {
    if (this.language === language) return;
    const button = this.page.getByRole('button', { name: this.words('app.language'), exact: true });
    if (await button.isVisible()) await button.click();
    else await inOwnMenu(this.page, (key) => this.words(key), 'app.language');
    this.language = language;
    await this.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
    await this.settled(`the page in ${language}`);
  }

  /** The same screen in light or dark, as the device says. */
  async paint(colours: Colours): Promise<void> {
    await this.page.emulateMedia({ colorScheme: colours });
    await this.page.locator(`html[data-mantine-color-scheme="${colours}"]`).waitFor({ state: 'attached' });
  }

  /** What is wrong with the screen as it stands. */
  async faults({ thorough }: { thorough: boolean }): Promise<string[]> {
    const { headings, text, width, beyond, foreign, filled, low, broken, struck } =
      await this.page.evaluate(standingOf);
    const faults = this.visit.problems.splice(0);
    if (headings.length !== 1)
      faults.push(`has ${headings.length} headings of the first level: ${headings.join(', ')}`);
    if (struck) faults.push('carried out a script that somebody wrote');
    for (const acts of filled.filter(({ length }) => length > 1)) faults.push(`has filled buttons: ${acts.join(', ')}`);
    if (low.length > 0) faults.push(`has buttons lower than 44 px: ${low.join(', ')}`);
    if (broken.length > 0) faults.push(`breaks words in its bar: ${broken.join(', ')}`);
    if (width > NARROW) faults.push(`is ${width} px wide: ${beyond}`);
    for (const key of ['state.offline', 'state.unreachable', 'state.unexpected', 'state.broken'])
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
    return until(`${what} has loaded`, () => this.isQuiet(this.words('state.loading')));
  }
}

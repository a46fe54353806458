import type { Page } from 'playwright-core';
import { ADDRESSES, NAMED, type Looker, type Places, type Row } from './addresses.js';

export type Shot = {
  name: string;
  as: Looker;
  at: (of: Places) => string;
  /** What is done there first; answers whether there was something to do. Such a picture shows the window only. */
  act?: (page: Page) => Promise<boolean>;
};

/** To whom a screen belongs, where others may see it too. */
const OWNERS: Partial<Record<string, Looker>> = { '/mine': 'member', '/missions/$id/apply': 'member' };
/** Whoever comes first of these is asked for the picture. */
const IN_TURN = ['nobody', 'officer', 'member', 'manager', 'coordinator', 'secretary', 'auditor'] as const;
const ownerOf = ({ route, shown }: Row): Looker => {
  const owner = OWNERS[route] ?? IN_TURN.find((looker) => shown.includes(looker));
  // What nobody finds is told to strangers in public, to an officer behind the door.
  return owner ?? (/^\/(documents|d)\//.test(route) ? 'nobody' : 'officer');
};

/** An address as the name of a file. */
const nameOf = (address: string) =>
  address
    .replaceAll(/\b(tab|show|in)=/g, '')
    .replaceAll(/[^\w.]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 48);

const ofAddresses = ADDRESSES.map((row) => ({ name: nameOf(row.at(NAMED)) || 'home', as: ownerOf(row), at: row.at }));

const HOMES = (['secretary', 'officer', 'manager', 'member', 'coordinator', 'auditor'] as const).map((as) => ({
  name: `home-of-${as}`,
  as,
  at: () => '/',
}));

const press = (selector: string) => async (page: Page) => {
  const target = page.locator(selector).filter({ visible: true }).first();
  if ((await target.count()) === 0) return false;
  await target.click();
  return true;
};
const called = (tab: string) => (of: Places) => `/missions/${of.called}?tab=${tab}`;
const MORE_MOVES = 'main button[aria-haspopup="menu"]:not([aria-label])';

/** What stands open over a page. */
const OPEN: readonly Shot[] = [
  {
    name: 'open-search',
    as: 'officer',
    at: () => '/missions',
    act: async (page) => {
      await page.keyboard.press('Control+KeyK');
      await page.locator('[role="dialog"] [role="option"]').first().waitFor();
      return true;
    },
  },
  {
    name: 'open-search-found',
    as: 'officer',
    at: () => '/missions',
    act: async (page) => {
      await page.keyboard.press('Control+KeyK');
      await page.locator('[role="dialog"] input').fill('усл');
      // What one's own browser knows is there at once; what the server finds stands under it.
      await page.locator('[role="dialog"] [role="group"]').nth(1).waitFor();
      return true;
    },
  },
  {
    name: 'open-keys',
    as: 'officer',
    at: () => '/missions',
    act: async (page) => {
      await page.keyboard.press('?');
      await page.locator('[role="dialog"] kbd').first().waitFor();
      return true;
    },
  },
  { name: 'open-own-menu', as: 'officer', at: () => '/missions', act: press('header button[aria-haspopup="menu"]') },
  { name: 'open-sections', as: 'officer', at: () => '/missions', act: press('nav button[aria-haspopup="menu"]') },
  { name: 'open-list-menu', as: 'officer', at: () => '/missions', act: press('main button[aria-haspopup="dialog"]') },
  { name: 'open-moves', as: 'officer', at: called('overview'), act: press(MORE_MOVES) },
  {
    name: 'open-ending',
    as: 'officer',
    at: called('overview'),
    act: async (page) => {
      if (!(await press(MORE_MOVES)(page))) return false;
      const ending = page.locator('[role="menuitem"][data-ends]:not([aria-disabled="true"])').first();
      await ending.click();
      await page.locator('[role="dialog"]').waitFor();
      return true;
    },
  },
];

/** Every screen there is, each as whoever it belongs to. */
export const SHOTS: readonly Shot[] = [...HOMES, ...ofAddresses, ...OPEN];

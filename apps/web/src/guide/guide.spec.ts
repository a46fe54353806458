import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedTreeOf } from '#libs/prose';
import {
  LANGUAGES,
  REMEDY_PLACES,
  ROLES,
  remedyAddress,
  remedyNeeds,
  type Language,
  type Permission,
  type RemedyPlace,
  type Role,
} from '#libs/regulation';
import type { Nodes } from 'mdast';
import { homeOf } from '../frame/homes.js';
import { en } from '../messages/en/index.js';
import { ru } from '../messages/ru/index.js';
import { MISSION_TABS, type MissionTab } from '../pages/missions/tabs.js';
import { viewOf } from '../pages/observers/views.js';
import { GUIDE_PAGES, JOURNEYS, journeyOf } from './pages.js';
import { stepsOf } from './rounds.js';
import { ROOMS, roomAt } from './rooms.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..');
const guide = join(sources, '../../../docs/guide');
const written = (of: string) => readFileSync(join(sources, of), 'utf8');

const router = written('router.tsx');
const ROUTES = [...router.matchAll(/(?:path: |(?:in|out)side\(\s*)'(\/[^']*)'/g)].map(([, route = '']) => route);
/** What an address may show of a page, as the table of its rooms names it. */
const roomsIn = (of: string) => [...written(of).matchAll(/^ {2}(\w+): \{/gm)].map(([, name]) => name);
const SECTIONS = roomsIn('pages/settings/settings.tsx');

const isRoute = (path: string) =>
  ROUTES.some((route) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path));

/** Why an address leads nowhere in the desk, or nothing. */
function astray(href: string): string | undefined {
  const { origin, pathname, searchParams } = new URL(href, 'http://desk.example');
  if (origin !== 'http://desk.example') return 'leaves the desk';
  if (!isRoute(pathname)) return 'is no address';
  const [, root, page] = pathname.split('/');
  if (root === 'guide' && page && !(GUIDE_PAGES as readonly string[]).includes(page)) return 'is no page of the guide';
  const show = searchParams.get('show');
  if (root === 'settings' && show && !SECTIONS.includes(show)) return 'is no section of the settings';
  return undefined;
}

const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
const PAGES = GUIDE_PAGES.flatMap((page) => LANGUAGES.map((language) => `${page}.${language}.md`));
const nodesIn = (name: string) => nodesOf(shippedTreeOf(readFileSync(join(guide, name), 'utf8')));

const counted = (name: string) => {
  const nodes = nodesIn(name);
  const count = (type: Nodes['type']) => nodes.filter((node) => node.type === type).length;
  return [count('heading'), count('listItem'), count('link'), count('image')];
};

describe('The guide', () => {
  it('has each page in each language, and no other', () => {
    expect(readdirSync(guide).toSorted()).toEqual(PAGES.toSorted());
  });

  it('leads to addresses of the desk only', () => {
    const links = PAGES.flatMap((name) =>
      nodesIn(name).flatMap((node) => (node.type === 'link' ? [{ name, href: node.url }] : [])),
    );
    expect(links.length).toBeGreaterThan(80);
    expect(links.filter(({ href }) => astray(href))).toEqual([]);
    // The control: what would be found.
    const wrong = ['/nowhere/at/all', '/guide/nothing', '/settings?show=nothing', 'https://elsewhere.example/'];
    expect(wrong.filter((href) => !astray(href))).toEqual([]);
  });

  it('says the same in both languages: as many links, steps and pictures, and the pictures are there', () => {
    for (const page of GUIDE_PAGES)
      expect([page, ...counted(`${page}.ru.md`)]).toEqual([page, ...counted(`${page}.en.md`)]);
    const pictures = PAGES.flatMap((name) =>
      nodesIn(name).flatMap((node) => (node.type === 'image' ? [node.url] : [])),
    );
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.filter((at) => !existsSync(join(guide, at)) || !at.startsWith('../pictures/desk-'))).toEqual([]);
  });

  it('begins each page with its one heading, and says of no page more than fits a screen', () => {
    for (const name of PAGES) {
      const text = readFileSync(join(guide, name), 'utf8');
      expect([name, text.startsWith('# '), text.match(/^# /gm)?.length]).toEqual([name, true, 1]);
      expect(text.length).toBeLessThan(1800);
      expect(name.endsWith('.ru.md')).toBe(/[а-яё]/i.test(text));
    }
  });

  it('takes HTML for text', () => {
    expect(
      nodesOf(shippedTreeOf('<script>alert(1)</script>\n\n<b>x</b>')).filter(({ type }) => type === 'html'),
    ).toEqual([]);
  });

  it('is named by each room, whose address is one of the desk', () => {
    for (const { page } of Object.values(ROOMS)) expect(astray(`/guide/${page}`)).toBeUndefined();
    expect(roomAt('/missions/1', undefined)).toBe('overview');
    expect(roomAt('/missions/1', 'teams')).toBe('teams');
    expect(roomAt('/reports/1', undefined)).toBe('/reports');
    expect([
      roomAt('/missions/new', undefined),
      roomAt('/missions/1/apply', undefined),
      roomAt('/account', undefined),
    ]).toEqual([undefined, undefined, undefined]);
  });
});

const MESSAGES: Record<Language, Record<string, string>> = { ru, en };
const QUOTED = { ru: /«([^«»]+)»/g, en: /“([^”]+)”/g };
const quotedIn = (text: string, language: Language) =>
  [...text.matchAll(QUOTED[language])].map(([, name = '']) => name);
const pageIn = (page: string, language: Language) => readFileSync(join(guide, `${page}.${language}.md`), 'utf8');
/** How many names stand outside of links. */
const unlinked = (page: string, language: Language) =>
  quotedIn(pageIn(page, language).replaceAll(/\[[^\]]*\]\(/g, ''), language).length;
/** Keys of the keyboard, and nothing that the desk calls so. */
const NO_NAME = ['?'];

describe('What the guide quotes', () => {
  it.each(LANGUAGES)('is called so in the desk (%s)', (language) => {
    // What follows a colon is filled in.
    const names = new Set(Object.values(MESSAGES[language]).map((message) => message.split(': {')[0]));
    const said = Object.entries(MESSAGES[language]).filter(([key]) => key.startsWith('guide.'));
    const quoted = [...GUIDE_PAGES.map((page) => [page, pageIn(page, language)] as const), ...said].flatMap(
      ([where, text]) => quotedIn(text, language).map((name) => ({ where, name })),
    );
    expect(quoted.length).toBeGreaterThan(30);
    expect(quoted.filter(({ name }) => !names.has(name) && !NO_NAME.includes(name))).toEqual([]);
  });

  it('is quoted in both languages, where it is not said by a link', () => {
    expect(GUIDE_PAGES.filter((page) => unlinked(page, 'ru') !== unlinked(page, 'en'))).toEqual([]);
  });
});

/** The rooms of a tab of a mission, where it has some. */
const ROOMS_OF: Partial<Record<MissionTab, readonly (string | undefined)[]>> = {
  accreditation: roomsIn('pages/accreditation/tab.tsx'),
  incidents: roomsIn('pages/incidents/tab.tsx'),
};

/** Whether an address of a remedy names a room that is there. */
function isRoom(path: string, { tab, show }: { tab?: string; show?: string }): boolean {
  if (!isRoute(path)) return false;
  if (tab && !MISSION_TABS.includes(tab as MissionTab)) return false;
  if (!show) return true;
  if (path === '/settings') return SECTIONS.includes(show);
  if (path.startsWith('/reports/')) return roomsIn('pages/reports/report.tsx').includes(show);
  return tab === 'observers' ? viewOf(show) === show : Boolean(ROOMS_OF[tab as MissionTab]?.includes(show));
}

/** One of these whoever opens it must hold; where there are none, whoever is told of it is there already. */
function entryTo(path: string, { tab, show = '' }: { tab?: string; show?: string }): Permission[] {
  if (path === '/people' || tab === 'accreditation') return ['person:read'];
  if (path !== '/settings') return [];
  const section = new RegExp(`^ {2}${show}: \\{\n {4}needs: \\[(.*)\\]`, 'm');
  const [, needs = ''] = section.exec(written('pages/settings/settings.tsx')) ?? [];
  return [...needs.matchAll(/'(.*?)'/g)].map(([, each]) => each as Permission);
}

describe('A remedy', () => {
  const HERE = { mission: 'm', report: 'r', application: 'a' };
  const PLACES = Object.keys(REMEDY_PLACES) as RemedyPlace[];

  it('leads to a room that is there', () => {
    expect(
      PLACES.filter((place) => {
        const { path, search } = remedyAddress(place, HERE)!;
        return !isRoom(path, search);
      }),
    ).toEqual([]);
    // The control: what would be found.
    expect(
      [
        isRoom('/nowhere', {}),
        isRoom('/missions/m', { tab: 'nothing' }),
        isRoom('/missions/m', { tab: 'accreditation', show: 'nothing' }),
        isRoom('/missions/m', { tab: 'observers', show: 'nothing' }),
        isRoom('/reports/r', { show: 'nothing' }),
      ].filter(Boolean),
    ).toEqual([]);
  });

  it('is offered to nobody who may not open it', () => {
    const held = Object.entries(ROLES).map(([role, { may }]) => [role, may as readonly Permission[]] as const);
    const shut = PLACES.flatMap((place) => {
      const { path, search } = remedyAddress(place, HERE)!;
      const needs = remedyNeeds(place);
      const asks = entryTo(path, search);
      return held
        .filter(
          ([, may]) => (!needs || may.includes(needs)) && asks.length > 0 && !asks.some((each) => may.includes(each)),
        )
        .map(([role]) => [place, role]);
    });
    expect(shut).toEqual([]);
    expect(entryTo('/settings', { show: 'hosts' })).toEqual(['settings:change', 'mission:prepare']);
  });
});

/** Where the round of somebody with these roles begins, and where their day does. */
const begun = (...roles: { role: Role }[]) => [stepsOf(journeyOf(roles))[0]?.to, homeOf({ roles } as never)];

describe('The round', () => {
  it('begins where the day begins, whatever roles somebody holds', () => {
    for (const one of Object.keys(ROLES) as Role[])
      for (const other of Object.keys(ROLES) as Role[]) {
        const [round, home] = begun({ role: one }, { role: other });
        expect([one, other, round]).toEqual([one, other, home]);
      }
    expect(journeyOf([{ role: 'parliamentarian' }, { role: 'coordinator' }])).toBe('coordinator');
    expect(journeyOf([])).toBe('observer');
  });

  it('has three to five steps for each role, each at an address of the desk', () => {
    for (const role of Object.keys(ROLES) as Role[]) {
      const steps = stepsOf(journeyOf([{ role }]));
      expect([3, 4, 5]).toContain(steps.length);
      expect(steps.filter(({ to }) => astray(to))).toEqual([]);
    }
    expect(new Set(Object.keys(ROLES).map((role) => journeyOf([{ role }]))).size).toBe(JOURNEYS.length);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedTreeOf } from '#libs/prose';
import { LANGUAGES, ROLES, type Role } from '#libs/regulation';
import type { Nodes } from 'mdast';
import { GUIDE_PAGES, JOURNEYS, journeyOf } from './pages.js';
import { stepsOf } from './rounds.js';
import { ROOMS, roomAt } from './rooms.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..');
const guide = join(sources, '../../../docs/guide');
const written = (of: string) => readFileSync(join(sources, of), 'utf8');

const router = written('router.tsx');
const ROUTES = [...router.matchAll(/(?:path: |(?:in|out)side\(\s*)'(\/[^']*)'/g)].map(([, route = '']) => route);
const SECTIONS = [...written('pages/settings/settings.tsx').matchAll(/^ {2}(\w+): \{$/gm)].map(([, name]) => name);

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

describe('The round', () => {
  it('has three to five steps for each role, each at an address of the desk', () => {
    for (const role of Object.keys(ROLES) as Role[]) {
      const steps = stepsOf(journeyOf([{ role }]));
      expect([3, 4, 5]).toContain(steps.length);
      expect(steps.filter(({ to }) => astray(to))).toEqual([]);
    }
    expect(new Set(Object.keys(ROLES).map((role) => journeyOf([{ role }]))).size).toBe(JOURNEYS.length);
  });
});

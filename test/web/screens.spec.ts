import { readFileSync } from 'node:fs';
import { ADDRESSES, findsAt, LOOKERS, NAMED, type Looker } from '../../tools/pictures/addresses.js';
import { browser, visit } from '../support/chromium.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { isAllowed } from '../support/screens/allowed.js';
import { hostileHands } from '../support/screens/hostile-hand.js';
import type { Standing } from '../support/screens/in-page.js';
import { Looking, NARROW, type Spoken } from '../support/screens/looking.js';
import { seed, type Seeded } from '../support/screens/seed.js';
import { journeysIn, wordsOf } from '../support/words.js';

const BOTH = process.env.JOURNEYS === 'both';
/** Browsers at a time: as many as a small machine bears. */
const LANES = 2;

/**
 * Who goes to an address: one to whom it is shown and one of the others, in turn; with JOURNEYS=both every one of them.
 */
function lookersAt({ shown }: (typeof ADDRESSES)[number], index: number): Looker[] {
  const others = LOOKERS.filter((looker) => !shown.includes(looker));
  const inTurn = (lookers: readonly Looker[]) => lookers.slice(index % lookers.length).slice(0, 1);
  return BOTH ? [...LOOKERS] : [...inTurn(shown), ...inTurn(others)];
}

/** Axe takes a second: in turn by those to whom it is shown; without JOURNEYS=both at the first address of a route. */
const isThorough = (row: (typeof ADDRESSES)[number], looker: Looker, index: number) =>
  BOTH ||
  (ADDRESSES.find(({ route }) => route === row.route) === row &&
    row.shown.indexOf(looker) === index % row.shown.length);

type Found = { kinds: Record<string, string>; faults: string[] };
const NOBODYS = '/nowhere';

browser('Every screen of the desk', () => {
  let house: TestInstallation;
  let seeded: Seeded;
  let fields: number;
  let say: Spoken;
  const found = new Map<Looker, Found>();
  beforeAll(async () => {
    say = { ru: await wordsOf('ru'), en: await wordsOf('en') };
    house = await openInstallation({ worker: true });
    const hands = hostileHands();
    seeded = await seed(house);
    hands.end();
    fields = hands.written.size;
    const left = [...LOOKERS];
    const lane = async () => {
      for (let looker = left.shift(); looker; looker = left.shift()) found.set(looker, await lookAround(looker));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }, 900_000);
  afterAll(() => house?.close());

  async function lookAround(looker: Looker): Promise<Found> {
    const desk = await visit(house.url, { width: NARROW });
    try {
      const cookies = looker === 'nobody' ? [] : [...seeded.desks[looker].cookies];
      if (cookies.length > 0)
        await desk.context.addCookies(cookies.map(([name, value]) => ({ name, value, url: house.url })));
      const looking = new Looking(desk, say);
      const { kinds, faults }: Found = { kinds: {}, faults: [] };
      for (const [index, row] of ADDRESSES.entries()) {
        if (!lookersAt(row, index).includes(looker)) continue;
        const address = row.at(seeded);
        const kind = kindOf(await looking.to(address), address, findsAt(row, looker));
        const first = !Object.values(kinds).includes(kind);
        kinds[address] = kind;
        const wrong = ['calm', 'door'].includes(kind)
          ? await looking.faults({ thorough: first })
          : await lookInto(looking, index, isThorough(row, looker, index));
        faults.push(...wrong.map((fault) => `${address} ${fault}`));
      }
      return { kinds, faults };
    } finally {
      await desk.close();
    }
  }

  /** What it turned out to be; a sentence that was expected counts when it is there. */
  function kindOf({ path, text }: Standing, address: string, expected: string): string {
    if (path === '/sign-in' && !address.startsWith(path)) return 'door';
    if (text.includes(say.ru('state.notFound'))) return 'calm';
    if (expected.includes('.')) return text.includes(say.ru(expected)) ? expected : 'shown';
    return 'shown';
  }

  it('has a script in many fields that strangers read', () => expect(fields).toBeGreaterThan(15));

  describe.each(LOOKERS)('as the %s finds it', (looker) => {
    it('shows what is theirs, and is calm about the rest', () => {
      const rows = ADDRESSES.filter((row, index) => lookersAt(row, index).includes(looker));
      expect(rows.length).toBeGreaterThan(3);
      const expected = Object.fromEntries(rows.map((row) => [row.at(seeded), findsAt(row, looker)]));
      expect(found.get(looker)!.kinds).toEqual(expected);
    });
    it('has one heading, carries no script out, fits a telephone, speaks its language, and axe finds nothing', () => {
      expect(found.get(looker)!.faults).toEqual([]);
    });
  });
});

/** In Russian always, for its words; another language and axe where it is to be thorough, in light and dark by turns. */
async function lookInto(looking: Looking, index: number, thorough: boolean): Promise<string[]> {
  const languages = journeysIn(index % 2 ? 'en' : 'ru');
  await looking.paint(index % 4 < 2 ? 'light' : 'dark');
  const faults = await looking.faults({ thorough: thorough && languages.includes('ru') });
  if (thorough && languages.includes('en')) {
    await looking.speak('en');
    faults.push(...(await looking.faults({ thorough: true })));
    await looking.speak('ru');
  }
  return faults;
}

it('leaves no route out, and no tab of a mission', () => {
  const router = readFileSync('apps/web/src/router.tsx', 'utf8');
  const routes = namesIn(router, /(?:path: |(?:in|out)side\(\s*)'(\/[^']*)'/g);
  // It signs out whoever is led there from the head of the desk; by its address alone it leads home.
  expect(routes.delete('/sign-out')).toBe(true);
  expect(routes.size).toBeGreaterThan(20);
  expect(new Set(ADDRESSES.map(({ route }) => route).filter((route) => route !== NOBODYS))).toEqual(routes);
  const tabs = namesIn(readFileSync('apps/web/src/pages/missions/tabs.ts', 'utf8'), /^ {2}(\w+): '[a-z]+\./gm);
  expect(tabs.size).toBeGreaterThan(5);
  const looked = ADDRESSES.flatMap(({ at }) => [...namesIn(at(NAMED), /^\/missions\/ending\?tab=(\w+)/g)]);
  expect(new Set(looked)).toEqual(tabs);
});

it('knows a sentence that was not translated', () => {
  expect(['Toggle password visibility', 'Draft', 'R-17', 'Europe/Minsk'].map(isAllowed)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

const namesIn = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name!));

import { CHOSEN_STATIONS, figureKey, figureRow, outlineAsShipped, outlineOf, titleOf } from '#libs/regulation';
import { withTheirChoice } from './compose.js';
import { composed, heading, headings } from './compose.fixtures.js';
import { Figures } from './figures-asked.js';
import type { Content } from './content.js';
import { figuresIn, figuresOf } from './figures.js';
import { fact, full } from './full-snapshot.fixtures.js';

const told = Object.fromEntries(figuresOf(full).map((figure) => [figureKey(figure), figure]));

it('R-46 tells of a snapshot each figure once, by a name that is the same in every language', () => {
  const keys = figuresOf(full).map(figureKey);
  expect(new Set(keys).size).toBe(keys.length);
  for (const language of ['ru', 'en'] as const) expect(figuresIn(language, full).map(figureKey)).toEqual(keys);
  expect(told).toMatchObject({
    'observers.accredited': { value: 4 },
    'observers.total': { value: 3 },
    'observers.by-chamber:RUS:': { value: 1 },
    'delegations.total': { value: 2 },
    'stations.visited': { value: 3 },
    'visits.confirmed': { value: 4 },
    'stations.by-region-and-stage:in-host:BLR:Север:opening': { value: 2 },
    'visits.by-team:': { value: 1 },
    'answers.given:opening:1:on-time': { value: 2, n: 3, blanks: 1 },
    'answers.said:opening:1:on-time:yes': { value: 2, n: 2, blanks: 1 },
    'answers.sum:opening:1:complaints': { value: 4 },
    'answers.least:opening:1:opened-at': { value: '07:58' },
    'incidents.total': { value: 2 },
    'incidents.by-severity:put-right': { value: 2 },
    'incidents.positive': { value: 1 },
    'turnout.last': { value: '30.5', asOf: '2026-03-20T11:00:00.000Z', source: fact.source },
    'remote.stations:2026-03-20T11%3A00%3A00.000Z::Broadcasts': { value: 40 },
  });
  expect(told['observers.total']!.asOf).toBe(full.asOf);
});

it('R-46 has every number that a document prints of the work of a mission, and none is printed that it does not have', () => {
  const written = new Set(['0', ...figuresOf(full).map(({ value }) => String(value))]);
  for (const kind of ['final-conclusion', 'mission-report'] as const)
    for (const block of composed({ kind, snapshot: full }).blocks) {
      const numbers =
        block.kind === 'cards'
          ? block.cards.map(({ value }) => value)
          : block.kind === 'table'
            ? block.columns.flatMap(({ title, align }, at) =>
                align && title !== 'No.' ? block.rows.map((row) => row[at]!) : [],
              )
            : [];
      for (const number of numbers) expect([block, written.has(number)]).toEqual([block, true]);
    }
});

it('R-39 says that the mission chose the stations wherever a section speaks of them, and gives no share and no margin', () => {
  const text = JSON.stringify(composed({ kind: 'mission-report', snapshot: { ...full, dayFacts: [] } }).blocks);
  expect(text).toContain('yes: 2 of 2');
  expect(text).not.toMatch(/%|±/);
  const figures = new Figures('en', figuresIn('en', full));
  expect(withTheirChoice([], { figures, voice: { language: 'en' } })).toEqual([]);
  figures.say('answers.given', 'opening', '1', 'on-time');
  const drawn = withTheirChoice([{ kind: 'paragraph', text: '2 of 3' }], { figures, voice: { language: 'en' } });
  expect(JSON.stringify(drawn)).toContain('The mission chose the stations itself');
  expect(withTheirChoice(drawn, { figures, voice: { language: 'en' } })).toEqual(drawn);
  // What was asked in one section is not asked in another.
  expect([...figures.anew().asked]).toEqual([]);
});

/** Below which headings the document says so. */
const saying = (text: string, more: Partial<Content>) => {
  let section = '';
  const found = new Set<string>();
  for (const block of composed({ kind: 'mission-report', snapshot: full, ...more }).blocks) {
    if (block.kind === 'heading' && block.level === 1) section = block.text;
    if (JSON.stringify(block).includes(text)) found.add(section);
  }
  return [...found];
};

it('R-39 says so too where the assembly has put its notes into other words', () => {
  const outline = {
    ...outlineAsShipped('mission-report'),
    edition: 1,
    sections: outlineOf('mission-report').sections.map(({ id }) => ({ id, title: titleOf({ id }) })),
    wording: {
      visitedNote: { ru: '{chosen}. Участок считается один раз.', en: '{chosen}. A station counts once.' },
      answersNote: { ru: 'Показано число посещений. {chosen}.', en: 'Shown are visits. {chosen}.' },
    },
  };
  expect(saying(`${CHOSEN_STATIONS.en}. A station counts once.`, { outline })).toHaveLength(2);
  expect(saying(CHOSEN_STATIONS.en, { outline })).toEqual(saying(CHOSEN_STATIONS.en, {}));
});

it('has an annex that says how the figures came to be and what each of them means, since rows are kept', () => {
  const { blocks } = composed({ kind: 'mission-report', snapshot: full });
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(heading('methodology')));
  const annex = blocks.slice(from + 1, from + 4);
  expect(JSON.stringify(annex)).toContain('The mission chose the stations itself');
  const some = figuresOf(full).filter(({ value }) => value !== 0);
  const ids = new Set(some.map(({ id }) => id));
  expect(annex.at(-1)).toMatchObject({
    rows: expect.arrayContaining([...ids].map((id) => [figureRow(id).name.en, figureRow(id).definition.en])),
  });
  const before = headings(composed({ kind: 'mission-report', snapshot: { ...full, format: 4 } })).join();
  expect(before).not.toContain(heading('methodology'));
  expect(headings(composed({ snapshot: full })).join()).not.toContain(heading('methodology'));
});

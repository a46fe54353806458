import { composed, content, heading } from './compose.fixtures.js';
import { composePart } from './compose-part.js';
import { by } from './compose.fixtures.js';
import type { SnapshotContent } from './snapshot-content.js';
import { TextReader, warningsOf } from './text-checks.js';

const MARKDOWN = { outlineVersion: 4 } as const;
const NUMBERED = { meeting: 3, incident: 0, visit: 1 };

/** What a document prints of a text below its heading. */
function printed(assessment: string, state: Parameters<typeof composed>[1] = 'ADOPTED', outlineVersion = 4) {
  const { blocks } = composed({ outlineVersion, texts: { assessment } }, state);
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading('assessment'));
  const rest = blocks.slice(start + 1);
  return rest.slice(
    0,
    rest.findIndex((block) => block.kind === 'page-break' || (block.kind === 'heading' && block.level === 1)),
  );
}
const read = (text: string) => new TextReader({ ...content, ...MARKDOWN }, NUMBERED).read(text);

it('prints what was begun as plain text byte for byte', () => {
  const text = '# No heading, **no** stress.\n\n- no list, {observers.total}';
  expect(printed(text, 'ADOPTED', 3)).toEqual([
    { kind: 'paragraph', text: '# No heading, **no** stress.' },
    { kind: 'paragraph', text: '- no list, {observers.total}' },
  ]);
});

it('prints a text with its forms, and the facts that it places', () => {
  const text =
    '# Vote\n\nBy **{observers.total}** observers[^1].\n\n3. third\n4. fourth\n\n> said\n\n[^1]: Of {delegations.total}.';
  expect(printed(text)).toEqual([
    { kind: 'heading', level: 2, text: 'Vote' },
    {
      kind: 'paragraph',
      text: 'By 2 observers.',
      spans: [
        { text: 'By ' },
        { text: '2', style: 'strong' },
        { text: ' observers', footnote: 'Of 1.' },
        { text: '.' },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [
        { text: 'third', items: [] },
        { text: 'fourth', items: [] },
      ],
    },
    { kind: 'quote', text: 'said' },
  ]);
});

it('draws all figures of a name as a table or a chart where the name has a line to itself', () => {
  expect(printed('{observers.by-delegation}\n\n{chart.observers.by-delegation}')).toEqual([
    expect.objectContaining({ kind: 'table', rows: [['KAZ (en)', '1']] }),
    expect.objectContaining({
      kind: 'chart',
      labels: ['KAZ (en)'],
      series: [expect.objectContaining({ values: [1] })],
    }),
  ]);
});

it('prints references as long as the text is worked on, and never in what is agreed to, signed or published', () => {
  const text = 'As was said [[meeting 3]].';
  for (const state of ['DRAFT', 'IN_REVIEW'] as const)
    expect([state, printed(text, state)]).toEqual([state, [{ kind: 'paragraph', text: 'As was said [Meeting 3].' }]]);
  for (const state of ['AGREED', 'SIGNING', 'ADOPTED'] as const)
    expect([state, printed(text, state)]).toEqual([state, [{ kind: 'paragraph', text: 'As was said.' }]]);
});

it('prints a reference that leads to no record as it was typed, as long as the text is worked on', () => {
  const assessment = 'As was said [[meeting 3]] [[meeting 4]].';
  const { blocks } = composed({ outlineVersion: 4, texts: { assessment } }, 'DRAFT', { recorded: NUMBERED });
  expect(blocks).toContainEqual({ kind: 'paragraph', text: 'As was said [Meeting 3] [[meeting 4]].' });
});

it('sets a space between references that were placed one after another', () => {
  const text = 'As was said [[meeting 3]][[incident 1]], and [[meeting 4]] [[meeting 5]].';
  const said = 'As was said [Meeting 3] [Incident 1], and [Meeting 4] [Meeting 5].';
  expect(printed(text, 'DRAFT')).toEqual([{ kind: 'paragraph', text: said }]);
  expect(printed(text, 'AGREED')).toEqual([{ kind: 'paragraph', text: 'As was said, and.' }]);
});

it('sets a space between figures that were placed one after another, or beside a digit, which would be another number', () => {
  const total = printed('{observers.total}', 'DRAFT')[0] as { text: string };
  const [n] = [total.text];
  const said = (text: string, state: 'DRAFT' | 'AGREED' = 'DRAFT') =>
    (printed(text, state)[0] as { text: string }).text;
  expect(said('So {observers.total}{observers.total}, 5{observers.total}7.')).toBe(`So ${n} ${n}, 5 ${n} 7.`);
  expect(said('So [[meeting 3]]{observers.total}.')).toBe(`So [Meeting 3] ${n}.`);
  expect(said('So [[meeting 3]]{observers.total}.', 'AGREED')).toBe(`So ${n}.`);
  expect(said('[[meeting 3]]{observers.total}.', 'AGREED')).toBe(`${n}.`);
});

it('tells of names that the figures do not know, and of one of several that stands in the middle of a line', () => {
  expect(
    read('{observers.total}, {nothing.such}, {visits.confirmed}, {observers.by-delegation} here').unknownFacts,
  ).toEqual(['nothing.such', 'visits.confirmed', 'observers.by-delegation']);
  expect(read('{observers.by-delegation:KAZ} and\n\n{observers.by-delegation}').unknownFacts).toEqual([]);
  expect(read('[[meeting 3]] [[meeting 4]] [[incident 1]]').unknownReferences).toEqual(['meeting 4', 'incident 1']);
});

describe('where nothing was recorded', () => {
  const snapshot: SnapshotContent = { ...content.snapshot, format: 5, rows: {} };
  const text =
    '{meetings.total} meetings, {meetings.by-counterpart:court} in court, {stations.visited} stations, ' +
    '{visits.by-stage:opening} at the opening, {incidents.by-severity:stopped}.\n\n{meetings.by-counterpart}';
  const readIn = (told: string, of = snapshot) =>
    new TextReader({ ...content, ...MARKDOWN, snapshot: of }, NUMBERED).read(told);

  it('prints 0 for what a text places by name, and says nothing against it', () => {
    expect(readIn(text).unknownFacts).toEqual([]);
    const { blocks } = composed({ ...MARKDOWN, snapshot, texts: { assessment: text } }, 'ADOPTED');
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      text: '0 meetings, 0 in court, 0 stations, 0 at the opening, 0.',
    });
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Meetings by counterpart: 0' });
  });

  it('still knows no figure that there is not, and takes no silence for none', () => {
    const missing = ['meetings.by-counterpart:mission-itself', 'teams.by-team:7', 'turnout.last', 'nothing.such'];
    expect(readIn(missing.map((name) => `{${name}}`).join(' ')).unknownFacts).toEqual(missing);
    const typed = { figure: 'meetings', value: 12, source: 'SYNTHETIC' } as const;
    expect(readIn('{meetings.total}', { ...snapshot, activity: [typed] }).unknownFacts).toEqual(['meetings.total']);
    expect(readIn('{meetings.total}', content.snapshot).unknownFacts).toEqual(['meetings.total']);
    const planned = { ...snapshot, rows: { meetings: { count: 1, digest: '' } } };
    expect(readIn('{meetings.total} {meetings.unsettled}', planned).unknownFacts).toEqual(['meetings.unsettled']);
  });
});

it('lists the numbers that were typed beside the figures that say the same', () => {
  const { numbers } = read('There were 2 observers, at 31 stations, and {observers.total} by name.');
  expect(numbers.map(({ number, same }) => [number, same.includes('observers.total')])).toEqual([
    ['2', true],
    ['31', false],
  ]);
});

it('says to the author what is printed plainer, in both languages', () => {
  const [finding] = warningsOf(read('first\n\n### Deep **down**'));
  expect(finding).toMatchObject({
    effect: 'warns',
    code: 'report.text-plainer',
    params: { line: 3, begins: '### Deep **down**' },
  });
});

it('shows one section as its pages will be, under the number that it has in the document', () => {
  const texts = { general: 'One.', assessment: 'Two.' };
  const part = composePart(
    {
      content: { ...content, ...MARKDOWN, texts },
      number: 'T-1-FC',
      state: 'DRAFT',
      adoptedAt: null,
      adoptedOn: null,
      signers: [],
      dissentPrinted: true,
      corrects: null,
      ...by,
    },
    'assessment',
  );
  const whole = composed({ ...MARKDOWN, texts }, 'DRAFT').blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
  expect(part.blocks).toEqual([
    { kind: 'heading', level: 1, text: heading('assessment') },
    { kind: 'paragraph', text: 'Two.' },
  ]);
  expect(part.part).toEqual({ headingsBefore: whole.indexOf(heading('assessment')) });
});

it('shows a document of one page whole: it has no sections of its own', () => {
  const part = composePart(
    {
      content: { ...content, kind: 'press-release', outlineVersion: 1, texts: { release: 'To the press.' } },
      number: 'T-1-PR',
      state: 'DRAFT',
      adoptedAt: null,
      adoptedOn: null,
      signers: [],
      dissentPrinted: true,
      corrects: null,
      ...by,
    },
    'release',
  );
  expect(part.blocks).toContainEqual({ kind: 'paragraph', text: 'To the press.' });
});

const levels = (text: string) => printed(text).flatMap((block) => (block.kind === 'heading' ? [block.level] : []));

it('numbers a lower heading with none above it as a higher one', () => {
  expect(levels('## One\n\nText\n\n## Two\n\nText')).toEqual([2, 2]);
  expect(levels('## One\n\nText\n\n# Two\n\nText\n\n## Three\n\nText')).toEqual([2, 2, 3]);
});

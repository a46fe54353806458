import fc from 'fast-check';
import { plainAsMarkdown, textOf, treeOf } from './grammar.js';
import { placedIn } from './placed.js';
import { proseOf } from './prose.js';

const words = (text: string) => [{ kind: 'words', text }];
const paragraph = (text: string) => ({ kind: 'paragraph', says: words(text) });
const lossesOf = (text: string) => proseOf(text).losses.map(({ line, what }) => [line, what]);

it('reads headings below the section’s, paragraphs, lists nested once, quotations, tables and emphasis', () => {
  const text = [
    '# Day of the vote',
    'It was **calm** and *busy*.\nOn two lines.',
    '- one\n  - within\n- two',
    '4. fourth\n5. fifth',
    '> said\n>\n> so',
    '| What | How many |\n| --- | ---: |\n| stations | 3 |',
  ].join('\n\n');
  expect(proseOf(text)).toEqual({
    blocks: [
      { kind: 'heading', level: 2, says: words('Day of the vote') },
      {
        kind: 'paragraph',
        says: [
          { kind: 'words', text: 'It was ' },
          { kind: 'words', text: 'calm', style: 'strong' },
          { kind: 'words', text: ' and ' },
          { kind: 'words', text: 'busy', style: 'emphasis' },
          { kind: 'words', text: '.\nOn two lines.' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          { says: words('one'), items: [words('within')] },
          { says: words('two'), items: [] },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        start: 4,
        items: [
          { says: words('fourth'), items: [] },
          { says: words('fifth'), items: [] },
        ],
      },
      { kind: 'quote', says: [...words('said'), ...words('\n'), ...words('so')] },
      {
        kind: 'table',
        columns: [
          { says: words('What'), align: 'left' },
          { says: words('How many'), align: 'right' },
        ],
        rows: [[words('stations'), words('3')]],
      },
    ],
    losses: [],
  });
});

it('places facts and references by name, and calls for footnotes where they stand', () => {
  const text =
    'In all {observers.total}, see [[meeting 3]][^a]; {visits.by-stage:opening} at the opening.\n\n[^a]: Of {visits.confirmed}.';
  expect(proseOf(text)).toEqual({
    blocks: [
      {
        kind: 'paragraph',
        says: [
          ...words('In all '),
          { kind: 'fact', name: 'observers.total' },
          ...words(', see '),
          { kind: 'reference', to: 'meeting', number: 3 },
          { kind: 'note', says: [...words('Of '), { kind: 'fact', name: 'visits.confirmed' }, ...words('.')] },
          ...words('; '),
          { kind: 'fact', name: 'visits.by-stage:opening' },
          ...words(' at the opening.'),
        ],
      },
    ],
    losses: [],
  });
});

it('takes HTML, links, code and images for the letters that they are, and tells of them', () => {
  const text = 'A <b>bold</b> [word](https://example.org) and `code`.';
  expect(proseOf(text).blocks).toEqual([paragraph(text)]);
  expect(lossesOf(text)).toEqual([
    [1, 'link'],
    [1, 'html'],
    [1, 'code'],
  ]);
});

it('tells in which line something is printed plainer than it is written, and loses nothing of it', () => {
  const text = [
    '### Too deep',
    '',
    '- one',
    '  - two',
    '    - three',
    '',
    '> - quoted',
    '',
    '| A[^1] |',
    '| --- |',
    '| **b** |',
    '',
    'Called [^missing].',
    '',
    '[^1]: First.',
    '',
    '[^2]: Nobody calls.',
  ].join('\n');
  expect(lossesOf(text)).toEqual([
    [1, 'heading-too-deep'],
    [5, 'nested-twice'],
    [7, 'block-in-quote'],
    [9, 'note-elsewhere'],
    [11, 'style-in-cell'],
    [13, 'note-missing'],
    [17, 'note-uncalled'],
  ]);
  const said = JSON.stringify(proseOf(text).blocks);
  for (const word of ['Too deep', 'one', 'two', 'three', 'quoted', 'A', 'b', '[^missing]', 'First.', 'Nobody calls.'])
    expect(said).toContain(word);
});

it('lets a footnote that calls for itself end', () => {
  expect(proseOf('A[^1]\n\n[^1]: B[^1]').blocks).toEqual([
    {
      kind: 'paragraph',
      says: [...words('A'), { kind: 'note', says: [...words('B'), ...words('[^1]')] }],
    },
  ]);
});

it('takes a time in proportion to the length of a text, whatever stands in it', () => {
  const hostile = [
    '>'.repeat(50_000),
    '- '.repeat(50_000),
    '*a_ '.repeat(25_000),
    '[^a]'.repeat(25_000),
    'a**b'.repeat(25_000),
    `${'| a '.repeat(1_000)}|\n${'| - '.repeat(1_000)}|\n`.repeat(10),
    ' '.repeat(99_999),
    '1. '.repeat(30_000),
    '**a *b '.repeat(10_000),
    '{a'.repeat(50_000),
    '[['.repeat(50_000),
  ];
  for (const text of hostile) {
    const began = performance.now();
    proseOf(text);
    expect([text.slice(0, 12), performance.now() - began < 2_000]).toEqual([text.slice(0, 12), true]);
  }
});

const typed = fc.stringMatching(/^[a-zа-я *_#>\-+.\d|`<&[\]{}\\\n"]{0,60}$/u);

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

it('carries plain text over so that every letter of it is still there, but what places something names it', () => {
  fc.assert(
    fc.property(typed, (plain) => {
      fc.pre(placedIn(plain).every((part) => typeof part === 'string'));
      const before = plain
        .split(/\n\s*\n/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      const { blocks } = proseOf(plainAsMarkdown(plain));
      const after = blocks.map((block) =>
        block.kind === 'paragraph'
          ? block.says.map((part) => (part.kind === 'words' ? part.text : '')).join('')
          : block.kind,
      );
      expect(after.map(squeezed)).toEqual(before.map(squeezed));
    }),
  );
});

it('writes a tree so that it is read as the same', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const once = textOf(treeOf(text));
      expect(textOf(treeOf(once))).toBe(once);
    }),
  );
});

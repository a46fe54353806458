import { serifBold, serifItalic } from './faces.js';
import { setParts, spanLines } from './spans.js';
import { STYLES } from './sheet.js';
import { paragraphPieces } from './blocks/text-blocks.js';
import type { Span } from './model.js';

const textOf = (spans: Span[], width = 1_000) =>
  spanLines({ text: '', spans }).flatMap((line) => setParts(STYLES.body, line, width).map((set) => set.line.text));

it('sets words that are stressed in faces of their own, with the spaces that parted them', () => {
  const [line] = setParts(
    STYLES.body,
    [{ text: 'It was ' }, { text: 'calm', style: 'strong' }, { text: ', and ' }, { text: 'busy', style: 'emphasis' }],
    1_000,
  );
  expect(line!.line.text).toBe('It was calm, and busy');
  const faces = line!.line.words.flatMap(({ runs }) => runs.map(({ typeface }) => typeface));
  expect(faces).toContain(serifBold.typefaces[0]);
  expect(faces).toContain(serifItalic.typefaces[0]);
});

it('breaks no line where two parts touch', () => {
  const spans: Span[] = [{ text: 'aaaa ' }, { text: 'bbbb', style: 'strong' }, { text: ', cccc' }];
  for (let width = 30; width < 120; width += 5) for (const line of textOf(spans, width)) expect(line).not.toMatch(/^,/);
});

it('begins a line where the author did, within a part too', () => {
  expect(textOf([{ text: 'one\ntwo ' }, { text: 'three\nfour', style: 'strong' }])).toEqual([
    'one',
    'two three',
    'four',
  ]);
});

it('calls for a footnote where it stands, and puts it at the foot of that line’s page', () => {
  const spans: Span[] = [
    { text: 'First', footnote: 'note of the first' },
    { text: ` and ${'more '.repeat(60)}` },
    { text: 'last', style: 'strong', footnote: 'note of the last' },
    { text: '.' },
  ];
  const notes = { count: 4 };
  const pieces = paragraphPieces({ kind: 'paragraph', text: spans.map(({ text }) => text).join(''), spans }, notes);
  expect(notes.count).toBe(6);
  expect(pieces[0]!.feet).toHaveLength(1);
  expect(pieces.at(-1)!.feet).toHaveLength(1);
  expect(pieces.slice(1, -1).every(({ feet }) => feet === undefined)).toBe(true);
});

it('has the notes of a line in the order of their numbers, also of a word that had to be cut', () => {
  const spans: Span[] = [
    { text: 'Слово', footnote: 'first' },
    { text: ` ${'приставкин'.repeat(9)}`, style: 'strong', footnote: 'second' },
    { text: ' конец', footnote: 'third' },
  ];
  const [line] = spanLines({ text: '', spans });
  for (let width = 40; width < 700; width += 20) {
    const parts = line!.map((part, i) => ({ ...part, number: i + 1 }));
    const called = setParts(STYLES.body, parts, width).map(({ calls }) => calls);
    expect([width, called.flat()]).toEqual([width, [1, 2, 3]]);
  }
});

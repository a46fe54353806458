import { getSchema } from '@tiptap/core';
import { TableRow } from '@tiptap/extension-table';
import type { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from '@tiptap/pm/tables';
import StarterKit from '@tiptap/starter-kit';
import fc from 'fast-check';
import { headed, HeadedTable, PlainCell, PlainHeader } from './rich-table.js';
import { canonical, richOf, textOfRich, type RichNode } from './rich-tree.js';

const TEXT = [
  '# Day of the vote',
  'It was **calm *and* quiet**, with {observers.total} observers[^7] and [[meeting 3]].\nOn two lines.',
  '- one\n  - within\n- two',
  '4. fourth\n5. fifth',
  '> said\n>\n> so',
  '| What | How many |\n| - | -: |\n| stations | {stations.visited} |',
  '[^7]: With *some* words.',
].join('\n\n');

it('shows everything that a document prints, and writes it as the same text', () => {
  const rich = richOf(TEXT)!;
  expect(rich.content!.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'bulletList',
    'orderedList',
    'blockquote',
    'table',
  ]);
  expect(textOfRich(rich)).toBe(TEXT.replaceAll('[^7]', '[^1]'));
});

it('leaves to the source what it has no place for', () => {
  for (const text of ['### deep', 'a\n\n---\n\nb', 'a[^1] b[^1]\n\n[^1]: c', '[^1]: uncalled', '>'.repeat(30)])
    expect([text, richOf(text)]).toEqual([text, null]);
});

const bold = (text: string): RichNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const doc = (...content: RichNode[]): RichNode => ({ type: 'doc', content });
const cell = (type: string, ...content: RichNode[]) => ({ type, content: [{ type: 'paragraph', content }] });

it('keeps marks off the spaces beside them, and cells on one line', () => {
  expect(textOfRich(doc({ type: 'paragraph', content: [bold('so '), { type: 'text', text: 'it is ' }] }))).toBe(
    '**so** it is',
  );
  const broken = cell('tableCell', { type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' });
  const rows = [cell('tableHeader', { type: 'text', text: 'h' }), broken].map((one) => ({
    type: 'tableRow',
    content: [one],
  }));
  expect(textOfRich(doc({ type: 'table', content: rows }))).toBe('| h |\n| - |\n| a b |');
});

it('keeps the line break before what is placed in the text', () => {
  for (const text of ['a> \\\n[[visit 2]]', '|\n{observers.total}', 'a\n{observers.total}']) {
    const once = canonical(text);
    expect(once).toContain('\n');
    expect(canonical(once)).toBe(once);
  }
  expect(textOfRich(richOf('a\n{observers.total}')!)).toBe('a\n{observers.total}');
});

const PIECES = ['a', 'б', ' ', '\n', '\n\n', '*', '**', '_', '# ', '- ', '  - ', '1. ', '> ', '|', '| a | b |\n| - | - |\n', '[^1]', '\n\n[^1]: c', '{observers.total}', '[[visit 2]]', '\\', '&amp;', '<b>', '`', '!', '"', '.']; // prettier-ignore
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));

it('comes back from the editor as the same text, whatever was typed, or does not go there', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = canonical(text);
      expect(canonical(once)).toBe(once);
      const rich = richOf(text);
      if (!rich) return;
      expect(textOfRich(rich)).toBe(once);
      const again = richOf(once)!;
      expect(textOfRich(again)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});

describe('a table that is edited as it reads', () => {
  const schema: Schema = getSchema([StarterKit, HeadedTable, TableRow, PlainHeader, PlainCell]);
  /** Written in a cell that says so, one act after the other. */
  function after(text: string, where: string, ...acts: Command[]) {
    const whole = schema.nodeFromJSON(richOf(text));
    let at = 0;
    whole.descendants((node, place) => {
      if (node.isText && node.text === where) at = place;
    });
    let state = EditorState.create({ doc: whole, plugins: [headed()], selection: TextSelection.create(whole, at) });
    for (const act of acts) act(state, (step) => (state = state.apply(step)));
    return textOfRich(state.doc.toJSON() as RichNode);
  }
  const TABLE = '| A | B |\n| - | - |\n| a | b |';

  it('gets a column and a row beside the one in which one writes, and loses them again', () => {
    expect(after(TABLE, 'a', addColumnAfter, addRowAfter)).toBe('| A | | B |\n| - | - | - |\n| a | | b |\n| | | |');
    expect(after(TABLE, 'a', deleteColumn)).toBe('| B |\n| - |\n| b |');
  });

  it('has the row for its head that is first', () => {
    expect(after(TABLE, 'A', deleteRow)).toBe('| a | b |\n| - | - |');
  });
});

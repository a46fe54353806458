import type { Inline, ProseBlock } from './model.js';

/** Every line of a block: each is a heading, a paragraph, an item or a cell. */
export function linesIn(block: ProseBlock): Inline[][] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(({ says, items }) => [says, ...items]);
    case 'table':
      return [...block.columns.map(({ says }) => says), ...block.rows.flat()];
    default:
      return [block.says];
  }
}

/** What stands in a line, with what its footnotes say. */
export const withNotes = (says: readonly Inline[]): Inline[] =>
  says.flatMap((part) => (part.kind === 'note' ? [part, ...withNotes(part.says)] : [part]));

export const referencesIn = (blocks: readonly ProseBlock[]) =>
  blocks
    .flatMap((block) => linesIn(block).flatMap(withNotes))
    .flatMap((part) => (part.kind === 'reference' ? [part] : []));

/** The words of a line by themselves; what is placed between them is a gap. */
export const wordsOf = (says: readonly Inline[]): string =>
  says.map((part) => (part.kind === 'words' ? part.text : part.kind === 'note' ? '' : '\u2026')).join('');

export { isWithinBounds, plainAsMarkdown, shippedTreeOf, textOf, treeOf } from './grammar.js';
export type * from './model.js';
export { linesIn, referencesIn, withNotes, wordsOf } from './parts.js';
export { gapBetween, placedIn, type Placed } from './placed.js';
export { proseOf } from './prose.js';

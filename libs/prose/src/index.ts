export { isWithinBounds, plainAsMarkdown, shippedTreeOf, textOf, treeOf } from './grammar.js';
export type * from './model.js';
export { linesIn, referencesIn, withNotes, wordsOf } from './parts.js';
export { asTyped, gapBetween, isRecorded, placedIn, referenceKey, type Placed, type Recorded } from './placed.js';
export { proseOf } from './prose.js';

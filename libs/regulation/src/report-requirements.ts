import type { Requirement } from './lifecycle.js';

/** What is meant for one sheet is shortened by whoever writes it: said at the review, and required of what is agreed to. */
export const onOnePage: Requirement<{ pagesOver: number }> = {
  code: 'report.longer-than-page',
  met: (f) => f.pagesOver === 0,
  params: (f) => ({ pages: f.pagesOver + 1 }),
};
/** A name is resolved from the snapshot, or the document says nothing in its place. */
export const factsKnown: Requirement<{ unknownFacts: readonly string[] }> = {
  code: 'report.facts-unknown',
  met: (f) => f.unknownFacts.length === 0,
  params: (f) => ({ facts: f.unknownFacts.map((name) => `{${name}}`).join(', ') }),
};
/** So is this: a text that says what it rests on rests on something that was recorded. */
export const referencesKnown: Requirement<{ unknownReferences: readonly string[] }> = {
  code: 'report.references-unknown',
  met: (f) => f.unknownReferences.length === 0,
  params: (f) => ({ references: f.unknownReferences.map((one) => `[[${one}]]`).join(', ') }),
};

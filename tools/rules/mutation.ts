import type { Place } from './acts.js';

/** Something taken away, so that the test named after its rule must notice. */
export type Mutation =
  | { kind: 'requirements'; places: Place[] }
  /** Texts of a source file, replaced while it is loaded; the file itself is never touched. */
  | { kind: 'edit'; file: string; edits: { find: string; replace: string }[] }
  /** Said to each test database by its owner before the tests begin. */
  | { kind: 'sql'; statement: string };

/** How a mutation travels into the process of the tests. */
export const MUTATION = 'RULES_MUTATION';

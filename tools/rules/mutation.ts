import type { RuleId } from '#libs/regulation';
import type { Place } from './acts.js';

/** Something taken away, so that the test named after its rule must notice. */
export type Mutation =
  | { kind: 'requirements'; places: Place[] }
  /** Texts of a source file, replaced while it is loaded; the file itself is never touched. */
  | { kind: 'edit'; file: string; edits: { find: string; replace: string }[] }
  /** Said to each test database by its owner before the tests begin. */
  | { kind: 'sql'; statement: string };

/** Taken away, the test of this file whose name holds the rule must fail. */
export type Proof = { rule: RuleId; what: string; mutation: Mutation; project: 'unit' | 'medium'; test: string };

/** How a mutation travels into the process of the tests. */
export const MUTATION = 'RULES_MUTATION';

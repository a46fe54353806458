import type { RuleId } from '#libs/regulation';
import type { Place } from './acts.js';

/**
 * One thing in the code that keeps a rule, by the names it stands in (class, method, function, constant, property, from
 * the outside), and what it is: an expression, the call of a name, or words of an SQL statement.
 */
export type SourceChange = { within: string; becomes: string } & (
  { code: string } | { call: string } | { sql: string }
);

/** Something taken away, so that the test named after its rule must notice. */
export type Mutation =
  | { kind: 'requirements'; places: Place[] }
  /** Made while the file is loaded; the file itself is never touched. */
  | { kind: 'source'; file: string; changes: SourceChange[] }
  /** Said to each test database by its owner before the tests begin. */
  | { kind: 'sql'; statement: string };

/** Taken away, the test of this file whose name holds the rule must fail. */
export type Proof = { rule: RuleId; what: string; mutation: Mutation; project: 'unit' | 'medium'; test: string };

/** How a mutation travels into the process of the tests. */
export const MUTATION = 'RULES_MUTATION';

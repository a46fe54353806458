import type { Person } from './cast.js';
import type { Desk } from './desk.js';
import type { People } from './kazakhstan-people.js';

export const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';

export type Players = People & { secretary: Desk };
/** Applications by person, in the order in which they were made. */
export type Chosen = Map<Person, string>;
/** What is with the host, and who still waits for a place. */
export type Sent = { firstBatch: string; chosen: Chosen; waiting: Person };

/** What the story claims, it looks at. */
export function expectThat(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(`The story does not hold: ${what}.`);
}

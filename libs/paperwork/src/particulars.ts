import type { EntityManager } from 'typeorm';
import type { PaperPerson, PersonField } from './facts.js';

/** What stands in a person's questionnaire and travel plans. Blank as long as nobody entered it. */
export function particularsOf(
  _manager: EntityManager,
  _applicationIds: readonly string[],
  _fields: readonly PersonField[],
): Promise<Map<string, PaperPerson>> {
  return Promise.resolve(new Map());
}

import type { Language } from './vocabulary.js';

/**
 * A list for people, as the alphabet of their language has it, whatever the server's; numbers in names by what they count.
 * The first name said counts first.
 */
export function inOrder<T>(language: Language, list: readonly T[], namesOf: (item: T) => readonly string[]): T[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return list.toSorted((one, other) => {
    const others = namesOf(other);
    return namesOf(one).reduce((found, name, index) => found || compare(name, others[index] ?? ''), 0);
  });
}

import type { ApplicationView } from '#libs/contracts';
import type { Language } from '../../messages';
import { marksFor } from './duty-marks';

/** Somebody who is accredited: whether, and when, they arrived. */
export type Arrival = Pick<ApplicationView, 'name' | 'delegationId'> & { id: string; arrivedAt: string | null };

/** Whose arrival may be marked, whether it was or not. */
export const arrivalsOf = (applications: readonly ApplicationView[], over: boolean): Arrival[] =>
  applications.flatMap(({ accreditation, name, delegationId }) =>
    accreditation && marksFor(accreditation, over).includes('arrived')
      ? [{ id: accreditation.id, arrivedAt: accreditation.arrivedAt, name, delegationId }]
      : [],
  );

/** By every word that was typed, in either language: who meets them reads a name off a passport. */
export function found(arrivals: readonly Arrival[], words: string, language: Language): Arrival[] {
  const typed = words.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  return arrivals.filter(({ name }) => {
    const said = `${name.ru} ${name.en}`.toLocaleLowerCase(language);
    return typed.every((word) => said.includes(word));
  });
}

/**
 * Delegation by delegation, and within one by family name, as the language sorts. A delegation is told by its id:
 * what it is called may come later than its people.
 */
export function grouped(
  arrivals: readonly Arrival[],
  nameOf: (delegationId: string | null) => string,
  language: Language,
): { delegationId: string | null; name: string; people: Arrival[] }[] {
  const { compare } = new Intl.Collator(language);
  const ids = new Set(arrivals.map(({ delegationId }) => delegationId));
  return [...ids]
    .map((delegationId) => ({
      delegationId,
      name: nameOf(delegationId),
      people: arrivals
        .filter((arrival) => arrival.delegationId === delegationId)
        .toSorted((one, other) => compare(one.name[language], other.name[language])),
    }))
    .toSorted((one, other) => compare(one.name, other.name));
}

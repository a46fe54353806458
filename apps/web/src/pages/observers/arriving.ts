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

/** Delegation by delegation, and within one by family name, as the language sorts. */
export function grouped(
  arrivals: readonly Arrival[],
  nameOf: (delegationId: string | null) => string,
  language: Language,
): [delegation: string, people: Arrival[]][] {
  const { compare } = new Intl.Collator(language);
  const groups = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const delegation = nameOf(arrival.delegationId);
    groups.set(delegation, [...(groups.get(delegation) ?? []), arrival]);
  }
  return [...groups]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([delegation, people]) => [
      delegation,
      people.toSorted((one, other) => compare(one.name[language], other.name[language])),
    ]);
}

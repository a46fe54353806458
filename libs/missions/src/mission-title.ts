import type { MissionTitle } from '#libs/contracts';
import { declined, type GrammaticalCase } from '#libs/regulation';
import type { Mission } from './mission.entities.js';

type Title = Pick<Mission, 'titleRu' | 'titleEn' | 'titleGenitive' | 'titlePrepositional'>;

/** What stands in the row of a mission. A case that nobody gave stays with a name that stays, and else the rule proposes it. */
export function titleColumns(title: MissionTitle, before?: Title): Title {
  const { ru, en, genitive, prepositional } = before ? withoutFormerCases(title, before) : title;
  const stays = before?.titleRu === ru ? before : undefined;
  const inCase = (given: string | undefined, stored: string | null | undefined, to: GrammaticalCase) =>
    given ?? stored ?? declined(ru, to) ?? null;
  return {
    titleRu: ru,
    titleEn: en,
    titleGenitive: inCase(genitive, stays?.titleGenitive, 'genitive'),
    titlePrepositional: inCase(prepositional, stays?.titlePrepositional, 'prepositional'),
  };
}

/** A form sends all it was filled with: with a new name the cases too that are still those of the former one. */
export function withoutFormerCases(title: MissionTitle, { titleRu, titleGenitive, titlePrepositional }: Title) {
  const { genitive, prepositional, ...named } = title;
  if (named.ru === titleRu) return title;
  return {
    ...named,
    ...(genitive !== titleGenitive && { genitive }),
    ...(prepositional !== titlePrepositional && { prepositional }),
  };
}

/** As it is told in the log. */
export const titleOf = ({ titleRu, titleEn, titleGenitive, titlePrepositional }: Title) => ({
  ru: titleRu,
  en: titleEn,
  genitive: titleGenitive,
  prepositional: titlePrepositional,
});

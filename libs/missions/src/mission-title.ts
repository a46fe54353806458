import type { MissionTitle } from '#libs/contracts';
import { declined, type GrammaticalCase } from '#libs/regulation';
import type { Mission } from './mission.entities.js';

type Title = Pick<Mission, 'titleRu' | 'titleEn' | 'titleGenitive' | 'titlePrepositional'>;

/** What stands in the row of a mission. A case that nobody gave stays with a name that stays, and else the rule proposes it. */
export function titleColumns({ ru, en, genitive, prepositional }: MissionTitle, before?: Title): Title {
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

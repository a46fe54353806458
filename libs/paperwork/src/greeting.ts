import { bearerOf, type Language } from '#libs/regulation';
import type { DelegationFacts, PaperFacts } from './facts.js';
import { say } from './wording.js';

type Representative = NonNullable<DelegationFacts['representative']>;

/** Man or woman, by the patronymic, or else as the person states it. */
export const bearerOfName = ({ patronymic, gender }: Representative): 'man' | 'woman' | undefined =>
  bearerOf(patronymic) ?? (gender && (gender === 'male' ? 'man' : 'woman'));
/** The family name beside the given one; empty where the two cannot be told apart. */
export const familyNameOf = ({ name, givenName = '' }: Representative): string =>
  givenName && name.ru.startsWith(`${givenName} `) ? name.ru.slice(givenName.length + 1) : '';

/**
 * A person by given name and patronymic, or by the family name where there is none; as a colleague, which fits everybody,
 * where nothing says whether it is a man or a woman.
 */
export function greeting({ addressee }: PaperFacts, language: Language): string {
  const representative = addressee && 'delegation' in addressee ? addressee.delegation.representative : null;
  const bearer = representative && bearerOfName(representative);
  if (!representative) return say('dearColleagues', language);
  if (!bearer) return say('dearColleague', language);
  const { givenName, patronymic } = representative;
  const familyName = familyNameOf(representative);
  if (givenName && patronymic && bearerOf(patronymic))
    return say(bearer === 'man' ? 'dearMan' : 'dearWoman', language, { name: `${givenName} ${patronymic}` });
  if (!familyName) return say('dearColleague', language);
  return say(bearer === 'man' ? 'dearMr' : 'dearMs', language, { name: familyName });
}

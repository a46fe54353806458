import type { PersonView } from '#libs/contracts';
import type { Language } from '../../messages';

type Names = Pick<PersonView, 'familyName' | 'givenName' | 'patronymic' | 'familyNameLatin' | 'givenNameLatin'>;

/** As it is written at home. */
export const ownName = ({ familyName, givenName, patronymic }: Names): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');
/** In the letters of the passport; the family name comes first, as everywhere in lists. */
export const latinName = ({ familyNameLatin, givenNameLatin }: Names): string => `${familyNameLatin} ${givenNameLatin}`;

export const nameIn = (language: Language, person: Names): string =>
  language === 'ru' ? ownName(person) : latinName(person);

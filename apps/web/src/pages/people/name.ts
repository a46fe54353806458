import type { PersonView } from '#libs/contracts';
import type { Language } from '../../messages';

type Names = Pick<PersonView, 'familyName' | 'givenName' | 'patronymic' | 'familyNameLatin' | 'givenNameLatin'>;

/** As it is written at home. */
export const ownName = ({ familyName, givenName, patronymic }: Names): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');
/** As it stands in the passport. */
export const latinName = ({ familyNameLatin, givenNameLatin }: Names): string => `${givenNameLatin} ${familyNameLatin}`;

export const nameIn = (language: Language, person: Names): string =>
  language === 'ru' ? ownName(person) : latinName(person);

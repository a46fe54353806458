import { label, type Language } from '#libs/regulation';
import type { PaperPerson } from './facts.js';

/** As a Russian list has it: family name first. */
export const cyrillicName = ({ familyName, givenName, patronymic }: PaperPerson): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');

/** So has an English one: that is what it is sorted by. */
export const latinName = ({ familyNameLatin, givenNameLatin }: PaperPerson): string =>
  [familyNameLatin, givenNameLatin].filter(Boolean).join(' ');

/** In both scripts, the reader's own first: a name is compared with a passport and with a certificate. */
export function bothNames(person: PaperPerson, language: Language): string {
  const names = [cyrillicName(person), latinName(person)];
  return (language === 'ru' ? names : names.toReversed()).filter(Boolean).join('\n');
}

/** The delegation, or what stands in its place for staff, experts and guests. */
export const whence = ({ delegation, category }: PaperPerson, language: Language): string =>
  delegation?.[language] ?? (category ? label(language, 'applicantCategories', category) : '');

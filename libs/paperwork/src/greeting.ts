import type { Language } from '#libs/regulation';
import type { PaperFacts } from './facts.js';
import { say } from './wording.js';

/** What a patronymic says about its bearer, Kazakh and Tajik ones too. */
const MAN = /(ич|улы|ұлы|уулу|оглы)$/i;
const WOMAN = /(вна|чна|шна|кызы|қызы)$/i;

/** A person by given name and patronymic, where there is one that says how to address them; everybody else as colleagues. */
export function greeting({ addressee }: PaperFacts, language: Language): string {
  if (!addressee || 'host' in addressee || !addressee.delegation.representative) return say('dearColleagues', language);
  const { givenName, patronymic } = addressee.delegation.representative;
  if (!givenName || !patronymic) return say('dearColleague', language);
  const name = `${givenName} ${patronymic}`;
  if (MAN.test(patronymic)) return say('dearMan', language, { name });
  return WOMAN.test(patronymic) ? say('dearWoman', language, { name }) : say('dearColleague', language);
}

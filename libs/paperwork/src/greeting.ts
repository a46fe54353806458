import { bearerOf, type Language } from '#libs/regulation';
import type { PaperFacts } from './facts.js';
import { say } from './wording.js';

/** A person by given name and patronymic, where there is one that says how to address them; everybody else as colleagues. */
export function greeting({ addressee }: PaperFacts, language: Language): string {
  if (!addressee || 'host' in addressee || !addressee.delegation.representative) return say('dearColleagues', language);
  const { givenName, patronymic } = addressee.delegation.representative;
  const bearer = givenName && bearerOf(patronymic);
  if (!bearer) return say('dearColleague', language);
  return say(bearer === 'man' ? 'dearMan' : 'dearWoman', language, { name: `${givenName} ${patronymic}` });
}

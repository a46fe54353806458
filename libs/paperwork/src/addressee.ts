import { addressed, declined, type Language } from '#libs/regulation';
import type { DelegationFacts, PaperFacts } from './facts.js';
import { bearerOfName, familyNameOf } from './greeting.js';
import { isNamed } from './shown.js';
import { say } from './wording.js';

/**
 * To whom a letter goes, line by line. In Russian in the dative, or, where the rule does not know a word of it, all of it as
 * it was entered: a name in one case does not stand below an office in another.
 */
export function addresseeOf({ addressee, mission }: PaperFacts, language: Language): string[] {
  if (!addressee) return [];
  if ('delegation' in addressee) return ofDelegation(addressee.delegation, language);
  const { host, channel } = addressee;
  return channel === 'direct'
    ? toCommission(host[language], mission.host[language], language)
    : [ministryOf(host[language], language)];
}

/** What a name already says is not said again below it. */
function toCommission(name: string, state: string, language: Language): string[] {
  const lines = isNamed(state, name) ? [name] : [name, state];
  if (language === 'en') return lines;
  const inCases = lines.map((line, i) => declined(line, i === 0 ? 'dative' : 'genitive'));
  return inCases.every((line) => line !== undefined) ? inCases : lines;
}

function ofDelegation({ representative, parliament }: DelegationFacts, language: Language): string[] {
  if (!representative) return [(language === 'ru' && declined(parliament.ru, 'dative')) || parliament[language]];
  const { name, office, givenName = '' } = representative;
  const asEntered = [name[language], ...joined(office[language], parliament[language])];
  if (language === 'en') return asEntered;
  const [to, person] = [
    declined(office.ru, 'dative'),
    addressed(givenName, familyNameOf(representative), bearerOfName(representative)),
  ];
  const of = isNamed(parliament.ru, office.ru) ? '' : declined(parliament.ru, 'genitive');
  return to && person && of !== undefined ? [...joined(to, of), person] : asEntered;
}

/** An office and its parliament; words that end the one and begin the other are said once. */
function joined(office: string, parliament: string): string[] {
  const words = parliament.split(' ');
  for (let said = words.length; said > 1; said -= 1)
    if (office.endsWith(` ${words.slice(0, said).join(' ')}`)) return [[office, ...words.slice(said)].join(' ')];
  return [office, ...(parliament ? [parliament] : [])];
}

const ministryOf = (state: string, language: Language) =>
  say('ministryOf', language, { state: language === 'ru' ? (declined(state, 'genitive') ?? `(${state})`) : state });

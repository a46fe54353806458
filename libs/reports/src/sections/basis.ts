import { assemblyLabel, declined, label, type DecisionBody, type InviterType, type Language } from '#libs/regulation';
import type { SectionContext } from '../section.js';
import { shownDay } from '../shown.js';
import { say } from '../wording.js';

type Votes = 'Elections' | 'Referendums' | 'Both';

function votesIn({ content: { snapshot } }: SectionContext): Votes {
  const referendums = snapshot.events.filter(({ type }) => type === 'referendum').length;
  if (referendums === 0) return 'Elections';
  return referendums === snapshot.events.length ? 'Referendums' : 'Both';
}

/** “Election” or “Referendum”. */
export const voteLabel = (context: SectionContext): string => say(`vote${votesIn(context)}`, context.voice);

/** «Государство проведения выборов», or of whatever the mission observes. */
export function hostLabel(context: SectionContext): string {
  const { voice } = context;
  return say('hostOf', voice, { of: say(`of${votesIn(context)}`, voice) });
}

/** In a Russian sentence in the genitive; a name whose cases nobody knows stands in quotes, after what it is. */
const inSentence = (name: string, language: Language, what = '') =>
  language === 'ru' ? (declined(name, 'genitive') ?? `${what}«${name}»`) : name;

const inviterInSentence = (inviter: InviterType, language: Language) => {
  const name = label(language, 'inviterTypes', inviter);
  if (language === 'ru') return inSentence(name, language);
  return `the ${/ .*[A-Z]/.test(name) ? name : name.toLowerCase()}`;
};

/** On what the mission rested: the regulation, who invited it, and which decisions sent it, as far as they are known. */
export function basisOf(context: SectionContext): string {
  const { language, voice, words, content } = context;
  const { mission, organisation, invitations, decisions } = content.snapshot;
  const inviters = new Set(invitations.map(({ inviter }) => inviterInSentence(inviter as InviterType, language)));
  const decided = decisions
    .filter(({ subject }) => subject === 'observe')
    .map(({ body, date, number }) =>
      say(date ? (number ? 'decidedOnAs' : 'decidedOn') : number ? 'decidedAs' : 'decidedBy', voice, {
        body: inSentence(assemblyLabel(words, language, 'decisionBodies', body as DecisionBody), language),
        date: date ? shownDay(date, language) : '',
        number: number ?? '',
      }),
    );
  const and = say('and', voice);
  const reasons = [
    ...(inviters.size > 0 ? [say('invitedBy', voice, { inviter: [...inviters].join(and) })] : []),
    ...(decided.length > 0 ? [decided.join(and)] : []),
  ];
  const basis = say('basis', voice, {
    regulation: inSentence(organisation.regulation[language], language, 'документа '),
  });
  const sentence = reasons.length > 1 ? `${basis}, ${reasons.join(and)}` : [basis, ...reasons].join(and);
  return `${sentence}. ${hostLabel(context)}: ${mission.host[language]}.`;
}

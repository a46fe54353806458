import { RESULT_STAGES, STATEMENT_ABOUTS, type FactField, type FactKind } from '#libs/regulation';
import type { Field } from '../../forms/field';
import type { Language } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';

type Labels = Partial<Record<FactField, MessageKey>>;

/** What a field is called; of some kinds it is something else. */
const LABELS: Record<FactField, MessageKey> = {
  name: 'facts.name',
  place: 'facts.region',
  count: 'facts.count',
  share: 'facts.share',
  means: 'facts.means',
  stage: 'facts.stage',
  about: 'facts.statementAbout',
  link: 'facts.link',
  language: 'facts.language',
};
const OF_KIND: Partial<Record<FactKind, Labels>> = {
  turnout: { count: 'facts.voted' },
  result: { name: 'facts.option', count: 'facts.votes' },
  'media-statement': { name: 'facts.author', means: 'facts.medium', place: 'facts.place' },
  'press-conference': { name: 'facts.speakers', place: 'facts.place' },
  organisation: { name: 'facts.organisation', count: 'facts.observers' },
  'remote-monitoring': { count: 'facts.stations' },
};
export const fieldLabel = (kind: FactKind, field: FactField): MessageKey => OF_KIND[kind]?.[field] ?? LABELS[field];

const LISTS = {
  stage: { of: RESULT_STAGES, said: 'resultStages' },
  about: { of: STATEMENT_ABOUTS, said: 'statementAbouts' },
} as const;
/** Of a closed list, its codes and their labels. */
export const ofLists = (field: FactField) => (field in LISTS ? LISTS[field as keyof typeof LISTS] : undefined);

/** How it is entered; what documents in two languages print may be said in both. */
export const KINDS: Partial<Record<FactField, Field['kind']>> = {
  name: 'halves',
  place: 'halves',
  means: 'halves',
  count: 'number',
  stage: 'choice',
  about: 'choice',
};

/** With the separator of the language. */
export const shownShare = (share: string, language: Language): string =>
  language === 'ru' ? share.replace('.', ',') : share;

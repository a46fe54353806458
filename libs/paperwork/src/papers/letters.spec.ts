import type { PaperFacts } from '../facts.js';
import { callForNominations, newDatesLetter } from './letters.js';

const both = (ru: string, en: string) => ({ ru, en });
const factsOf = (en: string, more: Partial<PaperFacts['mission']> = {}) =>
  ({
    organisation: { name: both('Ассамблея', 'Assembly') },
    addressee: null,
    mission: {
      title: both('Досрочные выборы в Условной области', en),
      host: both('Условия', 'Uslovia'),
      commission: both('Комиссия', 'Commission'),
      votingDays: [],
      startsOn: null,
      endsOn: null,
      nominationDeadline: null,
      cutoff: null,
      ...more,
    },
  }) as unknown as PaperFacts;
const firstOf = (composer: typeof callForNominations, facts: PaperFacts, language: 'ru' | 'en') =>
  JSON.stringify(composer(facts, language, '2026-03-02').blocks[0]);

const moved = (more?: Partial<PaperFacts['mission']>) => firstOf(newDatesLetter, factsOf('Elections', more), 'ru');

it.each([
  ['Early elections to the House of Uslovia', 'mission to the early elections to the House of Uslovia.'],
  ['Early Parliamentary Elections in Uslovia', 'mission to the early parliamentary elections in Uslovia.'],
  ['Presidential election in Uslovia', 'mission to the presidential election in Uslovia.'],
  ['Uslovia votes', 'mission “Uslovia votes”.'],
  ['Presidential election, Uslovia', 'mission to the presidential election, Uslovia.'],
  ['Referendum', 'mission to the referendum (Uslovia).'],
  ['Election observation', 'mission “Election observation” (Uslovia).'],
  ['Observation in Uslovia, ', 'mission “Observation in Uslovia,”.'],
])('goes on with an English title where it begins with a sort of vote, and quotes any other: %s', (en, expected) => {
  expect(firstOf(callForNominations, factsOf(en), 'en')).toContain(expected);
});

it('says whose vote was moved in the genitive: as it is stored, as the rule has it, or not at all', () => {
  expect(moved()).toContain('В связи с переносом досрочных выборов в Условной области Ассамблея сообщает');
  expect(moved({ genitive: 'Условных выборов' })).toContain('В связи с переносом условных выборов Ассамблея');
  expect(moved({ title: both('Сход', 'Assembly') })).toContain('Ассамблея сообщает о новых сроках');
});

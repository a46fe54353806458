import { LOG_EVENTS, LOG_SUBJECTS } from './labels.events.js';
import { PERMISSION_NAMES } from './labels.permissions.js';
import { label, LABELS, type LabelTable } from './labels.js';
import type { Wording } from './report-outlines.js';
import { PUBLICATION_ACT_NAMES, PUBLICATION_ACTS } from './publication.js';
import { LANGUAGES } from './vocabulary.js';

const tables = Object.entries<Record<string, Wording>>(LABELS);
const inSentences = /(States|Actions)$/;

describe.each([
  ...tables,
  ['events of the log', LOG_EVENTS],
  ['subjects of the log', LOG_SUBJECTS],
  ['permissions', PERMISSION_NAMES],
] as typeof tables)('the labels of %s', (table, labels) => {
  it('speak Russian in Russian and English in English', () => {
    for (const { ru, en } of Object.values(labels)) {
      expect(ru).toMatch(/[а-яё]/iu);
      expect(en).toMatch(/[a-z]/i);
      expect(en).not.toMatch(/[а-яё]/iu);
    }
  });

  it('tell the entries apart', () => {
    for (const language of LANGUAGES) {
      const wordings = Object.values(labels).map((wording) => wording[language]);
      expect(wordings).toEqual([...new Set(wordings)]);
    }
  });

  it('stand inside a sentence or at the head of a field', () => {
    const begins = inSentences.test(table) || table === 'reaches' ? /^\p{Ll}/u : /^\p{Lu}/u;
    for (const { ru, en } of Object.values(labels)) for (const wording of [ru, en]) expect(wording).toMatch(begins);
  });

  it('end without a full stop', () => {
    for (const { ru, en } of Object.values(labels))
      expect([ru, en]).not.toContainEqual(expect.stringMatching(/[.:;]$/));
  });
});

it('calls an action in Russian by an infinitive', () => {
  for (const [table, labels] of tables)
    if (table.endsWith('Actions'))
      for (const { ru } of Object.values(labels)) expect(ru).toMatch(/^\S+(ть|ти|чь|ться|тись)( |$)/u);
});

it('finds a label by language, table and key', () => {
  for (const [table, labels] of tables)
    for (const [key, wording] of Object.entries(labels))
      for (const language of LANGUAGES)
        expect(label(language, table as LabelTable, key as never)).toBe(wording[language]);
});

it('says how a document or a deadline stands in words that agree with a title of any gender', () => {
  const alone = /^(?:не )?[а-яё]+(?:ан|ен|ён|ят)(?: |$)/iu;
  for (const { ru } of Object.values({ ...LABELS.reportStates, ...LABELS.deadlineWords }))
    expect(ru).not.toMatch(alone);
  // A day does not run out, nor does an arrival.
  for (const { ru } of Object.values(LABELS.deadlineWords)) expect(ru).not.toMatch(/истека/);
});

it('R-53 takes for an end whatever it calls one: beside it stands a way back, and no second “cancel”', () => {
  const ending = PUBLICATION_ACT_NAMES.filter((act) => /^(Отмен|Отозв)/.test(LABELS.publicationActs[act].ru));
  expect(ending).toEqual(PUBLICATION_ACT_NAMES.filter((act) => PUBLICATION_ACTS[act].ends));
});

import { perform } from './lifecycle.js';
import { outlineActs, outlineFacts } from './own-outlines.js';
import type { Refusal } from './refusals.js';
import { outlineAsShipped, outlineOf, REPORT_KINDS } from './report-outlines.js';
import {
  endOf,
  PLACEHOLDERS,
  placeholdersOf,
  standingSentence,
  STANDING_SENTENCE_NAMES,
  standsIn,
  wordingFacts,
  type OwnWording,
} from './standing-sentences.js';

const placeholdersIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

const refused = (wording: OwnWording) => {
  try {
    perform(
      outlineActs.change,
      { can: () => true },
      outlineFacts('final-conclusion', { ...outlineAsShipped('final-conclusion'), wording }),
    );
    return null;
  } catch (error) {
    return (error as Refusal).code;
  }
};

const dates = { ru: 'Миссия работала: {period}.', en: 'The mission was there: {period}.' };

it.each(STANDING_SENTENCE_NAMES)('has the same filled in in both languages of %s, and says what that is', (name) => {
  const { ru, en } = standingSentence(name).says;
  expect(placeholdersIn(ru)).toEqual(placeholdersIn(en));
  expect(placeholdersOf(name).toSorted()).toEqual(placeholdersIn(en));
  for (const placeholder of placeholdersOf(name)) expect(PLACEHOLDERS).toHaveProperty([placeholder.slice(1, -1)]);
  expect(endOf(ru)).toBe(endOf(en));
});

it('names no placeholder that no sentence has', () => {
  const used = STANDING_SENTENCE_NAMES.flatMap(placeholdersOf);
  expect(Object.keys(PLACEHOLDERS).filter((name) => !used.includes(`{${name}}`))).toEqual([]);
});

it('lets every sentence be said as it ships', () => {
  const shipped = Object.fromEntries(STANDING_SENTENCE_NAMES.map((name) => [name, standingSentence(name).says]));
  expect(wordingFacts(shipped)).toEqual({ lacks: null, unknown: null, ends: null, assesses: null });
  expect(refused({ dates })).toBeNull();
  expect(refused({})).toBeNull();
});

it.each([
  [
    'what is filled in is left out in one language',
    'outline.wording-lacks',
    { ...dates, en: 'The mission was there.' },
  ],
  ['something else is to be filled in', 'outline.wording-unknown', { ...dates, ru: 'С {period} по {until}.' }],
  ['a brace stands by itself', 'outline.wording-unknown', { ...dates, ru: 'Миссия {работала: {period}.' }],
  ['it ends in another way', 'outline.wording-ends', { ...dates, ru: 'Миссия работала: {period}' }],
])('refuses a sentence where %s (R-45)', (_what, code, wording) => {
  expect(refused({ dates: wording })).toBe(code);
});

it.each([
  ['ru', { ...dates, ru: 'Миссия видела честные выборы: {period}.' }, 'честн'],
  ['en', { ...dates, en: 'The mission saw a fair vote: {period}.' }, 'fair'],
] as const)('refuses a sentence that judges the vote, and names the word (R-48): %s', (_language, wording, word) => {
  expect(refused({ dates: wording })).toBe('outline.wording-assesses');
  expect(wordingFacts({ dates: wording }).assesses).toEqual({
    ru: `Сроки работы: «${word}»`,
    en: `Dates of the mission: “${word}”`,
  });
});

it('R-39 lets no note on stations leave out that the mission chose them itself', () => {
  const wording = { ru: 'Участок считается один раз.', en: 'A station counts once.' };
  for (const name of ['visitedNote', 'answersNote'] as const)
    expect([name, refused({ [name]: wording })]).toEqual([name, 'outline.wording-lacks']);
});

it('says of all sentences at once what each of them lacks', () => {
  const own = { dates: { ru: 'Работа.', en: 'Work.' }, signedOf: { ru: '{signed}.', en: '{signed}.' } };
  expect(wordingFacts({ dates: { ...dates, ru: '{period}' }, notSigned: dates }).ends).toEqual({
    ru: 'Сроки работы: «.»; Отметка о том, что подписи нет: без знака препинания',
    en: 'Dates of the mission: “.”; Mark where there is no signature: no mark',
  });
  expect(wordingFacts(own).lacks).toEqual({
    ru: 'Сроки работы: {period}; Сколько подписало: {all}',
    en: 'Dates of the mission: {period}; How many signed: {all}',
  });
});

it('stands in some kind of document, and in a press release only what is of the whole', () => {
  const all = REPORT_KINDS.flatMap((kind) => outlineOf(kind).sections);
  for (const name of STANDING_SENTENCE_NAMES) expect([name, standsIn(name, all)]).toEqual([name, true]);
  expect(STANDING_SENTENCE_NAMES.filter((name) => standsIn(name, outlineOf('press-release').sections))).toEqual([
    'checkedAt',
  ]);
});

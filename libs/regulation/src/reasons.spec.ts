import { LABELS } from './labels.js';
import { asSentence, reasonIn, systemReason } from './reasons.js';
import { LANGUAGES, SYSTEM_REASONS } from './vocabulary.js';

it('says the reasons of the system in the language of the reader, and what a person wrote as it is', () => {
  for (const language of LANGUAGES)
    for (const code of SYSTEM_REASONS)
      expect(reasonIn(language, systemReason(code))).toBe(LABELS.systemReasons[code][language]);
  const changed = systemReason('data-changed', ['familyNameLatin', 'citizenship']);
  expect(reasonIn('ru', changed)).toBe('Изменились данные: фамилия латиницей, гражданство');
  expect(reasonIn('en', changed)).toBe('Data changed: family name in Latin letters, citizenship');
  for (const written of ['illness', '@nobody', '@place-taken since yesterday'])
    expect(reasonIn('ru', written)).toBe(written);
});

it('ends a reason that a sentence follows with one full stop', () => {
  for (const [typed, said] of [
    ['Исправьте фотографию', 'Исправьте фотографию.'],
    ['Photograph unclear. ', 'Photograph unclear.'],
    ['Why not?', 'Why not?'],
    ['«Не тот паспорт.»', '«Не тот паспорт.»'],
    ['«Не тот паспорт»', '«Не тот паспорт».'],
  ])
    expect(asSentence(typed!)).toBe(said);
});

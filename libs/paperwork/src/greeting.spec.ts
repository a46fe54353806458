import type { PaperFacts } from './facts.js';
import { greeting } from './greeting.js';

const NAME = { ru: 'Условная', en: 'Uslovnaya' };
const called = (givenName?: string, patronymic?: string | null) =>
  ({
    addressee: {
      delegation: { name: NAME, parliament: NAME, representative: { name: NAME, office: NAME, givenName, patronymic } },
    },
  }) as PaperFacts;

it.each([
  ['Имя', 'Условнович', 'Уважаемый Имя Условнович!'],
  ['Имя', 'Ильич', 'Уважаемый Имя Ильич!'],
  ['Имя', 'Условновна', 'Уважаемая Имя Условновна!'],
  ['Имя', 'Ильинична', 'Уважаемая Имя Ильинична!'],
  ['Имя', 'Условұлы', 'Уважаемый Имя Условұлы!'],
  ['Имя', 'Условқызы', 'Уважаемая Имя Условқызы!'],
  ['Имя', 'Зода', 'Уважаемый коллега!'],
  ['Имя', null, 'Уважаемый коллега!'],
  [undefined, undefined, 'Уважаемый коллега!'],
])('greets %s %s as a letter does, and guesses nothing', (given, patronymic, expected) => {
  expect(greeting(called(given, patronymic), 'ru')).toBe(expected);
  expect(greeting(called(given, patronymic), 'en')).toBe('Excellency,');
});

it.each([
  ['female', 'Уважаемая госпожа Условная!'],
  ['male', 'Уважаемый господин Условная!'],
] as const)('greets a %s whose patronymic is not given by the family name', (gender, expected) => {
  const name = { ru: 'Имя Условная', en: 'Imya Uslovnaya' };
  const representative = { name, office: NAME, givenName: 'Имя', patronymic: null, gender };
  const facts = { addressee: { delegation: { name: NAME, parliament: NAME, representative } } } as PaperFacts;
  expect(greeting(facts, 'ru')).toBe(expected);
});

it('greets those whose name nobody entered as colleagues', () => {
  const host = { addressee: { host: NAME, channel: 'direct' } } as PaperFacts;
  expect(greeting(host, 'ru')).toBe('Уважаемые коллеги!');
});

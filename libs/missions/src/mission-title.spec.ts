import { CreateMission } from '#libs/contracts';
import { titleColumns, withoutFormerCases } from './mission-title.js';

const VOTE = { ru: 'Выборы Президента', en: 'Presidential election' };
const casesOf = (...asked: Parameters<typeof titleColumns>) => {
  const { titleGenitive, titlePrepositional } = titleColumns(...asked);
  return [titleGenitive, titlePrepositional];
};

it('proposes the cases of a title, and takes those that are given', () => {
  expect(casesOf(VOTE)).toEqual(['Выборов Президента', 'Выборах Президента']);
  expect(casesOf({ ...VOTE, prepositional: 'выборах главы' })).toEqual(['Выборов Президента', 'выборах главы']);
  expect(casesOf({ ru: 'Сход граждан', en: 'Assembly' })).toEqual([null, null]);
});

it('keeps the cases of a title that stays, and proposes anew for another one', () => {
  const before = titleColumns({ ...VOTE, prepositional: 'выборах главы' });
  expect(casesOf({ ...VOTE, en: 'Election' }, before)).toEqual(['Выборов Президента', 'выборах главы']);
  expect(casesOf({ ...VOTE, ru: 'Референдум' }, before)).toEqual(['Референдума', 'Референдуме']);
  expect(casesOf({ ...VOTE, ru: 'Сход граждан' }, before)).toEqual([null, null]);
});

it('does not keep the cases of the former name that a form sends along with a new one', () => {
  const before = titleColumns({ ...VOTE, prepositional: 'выборах главы' });
  const sent = { ru: 'Референдум', en: 'Referendum', genitive: 'Выборов Президента', prepositional: 'выборах главы' };
  expect(casesOf(sent, before)).toEqual(['Референдума', 'Референдуме']);
  expect(casesOf(withoutFormerCases(sent, before))).toEqual(['Референдума', 'Референдуме']);
  expect(casesOf({ ...sent, genitive: 'референдума о земле' }, before)).toEqual(['референдума о земле', 'Референдуме']);
  // Control: of the name that stays they stay.
  expect(casesOf({ ...sent, ru: VOTE.ru }, before)).toEqual(['Выборов Президента', 'выборах главы']);
});

it('takes «на» before a case that the sentence has it for already', () => {
  const title = { ...VOTE, prepositional: 'На  выборах главы' };
  expect(CreateMission.shape.title.parse(title).prepositional).toBe('выборах главы');
});

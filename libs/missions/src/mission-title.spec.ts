import { titleColumns } from './mission-title.js';

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

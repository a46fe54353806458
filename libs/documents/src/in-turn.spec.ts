import { inTurn } from './in-turn.js';

it('counts the pages of documents drawn one after the other, and takes those to come for as long as it is told', () => {
  const told: string[] = [];
  const next = inTurn({ onProgress: (done, planned) => told.push(`${done} of ${planned}`) }, 3, (_, like) => like);
  const first = next();
  first.onProgress!(1, 2);
  first.onProgress!(2, 2);
  next().onProgress!(4, 4);
  next().onProgress!(1, 1);
  expect(told).toEqual(['1 of 6', '2 of 6', '6 of 10', '7 of 7']);
});

it('hands the sign to stop on to each of them', () => {
  const { signal } = new AbortController();
  const next = inTurn({ signal }, 2, () => 0);
  expect([next().signal, next().signal]).toEqual([signal, signal]);
});

import { isToBePlayed } from './first-start.js';

const said = { email: 'head@example.org' };

it.each([
  ['where everything is ours and nobody is named', { ours: true, demonstrate: false, said: {} }, true],
  ['not where somebody is named, who begins with an empty desk', { ours: true, demonstrate: false, said }, false],
  ['not on a database somebody keeps', { ours: false, demonstrate: false, said: {} }, false],
  ['wherever it is asked for', { ours: false, demonstrate: true, said }, true],
])('the demonstration is played %s', (_, start, played) => {
  expect(isToBePlayed(start)).toBe(played);
});

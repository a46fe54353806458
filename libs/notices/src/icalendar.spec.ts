import { folded } from './icalendar.js';

it('folds what was folded by characters anew', () => {
  expect(folded(`A:${'я'.repeat(40)}\r\n ${'я'.repeat(5)}\r\nB:x\r\n`)).toBe(
    `A:${'я'.repeat(36)}\r\n ${'я'.repeat(9)}\r\nB:x\r\n`,
  );
});

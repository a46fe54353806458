import { missingTexts, namesRule } from './sources.js';
import { PROOFS } from './proofs.js';

it('takes away only what stands in the source, exactly once', () => {
  expect(PROOFS.flatMap(({ mutation }) => missingTexts(mutation))).toEqual([]);
});

it('expects each failure of a test that is named after the rule', () => {
  const nameless = PROOFS.filter(({ test, rule }) => !namesRule(test, rule));
  expect(nameless.map(({ rule, what, test }) => `${rule} without ${what}: ${test}`)).toEqual([]);
});

import fc from 'fast-check';
import {
  actTables,
  anyFactsLike,
  anyone,
  codesOf,
  refusalOf,
  stranger,
  withOneThingDifferent,
} from './lifecycle.fixtures.js';
import { assessAct, perform } from './lifecycle.js';

describe.each(actTables)('of the acts on a %s', (_, acts, facts) => {
  it('every one can be done when nothing stands in the way', () => {
    for (const act of Object.values(acts)) expect(perform(act, anyone, facts)).toEqual([]);
  });

  it('every requirement alone can stand in the way, and every warning can come', () => {
    for (const [name, { requires = [], warns = [] }] of Object.entries(acts))
      for (const { code, met } of [...requires, ...warns])
        expect([name, code, withOneThingDifferent(facts).some((other) => !met(other))]).toEqual([name, code, true]);
  });

  it('each throws exactly what was assessed, or goes on with exactly the warnings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(acts)), anyFactsLike(facts), (act, some) => {
        const findings = assessAct(act, anyone, some);
        if (codesOf(findings).length === 0) expect(perform(act, anyone, some)).toEqual(findings);
        else expect(refusalOf(() => perform(act, anyone, some)).findings).toEqual(findings);
      }),
    );
  });

  it('none tells a stranger more than the missing permission', () => {
    for (const act of Object.values(acts))
      expect(refusalOf(() => perform(act, stranger, facts)).findings).toMatchObject([{ code: 'permission.missing' }]);
  });
});

import fc from 'fast-check';
import {
  anyFactsLike,
  anyone,
  by,
  codesOf,
  favourable,
  lifecycles,
  movesOf,
  officer,
  refusalOf,
  stranger,
} from './lifecycle.fixtures.js';
import { assessAct, correctMove, type MadeMove } from './lifecycle.js';
import type { Authority } from './roles.js';

describe.each(lifecycles)('in the %s lifecycle', (_, lifecycle, facts) => {
  const { actions, stands, steps, left, targetOf } = movesOf(lifecycle);
  const made = ([action, from]: readonly [string, string]): MadeMove<string, string> => ({
    action,
    from,
    to: targetOf(action),
  });
  const mend = (last: MadeMove<string, string>, instead: string | null, some = facts, actor = officer) =>
    correctMove(lifecycle, last.to, last, instead, by(actor), instead ? favourable(instead, some) : some, left);

  describe('a correction', () => {
    const mistakes = steps.filter(([action]) => !stands(action).final).map(made);
    const binding = steps.filter(([action]) => stands(action).final).map(made);

    it('undoes the last move', () => {
      for (const last of mistakes) expect(mend(last, null)).toBe(last.from);
    });

    it('puts in its place only a move that was possible from the same state', () => {
      for (const last of mistakes)
        for (const instead of actions) {
          const { from, final } = stands(instead);
          if (!from.includes(last.from))
            expect(refusalOf(() => mend(last, instead))).toMatchObject({
              code: lifecycle.wrongState,
              params: { action: instead, state: last.from },
            });
          else if (final) expect(refusalOf(() => mend(last, instead)).code).toBe('correction.final');
          else expect([last, instead, mend(last, instead)]).toEqual([last, instead, targetOf(instead)]);
        }
    });

    it('asks what the other move asks, all at once', () => {
      const other = fc
        .constantFrom(...mistakes)
        .chain((last) =>
          fc.tuple(
            fc.constant(last),
            fc.constantFrom(
              ...actions.filter((action) => !stands(action).final && stands(action).from.includes(last.from)),
            ),
          ),
        );
      fc.assert(
        fc.property(other, anyFactsLike(facts), ([last, instead], some) => {
          const findings = assessAct(stands(instead), anyone, favourable(instead, some));
          if (codesOf(findings).length === 0) expect(mend(last, instead, some)).toBe(targetOf(instead));
          else expect(refusalOf(() => mend(last, instead, some)).findings).toEqual(findings);
        }),
      );
    });

    it('never touches what binds others at once', () => {
      for (const last of binding)
        for (const instead of [null, ...actions])
          expect(refusalOf(() => mend(last, instead))).toMatchObject({
            code: 'correction.final',
            params: { action: last.action },
          });
    });

    it('says nothing in the name of someone who may not decide it', () => {
      for (const last of mistakes)
        for (const instead of actions.filter((other) => stands(other).from.includes(last.from) && !stands(other).final))
          expect(
            refusalOf(() =>
              correctMove(lifecycle, last.to, last, instead, { corrector: anyone, judged: stranger }, facts, left),
            ).code,
          ).toBe('permission.missing');
    });

    it('reaches no further back than the last move', () => {
      for (const last of [...mistakes, ...binding])
        for (const state of lifecycle.states.filter((other) => other !== last.to))
          expect(refusalOf(() => correctMove(lifecycle, state, last, null, by(officer), facts)).code).toBe(
            'correction.nothing-to-correct',
          );
      for (const state of lifecycle.states)
        expect(refusalOf(() => correctMove(lifecycle, state, undefined, null, by(officer), facts)).code).toBe(
          'correction.nothing-to-correct',
        );
    });

    it('needs the permission to correct, before anything else is told', () => {
      const mayAllElse: Authority = { can: (permission) => permission !== 'record:correct' };
      for (const last of [...mistakes, ...binding, undefined])
        expect(
          refusalOf(() => correctMove(lifecycle, lifecycle.initial, last, null, by(mayAllElse), facts)).findings,
        ).toMatchObject([{ code: 'permission.missing', params: { permission: 'record:correct' } }]);
    });
  });
});

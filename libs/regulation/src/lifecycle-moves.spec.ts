import fc from 'fast-check';
import {
  actTables,
  anyFactsLike,
  anyone,
  codesOf,
  favourable,
  grounds,
  lifecycles,
  movesOf,
  refusalOf,
  stranger,
  withOneThingDifferent,
  type Facts,
} from './lifecycle.fixtures.js';
import { advance, assess, assessAct, STATE_LEFT, type Act } from './lifecycle.js';
import { MESSAGES } from './messages.js';
import { REFUSALS } from './refusals.js';
import { RULES, type RuleId } from './rules/index.js';
import { SETTINGS, type RuleSettings } from './settings.js';
import { LANGUAGES } from './vocabulary.js';

describe.each(lifecycles)('in the %s lifecycle', (_, lifecycle, facts) => {
  const { actions, stands, steps, left, targetOf } = movesOf(lifecycle);

  it('every move can be made when nothing stands in the way', () => {
    for (const [action, from] of steps)
      expect(advance(lifecycle, from, action, anyone, favourable(action, facts), left)).toEqual({
        to: targetOf(action),
        warnings: [],
      });
  });

  it('every requirement alone can stand in the way, and every warning can come', () => {
    for (const [action, { requires = [], warns = [] }] of Object.entries(lifecycle.moves))
      for (const { code, met } of [...requires, ...warns])
        expect([
          action,
          code,
          grounds(action, facts)
            .flatMap(withOneThingDifferent)
            .some((other) => !met(other)),
        ]).toEqual([action, code, true]);
  });

  it('every unmet requirement is told at once, in any facts and from any state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.constantFrom(...lifecycle.states),
        anyFactsLike(facts),
        (action, state, some) => {
          const { from, requires = [], warns = [] } = stands(action);
          const findings = assess(lifecycle, state, action, anyone, some);
          expect(codesOf(findings)).toEqual([
            ...(from.includes(state) ? [] : [lifecycle.wrongState]),
            ...requires.filter(({ met }) => !met(some)).map(({ code }) => code),
          ]);
          expect(codesOf(findings, 'warns')).toEqual(warns.filter(({ met }) => !met(some)).map(({ code }) => code));
        },
      ),
    );
  });

  it('a move throws exactly what was assessed, or leads on with exactly the warnings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...steps), anyFactsLike(facts), ([action, state], some) => {
        const findings = assess(lifecycle, state, action, anyone, some);
        const move = () => advance(lifecycle, state, action, anyone, some, left);
        if (codesOf(findings).length === 0) return expect(move()).toEqual({ to: targetOf(action), warnings: findings });
        const refusal = refusalOf(move);
        expect(refusal.findings).toEqual(findings);
        expect(refusal.code).toBe(codesOf(findings)[0]);
        expect(refusal.kind).toBe(REFUSALS[refusal.code].kind);
      }),
    );
  });

  it('each finding names its rule and where the rule comes from', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actions), anyFactsLike(facts), (action, some) => {
        for (const { code, rule, provenance } of assess(lifecycle, lifecycle.initial, action, anyone, some)) {
          const row: { kind: string; rule?: RuleId } = REFUSALS[code];
          expect(rule).toBe(row.rule);
          expect(provenance).toEqual(RULES[row.rule!].provenance.codes);
          expect(provenance).not.toEqual([]);
        }
      }),
    );
  });

  it('a stranger learns only that the permission is missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.constantFrom(...lifecycle.states),
        anyFactsLike(facts),
        (action, state, some) => {
          const { permission } = stands(action);
          expect(assess(lifecycle, state, action, stranger, some)).toEqual([
            { effect: 'refuses', code: 'permission.missing', rule: null, provenance: [], params: { permission } },
          ]);
        },
      ),
    );
  });

  it('a wrong state is named with the action and the state', () => {
    for (const action of actions)
      for (const state of lifecycle.states)
        if (!stands(action).from.includes(state)) {
          const [finding] = assess(lifecycle, state, action, anyone, favourable(action, facts));
          expect(finding).toMatchObject({ code: lifecycle.wrongState, params: { action, state } });
        }
  });

  it('a random walk stays among the known states, and takes up again what was put off', () => {
    const step = fc.tuple(fc.constantFrom(...actions), anyFactsLike(facts), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (walk) => {
        let state = lifecycle.initial;
        let stateLeft: string | null = null;
        for (const [action, some, fortunate] of walk) {
          if (!stands(action).from.includes(state)) continue;
          const now = fortunate ? favourable(action, facts) : some;
          if (codesOf(assess(lifecycle, state, action, anyone, now)).length > 0) continue;
          const { to } = advance(lifecycle, state, action, anyone, now, stateLeft);
          expect(lifecycle.states).toContain(to);
          if (stands(action).to === STATE_LEFT) expect(to).toBe(stateLeft);
          stateLeft = state;
          state = to;
        }
      }),
    );
  });
});

it('a sentence finds all its values in the requirement that says it', () => {
  const tables = [
    ...lifecycles.map(([, { moves }, facts]) => [moves, facts] as const),
    ...actTables.map(([, ...row]) => row),
  ];
  for (const [acts, facts] of tables)
    for (const { requires = [], warns = [] } of Object.values<Act<Facts>>(acts))
      for (const { code, params } of [...requires, ...warns])
        for (const language of LANGUAGES)
          for (const [, name] of MESSAGES[language][code].matchAll(/\{(\w+)\}/g))
            expect([code, Object.keys(params?.(facts) ?? {})]).toEqual([code, expect.arrayContaining([name])]);
});

it('switching a rule off never refuses more', () => {
  const switches = Object.entries(SETTINGS).flatMap(([name, { default: value }]) => (value === true ? [name] : []));
  for (const [, lifecycle, facts] of lifecycles)
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(lifecycle.moves)),
        anyFactsLike(facts),
        fc.constantFrom(...switches),
        (move, some, name) => {
          const refused = (value: boolean) =>
            codesOf(
              assessAct(move, anyone, { ...some, settings: { ...(some.settings as RuleSettings), [name]: value } }),
            );
          expect(refused(true)).toEqual(expect.arrayContaining(refused(false)));
        },
      ),
    );
});

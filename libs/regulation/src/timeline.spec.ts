import fc from 'fast-check';
import { applicationLifecycle, type ApplicationState } from './application-lifecycle.js';
import { applicationConsequence, CONSEQUENT_ACTIONS, consequencesOf, type Standing } from './consequences.js';
import { missionLifecycle } from './mission-lifecycle.js';
import { DEADLINE_NAMES, deadlineState, DUE_SOON_DAYS } from './timeline.js';

const DAY = 24 * 60 * 60 * 1_000;
const name = fc.constantFrom(...DEADLINE_NAMES);
const underWay = fc.constantFrom('DRAFT' as const, 'FORMING' as const, 'OBSERVING' as const);

it('a deadline that was met is done for good, and one without a date is not set', () => {
  fc.assert(
    fc.property(name, fc.constantFrom(...missionLifecycle.states), fc.nat(), (deadline, mission, now) => {
      expect(deadlineState({ at: 0, done: true, mission }, now, deadline)).toBe('done');
    }),
  );
  expect(deadlineState({ at: null, done: false, mission: 'DRAFT' }, 0, 'cutoff')).toBe('not-set');
});

it('a deadline comes nearer in one direction only: upcoming, due soon, overdue', () => {
  const order = ['upcoming', 'due-soon', 'overdue'];
  fc.assert(
    fc.property(name, underWay, fc.nat(100 * DAY), fc.nat(100 * DAY), (deadline, mission, one, other) => {
      const facts = { at: 50 * DAY, done: false, mission };
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((now) =>
        order.indexOf(deadlineState(facts, now, deadline)),
      );
      expect(earlier).toBeGreaterThanOrEqual(0);
      expect(later).toBeGreaterThanOrEqual(earlier!);
    }),
  );
  const facts = { at: 50 * DAY, done: false, mission: 'FORMING' as const };
  const at = (now: number) => deadlineState(facts, now, 'cutoff');
  expect([at(50 * DAY - 1), at(50 * DAY)]).toEqual(['due-soon', 'overdue']);
  expect([at((50 - DUE_SOON_DAYS) * DAY - 1), at((50 - DUE_SOON_DAYS) * DAY)]).toEqual(['upcoming', 'due-soon']);
});

it('what is due on a day is due all that day: never late before its midnight, never before it begins', () => {
  const day = { begins: 50 * DAY, ends: 51 * DAY };
  for (const at of [day.begins, day.ends - 60_000]) {
    const on = (now: number) => deadlineState({ at, day, done: false, mission: 'READY' }, now, 'voting');
    expect([day.begins - 1, day.begins, day.ends - 1, day.ends].map(on)).toEqual([
      'due-soon',
      'today',
      'today',
      'overdue',
    ]);
  }
});

it('nothing but the erasure is due of a mission that was called off', () => {
  for (const deadline of DEADLINE_NAMES)
    expect(deadlineState({ at: 1, done: false, mission: 'CANCELLED' }, 0, deadline)).toBe(
      deadline === 'erasure' ? 'due-soon' : 'not-in-force',
    );
});

const counts = fc.dictionary(fc.constantFrom<ApplicationState>(...applicationLifecycle.states), fc.nat(500));
const standing = fc.record({
  applications: counts,
  accreditations: fc.constant({}),
  batches: fc.nat(9),
  certificates: fc.nat(9),
  cutoffConfirmed: fc.boolean(),
  listApproved: fc.boolean(),
  deadlines: fc.nat(9),
}) as fc.Arbitrary<Standing>;

const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, each) => total + (each ?? 0), 0);

it('the consequences of every move account for every application, and leave no blank in a sentence', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CONSEQUENT_ACTIONS), standing, (action, before) => {
      const items = consequencesOf(action, before);
      const told = items.filter(({ about }) => about === 'applications');
      expect(sum(told.map(({ count }) => count))).toBe(sum(Object.values(before.applications)));
      for (const { from, to } of told) {
        const move = applicationConsequence(action, from as ApplicationState);
        expect(to).toBe(move ? applicationLifecycle.moves[move].to : null);
      }
      for (const { sentence } of items) {
        expect(sentence.ru).toMatch(/^[А-ЯЁ][^{}]+\.$/u);
        expect(sentence.en).toMatch(/^[A-Z][^{}а-яё]+\.$/u);
      }
    }),
  );
});

import { APPLICATION_ENDS } from './application-lifecycle.js';
import { STATE_LEFT, type Lifecycle } from './lifecycle.js';
import { authorityOf, ROLES, type Role } from './roles.js';
import { LIFECYCLES } from './rule-effects.js';

/** Any lifecycle, read without its facts. */
type Read = Lifecycle<string, string, never>;

const tables = Object.entries<Read>(LIFECYCLES);
const everyRole = Object.keys(ROLES) as Role[];
const movesOf = ({ moves }: Read) => Object.entries(moves);

/** The steps a lifecycle allows, each move once per state it leaves; what is postponed may resume anywhere it stood. */
const stepsOf = (lifecycle: Read) =>
  movesOf(lifecycle).flatMap(([action, { from, to, reason, final }]) => {
    const targets = to === STATE_LEFT ? statesLeftFor(lifecycle, from) : [to];
    return from.flatMap((left) => targets.map((target) => ({ action, from: left, to: target, reason, final })));
  });

const statesLeftFor = (lifecycle: Read, waiting: readonly string[]) =>
  movesOf(lifecycle).flatMap(([, { from, to }]) => (waiting.includes(to) ? [...from] : []));

function reachable(start: string, steps: { from: string; to: string }[]) {
  const reached = new Set([start]);
  for (const _ of steps) for (const { from, to } of steps) if (reached.has(from)) reached.add(to);
  return reached;
}

describe.each(tables)('the %s lifecycle', (_, lifecycle) => {
  const steps = stepsOf(lifecycle);
  const ends = lifecycle.states.filter((state) => !steps.some(({ from }) => from === state));

  it('begins in a state of its own and names each state once', () => {
    expect(lifecycle.states).toContain(lifecycle.initial);
    expect(new Set(lifecycle.states).size).toBe(lifecycle.states.length);
  });

  it('can reach every state from the initial one', () => {
    expect(reachable(lifecycle.initial, steps)).toEqual(new Set(lifecycle.states));
  });

  it('can reach an end from every state', () => {
    for (const state of lifecycle.states)
      expect([state, ends.some((end) => reachable(state, steps).has(end))]).toEqual([state, true]);
  });

  it('makes every move from known states to a known state', () => {
    for (const { from, to } of steps) expect(lifecycle.states).toEqual(expect.arrayContaining([from, to]));
    for (const [action, { from }] of movesOf(lifecycle)) {
      expect([action, from.length]).not.toEqual([action, 0]);
      expect(new Set(from).size).toBe(from.length);
    }
  });

  it('lets some role make every move', () => {
    for (const [action, { permission }] of movesOf(lifecycle))
      expect([action, everyRole.filter((role) => authorityOf(role).can(permission))]).not.toEqual([action, []]);
  });

  it('asks the system for no reason, and makes what it did final', () => {
    const people = everyRole.filter((role) => role !== 'system');
    for (const [action, { permission, reason, final }] of movesOf(lifecycle))
      if (!people.some((role) => authorityOf(role).can(permission)))
        expect([action, reason, final]).toEqual([action, undefined, true]);
  });

  it('goes round in a circle only with a reason', () => {
    const unexplained = steps.filter(({ reason }) => !reason);
    for (const { action, from, to } of unexplained)
      expect([action, reachable(to, unexplained).has(from)]).toEqual([action, false]);
  });

  it('asks why something ended that may end at any time', () => {
    for (const [action, { from, to, reason }] of movesOf(lifecycle))
      if (from.length > 1 && ends.includes(to)) expect([action, reason]).toEqual([action, true]);
  });

  it('never comes back to before a final move, but by the appeal after a refusal (R-28)', () => {
    const others = steps.filter((step) => step.action !== 'resubmit');
    for (const { action, from, to, final } of steps)
      if (final) expect([action, reachable(to, others).has(from)]).toEqual([action, false]);
  });

  it('asks for one thing once in a move, and does not warn of what it refuses', () => {
    for (const [action, { requires = [], warns = [] }] of movesOf(lifecycle)) {
      const codes = [...requires, ...warns].map(({ code }) => code);
      expect([action, codes]).toEqual([action, [...new Set(codes)]]);
    }
  });
});

it('lets a person apply again after exactly those ends that no move leaves', () => {
  const { states, moves } = LIFECYCLES.application;
  const left = new Set<string>(Object.values(moves).flatMap(({ from }) => [...from]));
  expect(states.filter((state) => !left.has(state)).toSorted()).toEqual([...APPLICATION_ENDS].toSorted());
});

it('keeps what the system does out of the hands of persons', () => {
  const people = everyRole.filter((role) => role !== 'system');
  const byPersons = {
    'report:adopt': ['coordinator'],
    'report:replace': [],
    'mission:conclude': [],
    'appointment:lapse': [],
  };
  for (const permission of ROLES.system.may)
    expect(people.filter((role) => authorityOf(role).can(permission))).toEqual(byPersons[permission]);
});

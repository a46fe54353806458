import fc from 'fast-check';
import { message } from './messages.js';
import {
  atTwoPlaces,
  coverageGaps,
  gapFindings,
  gapsOpened,
  isOffDays,
  isSamePlace,
  planActs,
  planEvent,
  planNeedsReason,
  type PlanFacts,
  type PlannedItem,
} from './plan.js';
import { assessAct } from './lifecycle.js';
import { authorityOf } from './roles.js';
import { STAGE_NAMES } from './stages.js';

const [D18, D19, D20, D21] = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21'] as const;
const at = (hour: number) => `2026-03-20T${String(hour).padStart(2, '0')}:00:00.000Z`;
const item = (more: Partial<PlannedItem> = {}): PlannedItem => ({
  teamId: 'one',
  region: 'Минск',
  stationId: null,
  stage: 'voting',
  startsAt: at(8),
  endsAt: at(10),
  ...more,
});

const clashes = (more: Partial<PlannedItem>) => atTwoPlaces(item(), [item(more)]).length;
const station = (stationId: string | null, region: string | null) => ({ stationId, region });

describe('R-36 the plan', () => {
  it('R-36 has a team at two places at once only where times overlap and places differ', () => {
    expect(clashes({ region: 'Брест' })).toBe(1);
    expect(clashes({ region: 'минск ' })).toBe(0);
    expect(clashes({ region: 'Брест', teamId: 'two' })).toBe(0);
    expect(clashes({ region: 'Брест', startsAt: at(10), endsAt: at(11) })).toBe(0);
    expect(clashes({ region: 'Брест', startsAt: at(9), endsAt: at(11) })).toBe(1);
  });

  it('R-36 tells places apart by their stations, and by regions where one has none', () => {
    expect(isSamePlace(station('1', 'Минск'), station('2', 'Минск'))).toBe(false);
    expect(isSamePlace(station('1', 'Минск'), station('1', null))).toBe(true);
    expect(isSamePlace(station('1', 'Минск'), station(null, 'Минск'))).toBe(true);
  });

  it('R-36 sees the same clash from both sides', () => {
    const some = fc.record({
      teamId: fc.constantFrom('one', 'two'),
      region: fc.constantFrom('Минск', 'Брест'),
      stationId: fc.constantFrom('1', '2', null),
      stage: fc.constantFrom(...STAGE_NAMES),
      startsAt: fc.integer({ min: 0, max: 11 }).map(at),
      endsAt: fc.integer({ min: 12, max: 23 }).map(at),
    });
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(atTwoPlaces(one, [other])).toHaveLength(atTwoPlaces(other, [one]).length);
      }),
    );
  });

  it('R-36 knows on which days a vote has which stage, and nothing of votes that are not entered', () => {
    const votes = [{ votingDays: [D20], earlyVotingDays: [D18, D19] }];
    expect(STAGE_NAMES.filter((stage) => isOffDays(stage, D19, votes))).toEqual([
      'opening',
      'voting',
      'closing',
      'counting',
    ]);
    expect(STAGE_NAMES.filter((stage) => isOffDays(stage, D20, votes))).toEqual(['early-voting']);
    expect(STAGE_NAMES.filter((stage) => !isOffDays(stage, D21, votes))).toEqual(['counting']);
    expect(isOffDays('opening', D21, [])).toBe(false);
  });

  it('asks for a reason once the day of an item has come, and for taking one away', () => {
    expect(planNeedsReason(D20, item(), D19)).toBe(false);
    expect(planNeedsReason(D20, item(), D20)).toBe(true);
    expect(planNeedsReason(D20, null, D18)).toBe(true);
    expect([planEvent(null, item()), planEvent(item(), item()), planEvent(item(), null)]).toEqual([
      'plan.entered',
      'plan.changed',
      'plan.removed',
    ]);
  });
});

describe('R-37 what the plan covers', () => {
  const president = { title: { ru: 'Выборы', en: 'Election' }, votingDays: [D19, D20] };
  const countOf = (items: Parameters<typeof coverageGaps>[1]) =>
    coverageGaps([president], items).reduce((sum, { days }) => sum + days.length, 0);
  const gaps = (items: Parameters<typeof coverageGaps>[1]) =>
    coverageGaps([president], items).map(({ stage, days }) => [stage, days]);

  it('R-37 is the opening of every voting day and the count behind the last', () => {
    expect(gaps([])).toEqual([
      ['opening', [D19, D20]],
      ['counting', [D20]],
    ]);
    expect(gaps([{ stage: 'opening', day: D19 }])).toEqual([
      ['opening', [D20]],
      ['counting', [D20]],
    ]);
    const openings = [D19, D20].map((day) => ({ stage: 'opening' as const, day }));
    expect(gaps([...openings, { stage: 'counting', day: D20 }])).toEqual([]);
    expect(gaps([...openings, { stage: 'counting', day: D19 }])).toEqual([['counting', [D20]]]);
  });

  it('R-37 has the count of a night that began the day before', () => {
    expect(gaps([{ stage: 'counting', day: D21 }])).toEqual([['opening', [D19, D20]]]);
    expect(gaps([{ stage: 'opening', day: D21 }])).toHaveLength(2);
  });

  it('R-37 is asked of each event, and of none nothing', () => {
    const other = { title: { ru: 'Референдум', en: 'Referendum' }, votingDays: [D18] };
    const found = coverageGaps([president, other], [{ stage: 'counting', day: D20 }]);
    expect(found.map(({ event, stage }) => [event.en, stage])).toEqual([
      ['Election', 'opening'],
      ['Referendum', 'opening'],
      ['Referendum', 'counting'],
    ]);
    expect(coverageGaps([], [])).toEqual([]);
    const [finding] = gapFindings(found);
    expect(finding).toMatchObject({ effect: 'warns', rule: 'R-37', code: 'plan.opening-uncovered' });
    expect(message('en', finding!.code, finding!.params)).toBe(
      'No team is planned for the opening on 19 March 2026, 20 March 2026: Election.',
    );
  });

  it('R-37 warns of a change only of what it uncovers', () => {
    const before = coverageGaps([president], [{ stage: 'opening', day: D19 }]);
    const after = coverageGaps([president], []);
    expect(gapsOpened(before, after).map(({ stage, days }) => [stage, days])).toEqual([['opening', [D19]]]);
    expect(gapsOpened(after, before)).toEqual([]);
  });

  it('R-37 never grows a gap by planning more', () => {
    const some = fc.record({ stage: fc.constantFrom(...STAGE_NAMES), day: fc.constantFrom(D18, D19, D20, D21) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), some, (items, more) => {
        expect(countOf([...items, more])).toBeLessThanOrEqual(countOf(items));
      }),
    );
  });
});

it('R-36 warns of what may be wanted, and blocks only what cannot be', () => {
  const gap = { event: { ru: 'В', en: 'E' }, days: D20 };
  const sound: PlanFacts = {
    missionOver: false,
    reversed: false,
    strangeStation: false,
    outsideDates: false,
    offDays: false,
    places: 0,
    nobody: false,
    unopened: null,
    uncounted: null,
  };
  const found = (facts: Partial<PlanFacts>) =>
    assessAct(planActs.record, authorityOf('coordinator'), { ...sound, ...facts }).map(({ effect, code }) => [
      effect,
      code,
    ]);
  expect(found({})).toEqual([]);
  expect(found({ reversed: true, strangeStation: true })).toEqual([
    ['refuses', 'plan.reversed'],
    ['refuses', 'plan.strange-station'],
  ]);
  const amiss = { outsideDates: true, offDays: true, places: 2, nobody: true };
  expect(found({ ...amiss, unopened: gap, uncounted: gap })).toEqual([
    ['warns', 'plan.outside-dates'],
    ['warns', 'plan.off-days'],
    ['warns', 'plan.two-places'],
    ['warns', 'plan.nobody'],
    ['warns', 'plan.opening-uncovered'],
    ['warns', 'plan.counting-uncovered'],
  ]);
});

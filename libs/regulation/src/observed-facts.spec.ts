import { assessAct } from './lifecycle.js';
import {
  FACT_FIELDS,
  FACT_KIND_NAMES,
  FACT_KINDS,
  factActs,
  factFaults,
  fieldsOf,
  needsField,
  turnoutFalls,
  type FactField,
  type FactFacts,
} from './observed-facts.js';
import { authorityOf } from './roles.js';

const given = (...fields: FactField[]) =>
  Object.fromEntries(FACT_FIELDS.map((field) => [field, fields.includes(field) ? 'x' : null])) as Record<
    FactField,
    unknown
  >;

describe('what a fact of the day says', () => {
  it.each(FACT_KIND_NAMES)('is whole with what its kind needs: %s', (kind) => {
    const { needs, oneOf } = FACT_KINDS[kind];
    expect(factFaults(kind, given(...needs, ...oneOf.slice(0, 1)))).toEqual({ lacking: [], strange: [] });
    expect(factFaults(kind, given(...fieldsOf(kind)))).toEqual({ lacking: [], strange: [] });
    for (const field of needs) expect(needsField(kind, field)).toBe(true);
    expect(factFaults(kind, given()).lacking.length).toBe(needs.length + (oneOf.length > 0 ? 1 : 0));
  });

  it('is nothing that its kind does not have', () => {
    expect(factFaults('turnout', given('share', 'stage', 'language')).strange).toEqual(['stage', 'language']);
    expect(factFaults('organisation', given('name', 'share')).strange).toEqual(['share']);
  });
});

const at = (hour: number, share: string | null, count: number | null = null) => ({
  asOf: `2026-03-20T${String(hour).padStart(2, '0')}:00:00.000Z`,
  share,
  count,
});

describe('turnout', () => {
  it('rises or stays with the hours, in whatever order it was entered', () => {
    expect(turnoutFalls([at(12, '30'), at(8, '9.5'), at(10, '10')])).toBe(false);
    expect(turnoutFalls([at(8, '10'), at(10, '10')])).toBe(false);
    expect(turnoutFalls([])).toBe(false);
  });

  it('falls by number of per cent, not by letters, and by the measure that both have', () => {
    expect(turnoutFalls([at(8, '9.5'), at(10, '10')])).toBe(false);
    expect(turnoutFalls([at(8, '10'), at(10, '9.5')])).toBe(true);
    expect(turnoutFalls([at(8, '10'), at(9, null, 5), at(10, '9.5')])).toBe(true);
    expect(turnoutFalls([at(8, null, 10), at(10, null, 9)])).toBe(true);
    expect(turnoutFalls([at(8, null, 100), at(10, '9.5')])).toBe(false);
  });
});

describe('a fact of the day', () => {
  const sound: FactFacts = {
    missionOver: false,
    ahead: false,
    alike: 0,
    turnoutFalls: false,
    spokenUnder: null,
    documentsFixed: null,
    documentsOpen: null,
  };
  const found = (facts: Partial<FactFacts>) =>
    assessAct(factActs.record, authorityOf('headquarters'), { ...sound, ...facts }).map(({ effect, code }) => [
      effect,
      code,
    ]);

  it('R-10 is not recorded twice, nor before its time, nor once the mission is over', () => {
    expect(found({})).toEqual([]);
    expect(found({ missionOver: true, ahead: true, alike: 1 })).toEqual([
      ['refuses', 'mission.over'],
      ['refuses', 'fact.ahead'],
      ['refuses', 'fact.twice'],
    ]);
    expect(found({ turnoutFalls: true })).toEqual([['warns', 'fact.turnout-falls']]);
  });

  it.each(['parliamentarian', 'delegationManager', 'auditor'] as const)('is not for a %s', (role) => {
    expect(assessAct(factActs.correct, authorityOf(role), sound)).toMatchObject([{ code: 'permission.missing' }]);
  });
});

import fc from 'fast-check';
import { assessAct } from './lifecycle.js';
import { authorityOf } from './roles.js';
import {
  altersPast,
  areTogether,
  dayAfter,
  elsewhereOf,
  isOn,
  lacksOf,
  saidTwice,
  teamActs,
  teamDoubts,
  teamEvent,
  teamNeedsReason,
  type Known,
  type TeamFacts,
} from './teams.js';

const [D17, D18, D19, D20] = ['2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'] as const;
const one = (personId: string, more: Partial<Known> = {}): Known => ({
  personId,
  leader: false,
  fromDay: D17,
  untilDay: null,
  delegation: 'KAZ',
  speaks: [],
  ...more,
});
const leader = (personId: string, more: Partial<Known> = {}) => one(personId, { leader: true, ...more });
/** Without days that end before they begin, which are refused. */
const sound = (members: readonly Known[]) =>
  members.filter(({ fromDay, untilDay }) => !untilDay || untilDay >= fromDay);
const WISHES = { size: 2, mixed: true };

describe('R-35 a team', () => {
  it('lacks nothing with two of different delegations, one of whom leads', () => {
    const none = { small: null, unmixed: null, leaderless: null, speechless: null };
    expect(lacksOf([leader('a'), one('b', { delegation: 'BLR' })], WISHES)).toEqual(none);
    expect(lacksOf([], WISHES)).toEqual(none);
  });

  it('R-35 is too small from the day on which one is left', () => {
    const members = [leader('a'), one('b', { delegation: 'BLR', untilDay: D18 })];
    expect(lacksOf(members, WISHES).small).toBe(D19);
    expect(lacksOf(members, { ...WISHES, size: 1 }).small).toBeNull();
    expect(lacksOf([leader('a'), leader('a', { fromDay: D18 })], WISHES).small).toBe(D17);
  });

  it('R-35 is of one delegation only where all are of it, and the mission minds', () => {
    const same = [leader('a'), one('b')];
    expect(lacksOf(same, WISHES).unmixed).toBe(D17);
    expect(lacksOf(same, { ...WISHES, mixed: false }).unmixed).toBeNull();
    expect(lacksOf([leader('a'), one('b', { delegation: null })], WISHES).unmixed).toBeNull();
    const experts = [leader('a', { delegation: null }), one('b', { delegation: null })];
    expect(lacksOf(experts, WISHES).unmixed).toBeNull();
  });

  it('R-35 has no leader from the first day on which none of those who are there leads', () => {
    const members = [leader('a', { untilDay: D18 }), one('b'), one('c'), leader('c', { fromDay: D20 })];
    expect(lacksOf(members, WISHES).leaderless).toBe(D19);
    expect(lacksOf([one('a')], WISHES).leaderless).toBe(D17);
  });

  it('R-35 has no language in common from the day on which all have said theirs and none is of all', () => {
    const members = [
      leader('a', { speaks: ['rus', 'kaz'] }),
      one('b', { speaks: ['rus', 'eng'] }),
      one('c', { speaks: ['eng'], fromDay: D18, untilDay: D18 }),
    ];
    expect(lacksOf(members, WISHES).speechless).toBe(D18);
    expect(lacksOf(members.slice(0, 2), WISHES).speechless).toBeNull();
    expect(lacksOf([...members, one('d')], WISHES).speechless).toBeNull();
  });

  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
  const member = fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd'),
    leader: fc.boolean(),
    fromDay: day,
    untilDay: fc.option(day, { nil: null }),
    delegation: fc.constantFrom('KAZ', 'BLR', null),
    speaks: fc.subarray(['rus', 'eng'] as const),
  });
  const team = fc.array(member, { maxLength: 6 });

  it('R-35 is looked at day by day: nothing is amiss before the day that is named, and on it something is', () => {
    fc.assert(
      fc.property(team, day, (members, other) => {
        const { leaderless, small } = lacksOf(members, WISHES);
        const here = (when: string) => members.filter((each) => isOn(each, when));
        const led = (when: string) => here(when).length === 0 || here(when).some((each) => each.leader);
        if (leaderless) expect(led(leaderless)).toBe(false);
        if (!leaderless || other < leaderless) expect(led(other)).toBe(true);
        const count = (when: string) => new Set(here(when).map(({ personId }) => personId)).size;
        if (!small || other < small) expect([0, 2, 3, 4]).toContain(count(other));
      }),
    );
  });

  it('R-35 is the same in whatever order its members are said', () => {
    fc.assert(
      fc.property(team, (members) => {
        expect(lacksOf(members.toReversed(), WISHES)).toEqual(lacksOf(members, WISHES));
      }),
    );
  });

  it('R-35 shares a member with another one exactly if there is a day on which both have them', () => {
    fc.assert(
      fc.property(team, team, (ours, theirs) => {
        const days = Array.from({ length: 31 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`);
        const both = (personId: string) =>
          days.some((when) =>
            [ours, theirs].every((members) => members.some((each) => each.personId === personId && isOn(each, when))),
          );
        expect(elsewhereOf(sound(ours), sound(theirs)).toSorted()).toEqual(['a', 'b', 'c', 'd'].filter(both));
      }),
    );
  });

  it('R-35 names nobody twice on one day, and may have somebody who comes again', () => {
    expect(saidTwice([one('a', { untilDay: D18 }), one('a', { fromDay: D19 })])).toEqual([]);
    expect(saidTwice([one('a', { untilDay: D19 }), one('a', { fromDay: D19 }), one('b')])).toEqual(['a']);
    expect(areTogether(one('a'), one('a', { fromDay: D20 }))).toBe(true);
  });

  it('knows the day after, at the end of a month and in a leap year', () => {
    expect(['2026-02-28', '2028-02-28', '2026-12-31'].map(dayAfter)).toEqual([
      '2026-03-01',
      '2028-02-29',
      '2027-01-01',
    ]);
  });
});

describe('a change of a team', () => {
  const before = { members: [leader('a'), one('b')] };

  it('is called by what changes', () => {
    expect(teamEvent(null, before)).toBe('team.formed');
    expect(teamEvent(before, { members: before.members.toReversed() })).toBe('team.renamed');
    expect(teamEvent(before, { members: [leader('a')] })).toBe('team.members-changed');
    expect(teamEvent(before, null)).toBe('team.removed');
  });

  it('asks for a reason where it alters days that have come, and none for what lies ahead', () => {
    const ends = (untilDay: string) => ({ members: [leader('a'), one('b', { untilDay })] });
    expect(teamNeedsReason(before, ends(D18), D18)).toBe(false);
    expect(teamNeedsReason(before, ends(D17), D18)).toBe(true);
    expect(teamNeedsReason(before, { members: [one('a'), one('b')] }, '2026-03-16')).toBe(false);
    expect(teamNeedsReason(before, { members: [one('a'), one('b')] }, D17)).toBe(true);
    expect(teamNeedsReason(before, null, '2026-03-01')).toBe(true);
    expect(altersPast(null, before, '2026-03-16')).toBe(false);
  });
});

describe('what the rules say of a team', () => {
  const nothing: TeamFacts = {
    missionOver: false,
    numberTaken: false,
    reversed: false,
    twice: 0,
    strangers: 0,
    planned: 0,
    visited: 0,
    small: null,
    unmixed: null,
    leaderless: null,
    speechless: null,
    elsewhere: 0,
    outsideDates: false,
    documentsFixed: null,
    documentsOpen: null,
  };
  const found = (facts: Partial<TeamFacts>) =>
    assessAct(teamActs.form, authorityOf('coordinator'), { ...nothing, ...facts }).map(({ effect, code }) => [
      effect,
      code,
    ]);

  it('R-35 warns of what may be wanted, and blocks only what cannot be', () => {
    expect(found({})).toEqual([]);
    expect(found({ small: D17, unmixed: D17, leaderless: D17, elsewhere: 1, outsideDates: true })).toEqual([
      ['warns', 'team.small'],
      ['warns', 'team.unmixed'],
      ['warns', 'team.leaderless'],
      ['warns', 'team.elsewhere'],
      ['warns', 'team.outside-dates'],
    ]);
    expect(found({ numberTaken: true, strangers: 1, twice: 1, reversed: true })).toEqual([
      ['refuses', 'team.number-taken'],
      ['refuses', 'team.reversed'],
      ['refuses', 'team.twice'],
      ['refuses', 'team.stranger'],
    ]);
  });

  it('says of a team that stands what speaks against it, and refuses it nothing', () => {
    expect(teamDoubts({ ...nothing, missionOver: true, small: D18 })).toMatchObject([
      { code: 'team.small', params: { day: D18 } },
    ]);
  });

  it.each(['headquarters', 'regionalRepresentative', 'parliamentarian', 'delegationManager', 'auditor'] as const)(
    'is not for a %s',
    (role) => {
      expect(assessAct(teamActs.form, authorityOf(role), nothing)).toMatchObject([{ code: 'permission.missing' }]);
    },
  );
});

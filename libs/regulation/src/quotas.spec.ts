import fc from 'fast-check';
import { fullQuotas, gendersShort, type Claim, type Quotas, type Taken } from './quotas.js';
import { GENDERS } from './vocabulary.js';

const NONE: Quotas = {
  totalCap: 0,
  delegationQuota: 0,
  chamberQuota: 0,
  groupQuota: 0,
  genderCap: 0,
  genderMinimum: 0,
  perDelegation: {},
  perGroup: {},
};
const claim: fc.Arbitrary<Claim> = fc.record({
  delegationId: fc.constantFrom('a', 'b', null),
  chamberId: fc.constantFrom('upper', 'lower', null),
  groupCode: fc.constantFrom('green', 'blue', null),
  gender: fc.constantFrom('female', 'male', null),
});
const quotas: fc.Arbitrary<Quotas> = fc.record({
  totalCap: fc.nat(8),
  delegationQuota: fc.nat(4),
  chamberQuota: fc.nat(3),
  groupQuota: fc.nat(4),
  genderCap: fc.nat(4),
  genderMinimum: fc.nat(3),
  perDelegation: fc.dictionary(fc.constantFrom('a', 'b'), fc.nat(5)),
  perGroup: fc.dictionary(fc.constantFrom('green', 'blue'), fc.nat(5)),
});
const take = (taken: readonly Taken[], one: Claim): Taken[] => [...taken, { ...one, places: 1 }];

it('gives everyone a place where there is no quota', () => {
  fc.assert(
    fc.property(fc.array(claim), claim, (before, one) => {
      expect(fullQuotas(NONE, before.reduce(take, []), one)).toEqual([]);
    }),
  );
});

it('never gives more places than any quota has, in whatever order people come (R-17)', () => {
  fc.assert(
    fc.property(quotas, fc.array(claim, { maxLength: 40 }), (some, people) => {
      const taken = people.reduce<Taken[]>(
        (before, one) => (fullQuotas(some, before, one).length > 0 ? before : take(before, one)),
        [],
      );
      if (some.totalCap > 0) expect(taken.length).toBeLessThanOrEqual(some.totalCap);
      for (const delegation of ['a', 'b']) {
        const own = taken.filter(({ delegationId }) => delegationId === delegation);
        const limit = some.perDelegation[delegation] ?? (some.delegationQuota || Infinity);
        expect(own.length).toBeLessThanOrEqual(limit);
        for (const chamber of ['upper', 'lower'])
          expect(own.filter(({ chamberId }) => chamberId === chamber).length).toBeLessThanOrEqual(
            some.chamberQuota || Infinity,
          );
      }
      for (const group of ['green', 'blue'])
        expect(taken.filter(({ groupCode }) => groupCode === group).length).toBeLessThanOrEqual(
          some.perGroup[group] ?? (some.groupQuota || Infinity),
        );
      for (const gender of GENDERS)
        expect(taken.filter((one) => one.gender === gender).length).toBeLessThanOrEqual(some.genderCap || Infinity);
      // What is still missing of each gender fits into what the cap leaves, as long as it fitted at the beginning.
      const missing = gendersShort(some.genderMinimum, taken).reduce((sum, short) => sum + short.missing, 0);
      if (some.totalCap >= 2 * some.genderMinimum && some.totalCap > 0)
        expect(taken.length + missing).toBeLessThanOrEqual(some.totalCap);
    }),
  );
});

it('frees a place for somebody when somebody goes: a smaller number taken never refuses more', () => {
  fc.assert(
    fc.property(quotas, fc.array(claim, { minLength: 1, maxLength: 20 }), claim, (some, people, one) => {
      const all = people.reduce(take, []);
      expect(fullQuotas(some, all, one)).toEqual(expect.arrayContaining(fullQuotas(some, all.slice(1), one)));
    }),
  );
});

it('asks nothing of a gender or a group that is not stated, but does not give away what is kept for another (R-17)', () => {
  const nobody: Claim = { delegationId: null, chamberId: null, groupCode: null, gender: null };
  const men: Taken[] = [{ ...nobody, gender: 'male', places: 3 }];
  const full = (some: Partial<Quotas>, gender: Claim['gender']) =>
    fullQuotas({ ...NONE, ...some }, men, { ...nobody, gender });
  expect(full({ genderCap: 3, groupQuota: 1 }, null)).toEqual([]);
  expect(full({ genderCap: 3 }, 'male')).toEqual(['gender']);
  // Two of the five places are kept for women.
  expect(full({ totalCap: 5, genderMinimum: 2 }, 'male')).toEqual(['gender']);
  expect(full({ totalCap: 5, genderMinimum: 2 }, null)).toEqual(['gender']);
  expect(full({ totalCap: 5, genderMinimum: 2 }, 'female')).toEqual([]);
  expect(full({ genderMinimum: 2 }, 'male')).toEqual([]);
});

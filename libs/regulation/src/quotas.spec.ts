import fc from 'fast-check';
import { fullQuotas, type Claim, type Quotas, type Taken } from './quotas.js';

const NONE: Quotas = { totalCap: 0, delegationQuota: 0, chamberQuota: 0, perDelegation: {} };
const claim: fc.Arbitrary<Claim> = fc.record({
  delegationId: fc.constantFrom('a', 'b', null),
  chamberId: fc.constantFrom('upper', 'lower', null),
});
const quotas: fc.Arbitrary<Quotas> = fc.record({
  totalCap: fc.nat(8),
  delegationQuota: fc.nat(4),
  chamberQuota: fc.nat(3),
  perDelegation: fc.dictionary(fc.constantFrom('a', 'b'), fc.nat(5)),
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

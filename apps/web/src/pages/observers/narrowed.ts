import type { ApplicationView, DelegationView } from '#libs/contracts';
import { APPLICANT_CATEGORIES, OBSERVER_STATES } from '#libs/regulation';

type Observer = Pick<ApplicationView, 'category' | 'chamber' | 'delegationId'> & {
  accreditation: Pick<NonNullable<ApplicationView['accreditation']>, 'state' | 'onDutyFrom'> | null;
};

/** What figures tell observers apart by: whether they were accredited, took part, and of which delegation and chamber. */
export function standsAs(
  { accreditation, category, chamber, delegationId }: Observer,
  delegations: readonly Pick<DelegationView, 'id' | 'country'>[],
) {
  const accredited = accreditation !== null && OBSERVER_STATES.includes(accreditation.state);
  return {
    accredited: accredited ? 'yes' : 'no',
    duty: accredited ? (accreditation.onDutyFrom ? 'taken' : 'not-taken') : null,
    category,
    outside: !APPLICANT_CATEGORIES[category].sentByDelegation && category !== 'adviser' ? 'yes' : 'no',
    country: delegations.find(({ id }) => id === delegationId)?.country ?? null,
    chamber: chamber?.ru ?? null,
  };
}

import type { ApplicationView, DelegationView, WaitingListView } from '#libs/contracts';
import { applicationStates, OBSERVER_STATES, PLACE_STATES } from '#libs/regulation';
import type { MessageKey } from '../../messages/catalogue';
import { isEnded } from './standing';

/** What is counted of a delegation, in the order in which a name goes its way. */
export const STAGES = ['nominated', 'endorsed', 'waiting', 'listed', 'sent', 'accredited', 'refused'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES = {
  nominated: 'observers.nominatedCount',
  endorsed: 'observers.endorsed',
  waiting: 'observers.waiting',
  listed: 'observers.listed',
  sent: 'observers.sent',
  accredited: 'observers.accredited',
  refused: 'observers.refused',
} as const satisfies Record<Stage, MessageKey>;

export type DelegationRow = {
  /** Null: those who sit in no delegation. */
  id: string | null;
  name: { ru: string; en: string } | null;
  /** Null: no limit. */
  places: number | null;
} & Record<Stage, number>;

const isObserver = ({ accreditation }: ApplicationView) =>
  accreditation !== null && OBSERVER_STATES.includes(accreditation.state);
/** By the assembly itself. */
const REFUSED = applicationStates('refused');

/** Whoever has come further counts in every stage before; who has gone is counted only where somebody said no. */
const COUNTED: Record<Stage, (application: ApplicationView) => boolean> = {
  nominated: (application) => !isEnded(application),
  endorsed: (application) => !isEnded(application) && application.endorsedAt !== null,
  waiting: ({ state }) => state === 'WAITLISTED',
  listed: ({ state }) => PLACE_STATES.includes(state),
  sent: ({ state }) => state === 'SENT',
  // One that ran out was one: a mission that is over was accredited all the same.
  accredited: (application) => !isEnded(application) && isObserver(application),
  refused: ({ state, accreditation }) => REFUSED.includes(state) || accreditation?.state === 'REFUSED',
};

export const countsOf = (applications: readonly ApplicationView[]) =>
  Object.fromEntries(STAGES.map((stage) => [stage, applications.filter(COUNTED[stage]).length])) as Record<
    Stage,
    number
  >;

type Quotas = Pick<WaitingListView, 'delegationQuota' | 'perDelegation'>;
export const placesOf = ({ delegationQuota, perDelegation }: Quotas, id: string | null): number | null =>
  (id === null ? 0 : (perDelegation[id] ?? delegationQuota)) || null;

/** One row for each delegation that takes part, the host's aside, or has somebody here, and one for those outside, if there are any. */
export function compositionOf(
  delegations: readonly DelegationView[],
  applications: readonly ApplicationView[],
  quotas: Quotas,
  everyDelegation: boolean,
  host: string,
): DelegationRow[] {
  const of = (id: string | null) => applications.filter(({ delegationId }) => delegationId === id);
  const rows = delegations
    .map(({ id, name, country, member, participates }) => ({
      id,
      name,
      own: of(id),
      awaited: member && participates && country !== host,
    }))
    .filter(({ own, awaited }) => own.length > 0 || (everyDelegation && awaited))
    .map(({ id, name, own }) => ({ id, name, places: placesOf(quotas, id), ...countsOf(own) }));
  const outside = of(null);
  return outside.length === 0 ? rows : [...rows, { id: null, name: null, places: null, ...countsOf(outside) }];
}

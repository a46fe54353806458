/** How many places a mission has; 0 is no limit. */
export type Quotas = {
  totalCap: number;
  delegationQuota: number;
  chamberQuota: number;
  /** Another number than `delegationQuota`, by delegation. */
  perDelegation: Readonly<Record<string, number>>;
};

/** Whose place it is, or would be; both null for staff, experts and guests. */
export type Claim = { delegationId: string | null; chamberId: string | null };
/** Places taken by people of the same delegation and chamber. */
export type Taken = Claim & { places: number };

export const QUOTA_KINDS = ['total', 'delegation', 'chamber'] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

/** The quotas that leave no place for this claim; none if there is one. */
export function fullQuotas(quotas: Quotas, taken: readonly Taken[], { delegationId, chamberId }: Claim): QuotaKind[] {
  const sum = (of: (claim: Claim) => boolean) => taken.filter(of).reduce((total, { places }) => total + places, 0);
  const full = (limit: number, of: (claim: Claim) => boolean) => limit > 0 && sum(of) >= limit;
  const ofDelegation = (claim: Claim) => claim.delegationId === delegationId;
  const own = delegationId === null ? undefined : quotas.perDelegation[delegationId];
  const delegationFull =
    delegationId !== null &&
    // A delegation's own number may be none at all; the common quota of 0 is no limit.
    (own === undefined ? full(quotas.delegationQuota, ofDelegation) : sum(ofDelegation) >= own);
  const chamberFull =
    chamberId !== null && full(quotas.chamberQuota, (claim) => ofDelegation(claim) && claim.chamberId === chamberId);
  const found = {
    total: full(quotas.totalCap, () => true),
    delegation: delegationFull,
    chamber: chamberFull,
  } satisfies Record<QuotaKind, boolean>;
  return QUOTA_KINDS.filter((kind) => found[kind]);
}

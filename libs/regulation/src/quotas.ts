import { GENDERS, type Gender } from './vocabulary.js';

/** How many places a mission has; 0 is no limit. */
export type Quotas = {
  totalCap: number;
  delegationQuota: number;
  chamberQuota: number;
  /** At most so many of one political group. */
  groupQuota: number;
  /** At most so many of one gender. */
  genderCap: number;
  /** At least so many of each gender: under a total cap these places are kept for them. */
  genderMinimum: number;
  /** Another number than `delegationQuota`, by delegation. */
  perDelegation: Readonly<Record<string, number>>;
  /** Another number than `groupQuota`, by the code of the group. */
  perGroup: Readonly<Record<string, number>>;
};

/** Whose place it is, or would be. Null is no delegation, no seat, no group, or a gender that is not stated. */
export type Claim = {
  delegationId: string | null;
  chamberId: string | null;
  groupCode: string | null;
  gender: Gender | null;
};
/** Places taken by people who are alike in all of it. */
export type Taken = Claim & { places: number };

export const QUOTA_KINDS = ['total', 'delegation', 'chamber', 'group', 'gender'] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

type Which = (claim: Claim) => boolean;
const sum = (taken: readonly Taken[], of: Which) => taken.filter(of).reduce((total, { places }) => total + places, 0);

/** The quotas that leave no place for this claim; none if there is one. */
export function fullQuotas(quotas: Quotas, taken: readonly Taken[], claim: Claim): QuotaKind[] {
  const { delegationId, chamberId, groupCode, gender } = claim;
  /** One's own number may be none at all; the common one of 0 is no limit. */
  const full = (of: Which, common: number, own?: number) =>
    own === undefined ? common > 0 && sum(taken, of) >= common : sum(taken, of) >= own;
  const ofDelegation: Which = (other) => other.delegationId === delegationId;
  const ofChamber: Which = (other) => ofDelegation(other) && other.chamberId === chamberId;
  const ofGroup: Which = (other) => other.groupCode === groupCode;
  const ofGender: Which = (other) => other.gender === gender;
  const found = {
    total: full(() => true, quotas.totalCap),
    delegation: delegationId !== null && full(ofDelegation, quotas.delegationQuota, quotas.perDelegation[delegationId]),
    chamber: chamberId !== null && full(ofChamber, quotas.chamberQuota),
    group: groupCode !== null && full(ofGroup, quotas.groupQuota, quotas.perGroup[groupCode]),
    gender: (gender !== null && full(ofGender, quotas.genderCap)) || isKept(quotas, taken, gender),
  } satisfies Record<QuotaKind, boolean>;
  return QUOTA_KINDS.filter((kind) => found[kind]);
}

/** Under a total cap the last places are kept for those genders of whom too few have one. */
function isKept({ totalCap, genderMinimum }: Quotas, taken: readonly Taken[], gender: Gender | null): boolean {
  const kept = gendersShort(genderMinimum, taken).filter((short) => short.gender !== gender);
  const places = kept.reduce((total, { missing }) => total + missing, 0);
  return totalCap > 0 && genderMinimum > 0 && sum(taken, () => true) + places >= totalCap;
}

/** Of which genders too few have a place, and how many are missing. */
export const gendersShort = (minimum: number, taken: readonly Taken[]) =>
  GENDERS.map((gender) => ({ gender, missing: minimum - sum(taken, (other) => other.gender === gender) })).filter(
    ({ missing }) => missing > 0,
  );

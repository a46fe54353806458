import type { AccreditationState } from './accreditation-lifecycle.js';
import { defineActs } from './lifecycle.js';
import type { ApplicantCategory, MissionOffice } from './vocabulary.js';

/** What a bearer is in the mission. Statements name it by its place here: new ones go to the end. */
export const BADGE_FUNCTIONS = [
  'coordinator',
  'deputyCoordinator',
  'member',
  'member-of-parliament',
  'secretariat',
  'expert',
  'guest',
  'adviser',
] as const satisfies readonly (MissionOffice | ApplicantCategory)[];
export type BadgeFunction = (typeof BADGE_FUNCTIONS)[number];

/** An office in the mission counts before the category in which one applied. */
export const badgeFunction = (office: string | null, category: ApplicantCategory): BadgeFunction =>
  BADGE_FUNCTIONS.find((name) => name === office) ?? category;

/** A bank card, or a sheet of the A series worn round the neck. */
export const BADGE_SIZES = ['card', 'A6'] as const;
export type BadgeSize = (typeof BADGE_SIZES)[number];

export const BADGE_STATES = ['valid', 'not-yet', 'expired', 'revoked', 'replaced', 'unknown'] as const;
export type BadgeState = (typeof BADGE_STATES)[number];

/** What becomes of a badge with the accreditation it stands on; `dates` leaves it to the certificate's. */
const STANDING = {
  REQUESTED: 'revoked',
  ACCREDITED: 'dates',
  EXPIRED: 'expired',
  REFUSED: 'revoked',
  CANCELLED_ON_REQUEST: 'revoked',
  REVOKED_BY_HOST: 'revoked',
  RECALLED_BY_PA: 'revoked',
  RETURNED_FOR_DOCS: 'revoked',
} as const satisfies Record<AccreditationState, BadgeState | 'dates'>;

export type BadgeStanding = {
  accreditation: AccreditationState;
  /** The bearer's application still stands before the host. */
  applicationStands: boolean;
  replaced: boolean;
  validFrom: string | null;
  validUntil: string | null;
};

/** What a badge is worth on a day. An end of the accreditation counts at once, whatever is printed. */
export function badgeState(badge: BadgeStanding, today: string): BadgeState {
  const standing = STANDING[badge.accreditation];
  if (standing !== 'dates') return standing;
  if (!badge.applicationStands) return 'revoked';
  if (badge.replaced) return 'replaced';
  if (badge.validFrom && today < badge.validFrom) return 'not-yet';
  return badge.validUntil && badge.validUntil < today ? 'expired' : 'valid';
}

export type BadgeFacts = { accredited: boolean };

export const badgeActs = defineActs<BadgeFacts>()({
  /** A badge stands beside the host's certificate, never in its place. */
  issue: {
    permission: 'badge:issue',
    requires: [{ code: 'badge.not-accredited', met: (f) => f.accredited }],
  },
  read: { permission: 'badge:read', records: ['R-32'] },
});

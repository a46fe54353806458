import type { Role } from './roles.js';
import type { SystemReason } from './vocabulary.js';

/** On which mandate a role rests that was given to somebody who has one: on one in that delegation, or on any. */
type Seat = 'in-the-delegation' | 'anywhere';
type Row = {
  /** Null: on nothing but what was given. */
  seat: Seat | null;
  /** Whether it ends for good when the account of its holder is closed: nobody is left in office who cannot act. */
  account: boolean;
};

/**
 * What every role stands on besides its own time. Who has no mandate may hold these as well (a plenipotentiary
 * representative need not be a member, a deputy may be of the Secretariat); but what was given to a member of parliament
 * ends with the mandate, by an act or by its date, and whatever was given with the account of its holder.
 */
export const RESTS_ON = {
  systemAdministrator: { seat: null, account: true },
  executiveSecretary: { seat: null, account: true },
  secretariatOfficer: { seat: null, account: true },
  /** The Council is made of the heads of parliaments and chambers. */
  councilMember: { seat: 'anywhere', account: true },
  auditor: { seat: null, account: true },
  delegationManager: { seat: 'in-the-delegation', account: true },
  delegationDeputy: { seat: 'in-the-delegation', account: true },
  /** It is the mandate. */
  parliamentarian: { seat: null, account: false },
  invitedApplicant: { seat: null, account: true },
  coordinator: { seat: 'anywhere', account: true },
  deputyCoordinator: { seat: 'anywhere', account: true },
  regionalRepresentative: { seat: 'anywhere', account: true },
  legalExpert: { seat: null, account: true },
  missionOfficer: { seat: null, account: true },
  headquarters: { seat: null, account: true },
  system: { seat: null, account: false },
} as const satisfies Record<Role, Row>;

/**
 * By what an office ended of itself, the most lasting first: what is found first for the day is said in the log, in notices
 * and in mail. A mandate or a membership whose end was a slip brings it back; an account that is opened again does not.
 */
export const LAPSE_CAUSES = ['account-closed', 'membership-over', 'mandate-over'] as const satisfies SystemReason[];
export type LapseCause = (typeof LAPSE_CAUSES)[number];

/** From a day to the first one on which it no longer holds; null while no end is known. */
export type Period = { validFrom: string; validUntil: string | null };
const holdsOn = (day: string, { validFrom, validUntil }: Period) =>
  validFrom <= day && (validUntil === null || validUntil > day);

/**
 * The first day without the mandate that is held on `day`, those that follow on it without a gap included: null while no
 * end is known, `day` itself if none is held on it. While the delegation is `outside` the assembly nobody sits for it.
 */
export function seatEnds(day: string, mandates: readonly Period[], outside: readonly Period[] = []): string | null {
  const leaves = outside.filter(
    ({ validFrom, validUntil }) => validFrom > day || holdsOn(day, { validFrom, validUntil }),
  );
  if (leaves.some((period) => holdsOn(day, period))) return day;
  const runs = (until: string): string | null => {
    const next = mandates.find((mandate) => holdsOn(until, mandate));
    if (!next) return until;
    return next.validUntil === null ? null : runs(next.validUntil);
  };
  return earliest(runs(day), ...leaves.map(({ validFrom }) => validFrom));
}

type Office = { validUntil: string | null; seatedOn: string | null; accountClosedOn: string | null };
/** Until when an office holds that was given for a time, on the strength of a mandate held on `seatedOn`, to whoever has an account. */
export const officeEnds = (
  { validUntil, seatedOn, accountClosedOn }: Office,
  mandates: readonly Period[],
  outside: readonly Period[] = [],
): string | null =>
  earliest(validUntil, accountClosedOn, seatedOn === null ? null : seatEnds(seatedOn, mandates, outside));

const latest = (days: string[]) => days.toSorted((a, b) => a.localeCompare(b)).at(-1)!;
const earliest = (...days: (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted((a, b) => a.localeCompare(b))[0] ?? null;

/** How a mandate stands to an office that is to be given: it is over, or ends before the office is to. */
export function seatWarning(
  today: string,
  lastDay: string | null,
  mandates: readonly Period[],
  outside: readonly Period[] = [],
): { holderSeatOver: string | null; holderSeatEnds: string | null } {
  const held = mandates.filter(({ validFrom }) => validFrom <= today);
  const ends = held.length === 0 ? null : seatEnds(today, mandates, outside);
  const isOver = ends === today;
  const early = ends !== null && !isOver && lastDay !== null && ends <= lastDay;
  return {
    holderSeatOver: isOver ? earliest(today, latest(held.map(({ validUntil }) => validUntil ?? today))) : null,
    holderSeatEnds: early ? ends : null,
  };
}

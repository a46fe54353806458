import type { EntityManager } from 'typeorm';
import { among, column, readAll, readOne, run, type Actor, type Unit } from '#libs/platform';
import {
  Refusal,
  ROLE_NAMES,
  ROLES,
  standsAbove,
  type Permission,
  type RefusalCode,
  type Role,
} from '#libs/regulation';
import type { Account } from './identity.entities.js';

/** A role by which one stands above others. What is given for one mission adds nothing to who gives it. */
export const isPowerful = (role: Role) => !standsAbove([], [role]);

/** Nobody locks out, takes over or dismisses who does not stand below him: not an administrator the Executive Secretary. */
export function guardAbove(actor: Actor, theirs: readonly Role[]) {
  const own = actor.roles.map(({ role }) => role);
  if (!standsAbove(own, theirs)) throw new Refusal('grant.not-yours');
}

/**
 * SQL: the roles by which an account is guarded. They count before their day has come, and still when they ended with the
 * account: otherwise whoever stands below would open it again, with another address.
 */
export const GUARDING = (person: string, today: string) => `
  SELECT role FROM held_role WHERE person_id = ${person} AND (valid_until IS NULL OR valid_until > ${today})
  UNION SELECT role FROM role_grant
  WHERE person_id = ${person} AND account_closed_on IS NOT NULL AND (valid_until IS NULL OR valid_until > ${today})`;

/** The same of the account of somebody; the own is one's own business. */
export async function guardPowerful({ manager, actor, today }: Unit, { personId }: Pick<Account, 'personId'>) {
  if (actor.personId === personId) return;
  const rows = await readAll(manager, GUARDING('$1', '$2'), [personId, today], {
    role: column.oneOf(ROLE_NAMES),
  });
  guardAbove(
    actor,
    rows.map(({ role }) => role),
  );
}

/** Ties of the one who acts ($2, $3) to a person ($1), by what is about to be done. */
const TIES = {
  /** A link of the one opened the account of the other. */
  grant: `EXISTS (SELECT FROM account g JOIN audit_entry e ON e.what = 'account.link-made'
      AND ((e.subject_id = g.id::text AND e.account_id = $2::uuid) OR (e.subject_id = $2::uuid::text AND e.account_id = g.id))
    WHERE g.person_id = $1::uuid)`,
  /** The one gave the other, who has no way in yet, a role. */
  account: `EXISTS (SELECT FROM role_grant r WHERE r.person_id = $1::uuid AND r.granted_by = $3::uuid
      AND r.role ${among(ROLE_NAMES.filter(isPowerful))} AND (r.valid_until IS NULL OR r.valid_until > $4::date))
    AND NOT EXISTS (SELECT FROM account g WHERE g.person_id = $1::uuid) AND $2::uuid IS NOT NULL`,
  /** The one wrote the address to which the mail of the other goes. */
  link: `EXISTS (SELECT FROM account g JOIN audit_entry e ON e.what = 'account.email-changed' AND e.subject_id = g.id::text
      AND e.account_id = $2::uuid AND e.at > clock_timestamp() - interval '30 days'
    WHERE g.person_id = $1::uuid) AND $3::uuid IS NOT NULL`,
} as const;

const rolesThatMay = (permission: Permission) =>
  ROLE_NAMES.filter((role) => (ROLES[role].may as readonly string[]).includes(permission));
/** By which roles somebody else may do it instead, and what one is told oneself. */
const INSTEAD = {
  grant: { roles: rolesThatMay('grant:manage'), refusal: 'grant.own-hands' },
  account: { roles: rolesThatMay('grant:manage'), refusal: 'grant.own-hands' },
  link: { roles: rolesThatMay('account:manage'), refusal: 'link.after-own-change' },
} as const satisfies Record<keyof typeof TIES, { roles: readonly Role[]; refusal: RefusalCode }>;

/**
 * Nobody grants to oneself, nor to an account that may be in one's own hands, nor makes an account to which the own grant
 * leads. Somebody else does it, as soon as there is anybody else who may.
 */
export async function requireOtherHands(
  { manager, actor, today }: Unit,
  personId: string,
  what: keyof typeof TIES,
): Promise<void> {
  const { inOwnHands } = await readOne(
    manager,
    `SELECT ${TIES[what]}
       AND EXISTS (SELECT FROM held_role h JOIN account o ON o.person_id = h.person_id
                   WHERE h.role ${among(INSTEAD[what].roles)} AND h.person_id NOT IN ($1::uuid, $3::uuid)
                   AND h.valid_from <= $4::date AND (h.valid_until IS NULL OR h.valid_until > $4::date)
                   AND o.deactivated_at IS NULL AND o.password_hash IS NOT NULL) AS "inOwnHands"`,
    [personId, actor.accountId, actor.personId, today],
    { inOwnHands: column.bool },
  );
  if (inOwnHands) throw new Refusal(INSTEAD[what].refusal);
}

/** Somebody must remain who can let others in. */
export async function keepAnAdministrator(manager: EntityManager, today: string) {
  // Two who deactivate each other must not both find the other still there.
  await run(manager, `SELECT pg_advisory_xact_lock(hashtext('the last administrator'))`);
  const { left } = await readOne(
    manager,
    `SELECT count(*)::int AS left FROM held_role h JOIN account a ON a.person_id = h.person_id
     WHERE h.role IN ('systemAdministrator', 'executiveSecretary') AND a.deactivated_at IS NULL
       AND h.valid_from <= $1 AND (h.valid_until IS NULL OR h.valid_until > $1)`,
    [today],
    { left: column.int },
  );
  if (left === 0) throw new Refusal('account.last-administrator');
}

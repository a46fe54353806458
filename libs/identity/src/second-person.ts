import type { EntityManager } from 'typeorm';
import { among, column, inSight, isThere, readAll, readOne } from '#libs/platform';
import { ROLES, type Permission, type Role, type Wording } from '#libs/regulation';
import { NAME } from './appointment-rows.js';
import { HumansService } from './one-human.js';

const rolesThatMay = (permission: Permission) =>
  (Object.keys(ROLES) as Role[]).filter((role) => (ROLES[role].may as readonly string[]).includes(permission));

/** SQL: who holds a permission for the whole assembly on a day, can sign in, and is none of these people, as `isOne` says. */
const others = (permission: Permission, count: number, isOne: (one: string, other: string) => string) => `
  SELECT DISTINCT h.person_id FROM held_role h JOIN account o ON o.person_id = h.person_id
  WHERE h.role ${among(rolesThatMay(permission))} AND h.on_id IS NULL
    AND h.valid_from <= $1::date AND (h.valid_until IS NULL OR h.valid_until > $1::date)
    AND o.deactivated_at IS NULL AND o.password_hash IS NOT NULL
    ${Array.from({ length: count }, (_, i) => `AND NOT coalesce(${isOne('h.person_id', `$${i + 2}::uuid`)}, false)`).join(' ')}`;

type Asked = { permission: Permission; today: string; but: readonly (string | null)[] };

/**
 * Whether there is anybody who could be the second person. Whoever merely looks like one of these is somebody: else a name
 * or an address that was typed would let one act alone. That they are two is asked when they confirm. Runs where every row
 * is in sight.
 */
export const isAnybodyElse = (manager: EntityManager, { permission, today, but }: Asked) =>
  isThere(
    manager,
    others(permission, but.length, (one, other) => `${one} = ${other}`),
    [today, ...but],
  );

/** Who that would be, by name. */
export async function secondPersons(
  manager: EntityManager,
  humans: HumansService,
  { permission, today, but }: Asked,
): Promise<Wording[]> {
  const rows = await readAll(
    manager,
    `SELECT ${NAME('p')} AS name FROM person p WHERE p.id IN (${others(permission, but.length, (one, other) => humans.sql(one, other))})
     ORDER BY p.family_name, p.given_name, p.id`,
    [today, ...but],
    { name: column.wording },
  );
  return rows.map(({ name }) => name);
}

/** The name on the record of whoever asked, and whether that record may be another one of the one who acts. */
export async function askerOf(
  manager: EntityManager,
  humans: HumansService,
  accountId: string,
  personId: string | null,
): Promise<{ name: Wording; personId: string; alike: Wording | null }> {
  return inSight(manager, async () => {
    const { alike, ...asker } = await readOne(
      manager,
      `SELECT p.id AS "personId", ${NAME('p')} AS name,
              $2::uuid IS NOT NULL AND p.id <> $2::uuid AND ${humans.sql('p.id', '$2::uuid')} AS alike
       FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = $1`,
      [accountId, personId],
      { personId: column.text, name: column.wording, alike: column.bool },
    );
    return { ...asker, alike: alike ? asker.name : null };
  });
}

import type { EntityManager } from 'typeorm';
import { column, readFirst, readOne } from '#libs/platform';
import { RESTS_ON, type Period, type Role } from '#libs/regulation';

/** The delegation in which the seat must be on which a role rests; null for a seat anywhere. */
const seatIn = (role: Role, delegationId: string | null) =>
  RESTS_ON[role].seat === 'in-the-delegation' ? delegationId : null;

export type GivenRole = { personId: string; role: Role; on: string | null };

/**
 * The day on which somebody who is given a role has the mandate on which it will rest: that of its beginning, or today
 * where what is known of the mandate begins later. Null for a role that rests on none, and for who has none.
 */
export async function seatedOn(
  manager: EntityManager,
  { personId, role, on }: GivenRole,
  validFrom: string,
  today: string,
): Promise<string | null> {
  if (RESTS_ON[role].seat === null) return null;
  const found = await readFirst(
    manager,
    `SELECT day::text FROM unnest($3::date[]) WITH ORDINALITY AS asked (day, turn)
     WHERE seat_ends($1, $2, day) IS DISTINCT FROM day ORDER BY turn LIMIT 1`,
    [personId, seatIn(role, on), [validFrom, today]],
    { day: column.day },
  );
  return found?.day ?? null;
}

/** SQL: the mandates of a person, and when the delegation is outside the assembly; of one delegation, or of the own one. */
export const SEATS = (person: string, delegation: string) => `(SELECT json_build_object(
  'mandates', coalesce((SELECT json_agg(json_build_object('validFrom', m.valid_from, 'validUntil', m.valid_until) ORDER BY m.valid_from)
    FROM mandate m WHERE m.person_id = ${person} AND m.delegation_id = coalesce(${delegation}, q.delegation_id)), '[]'),
  'outside', coalesce((SELECT json_agg(json_build_object('validFrom', s.valid_from, 'validUntil', s.valid_until))
    FROM delegation_standing s WHERE s.delegation_id = coalesce(${delegation}, q.delegation_id)
    AND s.kind = 'membership' AND NOT s.holds), '[]'))
  FROM person q WHERE q.id = ${person})`;
export type Seats = { mandates: Period[]; outside: Period[] };

/** Of somebody who is to be given a role. */
export async function seatsFor(manager: EntityManager, { personId, role, on }: GivenRole): Promise<Seats> {
  const { seats } = await readOne(
    manager,
    `SELECT ${SEATS('$1::uuid', '$2::uuid')} AS seats`,
    [personId, seatIn(role, on)],
    { seats: column.orNull(column.json<Seats>()) },
  );
  return seats ?? { mandates: [], outside: [] };
}

import type { EntityManager } from 'typeorm';
import type { PeopleQuery, PersonView } from '#libs/contracts';
import { latinName, Refusal, ROLES, type Permission, type Role } from '#libs/regulation';
import { among, column, readAll, readFirst, type Told } from '#libs/platform';
import { HOLDS_ON } from './mandates.js';
import { PERSON, PERSON_COLUMNS } from './person-columns.js';

const BEFORE_THE_FIRST = '9223372036854775807';

/** By the alphabets of the reader: ё beside е, Kazakh and Armenian letters where they belong. Each order has its index. */
const ORDERS = {
  newest: ['seq'],
  name: ['family_name COLLATE "ru-x-icu"', 'given_name COLLATE "ru-x-icu"', 'seq'],
  'latin-name': ['family_name_latin COLLATE "en-x-icu"', 'given_name_latin COLLATE "en-x-icu"', 'seq'],
} as const satisfies Record<PeopleQuery['sort'], readonly string[]>;

/** Folded once, and not for every person. */
const SOUGHT = `WITH sought AS MATERIALIZED (
  SELECT name_fold(written) AS written, name_fold(coalesce(latin, written)) AS latin
  FROM unnest($2::text[], $3::text[]) AS word(written, latin))`;
/** Every word sought must stand somewhere in the names: as it is written, or as it would be in Latin. */
const FOUND = `NOT EXISTS (SELECT FROM sought
  WHERE strpos(search_key, sought.written) = 0 AND strpos(search_key, sought.latin) = 0)`;

const TODAY = (row: string) => HOLDS_ON(row, 'domain_today()');
const SEATED = `EXISTS (SELECT FROM mandate m WHERE m.person_id = person.id AND ${TODAY('m')})`;
/** Who may be chosen for what: whoever the rules would refuse in any case is not offered. */
const WHO = {
  anyone: 'true',
  seated: SEATED,
  serving: `${SEATED} AND (SELECT count(DISTINCT s.kind) FROM delegation_standing s
    WHERE s.delegation_id = person.delegation_id AND s.holds AND s.kind IN ('membership', 'participation')
    AND ${TODAY('s')}) = 2`,
  outside: 'person.delegation_id IS NULL',
} as const satisfies Record<Exclude<PeopleQuery['who'], 'erasable'>, string>;
const NOT_OF = `($5::text IS NULL OR NOT $5 = ANY (array_append(other_citizenships, citizenship))
  AND NOT EXISTS (SELECT FROM delegation d WHERE d.id = person.delegation_id AND d.country = $5))`;

/** What higher floors tell of a person: whether one of the roles is or was held there, and whether data may be erased. */
export type ToldOfPeople = Told<'holds' | 'erasable', [person: string, roles: string, at: string]>;
const rolesWith = (permission: Permission) =>
  (Object.keys(ROLES) as Role[]).filter((role) => (ROLES[role].may as readonly string[]).includes(permission));

type Sought = Pick<PeopleQuery, 'delegationId' | 'q' | 'sort' | 'limit' | 'who' | 'notOf' | 'holds' | 'at'> & {
  after: string;
};

/** One more than `limit`, in the order asked for, after the person numbered `after`. */
export async function personRows(
  manager: EntityManager,
  told: ToldOfPeople,
  { delegationId, q = '', sort, after, limit, who, notOf, holds, at = [] }: Sought,
): Promise<(PersonView & { seq: string })[]> {
  const words = q.normalize('NFC').split(/\s+/).filter(Boolean);
  const latin = words.map((word) => latinName(word));
  const tell = (fact: 'holds' | 'erasable') =>
    told.sql(fact, 'person.id', among(holds ? rolesWith(holds) : []), '$6::uuid[]');
  const order = ORDERS[sort];
  const direction = sort === 'newest' ? 'DESC' : 'ASC';
  const place = after === BEFORE_THE_FIRST ? [] : await placeOf(manager, order, after);
  const further = `(${order.join(', ')}) ${sort === 'newest' ? '<' : '>'} (${place.map((_, index) => `$${index + 7}`).join(', ')})`;
  return readAll(
    manager,
    `${SOUGHT} SELECT ${PERSON_COLUMNS} FROM person
     WHERE ${place.length > 0 ? further : 'true'} AND ($1::uuid IS NULL OR delegation_id = $1) AND ${FOUND}
       AND ${who === 'erasable' ? tell('erasable') : WHO[who]} AND ${NOT_OF}
       AND ${holds ? tell('holds') : '$6::uuid[] IS NOT NULL'}
     ORDER BY ${order.map((one) => `${one} ${direction}`).join(', ')} LIMIT $4`,
    [delegationId ?? null, words, latin, limit + 1, notOf ?? null, at, ...place],
    PERSON,
  );
}

/** The place in the order is that of a person, who may have been merged into another meanwhile. */
async function placeOf(manager: EntityManager, order: readonly string[], seq: string): Promise<string[]> {
  if (order.length === 1) return [seq];
  const found = await readFirst(
    manager,
    `SELECT ARRAY[${order.map((one) => `(${one})::text`).join(', ')}] AS place FROM person WHERE seq = $1`,
    [seq],
    { place: column.texts },
  );
  if (!found) throw new Refusal('request.cursor-broken');
  return found.place;
}

import type { EntityManager } from 'typeorm';
import type { PeopleQuery, PersonView } from '#libs/contracts';
import { latinName, Refusal } from '#libs/regulation';
import { column, readAll, readFirst } from '#libs/platform';
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

type Sought = Pick<PeopleQuery, 'delegationId' | 'q' | 'sort' | 'limit'> & { after: string };

/** One more than `limit`, in the order asked for, after the person numbered `after`. */
export async function personRows(
  manager: EntityManager,
  { delegationId, q = '', sort, after, limit }: Sought,
): Promise<(PersonView & { seq: string })[]> {
  const words = q.normalize('NFC').split(/\s+/).filter(Boolean);
  const latin = words.map((word) => latinName(word));
  const order = ORDERS[sort];
  const direction = sort === 'newest' ? 'DESC' : 'ASC';
  const place = after === BEFORE_THE_FIRST ? [] : await placeOf(manager, order, after);
  const further = `(${order.join(', ')}) ${sort === 'newest' ? '<' : '>'} (${place.map((_, at) => `$${at + 5}`).join(', ')})`;
  return readAll(
    manager,
    `${SOUGHT} SELECT ${PERSON_COLUMNS} FROM person
     WHERE ${place.length > 0 ? further : 'true'} AND ($1::uuid IS NULL OR delegation_id = $1) AND ${FOUND}
     ORDER BY ${order.map((one) => `${one} ${direction}`).join(', ')} LIMIT $4`,
    [delegationId ?? null, words, latin, limit + 1, ...place],
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

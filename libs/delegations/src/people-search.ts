import type { EntityManager } from 'typeorm';
import type { PeopleQuery, PersonView } from '#libs/contracts';
import { latinName, Refusal } from '#libs/regulation';
import { isThere, readAll } from '#libs/platform';
import { PERSON, PERSON_COLUMNS } from './person-columns.js';

/** By the alphabets of the reader: ё beside е, Kazakh and Armenian letters where they belong. */
const BY_NAME = `family_name COLLATE "ru-x-icu", given_name COLLATE "ru-x-icu", seq`;
const BY_LATIN_NAME = `family_name_latin COLLATE "en-x-icu", given_name_latin COLLATE "en-x-icu", seq`;
const BEFORE_THE_FIRST = '9223372036854775807';

/** Every word sought must stand somewhere in the names: as it is written, or as it would be in Latin. */
const FOUND = `NOT EXISTS (SELECT FROM unnest($3::text[], $4::text[]) AS word(written, latin)
  WHERE strpos(search_key, name_fold(written)) = 0 AND strpos(search_key, name_fold(coalesce(latin, written))) = 0)`;

type Sought = Pick<PeopleQuery, 'delegationId' | 'q' | 'sort' | 'limit'> & { after: string };

/** One more than `limit`, in the order asked for, after the person numbered `after`. */
export async function personRows(
  manager: EntityManager,
  { delegationId, q = '', sort, after, limit }: Sought,
): Promise<(PersonView & { seq: string })[]> {
  const words = q.normalize('NFC').split(/\s+/).filter(Boolean);
  const latin = words.map((word) => latinName(word));
  const values = [after, delegationId ?? null, words, latin, limit + 1];
  const order = { newest: 'seq DESC', name: BY_NAME, 'latin-name': BY_LATIN_NAME }[sort];
  const further =
    sort === 'newest' || after === BEFORE_THE_FIRST
      ? `seq < $1::bigint`
      : `(${order}) > (SELECT ${order} FROM person WHERE seq = $1::bigint)`;
  if (sort !== 'newest' && after !== BEFORE_THE_FIRST) await stillThere(manager, after);
  return readAll(
    manager,
    `SELECT ${PERSON_COLUMNS} FROM person
     WHERE ${further} AND ($2::uuid IS NULL OR delegation_id = $2) AND ${FOUND} ORDER BY ${order} LIMIT $5`,
    values,
    PERSON,
  );
}

/** The place in the order is that of a person, who may have been merged into another meanwhile. */
async function stillThere(manager: EntityManager, seq: string) {
  if (!(await isThere(manager, 'SELECT FROM person WHERE seq = $1', [seq]))) throw new Refusal('request.cursor-broken');
}

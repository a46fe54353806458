import { SEARCHED } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { MISSION_NAME } from '#libs/missions';
import { column } from '#libs/platform';
import { IS_TITLED, REPORT_OPENS, TITLE_OF } from '#libs/reports';

/** So many of each kind: whoever has more to choose from goes on typing. */
export const MOST = 8;

/** What is asked with the words: a column for each, in the order of the parameters of the statement. */
export const FOUND = {
  kind: column.oneOf(SEARCHED),
  id: column.text,
  missionId: column.orNull(column.text),
  /** The kind of a paper, which has its title from the regulation. */
  code: column.orNull(column.text),
  number: column.orNull(column.text),
  /** Its own name; of a paper that of its mission. */
  name: column.wording,
  about: column.orNull(column.wording),
};

/** So many words are asked for at once; in the place of one that was not typed stands nothing, which is in every text. */
export const WORDS = 6;
const PLACES = Array.from({ length: WORDS }, (_, index) => index + 1);
/** One word, worked out once for the whole statement. */
const word = (form: string, n: number) => `(SELECT ${form} FROM word WHERE n = ${n})`;
const holds = (text: string, form: string, n: number) => `strpos(${text}, ${word(form, n)}) > 0`;

/** Every word stands somewhere in the names of a person: as it is written, or as it would be in Latin letters. */
const IN_NAMES = PLACES.map((n) => `(${holds('search_key', 'written', n)} OR ${holds('search_key', 'latin', n)})`).join(
  ' AND ',
);
/** Or in a title, which there is in both languages. */
const ALL_IN = (key: string) => PLACES.map((n) => holds(key, 'plain', n)).join(' AND ');
/** Of a document: in its number, in the title of its kind, in the name of its mission, or wherever else it may stand. */
const ALL_OF = (document: string, also: (n: number) => string = () => 'false') =>
  PLACES.map(
    (
      n,
    ) => `(${holds(`lower(coalesce(${document}.number, ''))`, 'plain', n)} OR ${document}.kind = ANY (${word('kinds', n)}::text[])
      OR ${holds('m.key', 'plain', n)} OR ${also(n)})`,
  ).join(' AND ');
/** Or in the title that the assembly gave it. */
const IN_TITLE = (n: number) => IS_TITLED('r', (title) => holds(plain(title), 'plain', n));
const plain = (text: string) => `translate(lower(${text}), 'ё', 'е')`;

/** A family name that begins so comes first, then any name that does. */
const NEAREST_NAME = `CASE WHEN starts_with(search_key, ${word('written', 1)}) OR starts_with(lower(family_name_latin), ${word('plain', 1)}) THEN 0
  WHEN strpos(search_key, ' ' || ${word('written', 1)}) > 0 OR strpos(search_key, ' ' || ${word('latin', 1)}) > 0 THEN 1 ELSE 2 END`;

/**
 * One statement for all of it, planned once. No index serves it: below row-level security PostgreSQL would use none for
 * parts of words, since comparing them is not leakproof; and what is read is bounded by what an assembly has. Only words
 * are folded here: people are kept folded, and titles stand in both languages.
 */
export const FIND = `
WITH word AS MATERIALIZED (
  SELECT n, name_fold(written) AS written, name_fold(coalesce(latin, written)) AS latin, ${plain('written')} AS plain,
         string_to_array(kinds, ',') AS kinds
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS typed(written, latin, kinds, n)),
seen AS MATERIALIZED (
  SELECT m.id, m.seq, m.number, m.title_ru, m.title_en, m.host_profile->'name' AS host,
         ${plain("concat_ws(' ', m.number, m.title_ru, m.title_en, m.host_profile->'name'->>'ru', m.host_profile->'name'->>'en')")} AS key
  FROM mission m WHERE $4::boolean OR m.id = ANY ($5::uuid[]))
(SELECT 'mission' AS kind, m.id, m.id AS "missionId", NULL AS code, NULL AS number, ${MISSION_NAME('m')} AS name, m.host::json AS about
 FROM seen m WHERE ${ALL_IN('m.key')} ORDER BY m.seq DESC LIMIT ${MOST})
UNION ALL
(SELECT 'person', p.id, NULL, NULL, NULL, ${PERSON_NAME('p')},
        json_build_object('ru', concat_ws(' · ', p.office_ru, (SELECT d.name_ru FROM delegation d WHERE d.id = p.delegation_id)),
                          'en', concat_ws(' · ', p.office_en, (SELECT d.name_en FROM delegation d WHERE d.id = p.delegation_id)))
 FROM (SELECT * FROM person WHERE $6::boolean AND ${IN_NAMES}
       ORDER BY ${NEAREST_NAME}, family_name COLLATE "ru-x-icu", given_name COLLATE "ru-x-icu", id LIMIT ${MOST}) p)
UNION ALL
(SELECT 'delegation', d.id, NULL, NULL, NULL, json_build_object('ru', d.name_ru, 'en', d.name_en),
        json_build_object('ru', d.parliament_ru, 'en', d.parliament_en)
 FROM delegation d, LATERAL (SELECT ${plain("concat_ws(' ', d.name_ru, d.name_en, d.country, d.parliament_ru, d.parliament_en)")} AS key) k
 WHERE ($7::boolean OR d.id = ANY ($8::uuid[])) AND ${ALL_IN('k.key')} ORDER BY d.name_ru COLLATE "ru-x-icu" LIMIT ${MOST})
UNION ALL
(SELECT 'report', r.id, r.mission_id, NULL, r.number, ${TITLE_OF('r')}, ${MISSION_NAME('m')}
 FROM report r JOIN seen m ON m.id = r.mission_id
 WHERE ${ALL_OF('r', IN_TITLE)} AND ${REPORT_OPENS('r', { reads: ['$9', '$10'], adopted: '$11', receives: '$12', person: '$13' })}
 ORDER BY m.seq DESC, r.number LIMIT ${MOST})
UNION ALL
(SELECT 'paper', p.id, p.mission_id, p.kind, p.number, (SELECT ${MISSION_NAME('m')} FROM seen m WHERE m.id = p.mission_id), NULL
 FROM (SELECT p.id, p.seq, p.mission_id, p.kind, p.number FROM issued_paper p JOIN seen m ON m.id = p.mission_id
       WHERE p.superseded_at IS NULL AND ${ALL_OF('p')}
         AND (p.kind = ANY ($14::text[]) OR p.delegation_id = ANY ($15::uuid[])
              OR EXISTS (SELECT FROM unnest($16::uuid[], $17::text[]) AS own(mission, kind)
                         WHERE own.mission = p.mission_id AND own.kind = p.kind))
       ORDER BY p.seq DESC LIMIT ${MOST}) p)`;

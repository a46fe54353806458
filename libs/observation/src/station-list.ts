import type { EntityManager } from 'typeorm';
import { column, readOne } from '#libs/platform';
import { CHUNK_COLUMNS, SHOWN, type Chunk } from './station-reading.js';

/** Where the rows of a list go: the mission, its host, and the entry that they are of, or none where they are only tried. */
export type Into = { missionId: string; host: string; entryId: string | null };

const TYPES = { line: 'int', voters: 'int' } as Partial<Record<(typeof CHUNK_COLUMNS)[number], string>>;
const GIVEN = CHUNK_COLUMNS.map((name, at) => `$${at + 3}::${TYPES[name] ?? 'text'}[]`).join(', ');
const NAMES = `line, code, code_key, name_ru, name_en, region, country, voters, zone, closes`;

/** What is compared and taken over: what a row does not say stays as it is recorded, and what is new is in the host's country. */
const MEANT = {
  code: 'g.code',
  name_ru: 'coalesce(g.name_ru, s.name_ru)',
  name_en: 'coalesce(g.name_en, s.name_en)',
  region: 'coalesce(g.region, s.region)',
  country: 'coalesce(g.country, s.country, $2)',
  abroad: 'coalesce(g.country, s.country, $2) <> $2',
  voters: 'coalesce(g.voters, s.voters)',
  zone: 'coalesce(g.zone, s.zone)',
  closes: 'coalesce(g.closes, s.closes)',
  origin: `'host'`,
  withdrawn: 'false',
} as const;
const FIELDS = Object.keys(MEANT);
const OLD = (alias: string) => FIELDS.map((name) => `${alias}.${name}`).join(', ');
const json = (of: (name: string) => string) =>
  `json_build_object(${FIELDS.map((name) => `'${name}', ${of(name)}`).join(', ')})`;

/** Of a station abroad no clock says what its hour is but its own (R-51); where it lies is known only beside what is recorded. */
const CLOCKLESS = `${MEANT.abroad} AND ${MEANT.closes} IS NOT NULL AND ${MEANT.zone} IS NULL`;

/** The rows of a chunk, each beside the station that has its code. */
const JUDGED = `WITH given AS MATERIALIZED (SELECT * FROM unnest(${GIVEN}) AS g(${NAMES})),
  meant AS MATERIALIZED (
    SELECT g.line, g.code_key, s.id, g.country IS NULL AS unplaced, ${FIELDS.map((name) => `${MEANT[name as keyof typeof MEANT]} AS ${name}, s.${name} AS old_${name}`).join(', ')},
           CASE WHEN ${CLOCKLESS} THEN 'refused'
                WHEN s.id IS NULL THEN 'new'
                WHEN (${FIELDS.map((name) => MEANT[name as keyof typeof MEANT]).join(', ')}) IS DISTINCT FROM (${OLD('s')}) THEN 'changed'
                ELSE 'unchanged' END AS outcome
    FROM given g LEFT JOIN station s ON s.mission_id = $1 AND s.code_key = g.code_key)`;
/** Stands behind all others, for a row that is only tried is of none. */
const ENTRY = `$${CHUNK_COLUMNS.length + 3}::uuid`;
const TAKEN = `made AS (
    INSERT INTO station (mission_id, entry_id, code_key, ${FIELDS.join(', ')})
    SELECT $1, ${ENTRY}, m.code_key, ${OLD('m')} FROM meant m WHERE m.outcome = 'new' ORDER BY m.line),
  changed AS (
    UPDATE station s SET version = s.version + 1, entry_id = ${ENTRY}, ${FIELDS.map((name) => `${name} = m.${name}`).join(', ')}
    FROM meant m WHERE m.outcome = 'changed' AND s.id = m.id)`;
const shown = (outcome: string) => `(SELECT coalesce(json_agg(x.row ORDER BY x.line), '[]') FROM (
  SELECT m.line, json_build_object('line', m.line, 'after', ${json((name) => `m.${name}`)}, 'before',
      CASE WHEN m.id IS NOT NULL THEN ${json((name) => `m.old_${name}`)} END) AS row
  FROM meant m WHERE m.outcome = '${outcome}' ORDER BY m.line LIMIT ${SHOWN}) x)`;

export type Fact = string | number | boolean | null;
export type Told = { line: number; before: Record<string, Fact> | null; after: Record<string, Fact> };

/**
 * What a chunk of a list would do to the register, or does: everything of it in one statement, which sees the register as
 * it was before.
 */
export const takeIn = (manager: EntityManager, { missionId, host, entryId }: Into, chunk: Chunk) =>
  readOne(
    manager,
    `${JUDGED}${entryId ? `, ${TAKEN}` : ''}
     SELECT count(*) FILTER (WHERE outcome = 'new')::int AS new, count(*) FILTER (WHERE outcome = 'changed')::int AS changed,
            count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged, count(*) FILTER (WHERE outcome = 'refused')::int AS refused,
            count(*) FILTER (WHERE outcome = 'new' AND abroad)::int AS "newAbroad",
            count(*) FILTER (WHERE outcome = 'new' AND unplaced)::int AS "newUnplaced",
            ${shown('new')} AS "newRows", ${shown('changed')} AS "changedRows", ${shown('refused')} AS "refusedRows"
     FROM meant`,
    [missionId, host, ...CHUNK_COLUMNS.map((name) => chunk[name]), ...(entryId ? [entryId] : [])],
    {
      new: column.int,
      changed: column.int,
      unchanged: column.int,
      refused: column.int,
      newAbroad: column.int,
      newUnplaced: column.int,
      newRows: column.json<Told[]>(),
      changedRows: column.json<Told[]>(),
      refusedRows: column.json<Told[]>(),
    },
  );

/** Of the host's list, and on none of the lines of the new one. What the mission entered was on no list before. */
const MISSING = `s.mission_id = $1 AND s.origin = 'host' AND NOT s.withdrawn
  AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS k(code_key) WHERE k.code_key = s.code_key)`;

export const missingFrom = (manager: EntityManager, missionId: string, keys: string) =>
  readOne(
    manager,
    `WITH missing AS MATERIALIZED (SELECT s.code_key, s.code, coalesce(s.name_ru, s.name_en) AS name FROM station s WHERE ${MISSING})
     SELECT (SELECT count(*)::int FROM missing) AS count,
            (SELECT coalesce(json_agg(x.row), '[]') FROM (SELECT json_build_object('code', code, 'name', name) AS row
               FROM missing ORDER BY code_key LIMIT ${SHOWN}) x) AS first`,
    [missionId, keys],
    { count: column.int, first: column.json<{ code: string; name: string }[]>() },
  );

/** Withdraws what is missing, so many at a time that no statement takes long. */
export async function withdrawMissing(manager: EntityManager, missionId: string, keys: string, entryId: string) {
  for (let withdrawn = 0; ;) {
    const { count } = await readOne(
      manager,
      `WITH gone AS (
         UPDATE station s SET withdrawn = true, version = s.version + 1, entry_id = $3
         WHERE s.id IN (SELECT s.id FROM station s WHERE ${MISSING} LIMIT 10000) RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [missionId, keys, entryId],
      { count: column.int },
    );
    if (count === 0) return withdrawn;
    withdrawn += count;
  }
}

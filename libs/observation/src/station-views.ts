import type { EntityManager } from 'typeorm';
import type { StationsQuery, StationView } from '#libs/contracts';
import { column, readAll, type ColumnsOf } from '#libs/platform';
import { STATION_ORIGINS, STATION_WAYS } from '#libs/regulation';

type Row = StationView & { seq: string };

const ROW = {
  seq: column.digits,
  id: column.text,
  missionId: column.text,
  code: column.text,
  name: column.json<StationView['name']>(),
  region: column.orNull(column.text),
  country: column.text,
  abroad: column.bool,
  voters: column.orNull(column.int),
  zone: column.orNull(column.text),
  closes: column.orNull(column.text),
  origin: column.oneOf(STATION_ORIGINS),
  withdrawn: column.bool,
  way: column.oneOf(STATION_WAYS),
  source: column.text,
  reason: column.orNull(column.text),
  recordedAt: column.utc,
  version: column.int,
} satisfies ColumnsOf<Row>;

/** SQL: what version `v` of station `s` says, as it was entered by `e`. */
const SAID = `s.seq, s.id, s.mission_id AS "missionId", v.code, json_build_object('ru', v.name_ru, 'en', v.name_en) AS name,
  v.region, v.country, v.abroad, v.voters, v.zone, v.closes, v.origin, v.withdrawn, e.way, e.source, e.reason,
  utc(e.at) AS "recordedAt", v.version`;

/** The statement of `from` says which stations, or which versions of one, and in which order. */
const stationRows = (manager: EntityManager, from: string, values: readonly unknown[]): Promise<Row[]> =>
  readAll(manager, `SELECT ${SAID} FROM ${from}`, values, ROW);

/** As it is known now, or undefined. */
export async function stationOf(manager: EntityManager, id: string): Promise<StationView | undefined> {
  const from = `station s JOIN station v ON v.id = s.id JOIN station_entry e ON e.id = v.entry_id WHERE s.id = $1`;
  const [row] = await stationRows(manager, from, [id]);
  return row && withoutSeq(row);
}

/** All that was ever said of it, the newest first. */
export async function stationVersions(manager: EntityManager, id: string): Promise<StationView[]> {
  const columns =
    'id, entry_id, version, code, name_ru, name_en, region, country, abroad, voters, zone, closes, origin, withdrawn';
  const from = `station s JOIN (
      SELECT ${columns} FROM station UNION ALL SELECT ${columns.replace('id', 'station_id')} FROM station_version) v ON v.id = s.id
    JOIN station_entry e ON e.id = v.entry_id WHERE s.id = $1 ORDER BY v.version DESC`;
  return (await stationRows(manager, from, [id])).map(withoutSeq);
}

const withoutSeq = ({ seq: _seq, ...row }: Row): StationView => row;

/** SQL: every word of `sought` begins one of the station's. The words are made by the function that made those. */
const FOUND = (sought: string) =>
  `s.search @@ (SELECT coalesce(string_agg('''' || word || ''':*', ' & '), '')::tsquery
                FROM unnest(tsvector_to_array(station_words(${sought}))) word)`;

type Sought = Pick<StationsQuery, 'q' | 'region' | 'country' | 'abroad' | 'withdrawn'>;
const CONDITIONS: { [Filter in keyof Sought]-?: (value: string) => string } = {
  q: FOUND,
  region: (value) => `s.region = ${value}`,
  country: (value) => `s.country = ${value}`,
  abroad: (value) => `s.abroad = ${value}::boolean`,
  withdrawn: (value) => `s.withdrawn = ${value}::boolean`,
};

/** SQL: what each of the stations found says now, in the order of their codes. */
const inOrder = (found: string) =>
  `(${found}) s JOIN station v ON v.id = s.id JOIN station_entry e ON e.id = v.entry_id ORDER BY s.code_key`;

/** So many stations are looked at in the order of their codes before an index is asked for what is sought. */
const LOOKED_AT = 2_000;

/**
 * One more than `limit` of what is sought, in the order of the codes, after the station numbered `after`. What is frequent
 * stands among the first few thousand in that order; what is not there is seldom enough to be sorted. So no statistics
 * are needed to choose between the two, which are missing just after a list was taken in.
 */
export async function stationPage(
  manager: EntityManager,
  missionId: string,
  { after, limit, ...sought }: Sought & { after: string | null; limit: number },
) {
  const filters = (Object.keys(CONDITIONS) as (keyof Sought)[]).filter((name) => sought[name] !== undefined);
  const values = [missionId, after, limit + 1, ...filters.map((name) => String(sought[name]))];
  const conditions = filters.map((name, at) => ` AND ${CONDITIONS[name](`$${at + 4}`)}`).join('');
  const further = `s.mission_id = $1 AND ($2::bigint IS NULL OR s.code_key > (SELECT c.code_key FROM station c WHERE c.seq = $2::bigint))`;
  const first = `SELECT s.* FROM (SELECT * FROM station s WHERE ${further} ORDER BY s.code_key LIMIT ${filters.length > 0 ? LOOKED_AT : '$3'}) s
    WHERE true${conditions} ORDER BY s.code_key LIMIT $3`;
  const rows = await stationRows(manager, inOrder(first), values);
  if (rows.length > limit || filters.length === 0) return rows;
  const all = `WITH found AS MATERIALIZED (SELECT s.id, s.seq, s.mission_id, s.code_key FROM station s WHERE ${further}${conditions})
    SELECT * FROM found s ORDER BY s.code_key LIMIT $3`;
  return stationRows(manager, inOrder(all), values);
}

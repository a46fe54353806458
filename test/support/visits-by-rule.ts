import { sql } from './accounts.js';

/**
 * As many visits as are asked for, by a rule whose totals one works out by hand. There are `stations` stations, numbered from
 * 0; visit number k is to station k mod `stations`. Of station s:
 *
 * - region: by s mod 4 Север, Юг, Запад, and none stated;
 * - abroad, in KGZ and in no region: where s mod `every` is `abroad`; `every` is chosen so that s mod 4 is 3 there.
 *
 * Of visit k:
 *
 * - stage: by k mod 5 early voting, opening, voting, closing, counting (of which early voting has the form of voting);
 * - day: the first half on 17 March, the others on the 18th;
 * - not confirmed: where k mod 10 is 9, which are every other one of the counts;
 * - answers, at openings only, by k mod 20: 1 opened on time, and 1 complaint (3 where k mod 40 is 21); 6 not on time, and
 *   a remark in words; 11 not observed; 16 nothing filled in.
 */
export async function visitsByRule(
  missionId: string,
  authorId: string,
  { visits, stations, every, abroad }: { visits: number; stations: number; every: number; abroad: number },
) {
  const [entry] = await sql<{ id: string }>(
    `INSERT INTO station_entry (mission_id, way, source, at) VALUES ($1, 'list', 'SYNTHETIC', now()) RETURNING id`,
    [missionId],
  );
  await sql(
    `INSERT INTO station (mission_id, code_key, entry_id, code, name_ru, region, country, abroad, origin)
     SELECT $1, to_char(s, 'FM0000'), $2, to_char(s, 'FM0000'), 'Школа ' || s,
            CASE WHEN s % $4 <> $5 THEN (ARRAY['Север', 'Юг', 'Запад', NULL])[s % 4 + 1] END,
            CASE WHEN s % $4 = $5 THEN 'KGZ' ELSE 'BLR' END, s % $4 = $5, 'host'
     FROM generate_series(0, $3::int - 1) s`,
    [missionId, entry!.id, stations, every, abroad],
  );
  await sql(
    `INSERT INTO visit (entry_id, version, mission_id, station_id, stage, form, form_version, day, arrived_at, left_at,
                        answers, author_id, digest, warnings, entered_at, at, confirmed_at)
     SELECT gen_random_uuid(), 1, $1, s.id,
            (ARRAY['early-voting', 'opening', 'voting', 'closing', 'counting'])[k % 5 + 1],
            (ARRAY['voting', 'opening', 'voting', 'closing', 'counting'])[k % 5 + 1], 1,
            CASE WHEN k < $3::int / 2 THEN date '2026-03-17' ELSE date '2026-03-18' END,
            timestamptz '2026-03-18 05:00Z', timestamptz '2026-03-18 05:30Z',
            (CASE k % 40 WHEN 1 THEN '{"on-time": {"value": "yes"}, "complaints": {"value": 1}}'
                         WHEN 21 THEN '{"on-time": {"value": "yes"}, "complaints": {"value": 3}}'
                         WHEN 6 THEN '{"on-time": {"value": "no"}, "remarks": {"value": "SYNTHETIC remark"}}'
                         WHEN 26 THEN '{"on-time": {"value": "no"}, "remarks": {"value": "SYNTHETIC remark"}}'
                         WHEN 11 THEN '{"on-time": {"silence": "not-observed"}}'
                         WHEN 31 THEN '{"on-time": {"silence": "not-observed"}}' ELSE '{}' END)::jsonb,
            $2, 'SYNTHETIC', '[]', now(), now(), CASE WHEN k % 10 <> 9 THEN now() END
     FROM generate_series(0, $3::int - 1) k JOIN station s ON s.mission_id = $1 AND s.code = to_char(k % $4::int, 'FM0000')`,
    [missionId, authorId, visits, stations],
  );
}

import { sql } from './accounts.js';

type Given = { code: string; region?: string | null; country?: string; abroad?: boolean };

/** A station of the register of a mission, as the host's list would bring it. */
export async function aStation(missionId: string, { code, region = 'Минск', country = 'BLR', abroad = false }: Given) {
  const [entry] = await sql<{ id: string }>(
    `INSERT INTO station_entry (mission_id, way, source, at) VALUES ($1, 'hand', 'SYNTHETIC', now()) RETURNING id`,
    [missionId],
  );
  const [station] = await sql<{ id: string }>(
    `INSERT INTO station (mission_id, code_key, entry_id, code, name_ru, region, country, abroad, origin)
     VALUES ($1, lower($2), $3, $2, 'Школа ' || $2, $4, $5, $6, 'host') RETURNING id`,
    [missionId, code, entry!.id, region, country, abroad],
  );
  return station!.id;
}

import type { EntityManager } from 'typeorm';
import { column, readAll } from '#libs/platform';

const ENTRY = { entryId: column.text, number: column.int };
/** SQL: the entries of a mission, each with its number. */
const numbered = (from: string) =>
  `SELECT entry_id AS "entryId", row_number() OVER (ORDER BY min(seq))::int AS number
   ${from} WHERE mission_id = $1 GROUP BY entry_id`;

/**
 * The numbers of all entries of a mission: in sight of everything, and told of those only that one may see. An entry keeps
 * its number whatever becomes of it: they are counted in the order in which they were first entered.
 */
export async function entryNumbers(manager: EntityManager, missionId: string): Promise<Map<string, number>> {
  const statement = [numbered('FROM meeting'), numbered('FROM incident'), numbered('FROM visit')].join(' UNION ALL ');
  const rows = await readAll(manager, statement, [missionId], ENTRY);
  return new Map(rows.map(({ entryId, number }) => [entryId, number]));
}

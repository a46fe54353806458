import type { EntityManager } from 'typeorm';
import type { Mission } from '#libs/missions';
import type { Unit } from '#libs/platform';
import { paperKindOf, type PaperKind } from '#libs/regulation';

/** The next number of letters that leave the house: entered by hand, or the next of the year. */
export async function nextOutgoing({ manager, today }: Unit, entered?: string): Promise<string> {
  if (entered) return entered;
  const year = today.slice(0, 4);
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`outgoing ${year}`]);
  const [row] = (await manager.query(`SELECT count(*)::int AS used FROM issued_paper WHERE number LIKE $1`, [
    `ИСХ-${year}/%`,
  ])) as { used: number }[];
  return `ИСХ-${year}/${String(row!.used + 1).padStart(4, '0')}`;
}

/** Within a mission, which must be locked: `MISSION-OL-02`. */
export async function nextInternal(manager: EntityManager, { id, number }: Mission, kind: PaperKind): Promise<string> {
  const [row] = (await manager.query(
    'SELECT count(*)::int AS used FROM issued_paper WHERE mission_id = $1 AND kind = $2',
    [id, kind],
  )) as { used: number }[];
  return `${number}-${paperKindOf(kind).code}-${String(row!.used + 1).padStart(2, '0')}`;
}

import type { EntityManager } from 'typeorm';
import { column, readOne } from '#libs/platform';
import type { Mission } from '#libs/missions';
import { paperKindOf, type PaperKind } from '#libs/regulation';

/** Within a mission, which must be locked: `MISSION-OL-02`. */
export async function nextInternal(manager: EntityManager, { id, number }: Mission, kind: PaperKind): Promise<string> {
  const { used } = await readOne(
    manager,
    'SELECT count(*)::int AS used FROM issued_paper WHERE mission_id = $1 AND kind = $2',
    [id, kind],
    { used: column.int },
  );
  return `${number}-${paperKindOf(kind).code}-${String(used + 1).padStart(2, '0')}`;
}

import { IsNull, type EntityTarget } from 'typeorm';
import type { Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';

/** What an entry has that is kept as a row for every version. */
type Versioned = { entryId: string; version: number; replacedAt: Date | null };

/** Whoever changes an entry has read the version that stands; from now on the next one does. */
export async function supersede<E extends Versioned>(
  { manager, now }: Unit,
  entity: EntityTarget<E>,
  { id, version: current }: { id: string; version: number },
  seen: number,
) {
  if (seen !== current) throw new Refusal('version.stale', { seen, current });
  await manager.update(entity, { entryId: id, replacedAt: IsNull() }, { replacedAt: now } as never);
}

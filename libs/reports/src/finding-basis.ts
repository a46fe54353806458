import type { EntityManager } from 'typeorm';
import type { FindingEntryView } from '#libs/contracts';
import { column, readAll } from '#libs/platform';
import type { BasisKind } from '#libs/regulation';
import type { Basis } from './finding.entities.js';

/** SQL: what of each kind stands in a mission. */
const ENTRIES: Record<BasisKind, string> = {
  incident: 'SELECT n.entry_id FROM incident n WHERE n.mission_id = $1 AND n.replaced_at IS NULL AND NOT n.removed',
  visit: 'SELECT n.entry_id FROM visit n WHERE n.mission_id = $1 AND n.replaced_at IS NULL AND NOT n.removed',
  meeting: 'SELECT n.entry_id FROM meeting n WHERE n.mission_id = $1 AND n.replaced_at IS NULL AND NOT n.removed',
};

/** What of it does not stand in the mission. */
async function missingOf(
  manager: EntityManager,
  missionId: string,
  basis: readonly Basis[],
): Promise<readonly Basis[]> {
  const there = new Set<string>();
  for (const kind of Object.keys(ENTRIES) as BasisKind[]) {
    const ids = basis.filter((row) => row.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const found = await readAll(manager, `${ENTRIES[kind]} AND n.entry_id = ANY ($2::uuid[])`, [missionId, ids], {
      entry_id: column.text,
    });
    for (const { entry_id: id } of found) there.add(`${kind} ${id}`);
  }
  return basis.filter(({ kind, id }) => !there.has(`${kind} ${id}`));
}

const isSame = (one: Basis) => (other: Basis) => one.kind === other.kind && one.id === other.id;

/** What a finding rests on stands when it is entered; whatever becomes of it later, the finding may still be written. */
export const isBasisThere = async (
  manager: EntityManager,
  missionId: string,
  basis: readonly Basis[],
  before: readonly Basis[],
): Promise<boolean> => {
  const added = basis.filter((row) => !before.some(isSame(row)));
  return (await missingOf(manager, missionId, added)).length === 0;
};

/** Findings that rest on what stands no more, by their numbers. */
export async function baselessIn(
  manager: EntityManager,
  missionId: string,
  findings: readonly FindingEntryView[],
): Promise<number[]> {
  const missing = await missingOf(
    manager,
    missionId,
    findings.flatMap(({ basis }) => basis),
  );
  return findings.filter(({ basis }) => basis.some((row) => missing.some(isSame(row)))).map(({ number }) => number!);
}

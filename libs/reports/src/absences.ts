import type { EntityManager } from 'typeorm';
import type { HumansService } from '#libs/identity';
import type { Absence } from './report.entities.js';

type Hands = Pick<Absence, 'notedBy' | 'confirmedBy'>;

/** Another human than who noted it has said so too. */
export async function isConfirmed(
  manager: EntityManager,
  humans: HumansService,
  { notedBy, confirmedBy }: Hands,
): Promise<boolean> {
  return confirmedBy !== null && !(await humans.isOne(manager, notedBy, confirmedBy));
}

/** How many rest on the word of one human alone: of whoever noted the most of them, by whatever record. */
export async function restingOnOne(
  manager: EntityManager,
  humans: HumansService,
  absences: readonly Hands[],
): Promise<number> {
  const alone: string[] = [];
  for (const absence of absences)
    if (absence.notedBy && !(await isConfirmed(manager, humans, absence))) alone.push(absence.notedBy);
  let most = 0;
  for (const one of new Set(alone)) {
    let own = 0;
    for (const other of alone) if (await humans.isOne(manager, one, other)) own += 1;
    most = Math.max(most, own);
  }
  return most;
}

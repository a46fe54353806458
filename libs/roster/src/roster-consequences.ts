import type { EntityManager } from 'typeorm';
import { column, readAll, type Recorded, type Unit } from '#libs/platform';
import type { RosterNote } from '#libs/regulation';
import type { PlannedRow } from './roster-plan.js';

/** Makes the change of each row, and says what followed from it, by its line; tried only, it is taken back. */
export async function followedBy(
  unit: Unit,
  rows: readonly PlannedRow[],
  tried: boolean,
  change: (row: PlannedRow) => Promise<void>,
): Promise<Map<number, RosterNote[]>> {
  const following = new Map<number, RosterNote[]>();
  const all = async () => {
    for (const row of rows) {
      const lines = await unit.overhear(() => change(row));
      following.set(row.line, await notesOf(unit.manager, lines));
    }
  };
  await (tried ? unit.tryOut(all) : all());
  return following;
}

const APPLICATION = { id: column.text, mission: column.text, who: column.text };

/** Of applications that the actor may see. */
async function notesOf(manager: EntityManager, lines: readonly Recorded[]): Promise<RosterNote[]> {
  const told = lines.filter(({ what }) => what === 'application.moved' || what === 'application.data-changed');
  if (told.length === 0) return [];
  const applications = await readAll(
    manager,
    `SELECT a.id, m.number AS mission, p.family_name || ' ' || p.given_name AS who
     FROM application a JOIN mission m ON m.id = a.mission_id JOIN person p ON p.id = a.person_id WHERE a.id = ANY ($1)`,
    [told.map(({ subject: [, id] }) => id)],
    APPLICATION,
  );
  return told.flatMap(({ subject: [, id], move }): RosterNote[] => {
    const application = applications.find((one) => one.id === id);
    if (!application) return [];
    const { who, mission } = application;
    return move
      ? [{ note: 'application-moves', params: { who, mission, from: move.from, to: move.to } }]
      : [{ note: 'application-flagged', params: { who, mission } }];
  });
}

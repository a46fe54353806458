import { DataSource, type EntityManager } from 'typeorm';
import { ApplicationFactsService } from '#libs/accreditation';
import { Mission, MissionsService } from '#libs/missions';
import { until } from './asking.js';
import type { TestInstallation } from './house.js';

const everyone = (manager: EntityManager) => manager.query(`SELECT set_config('desk.everyone', 'on', true)`);

/** Plain SQL as the running application, seeing every row. */
export const inDatabase = <T>({ app }: TestInstallation, work: (manager: EntityManager) => Promise<T>): Promise<T> =>
  app.get(DataSource).transaction(async (manager) => {
    await everyone(manager);
    return work(manager);
  });

/**
 * Makes acts meet: holds the mission's row until every one of them waits for it, then lets go. So they really are at
 * work at the same time, whatever the machine is doing; if one of them never asks for the row, this fails.
 */
export async function meeting<T>(house: TestInstallation, missionId: string, acts: (() => Promise<T>)[]): Promise<T[]> {
  const { results } = await inDatabase(house, async (manager) => {
    await manager.query('SELECT FROM mission WHERE id = $1 FOR UPDATE', [missionId]);
    const running = Promise.all(acts.map((act) => act()));
    await until('everyone waits for the mission', async () => {
      const [row] = (await house.app.get(DataSource).query(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE '%"mission"%'`,
      )) as { waiting: number }[];
      return row!.waiting === acts.length;
    });
    return { results: running };
  });
  return results;
}

/** Opens once `number` have come; until then nobody passes. */
export function gate(number: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  return () =>
    new Promise((pass) => {
      waiting.push(pass);
      if (waiting.length >= number) for (const next of waiting) next();
    });
}

/**
 * The control: the same house without the lock on a mission's row. Everyone reads and decides before anyone writes,
 * as they would if nobody had thought of the other; where applications are moved, their facts are what is read.
 */
export async function withoutLock<T>(
  { app }: TestInstallation,
  number: number,
  work: () => Promise<T>,
  moved = false,
): Promise<T> {
  const missions = app.get(MissionsService);
  const facts = app.get(ApplicationFactsService);
  const pass = gate(number);
  missions.locked = async (manager, id) => {
    const mission = await manager.findOneBy(Mission, { id });
    await pass();
    return mission;
  };
  if (moved) {
    const decide = gate(number);
    facts.of = async (...asked) => {
      const known = await ApplicationFactsService.prototype.of.apply(facts, asked);
      await decide();
      return known;
    };
  }
  try {
    return await work();
  } finally {
    delete (missions as Partial<MissionsService>).locked;
    delete (facts as Partial<ApplicationFactsService>).of;
  }
}

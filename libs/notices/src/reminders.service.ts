import { Injectable } from '@nestjs/common';
import {
  Actor,
  among,
  before,
  column,
  DomainClock,
  isThere,
  NOBODY,
  readAll,
  Transactions,
  type ColumnsOf,
} from '#libs/platform';
import { CUTOFF_REMINDER_NAMES, CUTOFF_REMINDERS, missionStates, type CutoffReminder } from '#libs/regulation';

/** The earliest reminder is ten days ahead; a day that the clocks are changed may be longer. */
const AHEAD = '11 days';
/** A machine that slept, or a clock that was set, is noticed within a minute. */
const LONGEST_MS = 60_000;
/** A postponed or cancelled mission reminds of nothing. */
const WAITING = `m.state ${among(missionStates('forming'))} AND m.cutoff_confirmed_by IS NOT NULL`;

type Ahead = { id: string; cutoffAt: Date; zone: string; given: CutoffReminder[] };

const AHEAD_COLUMNS = {
  id: column.text,
  cutoffAt: column.instant,
  zone: column.text,
  given: column.someOf(CUTOFF_REMINDER_NAMES),
} satisfies ColumnsOf<Ahead>;

/** reminders ahead of the host's cut-off, derived from the missions as they are; no timetable is kept anywhere. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: DomainClock,
  ) {}

  /**
   * Sends what is due by now, and answers for how many milliseconds nothing more will be. Looking costs one query; any
   * number of workers may look at once.
   */
  async look(): Promise<number> {
    const now = this.clock.now();
    let rest = this.clock.steady ? LONGEST_MS : 0;
    for (const { id, cutoffAt, zone, given } of await this.ahead(now)) {
      const left = (name: CutoffReminder) => before(cutoffAt, zone, CUTOFF_REMINDERS[name]).getTime() - now.getTime();
      const due = CUTOFF_REMINDER_NAMES.filter((name) => left(name) <= 0);
      for (const name of CUTOFF_REMINDER_NAMES) if (left(name) > 0) rest = Math.min(rest, left(name));
      const fresh = due.filter((name) => !given.includes(name));
      if (fresh.length > 0) await this.remind(id, cutoffAt, fresh);
    }
    return rest;
  }

  private ahead(now: Date): Promise<Ahead[]> {
    return this.transactions.look(
      NOBODY,
      async ({ manager }) =>
        await readAll(
          manager,
          `SELECT m.id, m.cutoff_at AS "cutoffAt", m.cutoff_zone AS zone,
                  ARRAY(SELECT r.reminder FROM cutoff_reminder r
                        WHERE r.mission_id = m.id AND r.cutoff_at = m.cutoff_at) AS given
           FROM mission m WHERE ${WAITING} AND m.cutoff_at > $1 AND m.cutoff_at < $1::timestamptz + $2::interval`,
          [now, AHEAD],
          AHEAD_COLUMNS,
        ),
    );
  }

  /** Of several that were missed only the most urgent is sent. The log line is what raises the notices. */
  private remind(missionId: string, cutoffAt: Date, due: CutoffReminder[]): Promise<void> {
    const system = new Actor(null, null, [], 'reminders');
    const urgent = due.at(-1)!;
    return this.transactions.write(system, async (unit) => {
      const { manager, now } = unit;
      // Who postpones the mission or moves its cut-off at this moment comes before or after, never between.
      const still = await isThere(
        manager,
        `SELECT m.id FROM mission m WHERE m.id = $1 AND m.cutoff_at = $2 AND ${WAITING} FOR SHARE`,
        [missionId, cutoffAt],
      );
      if (!still) return;
      const ours = await readAll(
        manager,
        `INSERT INTO cutoff_reminder (mission_id, cutoff_at, reminder, at)
           SELECT $1, $2, due, $4 FROM unnest($3::text[]) AS due ON CONFLICT DO NOTHING RETURNING reminder`,
        [missionId, cutoffAt, due, now],
        { reminder: column.oneOf(CUTOFF_REMINDER_NAMES) },
      );
      if (!ours.some(({ reminder }) => reminder === urgent)) return;
      await unit.record('mission.cutoff-reminded', {
        subject: ['mission', missionId],
        missionId,
        details: { reminder: urgent, cutoffAt: cutoffAt.toISOString() },
      });
    });
  }
}

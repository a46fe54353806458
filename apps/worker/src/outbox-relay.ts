import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Queue } from 'bullmq';
import { DataSource, type EntityManager } from 'typeorm';
import {
  Bell,
  column,
  QUEUE,
  readAll,
  readConfig,
  readOne,
  relayConnection,
  run,
  SILENCE_MS,
  type PublishedJob,
  type Sleeper,
  type RowOf,
} from '#libs/platform';

const BATCH = 50;
/** What is due at once may be in another relay's hands, and a Redis that is away is asked again. */
const SHORTEST_MS = 250;
/** With nothing to come: the bell rings sooner, unless its ringing was lost. */
const LONGEST_MS = 5_000;
/** How soon the relay looks whether Redis still has what it was given. */
const CHECK_SECONDS = 5;
const IN_REDIS = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children']);

const DUE = {
  id: column.digits,
  key: column.text,
  payload: column.json<Record<string, string>>(),
  attempts: column.int,
  silent: column.orNull(column.bool),
  background: column.bool,
};
type DueRow = RowOf<typeof DUE>;

/**
 * The only one that publishes. It gives Redis what the outbox holds, and again whatever Redis lost or a dead worker
 * left: PostgreSQL is the truth, Redis only the bell.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private readonly stopping = new AbortController();
  private readonly sleeper: Sleeper;
  private running: Promise<void> = Promise.resolve();
  private readonly queue = new Queue<PublishedJob>(QUEUE, {
    connection: relayConnection(),
    prefix: readConfig().QUEUE_PREFIX,
  });

  constructor(
    private readonly dataSource: DataSource,
    bell: Bell,
  ) {
    this.sleeper = bell.sleeper('desk_work');
  }

  onApplicationBootstrap() {
    this.queue.on('error', () => {}); // each failed publication is reported below, once
    this.running = this.run();
  }

  async beforeApplicationShutdown() {
    this.stopping.abort();
    this.sleeper.wake();
    await this.running;
    await this.queue.close();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let troubled = false;
    while (!signal.aborted) {
      let rest = SHORTEST_MS;
      try {
        rest = await this.dataSource.transaction((manager) => this.publishDue(manager));
        troubled = false;
      } catch (error) {
        if (!troubled) this.log.warn(`Publication waits: ${(error as Error).message}`);
        troubled = true;
      }
      if (rest > 0) await this.sleeper.sleep(rest);
    }
  }

  /** Answers how long there will be nothing to publish, in milliseconds. */
  private async publishDue(manager: EntityManager): Promise<number> {
    const due = await readAll(
      manager,
      `SELECT id, key, payload, attempts, background,
              alive_at < clock_timestamp() - $2 * interval '1 millisecond' AS silent
       FROM outbox
       WHERE done_at IS NULL AND dead_at IS NULL AND due_at <= clock_timestamp()
         AND (alive_at IS NULL OR alive_at < clock_timestamp() - $2 * interval '1 millisecond')
       ORDER BY background, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [BATCH, SILENCE_MS],
      DUE,
    );
    for (const row of due) {
      const again = row.silent || !(await this.isInRedis(row));
      if (again) await this.publish(row);
      await run(
        manager,
        `UPDATE outbox SET attempts = attempts + $2, due_at = clock_timestamp() + $3 * interval '1 second' WHERE id = $1`,
        [row.id, again ? 1 : 0, CHECK_SECONDS],
      );
    }
    return due.length < BATCH ? this.restOf(manager) : 0;
  }

  private async restOf(manager: EntityManager): Promise<number> {
    const row = await readOne(
      manager,
      `SELECT extract(epoch FROM min(greatest(due_at, alive_at + $1 * interval '1 millisecond')) - clock_timestamp())
              ::float * 1000 AS rest
       FROM outbox WHERE done_at IS NULL AND dead_at IS NULL`,
      [SILENCE_MS],
      { rest: column.orNull(column.number) },
    );
    return Math.min(Math.max(row.rest ?? LONGEST_MS, SHORTEST_MS), LONGEST_MS);
  }

  private async isInRedis({ key, attempts }: DueRow): Promise<boolean> {
    return attempts > 0 && IN_REDIS.has(await this.queue.getJobState(`${key}.${attempts}`));
  }

  /** A job of the same id would be swallowed silently, so each publication has an id of its own. */
  private publish({ key, payload, attempts, background }: DueRow) {
    const once = { jobId: `${key}.${attempts + 1}`, removeOnComplete: true, removeOnFail: true, attempts: 1 };
    // Work without a priority is taken up before any that has one.
    const options = background ? { ...once, priority: 1 } : once;
    return this.queue.add(key.slice(0, 60), { key, payload }, options);
  }
}

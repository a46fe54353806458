import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { column, readOne } from '#libs/platform';
import { DataSource } from 'typeorm';

const LOOK_MS = 10_000;
const PATIENCE_SECONDS = 60;

/**
 * A worker that is alive but takes no work is worse than a dead one, which is started again. Work that waits for a
 * minute while none was finished ends this process.
 */
@Injectable()
export class Pulse implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Pulse');
  private lastWork = Date.now();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.look().catch(() => {}), LOOK_MS);
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  worked() {
    this.lastWork = Date.now();
  }

  /** With the database away there is nothing to judge, and nothing a new process could do better. */
  private async look() {
    const { waiting } = await readOne(
      this.dataSource,
      `SELECT count(*)::int AS waiting FROM outbox WHERE done_at IS NULL AND dead_at IS NULL
         AND asked_at < clock_timestamp() - $1 * interval '1 second'
         AND (alive_at IS NULL OR alive_at < clock_timestamp() - interval '30 seconds')`,
      [PATIENCE_SECONDS],
      { waiting: column.int },
    );
    if (!waiting || Date.now() - this.lastWork < PATIENCE_SECONDS * 1000) return;
    this.log.error(`Work has waited for more than ${PATIENCE_SECONDS} s and none was done; ending to be started anew.`);
    process.exit(1);
  }
}

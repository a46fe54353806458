import { Injectable } from '@nestjs/common';
import { column, readChanged } from './rows.js';
import { DataSource, type EntityManager } from 'typeorm';

/** Give up after so many failures, unless the job has more patience; the work is then shown to the officers. */
const MAX_FAILURES = 5;
/** Taken up so often without an end, not even a failure. */
const MAX_CLAIMS = 12;
/** Shorter than the worker's own patience with itself, which ends a worker that does nothing. */
const LONGEST_PAUSE_SECONDS = 30;
/** Older than this, a sign of life is none. The heart beats four times as often. */
export const SILENCE_MS = 4_000;

/** Someone else took the work up meanwhile; this attempt's effect is rolled back. */
export class Superseded extends Error {}

type GivenUp = (manager: EntityManager, reason: string) => Promise<void>;

/** The right to carry one piece of work out. It lasts while it shows signs of life. */
export class Claim {
  private readonly lost = new AbortController();
  /** Set off once the work is found in other hands, or taken back: what is made of it would be thrown away. */
  readonly signal = this.lost.signal;

  constructor(
    readonly key: string,
    private readonly token: number,
    private readonly failures: number,
    private readonly dataSource: DataSource,
  ) {}

  /** Marks the work done, in the transaction of its effect: both happen, once, or neither. */
  async settle(manager: EntityManager): Promise<void> {
    const settled = await readChanged(
      manager,
      `UPDATE outbox SET done_at = clock_timestamp(), last_error = NULL
       WHERE key = $1 AND claims = $2 AND done_at IS NULL RETURNING id`,
      [this.key, this.token],
      {},
    );
    if (settled.length === 0) throw new Superseded(this.key);
  }

  async beat(): Promise<void> {
    const own = await readChanged(
      this.dataSource,
      'UPDATE outbox SET alive_at = clock_timestamp() WHERE key = $1 AND claims = $2 AND done_at IS NULL RETURNING id',
      [this.key, this.token],
      {},
    );
    if (own.length === 0) this.lost.abort(new Superseded(this.key));
  }

  /** Taken up so often without an end: whoever works on it dies of it. */
  get hopeless(): boolean {
    return this.token - this.failures > MAX_CLAIMS;
  }

  /**
   * Puts the work back with a growing delay; after too many failures, or at once if `final`, it is given up, and
   * `givenUp` says so where it is seen, in the same transaction.
   */
  fail(error: unknown, final: boolean, givenUp: GivenUp, patience = MAX_FAILURES) {
    return this.dataSource.transaction((manager) => this.failIn(manager, error, final, givenUp, patience));
  }

  private async failIn(
    manager: EntityManager,
    error: unknown,
    final: boolean,
    givenUp: GivenUp,
    patience: number,
  ): Promise<void> {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 500);
    const rows = await readChanged(
      manager,
      `UPDATE outbox SET failures = failures + 1, last_error = $3, alive_at = NULL,
              due_at = clock_timestamp() + least($6, power(2, least(failures, 10))) * interval '1 second',
              dead_at = CASE WHEN $4 OR failures + 1 >= $5 THEN clock_timestamp() END
       WHERE key = $1 AND claims = $2 AND done_at IS NULL RETURNING dead_at`,
      [this.key, this.token, reason, final, patience, LONGEST_PAUSE_SECONDS],
      { dead_at: column.orNull(column.instant) },
    );
    if (rows[0]?.dead_at) await givenUp(manager, reason);
  }
}

@Injectable()
export class Claims {
  constructor(private readonly dataSource: DataSource) {}

  /** The right to do the work, or undefined if it is done, given up, or in other hands. */
  async take(key: string): Promise<Claim | undefined> {
    const rows = await readChanged(
      this.dataSource,
      `UPDATE outbox SET claims = claims + 1, alive_at = clock_timestamp()
       WHERE key = $1 AND done_at IS NULL AND dead_at IS NULL
         AND (alive_at IS NULL OR alive_at < clock_timestamp() - $2 * interval '1 millisecond')
       RETURNING claims, failures`,
      [key, SILENCE_MS],
      { claims: column.int, failures: column.int },
    );
    return rows[0] && new Claim(key, rows[0].claims, rows[0].failures, this.dataSource);
  }
}

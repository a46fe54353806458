import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { readConfig } from './config.js';

/** What a trigger says when it commits: work is due now (`migrations`), or a mission's cut-off is another one. */
export type Ringing = 'desk_work' | 'desk_cutoff';

const RECONNECT_MS = 1_000;
const RINGINGS = ['desk_work', 'desk_cutoff'] satisfies Ringing[];

/**
 * Hears PostgreSQL's notifications, so that nobody need look all the time. A notification may be lost, with the
 * connection or before it stands: whoever waits here looks from time to time all the same.
 */
@Injectable()
export class Bell implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly sleepers = new Set<Sleeper>();
  private running: Promise<void> = Promise.resolve();
  private client: pg.Client | undefined;

  onApplicationBootstrap() {
    this.running = this.run();
  }

  async onApplicationShutdown() {
    this.stopping.abort();
    await this.client?.end().catch(() => {});
    await this.running;
  }

  /** For a loop that looks, sleeps, and looks again. What rings while it looks ends the sleep that follows. */
  sleeper(ringing: Ringing): Sleeper {
    const sleeper = new Sleeper(ringing);
    this.sleepers.add(sleeper);
    return sleeper;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.listen().catch(() => {});
      await pause(RECONNECT_MS, undefined, { signal }).catch(() => {});
    }
  }

  /** Until the connection ends. */
  private async listen(): Promise<void> {
    const { DATABASE_URL: connectionString } = readConfig();
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000, keepAlive: true });
    this.client = client;
    const ended = new Promise<void>((resolve) => client.once('end', resolve).on('error', () => resolve()));
    client.on('notification', ({ channel }) => this.ring(channel));
    try {
      await client.connect();
      await client.query(RINGINGS.map((ringing) => `LISTEN ${ringing}`).join(';'));
      // What rang before we could hear it.
      for (const ringing of RINGINGS) this.ring(ringing);
      await ended;
    } finally {
      await client.end().catch(() => {});
    }
  }

  private ring(channel: string) {
    for (const sleeper of this.sleepers) if (sleeper.ringing === channel) sleeper.wake();
  }
}

export class Sleeper {
  private woken = new AbortController();

  constructor(readonly ringing: Ringing) {}

  wake() {
    this.woken.abort();
  }

  /** For `ms` at most; less if it rings or somebody wakes it. */
  async sleep(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.woken.signal }).catch(() => {});
    this.woken = new AbortController();
  }
}

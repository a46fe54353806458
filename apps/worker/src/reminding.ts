import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { RemindersService } from '#libs/notices';

const LOOK_MS = 3_000;

/** Looks every few seconds whether a reminder is due, by the domain clock. Every worker may: the database decides. */
@Injectable()
export class Reminding implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Reminders');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly reminders: RemindersService) {}

  onApplicationBootstrap() {
    this.running = this.run();
  }

  async beforeApplicationShutdown() {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let troubled = false;
    while (!signal.aborted) {
      try {
        await this.reminders.look();
        troubled = false;
      } catch (error) {
        if (!troubled) this.log.warn(`Reminders wait: ${(error as Error).message}`);
        troubled = true;
      }
      await pause(LOOK_MS, undefined, { signal }).catch(() => {});
    }
  }
}

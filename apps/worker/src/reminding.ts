import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ParticularsService } from '#libs/dossiers';
import { AttemptsService } from '#libs/identity';
import { LapsesService } from '#libs/missions';
import { RemindersService } from '#libs/notices';
import { Bell, type Sleeper } from '#libs/platform';
import { PublicationsService } from '#libs/reports';
import { DailyMailService } from '#libs/tasks';

/** After trouble, and what is due this very moment may be in another worker's hands. */
const SHORTEST_MS = 3_000;

/**
 * Looks when a reminder or a publication is due next, and whenever a cut-off or an embargo changes; whose office ended with a mandate that ran out; what
 * has been kept for long enough; and whose passport is not found again yet. Every worker may: the database decides.
 */
@Injectable()
export class Reminding implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Reminders');
  private readonly stopping = new AbortController();
  private readonly sleeper: Sleeper;
  private readonly troubled = new Set<string>();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly reminders: RemindersService,
    private readonly attempts: AttemptsService,
    private readonly lapses: LapsesService,
    private readonly particulars: ParticularsService,
    private readonly publications: PublicationsService,
    private readonly daily: DailyMailService,
    bell: Bell,
  ) {
    this.sleeper = bell.sleeper('desk_cutoff');
  }

  onApplicationBootstrap() {
    this.running = this.run();
  }

  async beforeApplicationShutdown() {
    this.stopping.abort();
    this.sleeper.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const reminding = await this.looked('reminders', () => this.reminders.look());
      const publishing = await this.looked('publications', () => this.publications.look());
      await this.looked('lapses', () => this.lapses.look());
      await this.looked('daily mail', () => this.daily.look());
      await this.looked('addresses', () => this.attempts.forgetAddresses());
      const more = await this.looked('particulars', () => this.particulars.index());
      const rest = more ? SHORTEST_MS : Math.min(reminding ?? SHORTEST_MS, publishing ?? SHORTEST_MS);
      await this.sleeper.sleep(Math.max(SHORTEST_MS, rest));
    }
  }

  /** One that is in trouble says so once, and does not keep its neighbours waiting. */
  private async looked<T>(what: string, look: () => Promise<T>): Promise<T | undefined> {
    try {
      const found = await look();
      this.troubled.delete(what);
      return found;
    } catch (error) {
      if (!this.troubled.has(what)) this.log.warn(`Reminders wait (${what}): ${(error as Error).message}`);
      this.troubled.add(what);
      return undefined;
    }
  }
}

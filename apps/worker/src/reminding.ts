import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ParticularsService } from '#libs/dossiers';
import { AttemptsService } from '#libs/identity';
import { LapsesService } from '#libs/missions';
import { RemindersService } from '#libs/notices';
import { Bell, type Sleeper } from '#libs/platform';
import { PublicationsService } from '#libs/reports';

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
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly reminders: RemindersService,
    private readonly attempts: AttemptsService,
    private readonly lapses: LapsesService,
    private readonly particulars: ParticularsService,
    private readonly publications: PublicationsService,
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
    let troubled = false;
    while (!signal.aborted) {
      let rest = SHORTEST_MS;
      try {
        rest = Math.max(rest, Math.min(await this.reminders.look(), await this.publications.look()));
        await this.lapses.look();
        await this.attempts.forgetAddresses();
        if (await this.particulars.index()) rest = SHORTEST_MS;
        troubled = false;
      } catch (error) {
        if (!troubled) this.log.warn(`Reminders wait: ${(error as Error).message}`);
        troubled = true;
      }
      await this.sleeper.sleep(rest);
    }
  }
}

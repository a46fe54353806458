import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { EntityManager } from 'typeorm';
import { Claims, QUEUE, SILENCE_MS, Superseded, type Claim, type PublishedJob } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { JobHandlers } from './job-handlers.js';
import { Pulse } from './pulse.js';

/** Short locks and no limit on stalls: the outbox counts tries, BullMQ only rings. */
const OPTIONS = { concurrency: 1, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 };

@Processor(QUEUE, OPTIONS)
export class WorkProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly log = new Logger('Work');

  constructor(
    private readonly claims: Claims,
    private readonly handlers: JobHandlers,
    private readonly pulse: Pulse,
  ) {
    super();
  }

  /** What is in hand is finished first, while everything that it needs is still there. */
  async beforeApplicationShutdown() {
    await this.worker.close();
  }

  /** However often a job arrives: whoever holds the claim does the work, everyone else stops here. */
  async process({ data: { key, payload } }: Job<PublishedJob>): Promise<void> {
    const claim = await this.claims.take(key);
    if (!claim) return;
    const heart = setInterval(() => void claim.beat().catch(() => {}), SILENCE_MS / 4);
    try {
      await this.carryOut(claim, payload);
    } catch (error) {
      if (!(error instanceof Superseded)) await this.failed(claim, payload, error);
    } finally {
      clearInterval(heart);
      this.pulse.worked();
    }
  }

  private async carryOut(claim: Claim, payload: unknown) {
    if (claim.hopeless) throw new Error('Whoever took this up died of it, time after time.');
    await this.handlers.of(claim.key).handle(claim, payload);
  }

  /** What a rule refused stays refused; everything else is tried again until the outbox gives it up. */
  private async failed(claim: Claim, payload: unknown, error: unknown) {
    this.log.error({ job: claim.key, error: error instanceof Refusal ? error.code : (error as Error).stack });
    const final = error instanceof Refusal || claim.hopeless;
    const tell = (manager: EntityManager, reason: string) =>
      this.handlers.of(claim.key).giveUp(manager, payload, reason);
    await claim.fail(error, final, tell, this.handlers.find(claim.key)?.job.patience);
  }
}

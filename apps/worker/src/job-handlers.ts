import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BadgeSheetsService, drawBadgesJob } from '#libs/badges';
import type { Claim, JobDefinition } from '#libs/platform';
import { RenderingsService, renderReportJob } from '#libs/reports';

type Handler = {
  job: JobDefinition;
  handle(claim: Claim, payload: never): Promise<void>;
  giveUp(manager: EntityManager, payload: never, reason: string): Promise<void>;
};

/** Who does which work. One more kind of work is one more row. */
@Injectable()
export class JobHandlers {
  private readonly handlers: readonly Handler[];

  constructor(renderings: RenderingsService, badgeSheets: BadgeSheetsService) {
    this.handlers = [
      {
        job: renderReportJob,
        handle: (claim, { renderingId }: { renderingId: string }) => renderings.carryOut(claim, renderingId),
        giveUp: (manager, { renderingId }: { renderingId: string }, reason) =>
          renderings.giveUp(manager, renderingId, reason),
      },
      {
        job: drawBadgesJob,
        handle: (claim, { sheetId }: { sheetId: string }) => badgeSheets.carryOut(claim, sheetId),
        giveUp: (manager, { sheetId }: { sheetId: string }, reason) => badgeSheets.giveUp(manager, sheetId, reason),
      },
    ];
  }

  of(key: string): Handler {
    const handler = this.handlers.find(({ job }) => key.startsWith(`${job.name}-`));
    if (!handler) throw new Error(`Nobody does the work ${key}.`);
    return handler;
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { makePaperJob, PaperMaker } from '#libs/paperwork';
import { MailService, sendNoticeJob } from '#libs/notices';
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

  constructor(renderings: RenderingsService, papers: PaperMaker, mail: MailService, badgeSheets: BadgeSheetsService) {
    this.handlers = [
      {
        job: renderReportJob,
        handle: (claim, { renderingId }: { renderingId: string }) => renderings.carryOut(claim, renderingId),
        giveUp: (manager, { renderingId }: { renderingId: string }, reason) =>
          renderings.giveUp(manager, renderingId, reason),
      },
      {
        job: makePaperJob,
        handle: (claim, { paperId }: { paperId: string }) => papers.carryOut(claim, paperId),
        giveUp: (manager, { paperId }: { paperId: string }, reason) => papers.giveUp(manager, paperId, reason),
      },
      {
        job: sendNoticeJob,
        handle: (claim, { noticeId }: { noticeId: string }) => mail.carryOut(claim, noticeId),
        giveUp: (manager, { noticeId }: { noticeId: string }) => mail.giveUp(manager, noticeId),
      },
      {
        job: drawBadgesJob,
        handle: (claim, { sheetId }: { sheetId: string }) => badgeSheets.carryOut(claim, sheetId),
        giveUp: (manager, { sheetId }: { sheetId: string }, reason) => badgeSheets.giveUp(manager, sheetId, reason),
      },
    ];
  }

  find(key: string): Handler | undefined {
    return this.handlers.find(({ job }) => key.startsWith(`${job.name}-`));
  }

  of(key: string): Handler {
    const handler = this.find(key);
    if (!handler) throw new Error(`Nobody does the work ${key}.`);
    return handler;
  }
}

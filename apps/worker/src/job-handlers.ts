import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { documentHandler, type DocumentMaker } from '#libs/documents';
import { LinkMailService, MailService, sendLinkJob, sendNoticeJob } from '#libs/notices';
import { handlerOf, type JobHandler } from '#libs/platform';
import { DOCUMENTS } from '#libs/progress';
import { dailyMailJob, DailyMailService } from '#libs/tasks';

/** Who does which work: every kind of document, and what else there is. */
@Injectable()
export class JobHandlers {
  private readonly handlers: readonly JobHandler[];

  constructor(modules: ModuleRef, mail: MailService, links: LinkMailService, daily: DailyMailService) {
    this.handlers = [
      // Each is looked up when it is needed: while this table is made, not all of them are there.
      ...Object.values(DOCUMENTS).map(({ maker, ...kind }) =>
        documentHandler(kind, {
          carryOut: (claim, id) => modules.get<DocumentMaker>(maker, { strict: false }).carryOut(claim, id),
        }),
      ),
      handlerOf(sendNoticeJob, {
        handle: (claim, { noticeId }) => mail.carryOut(claim, noticeId),
        giveUp: (manager, { noticeId }) => mail.giveUp(manager, noticeId),
      }),
      handlerOf(dailyMailJob, {
        handle: (claim, { accountId }) => daily.carryOut(claim, accountId),
        // The next morning says it anew.
        giveUp: () => Promise.resolve(),
      }),
      handlerOf(sendLinkJob, {
        handle: (claim, { linkId }) => links.carryOut(claim, linkId),
        // Nobody has seen it: it runs out by itself.
        giveUp: () => Promise.resolve(),
      }),
    ];
  }

  find(key: string): JobHandler | undefined {
    return this.handlers.find(({ job }) => key.startsWith(`${job.name}-`));
  }

  of(key: string): JobHandler {
    const handler = this.find(key);
    if (!handler) throw new Error(`Nobody does the work ${key}.`);
    return handler;
  }
}

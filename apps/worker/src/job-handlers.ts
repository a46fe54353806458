import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { documentHandler } from '#libs/documents';
import { MailService, sendNoticeJob } from '#libs/notices';
import { handlerOf, type JobHandler } from '#libs/platform';
import { DOCUMENTS } from '#libs/progress';

/** Who does which work: every kind of document, and what else there is. */
@Injectable()
export class JobHandlers {
  private readonly handlers: readonly JobHandler[];

  constructor(modules: ModuleRef, mail: MailService) {
    this.handlers = [
      ...Object.values(DOCUMENTS).map(({ maker, ...kind }) =>
        documentHandler(kind, modules.get(maker, { strict: false })),
      ),
      handlerOf(sendNoticeJob, {
        handle: (claim, { noticeId }) => mail.carryOut(claim, noticeId),
        giveUp: (manager, { noticeId }) => mail.giveUp(manager, noticeId),
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

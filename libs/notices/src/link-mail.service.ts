import { Injectable } from '@nestjs/common';
import { linkToMail } from '#libs/identity';
import { Actor, shownAt, Transactions, type Claim } from '#libs/platform';
import { NOTICE_TEXTS } from '#libs/regulation';
import { Mailer } from './mailer.js';
import { sendLinkJob } from './notice.jobs.js';

/** Password links go to their owners by mail, where there is a mail server; nobody else ever sees them. */
@Injectable()
export class LinkMailService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {
    transactions.follow(async (unit, { what, details: { linkId, byMail } }) => {
      if (what === 'account.link-made' && byMail && typeof linkId === 'string')
        await unit.ask(sendLinkJob, linkId, { linkId });
    });
  }

  /** Sent within the transaction that makes its token: what was not kept leads nowhere, and is sent anew. */
  async carryOut(claim: Claim, linkId: string): Promise<void> {
    const system = new Actor(null, null, [], `job-${claim.key}`);
    await this.transactions.write(system, async ({ manager }) => {
      await claim.settle(manager);
      const link = await linkToMail(manager, linkId);
      if (!link) return;
      const { to, language, url, expiresAt } = link;
      const { subject, body } = NOTICE_TEXTS[language].link;
      const text = `${body.replace('{until}', shownAt(expiresAt, 'UTC'))}\n\n${url}\n`;
      await this.mailer.send({ id: linkId, to, language, subject, text, replyTo: null });
    });
  }
}

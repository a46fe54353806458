import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailboxMessageView, MailboxQuery } from '#libs/contracts';
import {
  Actor,
  afterOf,
  column,
  inSight,
  pageOf,
  readAll,
  Transactions,
  type Claim,
  type ColumnsOf,
} from '#libs/platform';
import { LANGUAGES, Refusal, type Language } from '#libs/regulation';
import { mailOf } from './letters.js';
import { noticeFacts, type NoticeFacts } from './notice-facts.js';
import { Mailer, MailRefused, mailWay, type Mail } from './mailer.js';
import { MailboxMessage, Notice, type MailState } from './notice.entities.js';

const MESSAGE = {
  seq: column.digits,
  id: column.text,
  noticeId: column.orNull(column.text),
  recipient: column.text,
  language: column.oneOf(LANGUAGES),
  subject: column.text,
  body: column.text,
  at: column.utc,
} satisfies ColumnsOf<MailboxMessageView & { seq: string }>;

/** The worker's part: sends what was promised. */
@Injectable()
export class MailService {
  private readonly log = new Logger('Mail');

  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Sends one notice and marks it, together with the promise, as done. No two who hold a claim send it; only one that
   * dies between the server's yes and our commit leaves it to be sent again, under the same Message-ID.
   */
  async carryOut(claim: Claim, noticeId: string): Promise<void> {
    const facts = await this.transactions.asSystem('a letter goes to its own receiver').look(async ({ manager }) => {
      const [row] = await noticeFacts(manager, 'n.id = $1', [noticeId]);
      return row;
    });
    const way = mailWay();
    const state = facts?.mail === 'waiting' ? await this.deliver(facts, way) : facts?.mail;
    const system = new Actor(null, null, [], `job-${claim.key}`);
    await this.transactions.asSystem('a letter goes to its own receiver').write(system, async ({ manager }) => {
      await claim.settle(manager);
      if (!facts || facts.mail !== 'waiting') return;
      if (state === 'sent' && way === 'mailbox') await keep(manager, facts);
      await mark(manager, noticeId, state!);
    });
  }

  private async deliver(facts: NoticeFacts, way: ReturnType<typeof mailWay>): Promise<MailState> {
    const { id, address: to, language, replyTo } = facts;
    // The account may have been closed, or the mail server taken away, since the notice was made.
    if (!to || way === 'none') return 'none';
    if (way === 'mailbox') return 'sent';
    try {
      await this.mailer.send({ id, to, language, replyTo, ...mailOf(facts) });
      return 'sent';
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.log.warn(`The mail server refuses notice ${id} for good; it can still be read here.`);
      return 'failed';
    }
  }

  /** A letter that is no notice, in the transaction of its promise: sent, kept in the mailbox, or not at all. */
  async dispatch(manager: EntityManager, letter: Mail & { personId: string; language: Language }): Promise<void> {
    const way = mailWay();
    if (way === 'smtp')
      await this.mailer.send(letter).catch((error: unknown) => {
        // Its promise is kept with that: what is refused for good is not offered again.
        if (!(error instanceof MailRefused)) throw error;
        this.log.warn(`The mail server refuses letter ${letter.id} for good.`);
      });
    if (way !== 'mailbox') return;
    const { personId, language, subject, text: body, to: recipient } = letter;
    await inSight(manager, () =>
      manager.insert(MailboxMessage, { noticeId: null, personId, language, recipient, subject, body }),
    );
  }

  /** The mail server was away for too long; the notice can still be read here. */
  async giveUp(manager: EntityManager, noticeId: string): Promise<void> {
    // This transaction is the outbox's and has no scope of its own.
    await inSight(manager, () => mark(manager, noticeId, 'failed'));
  }

  /** What would have been mailed, newest first. */
  mailbox({ limit, cursor, missionId, text, since, until }: MailboxQuery) {
    if (mailWay() !== 'mailbox') throw new Refusal('mailbox.closed');
    return this.transactions
      .asSystem('the mailbox of a rehearsal is what everyone would be sent')
      .look(async ({ manager }) => {
        const rows = await readAll(
          manager,
          `SELECT m.seq, m.id, m.notice_id AS "noticeId", m.recipient, m.language, m.subject, m.body, utc(m.at) AS at
         FROM mailbox_message m
         WHERE m.seq < $1
           AND ($3::uuid IS NULL OR EXISTS (SELECT FROM notice n WHERE n.id = m.notice_id AND n.mission_id = $3))
           AND ($4::text IS NULL OR position(lower($4) IN lower(m.recipient || ' ' || m.subject)) > 0)
           AND ($5::date IS NULL OR m.at >= $5::date::timestamp AT TIME ZONE 'UTC')
           AND ($6::date IS NULL OR m.at < ($6::date + 1)::timestamp AT TIME ZONE 'UTC')
         ORDER BY m.seq DESC LIMIT $2`,
          [afterOf('mailbox', cursor), limit + 1, missionId, text, since, until],
          MESSAGE,
        );
        return pageOf('mailbox', limit, rows);
      });
  }
}

const keep = (manager: EntityManager, facts: NoticeFacts) => {
  const { id: noticeId, personId, language, address } = facts;
  const { subject, text: body } = mailOf(facts);
  return manager.insert(MailboxMessage, { noticeId, personId, language, recipient: address!, subject, body });
};

const mark = (manager: EntityManager, id: string, mail: MailState) =>
  manager.update(Notice, { id }, { mail, ...(mail === 'sent' ? { mailedAt: () => 'clock_timestamp()' } : {}) });

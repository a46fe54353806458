import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { NoticeView } from '#libs/contracts';
import {
  afterOf,
  askInSight,
  pageOf,
  promisedFor,
  Transactions,
  type Actor,
  type PageQuery,
  type Recorded,
  type Unit,
} from '#libs/platform';
import { NOTICE_KINDS, NOTICES, noticesRaisedBy, Refusal, type NoticeKind, type NoticeRow } from '#libs/regulation';
import { ADDRESS, AUDIENCES } from './audiences.js';
import { composed, linkOf } from './letters.js';
import { noticeFacts, type NoticeFacts } from './notice-facts.js';
import { mailWay } from './mailer.js';
import { sendNoticeJob } from './notice.jobs.js';
import { Notice } from './notice.entities.js';

/** Tells people what concerns them: as part of what happens, so that nobody is told of what did not, or twice. */
@Injectable()
export class NoticesService {
  constructor(private readonly transactions: Transactions) {
    transactions.follow((unit, recorded) => this.tell(unit, recorded));
  }

  private async tell(unit: Unit, recorded: Recorded): Promise<void> {
    const kinds = noticesRaisedBy(recorded);
    if (kinds.length === 0) return;
    await this.raise(unit, recorded, kinds);
  }

  /** All that one line of the log tells, in one statement. */
  private async raise(unit: Unit, recorded: Recorded, kinds: readonly NoticeKind[]): Promise<void> {
    const { entryId, missionId, delegationId, details } = recorded;
    const [subjectType, subjectId] = recorded.subject;
    const rules = kinds.map((kind) => {
      const { during, tellsDoer, oncePending }: NoticeRow = NOTICES[kind];
      return { kind, untold: tellsDoer ? null : unit.actor.personId, during, once: oncePending ?? false };
    });
    const told = kinds.map((kind) => {
      const audiences = NOTICES[kind].to.map((audience) => `(${AUDIENCES[audience]})`).join(' UNION ');
      return `SELECT '${kind}'::text AS kind, a.person_id FROM (${audiences}) a`;
    });
    await askInSight(
      unit,
      `WITH fact AS (SELECT $1::uuid AS mission, $2::text AS subject_type, $3::text AS subject, $4::uuid AS delegation,
                            $5::date AS today, $9::timestamptz AS now, $6::jsonb AS details),
            rule AS (SELECT * FROM jsonb_to_recordset($7::jsonb) AS r(kind text, untold uuid, during text[], once boolean)),
            told AS (${told.join(' UNION ALL ')}),
            made AS (
       INSERT INTO notice (kind, mission_id, person_id, entry_id, created_at, mail)
       SELECT t.kind, fact.mission, t.person_id, $8::bigint, $9::timestamptz,
              CASE WHEN $10::boolean AND ${ADDRESS('t.person_id')} IS NOT NULL THEN 'waiting' ELSE 'none' END
       FROM told t JOIN rule r ON r.kind = t.kind, fact LEFT JOIN mission m ON m.id = fact.mission
       WHERE t.person_id IS DISTINCT FROM r.untold AND (r.during IS NULL OR m.state = ANY (r.during))
         AND NOT (r.once AND EXISTS (SELECT FROM notice n WHERE n.person_id = t.person_id
                  AND n.mission_id IS NOT DISTINCT FROM fact.mission AND n.kind = t.kind AND n.read_at IS NULL))
       ON CONFLICT (entry_id, kind, person_id) DO NOTHING RETURNING id, mail)
       ${promisedFor(sendNoticeJob, 'noticeId', `made WHERE mail = 'waiting'`)}`,
      [
        missionId,
        subjectType,
        subjectId,
        delegationId,
        unit.today,
        JSON.stringify(details),
        JSON.stringify(rules),
        entryId,
        unit.now,
        mailWay() !== 'none',
      ],
      {},
    );
  }

  /** The own notices, newest first. */
  page(actor: Actor, { limit, cursor, unread }: PageQuery & { unread?: boolean | undefined }) {
    return this.transactions.asSystem(NAMES_WHOM).look(async ({ manager }) => {
      const rows = await noticeFacts(
        manager,
        'n.person_id = $1 AND n.seq < $2 AND (NOT $3 OR n.read_at IS NULL)',
        [actor.personId, afterOf('notices', cursor), unread ?? false],
        limit + 1,
      );
      return pageOf(
        'notices',
        limit,
        rows.map((row) => ({ ...viewOf(row), seq: row.seq })),
      );
    });
  }

  /** Marks one of the own notices as read; when it was read first stays. */
  markRead(actor: Actor, id: string): Promise<NoticeView> {
    return this.transactions.asSystem(NAMES_WHOM).write(actor, async (unit) => {
      const { manager, now } = unit;
      const own = { id, personId: actor.personId!, readAt: IsNull() };
      const { affected } = await manager.update(Notice, own, { readAt: now });
      const [row] = await noticeFacts(manager, 'n.id = $1 AND n.person_id = $2', [id, actor.personId]);
      if (!row) throw new Refusal('notice.not-found');
      const { confirms }: NoticeRow = NOTICES[row.kind];
      if (affected && confirms) await unit.record(confirms, { subject: ['account', actor.accountId!] });
      return viewOf(row);
    });
  }

  /**
   * Takes that back. What was confirmed by reading it stays confirmed, and so read; and so does what is told once until it
   * is read, for unread anew it would keep the next one from being told.
   */
  markUnread(actor: Actor, id: string): Promise<NoticeView> {
    return this.transactions.asSystem(NAMES_WHOM).write(actor, async ({ manager }) => {
      const own = { id, personId: actor.personId!, kind: Not(In(NOTICE_KINDS.filter(staysRead))) };
      await manager.update(Notice, own, { readAt: null });
      const [row] = await noticeFacts(manager, 'n.id = $1 AND n.person_id = $2', [id, actor.personId]);
      if (!row) throw new Refusal('notice.not-found');
      return viewOf(row);
    });
  }
}

const NAMES_WHOM = 'a notice of one’s own names whom it is about';
const staysRead = (kind: NoticeKind) => 'confirms' in NOTICES[kind] || 'oncePending' in NOTICES[kind];

const viewOf = (facts: NoticeFacts): NoticeView => {
  const [ru, en] = [composed(facts, 'ru', true), composed(facts, 'en', true)];
  return {
    id: facts.id,
    kind: facts.kind,
    missionId: facts.missionId,
    confirms: 'confirms' in NOTICES[facts.kind],
    staysRead: staysRead(facts.kind),
    subject: { ru: ru.subject, en: en.subject },
    body: { ru: ru.body, en: en.body },
    link: linkOf(facts),
    at: facts.createdAt.toISOString(),
    readAt: facts.readAt?.toISOString() ?? null,
    mail: facts.mail,
  };
};

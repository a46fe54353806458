import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { NoticeView } from '#libs/contracts';
import {
  afterOf,
  inSight,
  pageOf,
  promisedFor,
  run,
  Transactions,
  type Actor,
  type PageQuery,
  type Recorded,
  type Unit,
} from '#libs/platform';
import { NOTICES, noticesRaisedBy, Refusal, type NoticeKind, type NoticeRow } from '#libs/regulation';
import { ADDRESS, AUDIENCES } from './audiences.js';
import { composed, linkOf, noticeFacts, type NoticeFacts } from './letters.js';
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
    const { missionId } = recorded;
    const kinds = noticesRaisedBy(recorded);
    if (kinds.length === 0 || !missionId) return;
    await inSight(unit.manager, async () => {
      for (const kind of kinds) await this.raise(unit, recorded, missionId, kind);
    });
  }

  private async raise(unit: Unit, recorded: Recorded, missionId: string, kind: NoticeKind): Promise<void> {
    const { to, during, tellsDoer, oncePending }: NoticeRow = NOTICES[kind];
    const { entryId, delegationId, details } = recorded;
    const [subjectType, subjectId] = recorded.subject;
    await run(
      unit.manager,
      `WITH fact AS (SELECT $1::uuid AS mission, $2::text AS subject_type, $3::text AS subject, $4::uuid AS delegation,
                            $5::date AS today, $6::jsonb AS details),
            told AS (${to.map((audience) => `(${AUDIENCES[audience]})`).join(' UNION ')}),
            made AS (
       INSERT INTO notice (kind, mission_id, person_id, entry_id, created_at, mail)
       SELECT $7::text, fact.mission, t.person_id, $8::bigint, $9::timestamptz,
              CASE WHEN $10::boolean AND ${ADDRESS('t.person_id')} IS NOT NULL THEN 'waiting' ELSE 'none' END
       FROM told t, fact JOIN mission m ON m.id = fact.mission
       WHERE t.person_id IS DISTINCT FROM $11::uuid AND ($12::text[] IS NULL OR m.state = ANY ($12))
         AND NOT ($13::boolean AND EXISTS (SELECT FROM notice n WHERE n.person_id = t.person_id
                  AND n.mission_id = fact.mission AND n.kind = $7 AND n.read_at IS NULL))
       ON CONFLICT (entry_id, kind, person_id) DO NOTHING RETURNING id, mail)
       ${promisedFor(sendNoticeJob, 'noticeId', `made WHERE mail = 'waiting'`)}`,
      [
        missionId,
        subjectType,
        subjectId,
        delegationId,
        unit.today,
        JSON.stringify(details),
        kind,
        entryId,
        unit.now,
        mailWay() !== 'none',
        tellsDoer ? null : unit.actor.personId,
        during ?? null,
        oncePending ?? false,
      ],
    );
  }

  /** The own notices, newest first. */
  page(actor: Actor, { limit, cursor, unread }: PageQuery & { unread?: boolean | undefined }) {
    return this.transactions.look(actor, async ({ manager }) => {
      const rows = await noticeFacts(
        manager,
        `n.person_id = $1 AND n.seq < $2 AND (NOT $3 OR n.read_at IS NULL) ORDER BY n.seq DESC LIMIT $4`,
        [actor.personId, afterOf('notices', cursor), unread ?? false, limit + 1],
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
    return this.transactions.write(actor, async ({ manager, now }) => {
      await manager.update(Notice, { id, personId: actor.personId!, readAt: IsNull() }, { readAt: now });
      const [row] = await noticeFacts(manager, 'n.id = $1 AND n.person_id = $2', [id, actor.personId]);
      if (!row) throw new Refusal('notice.not-found');
      return viewOf(row);
    });
  }
}

const viewOf = (facts: NoticeFacts): NoticeView => {
  const [ru, en] = [composed(facts, 'ru'), composed(facts, 'en')];
  return {
    id: facts.id,
    kind: facts.kind,
    missionId: facts.missionId,
    subject: { ru: ru.subject, en: en.subject },
    body: { ru: ru.body, en: en.body },
    link: linkOf(facts),
    at: facts.createdAt.toISOString(),
    readAt: facts.readAt?.toISOString() ?? null,
    mail: facts.mail,
  };
};

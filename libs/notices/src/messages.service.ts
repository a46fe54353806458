import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MessageFile, MessageReceivers, ReceiversQuery, SendMessage } from '#libs/contracts';
import { isOver, MissionsService } from '#libs/missions';
import {
  afterOf,
  column,
  currentSettings,
  inSight,
  pageOf,
  readOne,
  run,
  Transactions,
  type Actor,
  type PageQuery,
  type Unit,
} from '#libs/platform';
import {
  hasMarkup,
  MESSAGE_GROUPS,
  messageActs,
  narrowing,
  perform,
  Refusal,
  type Authority,
  type MessageGroup,
} from '#libs/regulation';
import { mailWay } from './mailer.js';
import { receiversOf, type Receiver } from './message-groups.js';
import { messageRows, receivedOf } from './message-views.js';
import { GroupMessage } from './message.entities.js';

/** A message to a group of a mission: its line of the log raises a notice for each receiver, and the notice is mailed. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /** Whom a message would go to now, and whom it would not reach. */
  receivers(actor: Actor, missionId: string, { group, ...query }: ReceiversQuery): Promise<MessageReceivers> {
    const delegationId = query.delegationId ?? null;
    return this.transactions.look(actor, async ({ manager, today }) => {
      await this.missions.require(manager, missionId, actor);
      permit(actor, missionId, group, delegationId);
      if (!fits(group, delegationId)) throw new Refusal('message.group-wrong');
      const items = await inSight(manager, () => receiversOf(manager, missionId, group, delegationId, today));
      const replyTo = await answersTo(manager);
      return { previewed: digestOf(items), byMail: mailWay() !== 'none', replyTo, items };
    });
  }

  send(actor: Actor, missionId: string, message: SendMessage) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { group } = message;
      const delegationId = message.delegationId ?? null;
      const mission = await this.missions.lock(manager, missionId, actor);
      const authority = permit(actor, missionId, group, delegationId);
      const groupFits = fits(group, delegationId);
      const receivers = groupFits
        ? await inSight(manager, () => receiversOf(manager, missionId, group, delegationId, unit.today))
        : [];
      perform(messageActs.send, authority, {
        missionOver: isOver(mission),
        groupFits,
        plain: ![...Object.values(message.heading), ...Object.values(message.text)].some(hasMarkup),
        sentLately: await sentLately(unit, missionId),
        reached: receivers.filter(({ unreached }) => unreached === null).length,
        asPreviewed: digestOf(receivers) === message.previewed,
      });
      return this.keep(unit, missionId, { ...message, delegationId }, receivers);
    });
  }

  private async keep(unit: Unit, missionId: string, message: Kept, to: Receiver[]) {
    const { manager, actor, now } = unit;
    const { group, delegationId, ...said } = message;
    const { id } = await manager.save(
      manager.create(GroupMessage, {
        missionId,
        kind: group,
        delegationId,
        ofDelegationId: actor.on({ mission: missionId }).can(MESSAGE_GROUPS[group].may) ? null : delegationId,
        headingRu: said.heading.ru,
        headingEn: said.heading.en,
        textRu: said.text.ru,
        textEn: said.text.en,
        replyTo: await answersTo(manager),
        personId: actor.personId!,
        sentAt: now,
      }),
    );
    await run(
      manager,
      `INSERT INTO group_message_receiver (message_id, person_id, unreached)
       SELECT $1, r."personId", r.unreached FROM jsonb_to_recordset($2::jsonb) AS r("personId" uuid, unreached text)`,
      [id, JSON.stringify(to)],
    );
    const counts = { receivers: to.length, unreached: to.filter(({ unreached }) => unreached !== null).length };
    await unit.record('message.sent', {
      subject: ['message', id],
      missionId,
      delegationId,
      details: { group, ...counts },
    });
    return { id, ...counts };
  }

  /** What was sent in a mission, the newest first: all of it, or what the own delegation wrote to its own. */
  page(actor: Actor, missionId: string, { limit, cursor }: PageQuery) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      const rows = await inSight(manager, () =>
        messageRows(manager, `m.mission_id = $4 AND m.seq < $5 AND ${OURS} ORDER BY m.seq DESC LIMIT $6`, [
          ...own(actor),
          missionId,
          afterOf('messages', cursor),
          limit + 1,
        ]),
      );
      return pageOf(
        'messages',
        limit,
        rows.map(({ text: _text, replyTo: _replyTo, ...row }) => row),
      );
    });
  }

  /** One message, its receivers, and what became of each mail. */
  file(actor: Actor, id: string): Promise<MessageFile> {
    return this.transactions.look(actor, async ({ manager }) => {
      const seen = await manager.findOneBy(GroupMessage, { id });
      if (!seen) throw new Refusal('message.not-found');
      await this.missions.require(manager, seen.missionId, actor);
      return inSight(manager, async () => {
        const [row] = await messageRows(manager, `m.id = $4 AND ${OURS}`, [...own(actor), id]);
        if (!row) throw new Refusal('message.not-found');
        const { seq: _seq, counts: _counts, ...file } = row;
        return { ...file, receivers: await receivedOf(manager, id) };
      });
    });
  }
}

type Kept = Omit<SendMessage, 'delegationId'> & { delegationId: string | null };

/** SQL: what may be read of messages by whoever writes them: everywhere, in some missions, within some delegations. */
const OURS = `($1::boolean OR (m.of_delegation_id IS NULL AND m.mission_id = ANY ($2::uuid[]))
  OR m.of_delegation_id = ANY ($3::uuid[]))`;
const own = (actor: Actor) => [
  actor.everywhere('message:send'),
  actor.places('mission', 'message:send'),
  actor.places('delegation', 'message:send'),
];

/** A delegation's own people are its representatives' to write to, in groups that can be narrowed to them. */
function permit(actor: Actor, mission: string, group: MessageGroup, delegationId: string | null): Authority {
  const { may } = MESSAGE_GROUPS[group];
  const authority = actor.on({ mission, delegation: narrowing(group) === 'none' ? null : delegationId });
  if (!authority.can(may)) throw new Refusal('permission.missing', { permission: may });
  return authority;
}

const fits = (group: MessageGroup, delegationId: string | null): boolean =>
  delegationId === null ? narrowing(group) !== 'needed' : narrowing(group) !== 'none';

const digestOf = (receivers: readonly Receiver[]): string =>
  createHash('sha256')
    .update(JSON.stringify(receivers.map(({ personId, unreached }) => [personId, unreached])))
    .digest('hex');

const answersTo = async (manager: EntityManager) => (await currentSettings(manager)).answersTo || null;

/** By whoever sends, in this mission, within the hour; the mission is locked meanwhile. */
const sentLately = async ({ manager, actor, now }: Unit, missionId: string): Promise<number> => {
  const { count } = await inSight(manager, () =>
    readOne(
      manager,
      `SELECT count(*)::int AS count FROM group_message
       WHERE mission_id = $1 AND person_id = $2 AND sent_at > $3::timestamptz - interval '1 hour'`,
      [missionId, actor.personId, now],
      { count: column.int },
    ),
  );
  return count;
};

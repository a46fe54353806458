import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EVENTS, Refusal, type EventName } from '#libs/regulation';
import type { Actor, Scope } from './actor.js';
import { AuditEntry } from './audit.entity.js';
import { DomainClock } from './clock.js';
import { isCrossed } from './database.js';
import { FORGOTTEN } from './forgotten-replies.js';
import { IdempotentReply } from './idempotency.entity.js';
import type { JobDefinition, JobPayload } from './jobs.js';

/** What lines of the log are about. Each feature adds its own, by `declare module '#libs/platform'`. */
export interface LogSubjects {
  file: true;
  log: true;
  settings: true;
}
export type SubjectType = keyof LogSubjects;

/** What a line of the log says, besides who, when and in which request. */
export type LogLine = {
  subject: readonly [SubjectType, string];
  missionId?: string | null;
  delegationId?: string | null;
  reason?: string | null | undefined;
  details?: Record<string, unknown>;
  paperId?: string | null | undefined;
  corrects?: string | null;
};
export type LoggedMove = { action: string; from: string; to: string };

/** A line that stands in the log now, for those who do something about it in the same transaction. */
export type Recorded = Required<Pick<LogLine, 'subject' | 'details'>> & {
  entryId: string;
  what: string;
  missionId: string | null;
  delegationId: string | null;
  reason: string | null;
  move: LoggedMove | null;
};
export type RecordFollower = (unit: Unit, recorded: Recorded) => Promise<void>;

/** One transaction in which something happens: its rows, its lines in the log and the work it promises. */
export class Unit {
  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    readonly now: Date,
    private readonly followers: readonly RecordFollower[] = [],
  ) {}

  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  /** Writes what was done into the log. */
  record(what: EventName, line: LogLine): Promise<void> {
    return this.insert(what, EVENTS[what], line);
  }

  /** Writes a move of a lifecycle into the log; `rules` are those that were warned of. */
  recordMove(
    subject: SubjectType,
    move: LoggedMove,
    rules: readonly string[],
    line: Omit<LogLine, 'subject'> & { id: string },
  ) {
    const { id, ...rest } = line;
    return this.insert(`${subject}.moved`, rules, { ...rest, subject: [subject, id] }, move);
  }

  private async insert(what: string, rules: readonly string[], line: LogLine, move?: LoggedMove): Promise<void> {
    const { accountId, personId, requestId } = this.actor;
    const { subject, missionId = null, delegationId = null, reason, details = {}, paperId, corrects = null } = line;
    const { identifiers } = await this.manager.insert(AuditEntry, {
      what,
      requestId,
      accountId,
      personId,
      missionId,
      delegationId,
      corrects,
      domainTime: this.now,
      subjectType: subject[0],
      subjectId: subject[1],
      action: move?.action ?? null,
      fromState: move?.from ?? null,
      toState: move?.to ?? null,
      reason: reason ?? null,
      rules: [...rules],
      details: details as never,
      paperId: paperId ?? null,
    });
    const entryId = String(identifiers[0]!.id);
    const recorded = { entryId, what, subject, missionId, delegationId, details, reason: reason ?? null };
    for (const follower of this.followers) await follower(this, { ...recorded, move: move ?? null });
  }

  /** Promises work: it will be done once, even if this process, Redis or the worker dies right after the commit. */
  async ask<J extends JobDefinition>(job: J, key: string, payload: JobPayload<J>): Promise<void> {
    // Only work that was asked for already is passed over. Any other conflict is an error, or a promise would be lost.
    await this.manager.query(
      'INSERT INTO outbox (key, job, payload, background) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING',
      [`${job.name}-${key}`, job.name, job.payload.parse(payload), job.background ?? false],
    );
  }
}

/** Every access to the database by a feature: in the scope of who asks, and all or nothing. */
@Injectable()
export class Transactions {
  private readonly followers: RecordFollower[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: DomainClock,
  ) {}

  /** Has something done whenever a line is written into the log: in its transaction, or not at all. */
  follow(follower: RecordFollower) {
    this.followers.push(follower);
  }

  read<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await enterScope(manager, scope, this.clock.today());
      return work(manager);
    });
  }

  /** Runs `work` and whatever it records and asks for as one. A creation repeated under its key is answered, not repeated. */
  async write<T>(actor: Actor, work: (unit: Unit) => Promise<T>, scope: Scope = actor.scope): Promise<T> {
    for (let attempt = 1; ; attempt++)
      try {
        return await this.dataSource.transaction((manager) => this.once(manager, actor, scope, work));
      } catch (error) {
        if (!isCrossed(error) || attempt === 3) throw error;
      }
  }

  private async once<T>(manager: EntityManager, actor: Actor, scope: Scope, work: (unit: Unit) => Promise<T>) {
    await enterScope(manager, scope, this.clock.today());
    const earlier = await claimKey(manager, actor);
    if (earlier) {
      actor.replayed = true;
      return earlier.reply as T;
    }
    const result = await work(new Unit(manager, actor, this.clock.now(), this.followers));
    if (actor.idempotency && actor.accountId)
      await manager.update(
        IdempotentReply,
        { accountId: actor.accountId, key: actor.idempotency.key },
        { reply: (result ?? null) as never },
      );
    return result;
  }
}

/**
 * Until the transaction ends its rows of personal data are those of the scope; outside of one there are none. `today`
 * is what domain_today() says in it.
 */
async function enterScope(manager: EntityManager, { everyone, delegations, missions, person }: Scope, today: string) {
  await manager.query(
    `SELECT set_config('desk.everyone', $1, true), set_config('desk.delegations', $2, true),
            set_config('desk.missions', $3, true), set_config('desk.person', $4, true), set_config('desk.today', $5, true)`,
    [everyone ? 'on' : '', `{${delegations.join(',')}}`, `{${missions.join(',')}}`, person ?? '', today],
  );
}

/**
 * For what follows from an act that was judged in the actor's own scope, and is nobody's reading: who moves up into a
 * vacancy, how many places are taken. Meanwhile every row is in sight; `work` must not hand them to the actor.
 */
export async function inSight<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  const [before] = (await manager.query(`SELECT coalesce(current_setting('desk.everyone', true), '') AS scope`)) as [
    { scope: string },
  ];
  if (before.scope === 'on') return work();
  const set = (scope: string) => manager.query(`SELECT set_config('desk.everyone', $1, true)`, [scope]);
  await set('on');
  const result = await work();
  // After an error the transaction ends, and its scope with it.
  await set(before.scope);
  return result;
}

/** The first to use a key goes on; who repeats it waits for the first and gets its answer. */
async function claimKey(
  manager: EntityManager,
  { accountId, idempotency }: Actor,
): Promise<IdempotentReply | undefined> {
  if (!idempotency || !accountId) return undefined;
  const { key, hash } = idempotency;
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(IdempotentReply)
    .values({ accountId, key, hash })
    .orIgnore()
    .returning('key')
    .execute();
  if ((raw as unknown[]).length > 0) return undefined;
  const earlier = await manager.findOneByOrFail(IdempotentReply, { accountId, key });
  if (earlier.hash === FORGOTTEN) throw new Refusal('idempotency.forgotten');
  if (earlier.hash !== hash) throw new Refusal('idempotency.other-content', { stored: earlier.hash, sent: hash });
  return earlier;
}

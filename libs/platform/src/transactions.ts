import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '#libs/regulation';
import { Actor, NOBODY, type Scope } from './actor.js';
import { DomainClock } from './clock.js';
import { isCrossed } from './database.js';
import { FORGOTTEN } from './forgotten-replies.js';
import { IdempotentReply } from './idempotency.entity.js';
import { rowsRead, type Columns, type RowOf } from './rows.js';
import { insertion, poolOf, statement, together, type Statement } from './statements.js';
import { Look, Unit, type RecordFollower } from './unit.js';

const EVERYONE: Scope = { ...NOBODY, everyone: true };

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

  /** Only looks: PostgreSQL refuses a change, and a lock. */
  look<T>(who: Actor | Scope, work: (look: Look) => Promise<T>): Promise<T> {
    return this.lookIn(who instanceof Actor ? who.scope : who, work);
  }

  /**
   * Runs `work` and whatever it records and asks for as one. A creation repeated under its key is answered, not
   * repeated. What `first` asks goes out with the beginning, and `work` is told what it found.
   */
  write<T>(actor: Actor, work: Work<T>, ...first: Statement[]): Promise<T> {
    return this.writeIn(actor.scope, actor, work, first);
  }

  /** For what is nobody's reading: every row is in sight. Whoever calls says why, and hands on what the actor may see. */
  asSystem(_why: string) {
    return {
      look: <T>(work: (look: Look) => Promise<T>) => this.lookIn(EVERYONE, work),
      write: <T>(actor: Actor, work: Work<T>, ...first: Statement[]) => this.writeIn(EVERYONE, actor, work, first),
    };
  }

  /**
   * One statement or a few that are known beforehand, such as the page of a list: the scope goes out with them, and
   * where they end, so does the transaction. What each of them found.
   */
  glance(who: Actor | Scope, ...statements: Statement[]): Promise<unknown[][]> {
    const scope = scopeOf(who instanceof Actor ? who.scope : who, this.clock.today(), true);
    return together(poolOf(this.dataSource), scope, ...statements).then((found) => found.slice(1));
  }

  private async lookIn<T>(scope: Scope, work: (look: Look) => Promise<T>): Promise<T> {
    const { client, manager, end } = await this.connect(scope);
    // Nothing can be changed, so the first statement of `work` goes out with these, unawaited.
    const begun = sentWithNext(client, () => together(client, BEGIN_TO_LOOK, scopeOf(scope, this.clock.today())));
    begun.catch(() => {});
    try {
      const result = await work(new Look(manager, this.clock.now()));
      await begun;
      return result;
    } finally {
      // Nobody waits for the end: there is nothing in it that could still fail to happen.
      void end(client.query('ROLLBACK'));
    }
  }

  private async writeIn<T>(scope: Scope, actor: Actor, work: Work<T>, first: readonly Statement[]): Promise<T> {
    for (let attempt = 1; ; attempt++)
      try {
        return await this.once(scope, actor, work, first);
      } catch (error) {
        if (!isCrossed(error) || attempt === 3) throw error;
      }
  }

  private async once<T>(scope: Scope, actor: Actor, work: Work<T>, first: readonly Statement[]): Promise<T> {
    const { client, manager, end } = await this.connect(scope);
    try {
      const claim = claimOf(actor);
      const opening = [BEGIN, scopeOf(scope, this.clock.today()), ...(claim ? [claim] : [])];
      const found = (await together(client, ...opening, ...first)).slice(2);
      const isRepeated = claim && found.shift()!.length === 0;
      const unit = new Unit(manager, actor, this.clock.now(), this.followers, client);
      const result = isRepeated ? await earlierReply<T>(manager, actor) : await work(unit, found);
      const kept = claim && !isRepeated ? [replyOf(actor, result)] : [];
      await unit.send(...kept, COMMIT);
      await end();
      return result;
    } catch (error) {
      await end(client.query('ROLLBACK'));
      throw error;
    }
  }

  /** A connection, with the entities in it, and how to give it back. */
  private async connect({ everyone }: Scope) {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as Client;
    // The transaction is opened and ended here; TypeORM only has to know that there is one.
    Object.assign(runner, { isTransactionActive: true });
    const { manager } = runner;
    if (everyone) seeingAll.add(manager);
    const end = async (ending?: Promise<unknown>) => {
      await ending?.catch(() => {}); // broken: the pool has a look at it before it is used again
      await runner.release();
    };
    return { client, manager, end };
  }
}

type Work<T> = (unit: Unit, found: unknown[][]) => Promise<T>;
type Client = { query(text: string): Promise<unknown>; connection: { stream: { cork(): void; uncork(): void } } };

const BEGIN = statement('BEGIN');
const BEGIN_TO_LOOK = statement('BEGIN READ ONLY');
const COMMIT = statement('COMMIT');

/** What is sent now leaves together with whatever is sent before the process waits for something. */
function sentWithNext<T>({ connection: { stream } }: Client, send: () => T): T {
  stream.cork();
  process.nextTick(() => stream.uncork());
  return send();
}

/** Transactions in which every row is in sight at this moment. */
const seeingAll = new WeakSet<EntityManager>();

/**
 * Until the transaction ends its rows of personal data are those of the scope; outside of one there are none. `today`
 * is what domain_today() says in it.
 */
const scopeOf = ({ everyone, delegations, missions, drafts, person }: Scope, today: string, readOnly = false) =>
  statement(
    `SELECT set_config('desk.everyone', $1, true), set_config('desk.delegations', $2, true),
            set_config('desk.missions', $3, true), set_config('desk.person', $4, true),
            set_config('desk.today', $5, true), set_config('desk.drafts', $6, true)${readOnly ? `, set_config('transaction_read_only', 'on', true)` : ''}`,
    everyone ? 'on' : '',
    `{${delegations.join(',')}}`,
    `{${missions.join(',')}}`,
    person ?? '',
    today,
    `{${drafts.join(',')}}`,
  );

/**
 * For what follows from an act that was judged in the actor's own scope, and is nobody's reading: who moves up into a
 * vacancy, how many places are taken. Meanwhile every row is in sight; `work` must not hand them to the actor.
 */
export async function inSight<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  if (seeingAll.has(manager)) return work();
  await inSightFromHere(manager);
  try {
    return await work();
  } finally {
    seeingAll.delete(manager);
    // A statement that broke has broken the transaction: there is nothing left in it to see.
    await see(manager, '').catch(() => {});
  }
}

/** The same up to the end of the transaction: where its answer is about what was in the actor's own sight before. */
export async function inSightFromHere(manager: EntityManager): Promise<void> {
  if (seeingAll.has(manager)) return;
  await see(manager, 'on');
  seeingAll.add(manager);
}

const SEE = `SELECT set_config('desk.everyone', $1, true)`;
const see = (manager: EntityManager, all: 'on' | '') => manager.query(SEE, [all]);

/**
 * What one statement answers `inSight`, asked in one trip with what brings every row into sight and takes it out again, and
 * its plan kept by the connection: for what is asked with every line of the log.
 */
export async function askInSight<Table extends Columns>(
  unit: Unit,
  sql: string,
  values: readonly unknown[],
  columns: Table,
): Promise<RowOf<Table>[]> {
  const asked = statement(sql, ...values);
  const found = seeingAll.has(unit.manager)
    ? (await unit.send(asked)).at(-1)
    : (await unit.send(statement(SEE, 'on'), asked, statement(SEE, ''))).at(-2);
  return rowsRead(found, sql, columns);
}

/** The first to use a key goes on; who repeats it waits for the first and gets its answer. */
const claimOf = ({ accountId, idempotency }: Actor): Statement | undefined =>
  idempotency && accountId
    ? insertion('idempotent_reply', { accountId, ...idempotency }, 'ON CONFLICT DO NOTHING RETURNING key')
    : undefined;

const replyOf = ({ accountId, idempotency }: Actor, result: unknown): Statement =>
  statement(
    'UPDATE idempotent_reply SET reply = $3 WHERE account_id = $1 AND key = $2',
    accountId,
    idempotency!.key,
    result === undefined || result === null ? null : JSON.stringify(result),
  );

async function earlierReply<T>(manager: EntityManager, actor: Actor): Promise<T> {
  const { key, hash } = actor.idempotency!;
  const earlier = await manager.findOneByOrFail(IdempotentReply, { accountId: actor.accountId!, key });
  if (earlier.hash === FORGOTTEN) throw new Refusal('idempotency.forgotten');
  if (earlier.hash !== hash) throw new Refusal('idempotency.other-content', { stored: earlier.hash, sent: hash });
  actor.replayed = true;
  return earlier.reply as T;
}

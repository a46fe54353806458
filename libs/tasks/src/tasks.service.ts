import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AwaitedList, AwaitedOfMissions, TaskList } from '#libs/contracts';
import { HumansService } from '#libs/identity';
import { MissionsService, sees } from '#libs/missions';
import { column, readPlannedOnce, Transactions, type Actor } from '#libs/platform';
import { TASK_KINDS, TASKS, type TaskKind } from '#libs/regulation';
import { awaitedOf, kindsFor, tasksOf } from './task-statements.js';
import { ofOne } from './waiting.js';

/** More are not looked through; all of them are counted. */
const MOST = 100;

const LIST = { counts: column.json<TaskList['counts']>(), items: column.json<TaskList['items']>() };
const AWAITED = { missionId: column.text, kind: column.oneOf(TASK_KINDS), count: column.int };

/** What waits for whom. Nothing of it is kept: each look derives it from the things as they stand. */
@Injectable()
export class TasksService {
  /** The statement for each set of kinds that was asked for: no more than there are combinations of roles. */
  private readonly statements = new Map<string, string>();

  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly humans: HumansService,
  ) {}

  /** In the reader's own scope: what may not be seen waits for nobody. */
  list(actor: Actor, missionId?: string): Promise<TaskList> {
    return this.transactions.look(actor, ({ manager, now }) => this.read(manager, actor, now, missionId));
  }

  private async read(manager: EntityManager, actor: Actor, now: Date, missionId?: string): Promise<TaskList> {
    const kinds = kindsFor(actor.roles.map(({ role }) => role));
    const key = `${missionId ? 'one' : 'all'} ${kinds.join(' ')}`;
    const known = this.statements.get(key);
    const all = known ?? tasksOf(kinds, this.asked(manager, false));
    const sql = known ?? (missionId ? ofOne(all) : all);
    this.statements.set(key, sql);
    const roles = actor.roles.map(({ role, on }) => ({ role, on_id: on }));
    const values = [actor.personId, JSON.stringify(roles), now, missionId ?? null, MOST];
    const [row] = await readPlannedOnce(manager, sql, values, LIST);
    const { counts, items } = row!;
    return { items, counts, total: counts.reduce((sum, { count }) => sum + count, 0) };
  }

  /** What the mission waits for, and whether that is the reader's to do: the reader's own are the very tasks of `list`. */
  async awaited(actor: Actor, id: string): Promise<AwaitedList> {
    const rows = await this.transactions
      .asSystem('what a mission waits for is counted over everyone, and names nobody')
      .look(async ({ manager, now }) => {
        await this.missions.require(manager, id, actor);
        return readPlannedOnce(manager, ofOne(awaitedOf(this.asked(manager, true))), [null, null, now, id], AWAITED);
      });
    const own = await this.list(actor, id);
    const known = new Map(rows.filter(({ kind }) => isTold(actor, id, kind)).map(({ kind, count }) => [kind, count]));
    const kinds = TASK_KINDS.filter((kind) => known.has(kind) || own.counts.some((one) => one.kind === kind));
    return {
      items: kinds.map((kind) => ({
        kind,
        count: known.get(kind) ?? 1,
        by: [...TASKS[kind].by],
        own: own.counts.some((one) => one.kind === kind),
      })),
    };
  }

  /** The same of every mission in the reader's sight: by it the board says whose turn it is. */
  async awaitedOfMissions(actor: Actor): Promise<AwaitedOfMissions['items']> {
    const rows = await this.transactions
      .asSystem('what missions wait for is counted over everyone, and names nobody')
      .look(({ manager, now }) =>
        readPlannedOnce(manager, awaitedOf(this.asked(manager, true)), [null, null, now, null], AWAITED),
      );
    return rows
      .filter(({ missionId, kind }) => sees(actor, missionId) && isTold(actor, missionId, kind))
      .toSorted((a, b) => TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind))
      .map((row) => ({ ...row, by: [...TASKS[row.kind].by] }));
  }

  private asked(manager: EntityManager, ofAnyone: boolean) {
    return {
      ofAnyone,
      humans: (one: string, other: string) => this.humans.sql(one, other),
      left: (mission: string) => this.missions.traces.left(manager, mission),
    };
  }
}

/** What is awaited of drafts is known to those who read them, and a conflict of interest to those who decide it. */
function isTold(actor: Actor, mission: string, kind: TaskKind): boolean {
  if (TASKS[kind].of === 'report') return actor.on({ mission }).can('report:read');
  return kind !== 'review-conflict' || actor.on({ mission }).can('conflict:decide');
}

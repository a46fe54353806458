import { Injectable } from '@nestjs/common';
import type { LogEntryView } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { column, readAll, type ColumnsOf } from './rows.js';
import { AuditEntry } from './audit.entity.js';
import { afterOf, pageOf, type PageQuery } from './paging.js';
import { Told } from './told.js';
import { Transactions } from './transactions.js';
import type { MadeMove } from '#libs/regulation';
import type { Actor } from './actor.js';

export type LastMove<State extends string, Action extends string, Details = unknown> = MadeMove<State, Action> & {
  id: string;
  paperId: string | null;
  details: Details;
};
export type LogFilter = {
  missionId?: string | undefined;
  subjectId?: string | undefined;
  personId?: string | undefined;
};

/** What of the log is asked for; each has its index. */
const LOG_FILTERS = [
  ['missionId', 'e.mission_id'],
  ['subjectId', 'e.subject_id'],
  ['personId', 'e.person_id'],
] as const satisfies [keyof LogFilter, string][];

const LINE = {
  seq: column.digits,
  id: column.digits,
  at: column.instant,
  domainTime: column.instant,
  accountId: column.orNull(column.text),
  personId: column.orNull(column.text),
  personName: column.orNull(column.wording),
  what: column.text,
  subjectType: column.text,
  subjectId: column.text,
  missionId: column.orNull(column.text),
  action: column.orNull(column.text),
  fromState: column.orNull(column.text),
  toState: column.orNull(column.text),
  reason: column.orNull(column.text),
  rules: column.texts,
  details: column.json<LogEntryView['details']>(),
  paperId: column.orNull(column.text),
  corrects: column.orNull(column.digits),
} satisfies ColumnsOf<Omit<LogEntryView, 'at' | 'domainTime'> & { seq: string; at: Date; domainTime: Date }>;

@Injectable()
export class AuditService {
  /** Who acted: the log itself knows numbers only. */
  readonly told = new Told<'personName', [person: string]>('a line of the log');

  constructor(private readonly transactions: Transactions) {}

  /** The last move of a thing, corrections included; by it the next correction is judged. */
  async lastMove<State extends string, Action extends string, Details = unknown>(
    manager: EntityManager,
    subjectType: string,
    subjectId: string,
    action?: Action,
  ): Promise<LastMove<State, Action, Details> | undefined> {
    const entry = await manager.findOne(AuditEntry, {
      where: { subjectType, subjectId, what: `${subjectType}.moved`, ...(action && { action }) },
      order: { id: 'DESC' },
    });
    if (!entry) return undefined;
    const { id, paperId, fromState, toState } = entry;
    const details = entry.details as Details;
    return { id, paperId, details, action: entry.action as Action, from: fromState as State, to: toState as State };
  }

  /** Newest first. Those who acted are named to whom may see them. */
  page(actor: Actor, { limit, cursor, ...filter }: LogFilter & PageQuery) {
    const narrowed = LOG_FILTERS.filter(([name]) => filter[name] !== undefined);
    return this.transactions.look(actor, async ({ manager }) => {
      const rows = await readAll(
        manager,
        `SELECT e.id AS seq, e.id, e.at, e.domain_time AS "domainTime", e.account_id AS "accountId",
                e.person_id AS "personId",
                ${this.told.columns(['personName'], 'e.person_id')},
                e.what, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.mission_id AS "missionId",
                e.action, e.from_state AS "fromState", e.to_state AS "toState", e.reason, e.rules, e.details,
                e.paper_id AS "paperId", e.corrects
         FROM audit_entry e
         WHERE e.id < $1 ${narrowed.map(([, filtered], at) => `AND ${filtered} = $${at + 3}`).join(' ')}
         ORDER BY e.id DESC LIMIT $2`,
        [afterOf('log', cursor), limit + 1, ...narrowed.map(([name]) => filter[name])],
        LINE,
      );
      return pageOf(
        'log',
        limit,
        rows.map((row) => ({ ...row, at: row.at.toISOString(), domainTime: row.domainTime.toISOString() })),
      );
    });
  }
}

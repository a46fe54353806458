import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from './audit.entity.js';
import { afterOf, pageOf, type PageQuery } from './paging.js';
import { Transactions } from './transactions.js';
import type { MadeMove } from '#libs/regulation';
import { NOBODY } from './actor.js';

export type LastMove<State extends string, Action extends string, Details = unknown> = MadeMove<State, Action> & {
  id: string;
  paperId: string | null;
  details: Details;
};
export type LogFilter = PageQuery & { missionId?: string | undefined; subjectId?: string | undefined };

@Injectable()
export class AuditService {
  constructor(private readonly transactions: Transactions) {}

  /** The last move of a thing, corrections included; by it the next correction is judged. */
  async lastMove<State extends string, Action extends string, Details = unknown>(
    manager: EntityManager,
    subjectType: string,
    subjectId: string,
  ): Promise<LastMove<State, Action, Details> | undefined> {
    const entry = await manager.findOne(AuditEntry, {
      where: { subjectType, subjectId, what: `${subjectType}.moved` },
      order: { id: 'DESC' },
    });
    if (!entry) return undefined;
    const { id, paperId, action, fromState, toState } = entry;
    const details = entry.details as Details;
    return { id, paperId, details, action: action as Action, from: fromState as State, to: toState as State };
  }

  /** Newest first. */
  page({ limit, cursor, missionId, subjectId }: LogFilter) {
    return this.transactions.read(NOBODY, async (manager) => {
      const rows = (await manager.query(
        `SELECT id AS seq, id, at, domain_time AS "domainTime", account_id AS "accountId", person_id AS "personId", what,
                subject_type AS "subjectType", subject_id AS "subjectId", mission_id AS "missionId", action,
                from_state AS "fromState", to_state AS "toState", reason, rules, details, paper_id AS "paperId", corrects
         FROM audit_entry
         WHERE id < $1 AND ($2::uuid IS NULL OR mission_id = $2) AND ($3::text IS NULL OR subject_id = $3)
         ORDER BY id DESC LIMIT $4`,
        [afterOf('log', cursor), missionId ?? null, subjectId ?? null, limit + 1],
      )) as ({ seq: string; at: Date; domainTime: Date } & Record<string, unknown>)[];
      return pageOf(
        'log',
        limit,
        rows.map((row) => ({ ...row, at: row.at.toISOString(), domainTime: row.domainTime.toISOString() })),
      );
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { LogEntryView } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { column, readAll, type ColumnsOf } from './rows.js';
import { AuditEntry } from './audit.entity.js';
import { afterOf, pageOf, type PageQuery } from './paging.js';
import { Told } from './told.js';
import { Transactions } from './transactions.js';
import { LABELS, type MadeMove, type Wording } from '#libs/regulation';
import type { SubjectType } from './unit.js';

export type LastMove<State extends string, Action extends string, Details = unknown> = MadeMove<State, Action> & {
  id: string;
  paperId: string | null;
  details: Details;
};
export type LogFilter = {
  missionId?: string | undefined;
  subjectId?: string | undefined;
  personId?: string | undefined;
  what?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  text?: string | undefined;
};

/** What of the log is asked for. Days are those of UTC, both included; a text stands in the reason or in what was recorded. */
const LOG_FILTERS: Record<keyof LogFilter, (value: string) => string> = {
  missionId: (value) => `e.mission_id = ${value}`,
  subjectId: (value) => `e.subject_id = ${value}`,
  personId: (value) => `e.person_id = ${value}`,
  what: (value) => `e.what = ${value}`,
  since: (value) => `e.at >= ${value}::date::timestamp AT TIME ZONE 'UTC'`,
  until: (value) => `e.at < (${value}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
  text: (value) =>
    `(e.subject_id = ${value} OR position(lower(${value}) IN lower(concat_ws(' ', e.reason, e.details::text))) > 0
      OR t.address = ${value})`,
};

/** What is read of the log as a whole, and of people; everything else is an address that was refused. */
const LOG_AREAS: Record<string, Wording> = {
  people: { ru: 'Люди', en: 'People' },
  log: { ru: 'Журнал', en: 'The log' },
  door: { ru: 'Вход в систему', en: 'The door of the desk' },
};
/** SQL: the words for a key, or the key itself where nobody has any. */
export const inWords = (key: string, words: Partial<Record<string, Wording>>) =>
  `coalesce('${JSON.stringify(words).replaceAll("'", "''")}'::json -> (${key}), json_build_object('ru', ${key}, 'en', ${key}))`;

const LINE = {
  seq: column.digits,
  id: column.digits,
  at: column.instant,
  domainTime: column.instant,
  accountId: column.orNull(column.text),
  personId: column.orNull(column.text),
  personName: column.orNull(column.wording),
  subjectName: column.orNull(column.wording),
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
  follows: column.orNull(column.digits),
  followsName: column.orNull(column.wording),
  attempt: column.orNull(column.json<NonNullable<LogEntryView['attempt']>>()),
} satisfies ColumnsOf<Omit<LogEntryView, 'at' | 'domainTime'> & { seq: string; at: Date; domainTime: Date }>;

@Injectable()
export class AuditService {
  /**
   * What people and things are called: the log itself knows numbers only, as texts. Whoever has a kind of thing
   * (`LogSubjects`) tells its name, and how it is numbered.
   */
  readonly told = new Told<SubjectType, [id: string]>('a line of the log');

  constructor(private readonly transactions: Transactions) {
    this.told.knows({
      /** What was handed in may be named after a person: it is told by the paper of which it is the scan, or by its digest. */
      file: (id) => `(SELECT coalesce(
        (SELECT json_build_object('ru', '№ ' || o.number || ', ' || to_char(o.date, 'DD.MM.YYYY'),
                                  'en', 'No. ' || o.number || ', ' || o.date)
         FROM paper_original o WHERE o.scan_id = f.id ORDER BY o.entered_at DESC LIMIT 1),
        json_build_object('ru', 'SHA-256 ' || left(f.digest, 12), 'en', 'SHA-256 ' || left(f.digest, 12)))
        FROM stored_file f WHERE f.id = ${id}::uuid)`,
      log: (id) => inWords(id, LOG_AREAS),
      settings: (id) => inWords(id, { ...LABELS.settingNames, ...LABELS.acceptedTexts }),
    });
  }

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

  /** Whatever was recorded of a thing last. */
  lastLine(manager: EntityManager, subjectType: SubjectType, subjectId: string) {
    return manager.findOne(AuditEntry, { where: { subjectType, subjectId }, order: { id: 'DESC' } });
  }

  /** Newest first. Who acted, and upon whom or what, is named to whoever may read the log: that is what it is for. */
  page({ limit, cursor, ...filter }: LogFilter & PageQuery) {
    const narrowed = (Object.keys(LOG_FILTERS) as (keyof LogFilter)[]).filter((name) => filter[name] !== undefined);
    const names = this.told.facts.map((type) => `WHEN '${type}' THEN ${this.told.sql(type, 'e.subject_id')}`);
    const named = this.transactions.asSystem('who reads the log reads who did what to whom');
    return named.look(async ({ manager }) => {
      const rows = await readAll(
        manager,
        `SELECT e.id AS seq, e.id, e.at, e.domain_time AS "domainTime", e.account_id AS "accountId",
                e.person_id AS "personId",
                ${this.told.sql('person', 'e.person_id')} AS "personName",
                CASE e.subject_type ${names.join(' ')} END AS "subjectName",
                e.what, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.mission_id AS "missionId",
                e.action, e.from_state AS "fromState", e.to_state AS "toState", e.reason, e.rules, e.details,
                e.paper_id AS "paperId", e.corrects, e.follows,
                ${this.told.sql('person', 'c.person_id')} AS "followsName",
                CASE WHEN t.id IS NOT NULL THEN json_build_object('address', t.address, 'times', t.times, 'lastAt', utc(t.last_at)) END AS attempt
         FROM audit_entry e LEFT JOIN attempt t ON t.entry_id = e.id LEFT JOIN audit_entry c ON c.id = e.follows
         WHERE e.id < $1 ${narrowed.map((name, at) => `AND ${LOG_FILTERS[name](`$${at + 3}`)}`).join(' ')}
         ORDER BY e.id DESC LIMIT $2`,
        [afterOf('log', cursor), limit + 1, ...narrowed.map((name) => filter[name])],
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

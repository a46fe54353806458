import type { EntityManager } from 'typeorm';
import { WORK_KINDS, type WorkEvent } from '#libs/contracts';
import type { DocumentKind } from '#libs/documents';
import { column, readAll, readConfig, readOne, type ColumnsOf } from '#libs/platform';
import { WORK_STATES } from '#libs/regulation';
import { DOCUMENTS } from './documents.js';

/** A piece of work as its promise in the outbox leads to it. */
export type Work = WorkEvent & { entry: string; account: string };

const WORK = {
  entry: column.digits,
  account: column.text,
  kind: column.oneOf(WORK_KINDS),
  id: column.text,
  state: column.oneOf(WORK_STATES),
  done: column.int,
  planned: column.int,
} satisfies ColumnsOf<Work>;

/** The rows of one kind of document, as its promises lead to them. */
function rowsOf(manager: EntityManager, [kind, { row, job, id }]: [string, DocumentKind]): string {
  const { tableName } = manager.connection.getMetadata(row);
  return `SELECT '${kind}' AS kind, w.id, w.requested_by AS account, w.state, w.done, w.planned
          FROM ${tableName} w WHERE o.job = '${job.name}' AND w.id = (o.payload->>'${id}')::uuid`;
}

/**
 * What these accounts asked for: promises still open, those made lately, however quickly they were kept, and those named.
 * Only the open end of the outbox is read, so that the look costs the same in every year.
 */
export const workOf = (manager: EntityManager, accounts: string[], since: string, entries: string[]): Promise<Work[]> =>
  readAll(
    manager,
    `SELECT o.id AS entry, found.*
     FROM outbox o CROSS JOIN LATERAL (
       ${Object.entries(DOCUMENTS)
         .map((document) => rowsOf(manager, document))
         .join(' UNION ALL ')}
     ) found(kind, id, account, state, done, planned)
     WHERE ((o.done_at IS NULL AND o.dead_at IS NULL) OR o.id > $2 OR o.id = ANY($3::bigint[]))
       AND found.account = ANY($1::uuid[])
     ORDER BY o.id`,
    [accounts, since, entries],
    WORK,
  );

export async function newestPromise(manager: EntityManager): Promise<string> {
  const row = await readOne(manager, 'SELECT coalesce(max(id), 0) AS id FROM outbox', [], { id: column.digits });
  return row.id;
}

/** Unread notices of each account. */
export const unreadOf = (manager: EntityManager, accounts: string[]) =>
  readAll(
    manager,
    `SELECT a.id AS account, count(n.id)::int AS unread
     FROM account a LEFT JOIN notice n ON n.person_id = a.person_id AND n.read_at IS NULL
     WHERE a.id = ANY($1::uuid[]) GROUP BY a.id`,
    [accounts],
    { account: column.text, unread: column.int },
  );

/** Which of the sessions still stand. To look is not to use: nobody stays signed in by leaving a page open. */
export async function standing(manager: EntityManager, sessions: string[]): Promise<Set<string>> {
  const { SESSION_IDLE_MINUTES, SESSION_ABSOLUTE_HOURS } = readConfig();
  const rows = await readAll(
    manager,
    `SELECT s.id FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.id = ANY($1::uuid[]) AND s.ended_at IS NULL AND a.deactivated_at IS NULL
       AND s.last_seen_at > clock_timestamp() - $2 * interval '1 minute'
       AND s.started_at > clock_timestamp() - $3 * interval '1 hour'`,
    [sessions, SESSION_IDLE_MINUTES, SESSION_ABSOLUTE_HOURS],
    { id: column.text },
  );
  return new Set(rows.map(({ id }) => id));
}

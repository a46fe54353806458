import type { EntityManager } from 'typeorm';
import { countChanged, run } from './rows.js';

/** Instead of the content's digest, where the answer to a creation is kept no longer. */
export const FORGOTTEN = 'forgotten';
const AT_ONCE = 1_000;
const OLD = `at < clock_timestamp() - interval '1 day'`;

/** Answers to creations that name one of these; for what is older there is forgetReplies. */
export const forgetRepliesAbout = (manager: EntityManager, ids: readonly string[]): Promise<void> =>
  run(
    manager,
    `UPDATE idempotent_reply SET hash = $2, reply = NULL
     WHERE NOT ${OLD} AND EXISTS (SELECT FROM unnest($1::text[]) id WHERE position(id IN reply::text) > 0)`,
    [ids, FORGOTTEN],
  );

/** Nobody repeats a creation after a day. Some of the old answers at a time; false when there are none left. */
export async function forgetReplies(manager: EntityManager): Promise<boolean> {
  const rows = await countChanged(
    manager,
    `UPDATE idempotent_reply SET hash = $1, reply = NULL WHERE (account_id, key) IN (
       SELECT account_id, key FROM idempotent_reply WHERE ${OLD} AND hash <> $1 LIMIT ${AT_ONCE})`,
    [FORGOTTEN],
  );
  return rows > 0;
}

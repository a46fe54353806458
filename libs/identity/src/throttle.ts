import type { DataSource, EntityManager } from 'typeorm';
import { column, readFirst, readOne, run, type ColumnsOf } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { RefusedTry } from './attempts.service.js';
import { FailedSignIn, type AskedWork } from './identity.entities.js';
import { hashOf } from './tokens.js';

/** `session` is the token of the session that is open in the visitor's browser, if any. */
export type Visitor = { address: string; device: string | null; session: string | null };

const WINDOW = `at > clock_timestamp() - interval '15 minutes'`;
/**
 * Of one account from one address; of any account from one address; of one account from everywhere unknown, for many
 * addresses together must not guess on either. `most` is the longest wait in seconds: others may be behind a shared
 * address, and the owner behind an unknown device.
 */
const LIMITS = {
  here: { free: 5, most: 900 },
  fromHere: { free: 50, most: 60 },
  everywhere: { free: 100, most: 60 },
} as const;

type Limit = keyof typeof LIMITS;
type Counted = Record<Limit, { tries: number; since: number | null }>;

/**
 * Slows down who guesses, not who is guessed at: failures count by account and address, growing from five on. A device
 * the account knows has a count of its own, so a stranger's failures never lock the owner out of it. Every try counts as
 * a failure until it has succeeded, or many at once would all be the first.
 */
export async function admitTry(
  manager: EntityManager,
  email: string,
  visitor: Visitor,
  knownDevice: boolean,
  what: 'sign-in' | 'reset' = 'sign-in',
) {
  const counts = what === 'reset' ? `reset of ${email}` : email;
  for (const counted of [`address ${visitor.address}`, `account ${counts}`])
    await run(manager, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`tries of ${counted}`]);
  const seconds = await waitFor(manager, counts, visitor, knownDevice);
  if (seconds > 0) throw new RefusedTry(email, 'session.too-many-tries', { seconds });
  return noteTry(manager, counts, visitor, knownDevice);
}

/** In seconds. */
async function waitFor(manager: EntityManager, email: string, visitor: Visitor, knownDevice: boolean) {
  const counted = await count(manager, email, visitor, knownDevice);
  const asked: Limit[] = knownDevice ? ['here'] : ['here', 'fromHere', 'everywhere'];
  const waits = asked.map((limit) => waitOf(LIMITS[limit], counted[limit]));
  return Math.ceil(Math.max(...waits));
}

function waitOf({ free, most }: (typeof LIMITS)[Limit], { tries, since }: Counted[Limit]): number {
  if (tries < free || since === null) return 0;
  return Math.min(most, 2 ** Math.min(10, tries - free + 4)) - since;
}

const COUNTED = {
  here: column.json<Counted['here']>(),
  fromHere: column.json<Counted['fromHere']>(),
  everywhere: column.json<Counted['everywhere']>(),
} satisfies ColumnsOf<Counted>;

const COUNT = (which: string) => `json_build_object('tries', count(*) FILTER (WHERE ${which}),
  'since', extract(epoch FROM clock_timestamp() - max(at) FILTER (WHERE ${which})))`;

async function count(manager: EntityManager, email: string, { address, device }: Visitor, knownDevice: boolean) {
  const here = knownDevice ? 'device_hash = $3' : 'device_hash IS NULL AND address_hash = $2';
  return readOne(
    manager,
    `SELECT ${COUNT(`email_hash = $1 AND ${here}`)} AS here,
            ${COUNT('device_hash IS NULL AND address_hash = $2')} AS "fromHere",
            ${COUNT('email_hash = $1 AND device_hash IS NULL')} AS everywhere,
            $3::text AS device
     FROM failed_sign_in WHERE ${WINDOW} AND succeeded_at IS NULL AND (email_hash = $1 OR address_hash = $2)`,
    [hashOf(email), hashOf(address), device ? hashOf(device) : ''],
    COUNTED,
  );
}

async function noteTry(manager: EntityManager, email: string, { address, device }: Visitor, knownDevice: boolean) {
  const deviceHash = knownDevice && device ? hashOf(device) : null;
  const row = manager.create(FailedSignIn, { emailHash: hashOf(email), addressHash: hashOf(address), deviceHash });
  return (await manager.save(row)).id;
}

/** It was no failure. */
export const tryEnded = (manager: EntityManager, id: string) =>
  manager.update(FailedSignIn, { id }, { succeededAt: new Date() });

/** Within a quarter of an hour, from one account: more than the busiest day of a secretariat has. */
const WORK = { upload: 300, drawing: 300 } as const satisfies Record<AskedWork['kind'], number>;
const COME_AGAIN_SECONDS = 60;

/** What costs much to read or to draw is counted before it begins. */
export async function admitWork(dataSource: DataSource, accountId: string, kind: AskedWork['kind']): Promise<void> {
  const admitted = await readFirst(
    dataSource,
    `INSERT INTO asked_work (account_id, kind) SELECT $1, $2
     WHERE (SELECT count(*) FROM asked_work WHERE account_id = $1 AND kind = $2 AND ${WINDOW}) < $3 RETURNING id`,
    [accountId, kind, WORK[kind]],
    { id: column.digits },
  );
  if (!admitted) throw new Refusal('work.too-many', { seconds: COME_AGAIN_SECONDS });
}

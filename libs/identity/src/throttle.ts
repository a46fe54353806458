import type { EntityManager } from 'typeorm';
import { Refusal } from '#libs/regulation';
import { FailedSignIn } from './identity.entities.js';
import { hashOf } from './tokens.js';

export type Visitor = { address: string; device: string | null };

const WINDOW = `at > clock_timestamp() - interval '15 minutes'`;
const FREE_TRIES = 5;
/** For one account from everywhere unknown: many addresses together must not guess on either. */
const FREE_TRIES_EVERYWHERE = 100;

type Counted = { here: number; from_here: number; everywhere: number; last: Date | null };

/**
 * Slows down who guesses, not who is guessed at: failures count by account and address, growing from five on. A device
 * the account knows has a count of its own, so a stranger's failures never lock the owner out of it.
 */
export async function admitTry(manager: EntityManager, email: string, visitor: Visitor, knownDevice: boolean) {
  const counted = await count(manager, email, visitor, knownDevice);
  const tooMany =
    counted.here >= FREE_TRIES ||
    (!knownDevice && (counted.from_here >= 50 || counted.everywhere >= FREE_TRIES_EVERYWHERE));
  if (!tooMany || !counted.last) return;
  const delay = Math.min(900, 2 ** Math.min(10, counted.here - FREE_TRIES + 4));
  const [row] = (await manager.query(`SELECT extract(epoch FROM clock_timestamp() - $1::timestamptz) AS since`, [
    counted.last,
  ])) as { since: string }[];
  const seconds = Math.ceil(delay - Number(row?.since ?? 0));
  if (seconds > 0) throw new Refusal('session.too-many-tries', { seconds });
}

async function count(manager: EntityManager, email: string, { address, device }: Visitor, knownDevice: boolean) {
  const here = knownDevice ? 'device_hash = $3' : 'device_hash IS NULL AND address_hash = $2';
  const [row] = (await manager.query(
    `SELECT count(*) FILTER (WHERE email_hash = $1 AND ${here})::int AS here,
            count(*) FILTER (WHERE device_hash IS NULL AND address_hash = $2)::int AS from_here,
            count(*) FILTER (WHERE email_hash = $1 AND device_hash IS NULL)::int AS everywhere,
            max(at) FILTER (WHERE (email_hash = $1 AND ${here}) OR (device_hash IS NULL AND address_hash = $2)) AS last,
            $3::text AS device
     FROM failed_sign_in WHERE ${WINDOW} AND (email_hash = $1 OR address_hash = $2)`,
    [hashOf(email), hashOf(address), device ? hashOf(device) : ''],
  )) as Counted[];
  return row!;
}

export const noteFailure = (
  manager: EntityManager,
  email: string,
  { address, device }: Visitor,
  knownDevice: boolean,
) =>
  manager.insert(FailedSignIn, {
    emailHash: hashOf(email),
    addressHash: hashOf(address),
    deviceHash: knownDevice && device ? hashOf(device) : null,
  });

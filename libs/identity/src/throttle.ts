import type { EntityManager } from 'typeorm';
import { Refusal } from '#libs/regulation';
import { FailedSignIn } from './identity.entities.js';
import { hashOf } from './tokens.js';

export type Visitor = { address: string; device: string | null };

const WINDOW = `at > clock_timestamp() - interval '15 minutes'`;
const FREE_TRIES = 5;
/** For one address and many accounts: an office behind one address shares it. */
const FREE_TRIES_FROM_HERE = 50;
/** For one account from everywhere unknown: many addresses together must not guess on either. */
const FREE_TRIES_EVERYWHERE = 100;

type Counted = { tries: number; since: string | null };

/**
 * Slows down who guesses, not who is guessed at: failures count by account and address, growing from five on. A device
 * the account knows has a count of its own, so a stranger's failures never lock the owner out of it.
 */
export async function admitTry(manager: EntityManager, email: string, visitor: Visitor, knownDevice: boolean) {
  const { address, device } = visitor;
  const who = [hashOf(email), hashOf(address), device ? hashOf(device) : ''];
  const limits: [free: number, condition: string][] = knownDevice
    ? [[FREE_TRIES, 'email_hash = $1 AND device_hash = $3']]
    : [
        [FREE_TRIES, 'email_hash = $1 AND device_hash IS NULL AND address_hash = $2'],
        [FREE_TRIES_FROM_HERE, 'device_hash IS NULL AND address_hash = $2'],
        [FREE_TRIES_EVERYWHERE, 'email_hash = $1 AND device_hash IS NULL'],
      ];
  for (const [free, condition] of limits) {
    const { tries, since } = await count(manager, condition, who);
    const seconds = Math.ceil(Math.min(900, 2 ** Math.min(10, tries - free + 3)) - Number(since ?? 900));
    if (tries >= free && seconds > 0) throw new Refusal('session.too-many-tries', { seconds });
  }
}

async function count(manager: EntityManager, condition: string, who: string[]): Promise<Counted> {
  const [row] = (await manager.query(
    `SELECT count(*)::int AS tries, extract(epoch FROM clock_timestamp() - max(at)) AS since
     FROM failed_sign_in WHERE ${WINDOW} AND ${condition} AND num_nonnulls($1::text, $2::text, $3::text) = 3`,
    who,
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

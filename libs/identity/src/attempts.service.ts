import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Actor,
  Attempt,
  column,
  currentSettings,
  isThere,
  NOBODY,
  readFirst,
  readOne,
  run,
  Transactions,
  type Unit,
} from '#libs/platform';
import { attemptOf, type EventName, Refusal, type RefusalCode, type RefusalParams } from '#libs/regulation';
import { hashOf } from './tokens.js';

/** Refused at the door: by what was typed nobody is known, but the log says whose account was tried. */
export class RefusedTry extends Refusal {
  constructor(
    readonly email: string,
    code: RefusalCode,
    params?: RefusalParams,
  ) {
    super(code, params);
  }
}

type Tried = { actor: Actor | undefined; address: string; endpoint: string; requestId: string };
type Kept = { what: EventName; refusal: Refusal; tried: Tried; target: string | null };

const SINCE = `date_bin('15 minutes', clock_timestamp(), '2000-01-01Z')`;
/** Of one account, or of all strangers together, within a quarter of an hour; what comes beyond is one line more. */
const LINES = 200;

/**
 * Tries that were refused, as lines of the log. The same again within a quarter of an hour is counted and no line of its
 * own, and there is an end to how many lines anybody can cause: the log cannot be flooded.
 */
@Injectable()
export class AttemptsService {
  constructor(private readonly transactions: Transactions) {}

  async note(refusal: Refusal, tried: Tried): Promise<void> {
    const what = attemptOf(refusal);
    if (!what) return;
    const { accountId = null, personId = null } = tried.actor ?? {};
    const who = new Actor(accountId, personId, [], tried.requestId);
    await this.transactions.write(who, async (unit) => {
      const target = refusal instanceof RefusedTry ? await accountOf(unit.manager, refusal.email) : null;
      await keep(unit, { what, refusal, tried, target });
    });
  }

  /** Whence it came is forgotten after as many days as the setting says. */
  async forgetAddresses(): Promise<void> {
    const due = await this.transactions.look(NOBODY, async ({ manager }) => {
      const { attemptAddressDays: days } = await currentSettings(manager);
      return { days, some: await isThere(manager, `SELECT FROM attempt WHERE ${PAST} LIMIT 1`, [days]) };
    });
    if (!due.some) return;
    const system = new Actor(null, null, [], 'attempts');
    await this.transactions.write(system, ({ manager }) =>
      run(manager, `UPDATE attempt SET address = NULL WHERE ${PAST}`, [due.days]),
    );
  }
}

const PAST = `address IS NOT NULL AND last_at < clock_timestamp() - $1 * interval '1 day'`;

async function keep(unit: Unit, { what, refusal: { code, params }, tried, target }: Kept): Promise<void> {
  const { manager, actor } = unit;
  const { address, endpoint } = tried;
  const who = actor.accountId ?? `nobody ${target}`;
  const key = hashOf([what, code, endpoint, who, address].join('\n'));
  if (await isCounted(manager, key)) return;
  // Only who comes first writes the line; whoever came at the same time finds it.
  await run(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`attempts of ${actor.accountId}`]);
  if (await isCounted(manager, key)) return;
  const beyond = hashOf([what, actor.accountId, 'and more'].join('\n'));
  const full = await isFull(manager, actor.accountId);
  if (full && (await isCounted(manager, beyond))) return;
  const permission = params.permission ? { permission: params.permission } : {};
  const [line] = await unit.overhear(() =>
    unit.record(what, {
      subject: full || !target ? ['log', full ? 'door' : endpoint] : ['account', target],
      details: full ? { more: true } : { code, endpoint, ...permission },
    }),
  );
  const row = { entryId: line!.entryId, accountId: actor.accountId, address: full ? null : address };
  const { since } = await readOne(manager, `SELECT ${SINCE} AS since`, [], { since: column.instant });
  await manager.insert(Attempt, { ...row, key: full ? beyond : key, since });
}

const isCounted = (manager: EntityManager, key: string): Promise<boolean> =>
  isThere(
    manager,
    `WITH counted AS (UPDATE attempt SET times = times + 1, last_at = clock_timestamp()
                      WHERE key = $1 AND since = ${SINCE} RETURNING id)
     SELECT id FROM counted`,
    [key],
  );

const isFull = async (manager: EntityManager, accountId: string | null): Promise<boolean> => {
  const { lines } = await readOne(
    manager,
    `SELECT count(*)::int AS lines FROM attempt WHERE since = ${SINCE} AND account_id IS NOT DISTINCT FROM $1`,
    [accountId],
    { lines: column.int },
  );
  return lines >= LINES;
};

const accountOf = async (manager: EntityManager, email: string): Promise<string | null> =>
  (await readFirst(manager, 'SELECT id FROM account WHERE email = $1', [email], { id: column.text }))?.id ?? null;

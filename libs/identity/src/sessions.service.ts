import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { MeView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import {
  Actor,
  assemblyWords,
  column,
  isThere,
  NOBODY,
  readChanged,
  readConfig,
  readFirst,
  readOne,
  run,
  Transactions,
} from '#libs/platform';
import { LANGUAGES, PERMISSIONS, Refusal } from '#libs/regulation';
import { RefusedTry } from './attempts.service.js';
import { Account, AccountLink, KnownDevice, Session } from './identity.entities.js';
import { hashPassword, passwordFits } from './passwords.js';
import { admitTry, tryEnded, type Visitor } from './throttle.js';
import { hashOf, newToken } from './tokens.js';

export type Opened = { token: string; device: string };

@Injectable()
export class SessionsService {
  constructor(private readonly transactions: Transactions) {}

  /** A new token each time; the same answer and the same effort whether the e-mail or the password is wrong. */
  async signIn(
    email: string,
    password: string,
    visitor: Visitor,
    userAgent: string,
    requestId: string,
  ): Promise<Opened> {
    const stranger = new Actor(null, null, [], requestId);
    const { account, tried } = await this.transactions.write(stranger, async ({ manager }) => {
      const found = await manager.findOneBy(Account, { email });
      const tryId = await admitTry(
        manager,
        email,
        visitor,
        Boolean(found && (await knows(manager, found.id, visitor))),
      );
      return { account: found, tried: tryId };
    });
    const fits = await passwordFits(account?.passwordHash, password);
    if (!fits || !account || account.deactivatedAt) throw new RefusedTry(email, 'session.wrong-credentials');
    return this.open(account, visitor, userAgent, requestId, { tried });
  }

  private async open(
    account: Account,
    visitor: Visitor,
    userAgent: string,
    requestId: string,
    { tried, first = false }: { tried?: string; first?: boolean } = {},
  ): Promise<Opened> {
    const token = newToken();
    const device = visitor.device ?? newToken();
    const actor = new Actor(account.id, account.personId, [], requestId);
    await this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      if (tried) await tryEnded(manager, tried);
      // Who signs in anew in a browser has left the session that was open in it, whoever's it was.
      if (visitor.session)
        await manager.update(
          Session,
          { tokenHash: hashOf(visitor.session), endedAt: IsNull() },
          { endedAt: new Date() },
        );
      const row = { accountId: account.id, tokenHash: hashOf(token), userAgent: userAgent.slice(0, 200) };
      const session = await manager.save(manager.create(Session, row));
      await manager.upsert(KnownDevice, { accountId: account.id, deviceHash: hashOf(device) }, [
        'accountId',
        'deviceHash',
      ]);
      await unit.record('session.opened', { subject: ['session', session.id] });
      if (first)
        await unit.record('account.first-opened', {
          subject: ['account', account.id],
          details: { sessionId: session.id },
        });
    });
    return { token, device };
  }

  /** Sets the password by an invitation or reset link, ends all other sessions and opens one. */
  async useLink(
    token: string,
    password: string,
    visitor: Visitor,
    userAgent: string,
    requestId: string,
  ): Promise<Opened> {
    const email = await this.requireLink(token);
    await this.requireOwnHands(token, email, visitor);
    const passwordHash = await hashPassword(password, email);
    const { account, first } = await this.transactions.write(new Actor(null, null, [], requestId), async (unit) => {
      const { manager } = unit;
      const [link] = await readChanged(
        manager,
        `UPDATE account_link SET used_at = clock_timestamp()
         WHERE token_hash = $1 AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING account_id`,
        [hashOf(token)],
        { account_id: column.text },
      );
      const found = link && (await manager.findOneBy(Account, { id: link.account_id, deactivatedAt: IsNull() }));
      if (!found) throw new Refusal('link.invalid');
      await manager.update(Account, { id: found.id }, { passwordHash, resetAskedAt: null });
      await manager.update(AccountLink, { accountId: found.id, usedAt: IsNull() }, { usedAt: new Date() });
      await endSessions(unit.manager, found.id);
      await unit.record('account.password-set', { subject: ['account', found.id], details: { by: 'link' } });
      return { account: found, first: found.passwordHash === null };
    });
    return this.open(account, visitor, userAgent, requestId, { first });
  }

  /** Whoever made a link for somebody else has no use for it: not in a browser that has held a session of the maker's. */
  private async requireOwnHands(token: string, email: string, visitor: Visitor): Promise<void> {
    const isMakers = await this.transactions.look(NOBODY, ({ manager }) =>
      isThere(
        manager,
        `SELECT FROM account_link l JOIN known_device k ON k.account_id = l.made_by
         WHERE l.token_hash = $1 AND l.made_by <> l.account_id AND k.device_hash = $2`,
        [hashOf(token), hashOf(visitor.device ?? '')],
      ),
    );
    if (isMakers) throw new RefusedTry(email, 'link.own-hands');
  }

  /** Whose it is. A wrong link costs one look, not the effort of a hash; guessing 256 bits needs no other limit. */
  private async requireLink(token: string): Promise<string> {
    const row = await this.transactions.look(NOBODY, ({ manager }) =>
      readFirst(
        manager,
        `SELECT a.email FROM account_link l JOIN account a ON a.id = l.account_id
         WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > clock_timestamp()`,
        [hashOf(token)],
        { email: column.text },
      ),
    );
    if (!row) throw new Refusal('link.invalid');
    return row.email;
  }

  async changePassword(
    actor: Actor,
    sessionId: string,
    visitor: Visitor,
    current: string,
    next: string,
  ): Promise<void> {
    const account = await this.again(actor, visitor, current);
    if (current === next) throw new Refusal('password.same');
    const passwordHash = await hashPassword(next, account.email);
    await this.transactions.write(actor, async (unit) => {
      await unit.manager.update(Account, { id: account.id }, { passwordHash });
      await unit.manager.update(AccountLink, { accountId: account.id, usedAt: IsNull() }, { usedAt: new Date() });
      await endSessions(unit.manager, account.id, sessionId);
      await unit.record('account.password-set', { subject: ['account', account.id] });
    });
  }

  /**
   * The password once more, before what binds its owner. Whoever sits at a browser that was left open guesses here as
   * slowly as at the door.
   */
  async again(actor: Actor, visitor: Visitor, password: string): Promise<Account> {
    const nobody = new Actor(null, null, [], actor.requestId);
    const { account, tried } = await this.transactions.write(nobody, async ({ manager }) => {
      const own = await manager.findOneByOrFail(Account, { id: actor.accountId! });
      const known = await knows(manager, own.id, visitor);
      return { account: own, tried: await admitTry(manager, own.email, visitor, known) };
    });
    if (!(await passwordFits(account.passwordHash, password)))
      throw new RefusedTry(account.email, 'session.wrong-password');
    await this.transactions.write(nobody, ({ manager }) => tryEnded(manager, tried));
    return account;
  }

  me(actor: Actor, sessionId: string): Promise<MeView> {
    return this.transactions.look(actor, async ({ manager }) => {
      const row = await readOne(
        manager,
        `SELECT a.email, a.language, a.daily_zone AS "dailyZone", ${PERSON_NAME('p')} AS name,
                least(s.last_seen_at + $3 * interval '1 minute', s.started_at + $4 * interval '1 hour') AS expires
         FROM account a JOIN person p ON p.id = a.person_id JOIN session s ON s.account_id = a.id
         WHERE a.id = $1 AND s.id = $2`,
        [actor.accountId, sessionId, readConfig().SESSION_IDLE_MINUTES, readConfig().SESSION_ABSOLUTE_HOURS],
        {
          email: column.text,
          language: column.oneOf(LANGUAGES),
          dailyZone: column.orNull(column.text),
          name: column.wording,
          expires: column.instant,
        },
      );
      return {
        accountId: actor.accountId!,
        personId: actor.personId!,
        email: row.email,
        language: row.language,
        dailyZone: row.dailyZone,
        name: row.name,
        roles: [...actor.roles],
        permissions: PERMISSIONS.filter((permission) => actor.holds(permission)),
        expiresAt: row.expires.toISOString(),
        assembly: await assemblyWords(manager),
      };
    });
  }

  list(actor: Actor, currentId: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      const sessions = await manager.find(Session, {
        where: { accountId: actor.accountId!, endedAt: IsNull() },
        order: { lastSeenAt: 'DESC' },
        take: 100,
      });
      return sessions.map(({ id, startedAt, lastSeenAt, userAgent }) => ({
        id,
        userAgent,
        current: id === currentId,
        startedAt: startedAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
      }));
    });
  }

  /** Ends one of the own sessions. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.transactions.write(actor, async (unit) => {
      const where = { id, accountId: actor.accountId!, endedAt: IsNull() };
      const { affected } = await unit.manager.update(Session, where, { endedAt: new Date() });
      if (affected) await unit.record('session.ended', { subject: ['session', id] });
    });
  }
}

/** Whether the account was opened in this browser before. */
const knows = (manager: EntityManager, accountId: string, { device }: Visitor) =>
  manager.existsBy(KnownDevice, { accountId, deviceHash: device ? hashOf(device) : '' });

/** Ends every session of an account, but for the one that may go on. */
export async function endSessions(manager: EntityManager, accountId: string, except?: string) {
  await run(
    manager,
    `UPDATE session SET ended_at = clock_timestamp() WHERE account_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $2`,
    [accountId, except ?? null],
  );
}

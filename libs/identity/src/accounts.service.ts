import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import {
  GiveGrant,
  type AccountRowView,
  type AccountsQuery,
  type AccountView,
  type CreateAccount,
} from '#libs/contracts';
import { MergingService, Person, PERSON_NAME, seatedOn } from '#libs/delegations';
import {
  NOBODY,
  afterOf,
  column,
  currentSettings,
  isUniqueViolation,
  pageOf,
  isZone,
  readAll,
  readOne,
  Told,
  Transactions,
  type Actor,
  type ColumnsOf,
  type Unit,
} from '#libs/platform';
import { Refusal, ROLE_NAMES, ROLES, type Language, type Reach } from '#libs/regulation';
import { AppointmentsService, howConfirmed, type Confirmed } from './appointments.service.js';
import { Account, RoleGrant } from './identity.entities.js';
import { endLinks, hasFreshLink, isMailed, makeLink, type Link } from './links.js';
import { HumansService } from './one-human.js';
import { mergeAccounts } from './merge-accounts.js';
import { endSessions } from './sessions.service.js';
import { admitTry, type Visitor } from './throttle.js';
import { guardAbove, guardPowerful, isPowerful, keepAnAdministrator, requireOtherHands } from './powers.js';

const ACCOUNT_ROW = {
  seq: column.digits,
  id: column.text,
  personId: column.text,
  email: column.text,
  active: column.bool,
  hasPassword: column.bool,
  resetAsked: column.bool,
  name: column.orNull(column.wording),
} satisfies ColumnsOf<AccountRowView & { seq: string }>;

/** Longer than it ever takes to look for an account and to note that its owner asked. */
const RESET_MS = 250;
const GIVING = 'a role is given to anybody on record';

const viewOf = (account: Account): AccountView => ({
  id: account.id,
  personId: account.personId,
  email: account.email,
  active: !account.deactivatedAt,
  hasPassword: account.passwordHash !== null,
  resetAsked: account.resetAskedAt !== null,
});

const GRANT = {
  id: column.text,
  personId: column.text,
  role: column.oneOf(ROLE_NAMES),
  on: column.orNull(column.text),
  validFrom: column.day,
  validUntil: column.orNull(column.day),
};

@Injectable()
export class AccountsService implements OnModuleInit {
  /** Whether there is a place of that number, of each kind in which roles are given. */
  readonly places = new Told<Exclude<Reach, 'assembly'>, [id: string]>('where a role is given');

  constructor(
    private readonly transactions: Transactions,
    private readonly merging: MergingService,
    private readonly appointments: AppointmentsService,
    private readonly humans: HumansService,
  ) {}

  onModuleInit() {
    this.merging.follow(mergeAccounts);
    this.appointments.carry('grant:manage', (actor, settle) => this.confirm(actor, settle));
    this.places.knows({ delegation: (id) => `EXISTS (SELECT FROM delegation WHERE id = ${id})` });
  }

  page({ limit, cursor, personId }: AccountsQuery) {
    return this.transactions.asSystem('whoever manages accounts is told whose they are').look(async ({ manager }) => {
      const rows = await readAll(
        manager,
        `SELECT a.seq, a.id, a.person_id AS "personId", a.email, a.deactivated_at IS NULL AS active,
                a.password_hash IS NOT NULL AS "hasPassword", a.reset_asked_at IS NOT NULL AS "resetAsked",
                CASE WHEN p.id IS NOT NULL THEN ${PERSON_NAME('p')} END AS name
         FROM account a LEFT JOIN person p ON p.id = a.person_id
         WHERE a.seq < $1 AND ($3::uuid IS NULL OR a.person_id = $3) ORDER BY a.seq DESC LIMIT $2`,
        [afterOf('accounts', cursor), limit + 1, personId ?? null],
        ACCOUNT_ROW,
      );
      return pageOf('accounts', limit, rows);
    });
  }

  /** A new account and the link by which its owner sets the first password. */
  async create(actor: Actor, { language, ...input }: CreateAccount): Promise<{ account: AccountView; link: Link }> {
    try {
      return await this.transactions.asSystem('an account is made for anybody on record').write(actor, async (unit) => {
        const { manager } = unit;
        if (!(await manager.existsBy(Person, { id: input.personId }))) throw new Refusal('person.not-found');
        await requireOtherHands(unit, input.personId, 'account');
        const first = language ?? (await currentSettings(manager)).originalLanguage;
        const row = manager.create(Account, { ...input, language: first, passwordHash: null });
        const account = await manager.save(row);
        await guardPowerful(unit, account);
        await unit.record('account.created', { subject: ['account', account.id] });
        return { account: viewOf(account), link: await makeLink(unit, account) };
      });
    } catch (error) {
      throw isUniqueViolation(error) ? new Refusal('account.exists') : error;
    }
  }

  /** A link to set a new password; all others stop working. */
  makeLink(actor: Actor, id: string): Promise<Link> {
    return this.change(actor, id, async (unit, account) => {
      if (account.deactivatedAt) throw new Refusal('account.deactivated');
      // Where it goes by mail, whoever wrote the address might be the one who reads it.
      if (isMailed() && id !== actor.accountId) await requireOtherHands(unit, account.personId, 'link');
      await unit.manager.update(Account, { id }, { resetAskedAt: null });
      return makeLink(unit, account);
    });
  }

  async changeEmail(actor: Actor, id: string, email: string): Promise<AccountView> {
    try {
      return await this.change(actor, id, async (unit, account) => {
        account.email = email;
        await unit.record('account.email-changed', { subject: ['account', id] });
        return viewOf(await unit.manager.save(account));
      });
    } catch (error) {
      throw isUniqueViolation(error) ? new Refusal('account.exists') : error;
    }
  }

  /** The language in which the own mail comes. */
  setLanguage(actor: Actor, language: Language): Promise<void> {
    const id = actor.accountId!;
    return this.transactions.write(actor, async (unit) => {
      await unit.manager.update(Account, { id }, { language });
      await unit.record('account.language-set', { subject: ['account', id], details: { language } });
    });
  }

  /** Whether, and by whose clocks, what waits comes by mail each day. */
  setDailyMail(actor: Actor, zone: string | null): Promise<void> {
    if (zone !== null && !isZone(zone)) throw new Refusal('account.zone-unknown', { zone });
    const id = actor.accountId!;
    return this.transactions.write(actor, async (unit) => {
      await unit.manager.update(Account, { id }, { dailyZone: zone });
      await unit.record('account.daily-mail-set', { subject: ['account', id], details: { zone } });
    });
  }

  /** Ends every session at once; the person and all that the person did stay. */
  deactivate(actor: Actor, id: string): Promise<AccountView> {
    return this.change(actor, id, async (unit, account) => {
      const { manager } = unit;
      account.deactivatedAt ??= new Date();
      await manager.save(account);
      await keepAnAdministrator(manager, unit.today);
      await endSessions(manager, id);
      await endLinks(manager, id);
      await unit.record('account.deactivated', { subject: ['account', id] });
      return viewOf(account);
    });
  }

  reactivate(actor: Actor, id: string): Promise<AccountView> {
    return this.change(actor, id, async (unit, account) => {
      if (!(await unit.manager.existsBy(Person, { id: account.personId }))) throw new Refusal('account.merged');
      account.deactivatedAt = null;
      await unit.record('account.reactivated', { subject: ['account', id] });
      return viewOf(await unit.manager.save(account));
    });
  }

  private change<T>(actor: Actor, id: string, work: (unit: Unit, account: Account) => Promise<T>): Promise<T> {
    return this.transactions.asSystem('whoever manages accounts need not see people').write(actor, async (unit) => {
      const account = await unit.manager.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!account) throw new Refusal('account.not-found');
      await guardPowerful(unit, account);
      return work(unit, account);
    });
  }

  /**
   * Notes that someone forgot the password, for an officer to hand over a link. Says nothing about whether it did, not by
   * its time either; and who asks for many has to wait, like who guesses.
   */
  async askReset(actor: Actor, email: string, visitor: Visitor): Promise<void> {
    const answered = pause(RESET_MS);
    const noted = this.transactions.write(actor, async (unit) => {
      await admitTry(unit.manager, email, visitor, false, 'reset');
      const account = await unit.manager.findOneBy(Account, { email, deactivatedAt: IsNull() });
      if (!account || account.resetAskedAt) return;
      // By mail the link goes to its owner alone, so nobody has to look who is asking.
      const byMail = isMailed();
      // Nor is anybody’s post filled, or a link that is on its way ended, by whoever asks again and again.
      if (byMail && (await hasFreshLink(unit.manager, account.id))) return;
      if (!byMail) await unit.manager.update(Account, { id: account.id }, { resetAskedAt: new Date() });
      await unit.record('account.reset-asked', { subject: ['account', account.id] });
      if (byMail) await makeLink(unit, account);
    });
    await Promise.all([noted, answered]);
  }

  grants(personId: string) {
    return this.transactions.look(NOBODY, async ({ manager }) => {
      return readAll(
        manager,
        `SELECT g.id, g.person_id AS "personId", g.role, g.on_id AS "on", g.valid_from::text AS "validFrom",
                g.valid_until::text AS "validUntil"
         FROM serving_grant g WHERE g.person_id = $1 ORDER BY g.valid_from, g.role, g.id`,
        [personId],
        GRANT,
      );
    });
  }

  give(actor: Actor, input: GiveGrant) {
    const { personId, role, on } = input;
    if (personId === actor.personId) throw new Refusal('grant.to-oneself');
    return this.transactions.asSystem(GIVING).write(actor, async (unit) => {
      const period = await this.requireGivable(unit, input);
      if (await this.humans.isOne(unit.manager, actor.personId, personId)) throw new Refusal('grant.to-oneself');
      if (isPowerful(role)) await requireOtherHands(unit, personId, 'grant');
      const second = await this.appointments.secondPerson(unit, { role, personId, on, input });
      if (second.awaits) return { id: second.awaits, personId, role, on, ...period, awaits: true };
      return { ...(await this.grant(unit, input, actor.personId, howConfirmed(second))), awaits: false };
    });
  }

  /** What a second person has confirmed: given by the one who asked. */
  private confirm(actor: Actor, settle: (unit: Unit) => Promise<Confirmed>) {
    return this.transactions.asSystem(GIVING).write(actor, async (unit) => {
      const confirmed = await settle(unit);
      await this.grant(unit, GiveGrant.parse(confirmed.input), confirmed.askedBy, howConfirmed(confirmed));
    });
  }

  /** Refuses what cannot be given at all, and answers for which time it would be. */
  private async requireGivable({ manager, today }: Unit, { personId, role, on, validFrom, validUntil }: GiveGrant) {
    const { reach } = ROLES[role];
    if ((on === null) !== (reach === 'assembly')) throw new Refusal('grant.wrong-reach', { role, reach });
    if (!(await manager.existsBy(Person, { id: personId }))) throw new Refusal('person.not-found');
    if (on && reach !== 'assembly') {
      const { isThere } = await readOne(manager, `SELECT ${this.places.sql(reach, '$1')} AS "isThere"`, [on], {
        isThere: column.bool,
      });
      if (!isThere) throw new Refusal(reach === 'mission' ? 'mission.not-found' : 'delegation.not-found');
    }
    const period = { validFrom: validFrom ?? today, validUntil };
    if (period.validUntil && period.validUntil <= period.validFrom) throw new Refusal('delegation.period-reversed');
    return period;
  }

  private async grant(unit: Unit, input: GiveGrant, grantedBy: string | null, how: Record<string, unknown>) {
    const { personId, role, on } = input;
    const { manager, today } = unit;
    const period = await this.requireGivable(unit, input);
    const seat = await seatedOn(manager, { personId, role, on }, period.validFrom, today);
    const row = manager.create(RoleGrant, { personId, role, onId: on, ...period, grantedBy, seatedOn: seat });
    const { id } = await manager.save(row);
    await unit.record('grant.given', { subject: ['grant', id], details: { personId, role, on, ...period, ...how } });
    return { id, personId, role, on, ...period };
  }

  /** From today on the role is no longer held; access ends with the next request. */
  endGrant(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.write(actor, async (unit) => {
      const { manager, today } = unit;
      const grant = await manager.findOne(RoleGrant, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!grant) throw new Refusal('grant.not-found');
      if (grant.personId !== actor.personId) guardAbove(actor, [grant.role]);
      const validUntil = today < grant.validFrom ? grant.validFrom : today;
      await manager.update(RoleGrant, { id }, { validUntil });
      await keepAnAdministrator(manager, today);
      await unit.record('grant.ended', {
        subject: ['grant', id],
        reason,
        details: { personId: grant.personId, role: grant.role, on: grant.onId },
      });
    });
  }
}

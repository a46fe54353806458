import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AppointmentsQuery, DecideAppointment } from '#libs/contracts';
import {
  afterOf,
  among,
  column,
  currentSettings,
  inSight,
  isUniqueViolation,
  pageOf,
  readOne,
  run,
  Told,
  Transactions,
  type Actor,
  type Unit,
} from '#libs/platform';
import {
  advance,
  APPOINTABLE,
  APPOINTMENT_ACTIONS,
  appointmentLifecycle,
  assess,
  CONFIRMED_ROLE_NAMES,
  CONFIRMED_ROLES,
  demand,
  isConfirmedRole,
  LAPSE_REASONS,
  message,
  reasonIn,
  Refusal,
  ROLES,
  systemReason,
  THE_SYSTEM,
  type AppointmentAction,
  type AppointmentState,
  type EventName,
  type Finding,
  type GivenBy,
  type Role,
  type Wording,
} from '#libs/regulation';
import { appointmentsFor, mayAppoint, standingOf, type Places } from './appointment-rows.js';
import { Account, Appointment } from './identity.entities.js';
import { HumansService } from './one-human.js';
import { isAnybodyElse } from './second-person.js';

/** Which role is to be given to whom and where, and all that was said of it. */
export type Asked = { role: Role; personId: string; on: string | null; input: object };
/** Whether a second person must confirm it, and why not; or the number under which it awaits that. */
export type SecondPerson = { awaits: string } | { awaits: null; nobodyElse: boolean };
/** An appointment that is confirmed now, and the person who asked for it. */
export type Confirmed = { id: string; onId: string | null; input: object; askedBy: string };
/** Makes the appointment in a transaction of its own, in which `settle` says what it is and that it is confirmed. */
export type Carrier = (actor: Actor, settle: (unit: Unit) => Promise<Confirmed>, row: Appointment) => Promise<unknown>;

/** What the log says of it where the role or the office comes to be. */
export const howConfirmed = (how: Confirmed | SecondPerson): Record<string, unknown> =>
  'askedBy' in how
    ? { appointmentId: how.id, askedBy: how.askedBy }
    : 'nobodyElse' in how && how.nobodyElse
      ? { secondPerson: 'nobody-else' }
      : {};

/** what one person asks for and a second one confirms. Until then it stands here only, where nothing gives a right. */
@Injectable()
export class AppointmentsService {
  readonly places: Places = new Told('the place of an appointment');
  private readonly carriers: Partial<Record<GivenBy, Carrier>> = {};

  constructor(
    private readonly transactions: Transactions,
    private readonly humans: HumansService,
  ) {
    transactions.follow(async (unit, { what, missionId, subject: [kind, subject], details }) => {
      // Of two accounts of one person the other goes on.
      if (!LAPSING.includes(what) || 'mergedInto' in details) return;
      const { manager } = unit;
      const account = kind === 'account' ? await manager.findOneBy(Account, { id: subject }) : null;
      await this.lapse(unit, missionId, kind === 'person' ? subject : (account?.personId ?? null));
    });
  }

  private get known() {
    return { places: this.places, humans: this.humans };
  }

  /** How roles that are given by a permission come to be, once they are confirmed. */
  carry(by: GivenBy, carrier: Carrier) {
    this.carriers[by] = carrier;
  }

  /** Refuses what cannot be, and asks for a second person where the role needs one and there is one. */
  async secondPerson(unit: Unit, { role, personId, on, input }: Asked): Promise<SecondPerson> {
    const { manager, actor, now: askedAt } = unit;
    const asked = { role, personId, on, input, askedAt };
    const { facts, replaces, ...then } = await inSight(manager, async () => {
      await holdAccount(manager, personId);
      return standingOf(this.places, manager, asked);
    });
    // Every office ends with the account of its holder: none begins without.
    if (!facts.accountOpen) throw new Refusal('appointment.account-closed');
    if (!isConfirmedRole(role)) return { awaits: null, nobodyElse: false };
    demand(APPOINTABLE, facts);
    if (!(await currentSettings(manager)).secondPerson) return { awaits: null, nobodyElse: false };
    // Somebody with an account in use who could confirm it: neither of the two.
    const wanted = { permission: CONFIRMED_ROLES[role], today: unit.today, but: [actor.personId, personId] };
    if (!(await inSight(manager, () => isAnybodyElse(manager, wanted)))) return { awaits: null, nobodyElse: true };
    const row = { role, personId, onId: on, input, state: appointmentLifecycle.initial, askedAt, ...then };
    try {
      const { id } = await manager.save(manager.create(Appointment, { ...row, askedBy: actor.accountId! }));
      await unit.record('appointment.asked', {
        ...placeOf(row),
        subject: ['appointment', id],
        details: { personId, role, on, ...(replaces && { replaces }) },
      });
      return { awaits: id };
    } catch (error) {
      throw isUniqueViolation(error) ? new Refusal('appointment.awaited-already') : error;
    }
  }

  /** What awaits confirmation, or was decided, and is the actor's to confirm, or was asked for by the actor. */
  page(actor: Actor, { personId, on, decided = false, limit, cursor }: AppointmentsQuery) {
    return this.transactions.asSystem('who confirms is told who is to be appointed').look(async ({ manager }) => {
      const found = await appointmentsFor(
        this.known,
        manager,
        actor,
        `(a.state NOT ${among(AWAITED)}) = $3::boolean
           AND a.role ${among(CONFIRMED_ROLE_NAMES.filter((role) => mayAppoint(actor, role)))}
           AND ($4::uuid IS NULL OR a.person_id = $4) AND ($5::uuid IS NULL OR a.on_id = $5) AND a.seq < $6
         ORDER BY a.seq DESC LIMIT $7`,
        [decided, personId ?? null, on ?? null, afterOf('appointments', cursor), limit + 1],
      );
      const rows = found.map(({ row, facts, replaces, warnings }) => {
        const against = (action: AppointmentAction) =>
          assess(appointmentLifecycle, row.state, action, actor.on(), facts);
        return {
          ...row,
          reason: row.reason === null ? null : { ru: reasonIn('ru', row.reason), en: reasonIn('en', row.reason) },
          replaces: decided ? null : replaces,
          against: decided ? [] : against('confirm').map(said),
          warnings: decided ? [] : warnings.map(said),
          actions: APPOINTMENT_ACTIONS.filter((action) => against(action).length === 0),
        };
      });
      return pageOf('appointments', limit, rows);
    });
  }

  async move(actor: Actor, id: string, { action, reason }: DecideAppointment): Promise<void> {
    const row = await this.transactions
      .asSystem('whether it is the actor’s to confirm is asked next')
      .look(({ manager }) => manager.findOneBy(Appointment, { id }));
    if (!row || !mayAppoint(actor, row.role)) throw new Refusal('appointment.not-found');
    const settle = (unit: Unit) => this.settle(unit, id, { action, reason });
    if (action === 'confirm') await this.carriers[CONFIRMED_ROLES[row.role]]!(actor, settle, row);
    else await this.transactions.write(actor, settle);
  }

  /** Whatever has happened to the mission or the person: what no longer holds ends with it, and is not confirmed later. */
  private lapse(unit: Unit, on: string | null, personId: string | null): Promise<void> {
    const { manager, actor, now: decidedAt } = unit;
    return inSight(manager, async () => {
      const found = await appointmentsFor(
        this.known,
        manager,
        actor,
        `a.state ${among(AWAITED)} AND (a.on_id = $3 OR a.person_id = $4) ORDER BY a.seq FOR UPDATE OF a`,
        [on, personId],
      );
      for (const { row, facts } of found) {
        const gone = APPOINTABLE.find(({ met }) => !met(facts));
        if (!gone) continue;
        const reason = systemReason(LAPSE_REASONS[gone.code]);
        const { to } = advance(appointmentLifecycle, row.state, 'lapse', THE_SYSTEM, facts);
        await manager.update(Appointment, { id: row.id }, { decidedAt, reason, state: to });
        await recordDecision(unit, { ...row, onId: row.on }, 'lapse', to, reason);
      }
    });
  }

  private settle(unit: Unit, id: string, { action, reason }: DecideAppointment): Promise<Confirmed> {
    const { manager, actor, now: decidedAt } = unit;
    return inSight(manager, async () => {
      // Before the appointment itself, as whoever closes the account does.
      const { personId: receiver } = await manager.findOneByOrFail(Appointment, { id });
      await holdAccount(manager, receiver);
      const row = await manager.findOneOrFail(Appointment, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const [found] = await appointmentsFor(this.known, manager, actor, 'a.id = $3', [id]);
      const { to } = advance(appointmentLifecycle, row.state, action, actor.on(), found!.facts);
      if ('reason' in appointmentLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
      const decision = { decidedBy: actor.accountId!, decidedAt, reason: reason ?? null };
      await manager.update(Appointment, { id }, { ...decision, state: to });
      await recordDecision(unit, row, action, to, reason);
      const { personId, onId: on } = row;
      const { askedBy } = await readOne(
        manager,
        'SELECT person_id AS "askedBy" FROM account WHERE id = $1',
        [row.askedBy],
        { askedBy: column.text },
      );
      // The record may have been merged since it was asked for.
      return { id, onId: on, input: { ...row.input, personId }, askedBy };
    });
  }
}

/** Whoever closes the account waits until the office that begins is there to be ended with it, and the other way round. */
const holdAccount = (manager: EntityManager, personId: string) =>
  run(manager, 'SELECT FROM account WHERE person_id = $1 FOR SHARE', [personId]);

const AWAITED = [appointmentLifecycle.initial];
/** After which lines of the log it is asked again whether what awaits confirmation still holds. */
const LAPSING: readonly string[] = [
  'mission.moved',
  'mission.coordinator-appointed',
  'account.deactivated',
  'mandate.ended',
  'mandate.corrected',
] satisfies (EventName | 'mission.moved')[];

const said = ({ code, params }: Finding): Wording => ({
  ru: message('ru', code, params),
  en: message('en', code, params),
});

type Decided = Pick<Appointment, 'id' | 'personId' | 'role' | 'onId' | 'state'>;
function recordDecision(unit: Unit, row: Decided, action: AppointmentAction, to: AppointmentState, reason?: string) {
  const { id, personId, role, onId: on, state: from } = row;
  const details = { personId, role, on };
  return unit.recordMove('appointment', { action, from, to }, [], { ...placeOf(row), id, reason, details });
}

/** In the log it stands with the mission, or the delegation, for which it is. */
const placeOf = ({ role, onId }: Pick<Appointment, 'role' | 'onId'>) =>
  ROLES[role].reach === 'mission'
    ? { missionId: onId }
    : ROLES[role].reach === 'delegation'
      ? { delegationId: onId }
      : {};

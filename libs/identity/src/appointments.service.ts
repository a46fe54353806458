import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AppointmentsQuery, AppointmentView, DecideAppointment } from '#libs/contracts';
import {
  among,
  column,
  currentSettings,
  inSight,
  isUniqueViolation,
  readAll,
  readOne,
  Transactions,
  type Actor,
  type ColumnsOf,
  type Unit,
} from '#libs/platform';
import {
  advance,
  APPOINTMENT_ACTIONS,
  appointmentLifecycle,
  assess,
  CONFIRMED_ROLE_NAMES,
  CONFIRMED_ROLES,
  isConfirmedRole,
  Refusal,
  ROLES,
  type AppointmentFacts,
  type GivenBy,
  type Permission,
  type Role,
  type Wording,
} from '#libs/regulation';
import { Appointment } from './identity.entities.js';
import { ONE_HUMAN } from './one-human.js';

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

const rolesThatMay = (permission: Permission) =>
  (Object.keys(ROLES) as Role[]).filter((role) => (ROLES[role].may as readonly string[]).includes(permission));

/** what one person asks for and a second one confirms. Until then it stands here only, where nothing gives a right. */
@Injectable()
export class AppointmentsService {
  private readonly carriers: Partial<Record<GivenBy, Carrier>> = {};

  constructor(private readonly transactions: Transactions) {}

  /** How roles that are given by a permission come to be, once they are confirmed. */
  carry(by: GivenBy, carrier: Carrier) {
    this.carriers[by] = carrier;
  }

  /** Asks for a second person where the role needs one and there is one. */
  async secondPerson(unit: Unit, { role, personId, on, input }: Asked): Promise<SecondPerson> {
    const { manager, actor, now: askedAt } = unit;
    if (!isConfirmedRole(role) || !(await currentSettings(manager)).secondPerson)
      return { awaits: null, nobodyElse: false };
    if (!(await inSight(manager, () => isAnybodyElse(unit, CONFIRMED_ROLES[role], personId))))
      return { awaits: null, nobodyElse: true };
    const row = { role, personId, onId: on, input, state: appointmentLifecycle.initial, askedAt };
    try {
      const { id } = await manager.save(manager.create(Appointment, { ...row, askedBy: actor.accountId! }));
      await unit.record('appointment.asked', {
        ...placeOf(row),
        subject: ['appointment', id],
        details: { personId, role, on },
      });
      return { awaits: id };
    } catch (error) {
      throw isUniqueViolation(error) ? new Refusal('appointment.awaited-already') : error;
    }
  }

  /** What awaits confirmation and is the actor's to confirm, or was asked for by the actor. */
  list(actor: Actor, { personId, on }: AppointmentsQuery): Promise<AppointmentView[]> {
    return this.transactions.asSystem('who confirms is told who is to be appointed').look(async ({ manager }) => {
      const rows = await readAll(
        manager,
        `SELECT ${AWAITED} WHERE a.state ${among([appointmentLifecycle.initial])} AND a.role ${among(CONFIRMED_ROLE_NAMES.filter((role) => mayAppoint(actor, role)))}
           AND ($3::uuid IS NULL OR a.person_id = $3) AND ($4::uuid IS NULL OR a.on_id = $4)
         ORDER BY a.asked_at, a.id`,
        [actor.accountId, actor.personId, personId ?? null, on ?? null],
        COLUMNS,
      );
      return rows.map(({ alike, isAsker, isReceiver, ...row }) => ({
        ...row,
        actions: APPOINTMENT_ACTIONS.filter((action) => {
          const facts = { mayAppoint: true, isAsker, isReceiver, alike };
          return assess(appointmentLifecycle, row.state, action, actor.on(), facts).length === 0;
        }),
      }));
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

  private settle(unit: Unit, id: string, { action, reason }: DecideAppointment): Promise<Confirmed> {
    const { manager, actor, now: decidedAt } = unit;
    return inSight(manager, async () => {
      const row = await manager.findOneOrFail(Appointment, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const facts = await factsOf(manager, actor, row);
      const { to } = advance(appointmentLifecycle, row.state, action, actor.on(), facts);
      if ('reason' in appointmentLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
      const decision = { decidedBy: actor.accountId!, decidedAt, reason: reason ?? null };
      await manager.update(Appointment, { id }, { ...decision, state: to });
      const { personId, role, onId: on } = row;
      await unit.recordMove('appointment', { action, from: row.state, to }, [], {
        ...placeOf(row),
        id,
        reason,
        details: { personId, role, on },
      });
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

/** In the log it stands with the mission, or the delegation, for which it is. */
const placeOf = ({ role, onId }: Pick<Appointment, 'role' | 'onId'>) =>
  ROLES[role].reach === 'mission'
    ? { missionId: onId }
    : ROLES[role].reach === 'delegation'
      ? { delegationId: onId }
      : {};

const mayAppoint = (actor: Actor, role: keyof typeof CONFIRMED_ROLES) => actor.on().can(CONFIRMED_ROLES[role]);

/** Somebody with an account in use who could confirm it: neither of the two, nor another record of either. */
async function isAnybodyElse({ manager, actor, today }: Unit, by: GivenBy, receiver: string): Promise<boolean> {
  const { found } = await readOne(
    manager,
    `SELECT EXISTS (
       SELECT FROM held_role h JOIN account o ON o.person_id = h.person_id
       WHERE h.role ${among(rolesThatMay(by))} AND h.on_id IS NULL
         AND h.valid_from <= $3::date AND (h.valid_until IS NULL OR h.valid_until > $3::date)
         AND o.deactivated_at IS NULL AND o.password_hash IS NOT NULL
         AND NOT ${ONE_HUMAN('h.person_id', '$1::uuid')} AND NOT ${ONE_HUMAN('h.person_id', '$2::uuid')}) AS found`,
    [actor.personId, receiver, today],
    { found: column.bool },
  );
  return found;
}

/** SQL: a name in words; of a record that was merged meanwhile nothing is shown. */
const NAME = (person: string) => `json_build_object(
  'ru', coalesce(nullif(concat_ws(' ', ${person}.family_name, ${person}.given_name, ${person}.patronymic), ''), '—'),
  'en', coalesce(nullif(concat_ws(' ', ${person}.given_name_latin, ${person}.family_name_latin), ''), '—'))`;
/** SQL: who asked or is to be appointed, if the record may be another one of $2; $1 is that one’s account. */
const ALIKE = `(SELECT ${NAME('l')} FROM person l WHERE l.id IN (k.person_id, a.person_id) AND l.id <> $2::uuid
  AND ${ONE_HUMAN('l.id', '$2::uuid')} LIMIT 1)`;
const AWAITED = `a.id, a.role, a.on_id AS "on", a.person_id AS "personId", ${NAME('p')} AS name, ${NAME('g')} AS "askedBy",
  utc(a.asked_at) AS "askedAt", a.input->>'validFrom' AS "validFrom", a.input->>'validUntil' AS "validUntil",
  coalesce(a.input->>'source', a.input->>'reason') AS source, a.state, a.asked_by = $1::uuid AS "isAsker", a.person_id = $2::uuid AS "isReceiver",
  ${ALIKE} AS alike
  FROM appointment a JOIN person p ON p.id = a.person_id JOIN account k ON k.id = a.asked_by LEFT JOIN person g ON g.id = k.person_id`;

type Row = Omit<AppointmentView, 'actions'> & { isAsker: boolean; isReceiver: boolean; alike: Wording | null };
const COLUMNS = {
  id: column.text,
  role: column.oneOf(CONFIRMED_ROLE_NAMES),
  on: column.orNull(column.text),
  personId: column.text,
  name: column.wording,
  askedBy: column.wording,
  askedAt: column.utc,
  validFrom: column.orNull(column.text),
  validUntil: column.orNull(column.text),
  source: column.orNull(column.text),
  state: column.oneOf(appointmentLifecycle.states),
  isAsker: column.bool,
  isReceiver: column.bool,
  alike: column.orNull(column.wording),
} satisfies ColumnsOf<Row>;

async function factsOf(manager: EntityManager, actor: Actor, { id, role }: Appointment): Promise<AppointmentFacts> {
  const { isAsker, isReceiver, alike } = await readOne(
    manager,
    `SELECT ${AWAITED} WHERE a.id = $3`,
    [actor.accountId, actor.personId, id],
    COLUMNS,
  );
  return { mayAppoint: mayAppoint(actor, role), isAsker, isReceiver, alike };
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AppointRepresentative, DelegationList, DelegationView } from '#libs/contracts';
import {
  column,
  DomainClock,
  NOBODY,
  readAll,
  readFirst,
  Transactions,
  type Actor,
  type ColumnsOf,
  type Unit,
} from '#libs/platform';
import { Refusal, seatFindings, seatWarning, type Finding } from '#libs/regulation';
import {
  Chamber,
  ChamberSeats,
  Delegation,
  DelegationStanding,
  Person,
  Representative,
} from './delegation.entities.js';
import { HOLDS_ON } from './mandates.js';
import { PERSON_NAME } from './person-columns.js';
import { seatedOn, seatsFor } from './seats.js';
import { groupsOf } from './political-groups.js';

const DELEGATION = {
  id: column.text,
  country: column.text,
  name: column.wording,
  parliament: column.wording,
  member: column.bool,
  participates: column.bool,
  chambers: column.json<DelegationView['chambers']>(),
  representatives: column.json<DelegationView['representatives']>(),
} satisfies ColumnsOf<Omit<DelegationView, 'seats'>>;

@Injectable()
export class DelegationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: DomainClock,
  ) {}

  /**
   * Every delegation as it stood on a day. Its representatives are public offices, so their names are read for
   * everyone; no other name is.
   */
  list(on: string = this.clock.today()): Promise<DelegationView[]> {
    return this.transactions
      .asSystem('representatives are public offices')
      .look(({ manager }) => delegationsOn(manager, on));
  }

  /** The political groups of the assembly, which may have none. */
  groups(): Promise<DelegationList['groups']> {
    return this.transactions.asSystem('the groups of an assembly are public').look(({ manager }) => groupsOf(manager));
  }

  async get(id: string, on?: string): Promise<DelegationView> {
    const found = (await this.list(on)).find((delegation) => delegation.id === id);
    if (!found) throw new Refusal('delegation.not-found');
    return found;
  }

  async setSeats(actor: Actor, chamberId: string, input: { seats: number | null; validFrom: string; source: string }) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const chamber = await manager.findOneBy(Chamber, { id: chamberId });
      if (!chamber) throw new Refusal('delegation.chamber-not-found');
      const validUntil = await makeRoom(manager, ChamberSeats, { chamberId }, input.validFrom);
      await manager.upsert(ChamberSeats, { chamberId, ...input, validUntil }, ['chamberId', 'validFrom']);
      await unit.record('delegation.seats-set', {
        subject: ['delegation', chamber.delegationId],
        delegationId: chamber.delegationId,
        details: { chamberId, ...input },
      });
    });
  }

  async setStanding(
    actor: Actor,
    delegationId: string,
    input: Pick<DelegationStanding, 'kind' | 'holds' | 'validFrom' | 'source'>,
  ) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      if (!(await manager.existsBy(Delegation, { id: delegationId }))) throw new Refusal('delegation.not-found');
      const of = { delegationId, kind: input.kind };
      const validUntil = await makeRoom(manager, DelegationStanding, of, input.validFrom);
      const row = { delegationId, ...input, validUntil };
      await manager.upsert(DelegationStanding, row, ['delegationId', 'kind', 'validFrom']);
      await unit.record('delegation.standing-set', {
        subject: ['delegation', delegationId],
        delegationId,
        details: input,
      });
    });
  }

  async requireAppointable({ manager }: Unit, delegationId: string, input: AppointRepresentative): Promise<void> {
    if (!(await manager.existsBy(Delegation, { id: delegationId }))) throw new Refusal('delegation.not-found');
    if (!(await manager.existsBy(Person, { id: input.personId, delegationId }))) throw new Refusal('person.not-found');
    if (input.validUntil && input.validUntil <= input.validFrom) throw new Refusal('delegation.period-reversed');
  }

  /** What the mandate says against an appointment. */
  async seatWarnings({ manager, today }: Unit, on: string, input: AppointRepresentative): Promise<Finding[]> {
    const { mandates, outside } = await seatsFor(manager, { personId: input.personId, role: input.office, on });
    return seatFindings(seatWarning(today, null, mandates, outside));
  }

  /** In the transaction of whoever knows that it is confirmed, or need not be; `how` that is. */
  async appoint(unit: Unit, delegationId: string, input: AppointRepresentative, how: Record<string, unknown>) {
    await this.requireAppointable(unit, delegationId, input);
    const { manager, today } = unit;
    const given = { personId: input.personId, role: input.office, on: delegationId };
    const seat = await seatedOn(manager, given, input.validFrom, today);
    const { id } = await manager.save(manager.create(Representative, { delegationId, ...input, seatedOn: seat }));
    await unit.record('representative.appointed', {
      subject: ['delegation', delegationId],
      delegationId,
      details: { representativeId: id, ...input, ...how },
    });
    return { id };
  }

  async endRepresentative(actor: Actor, id: string, input: { validUntil: string; reason: string }) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const row = await manager.findOne(Representative, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new Refusal('representative.not-found');
      if (input.validUntil < row.validFrom) throw new Refusal('delegation.period-reversed');
      await manager.update(Representative, { id }, { validUntil: input.validUntil });
      await unit.record('representative.ended', {
        subject: ['delegation', row.delegationId],
        delegationId: row.delegationId,
        reason: input.reason,
        details: { representativeId: id, personId: row.personId, office: row.office, validUntil: input.validUntil },
      });
    });
  }

  /** Whether the delegation of a country is a member and takes part on a day; undefined for a country without one. */
  async standing(manager: EntityManager, country: string, on: string) {
    return readFirst(
      manager,
      `SELECT id, ${STANDING('membership')} AS member, ${STANDING('participation')} AS participates
       FROM delegation d WHERE country = $2`,
      [on, country],
      { id: column.text, member: column.bool, participates: column.bool },
    );
  }

  /** The countries that have a delegation. */
  countries(): Promise<string[]> {
    return this.transactions.look(NOBODY, async ({ manager }) =>
      (await manager.find(Delegation, { order: { country: 'ASC' } })).map(({ country }) => country),
    );
  }
}

const VALID = (table: string) => HOLDS_ON(table, '$1');
const STANDING = (kind: string) =>
  `coalesce((SELECT s.holds FROM delegation_standing s
             WHERE s.delegation_id = d.id AND s.kind = '${kind}' AND ${VALID('s')} LIMIT 1), false)`;

/**
 * Ends the period that runs on `from`, and answers when the next begins: what is known of earlier days is entered later,
 * and the day from which something is known is not the day on which it began.
 */
async function makeRoom(
  manager: EntityManager,
  table: typeof ChamberSeats | typeof DelegationStanding,
  where: Record<string, string>,
  from: string,
): Promise<string | null> {
  const periods = await manager.find(table, { where, order: { validFrom: 'ASC' } });
  const running = periods.find(({ validFrom, validUntil }) => validFrom < from && (!validUntil || validUntil > from));
  if (running) await manager.update(table, { id: running.id }, { validUntil: from });
  return periods.find(({ validFrom }) => validFrom > from)?.validFrom ?? null;
}

async function delegationsOn(manager: EntityManager, on: string): Promise<DelegationView[]> {
  const rows = await readAll(
    manager,
    `SELECT d.id, d.country,
       json_build_object('ru', d.name_ru, 'en', d.name_en) AS name,
       json_build_object('ru', d.parliament_ru, 'en', d.parliament_en) AS parliament,
       ${STANDING('membership')} AS member, ${STANDING('participation')} AS participates,
       (SELECT json_agg(json_build_object('id', c.id, 'code', c.code,
                 'name', json_build_object('ru', c.name_ru, 'en', c.name_en), 'seats', s.seats) ORDER BY c.code)
        FROM chamber c LEFT JOIN chamber_seats s ON s.chamber_id = c.id AND ${VALID('s')}
        WHERE c.delegation_id = d.id) AS chambers,
       coalesce((SELECT json_agg(json_build_object('id', r.id, 'personId', p.id, 'office', r.office,
                 'name', ${PERSON_NAME('p')},
                 'validFrom', r.valid_from, 'validUntil', r.valid_until, 'source', r.source)
                 ORDER BY r.office DESC, p.family_name)
        FROM serving_representative r JOIN person p ON p.id = r.person_id
        WHERE r.delegation_id = d.id AND ${VALID('r')}), '[]') AS representatives
     FROM delegation d ORDER BY d.country`,
    [on],
    DELEGATION,
  );
  return rows.map((row) => ({ ...row, seats: sumOf(row.chambers.map(({ seats }) => seats)) }));
}

/** Not known as soon as one part is not known. */
const sumOf = (numbers: (number | null)[]): number | null =>
  numbers.includes(null) ? null : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);

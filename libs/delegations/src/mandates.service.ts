import { Injectable } from '@nestjs/common';
import type { CorrectMandate, MandateView, SetMandate } from '#libs/contracts';
import { column, readAll, Transactions, type Actor, type ColumnsOf, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { Chamber, Mandate } from './delegation.entities.js';
import { chunksOf, mayManage, PeopleService } from './people.service.js';

const MANDATE = {
  id: column.text,
  personId: column.text,
  chamberId: column.text,
  inDelegation: column.bool,
  validFrom: column.day,
  validUntil: column.orNull(column.day),
  source: column.text,
} satisfies ColumnsOf<MandateView>;

/** For which time a person sits in which chamber. */
@Injectable()
export class MandatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
  ) {}

  setMandate(actor: Actor, personId: string, input: SetMandate) {
    return this.transactions.write(actor, (unit) => this.seat(unit, personId, input));
  }

  private async seat(unit: Unit, personId: string, input: SetMandate) {
    const { delegationId } = await this.people.view(unit.manager, personId);
    const [id] = await this.seatAll(unit, delegationId, [{ ...input, personId }]);
    return { ...input, id: id!, personId };
  }

  /** Any number of mandates of people of one delegation, as part of a larger act. */
  async seatAll(unit: Unit, delegationId: string | null, seats: (SetMandate & { personId: string })[]) {
    mayManage(unit.actor, delegationId);
    if (!delegationId) throw new Refusal('delegation.chamber-not-found');
    const { manager } = unit;
    const chambers = new Set((await manager.findBy(Chamber, { delegationId })).map(({ id }) => id));
    if (!seats.every(({ chamberId }) => chambers.has(chamberId))) throw new Refusal('delegation.chamber-not-found');
    if (seats.some(({ validFrom, validUntil }) => validUntil && validUntil <= validFrom))
      throw new Refusal('delegation.period-reversed');
    const ids: string[] = [];
    for (const some of chunksOf(seats)) {
      const { identifiers } = await manager.insert(
        Mandate,
        some.map((seat) => ({ ...seat, delegationId })),
      );
      ids.push(...identifiers.map(({ id }) => String(id)));
    }
    for (const [index, mandateId] of ids.entries()) {
      const { personId, ...input } = seats[index]!;
      const details = { mandateId, ...input };
      await unit.record('mandate.set', { subject: ['person', personId], delegationId, details });
    }
    return ids;
  }

  /** Every mandate the person has or had, the latest first. */
  of(actor: Actor, personId: string): Promise<MandateView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.people.view(manager, personId);
      return readAll(
        manager,
        `SELECT id, person_id AS "personId", chamber_id AS "chamberId", in_delegation AS "inDelegation",
                valid_from::text AS "validFrom", valid_until::text AS "validUntil", source
         FROM mandate WHERE person_id = $1 ORDER BY valid_from DESC, id`,
        [personId],
        MANDATE,
      );
    });
  }

  endMandate(actor: Actor, id: string, input: { validUntil: string; reason: string }) {
    return this.transactions.write(actor, (unit) => this.unseat(unit, id, input));
  }

  /** The same as part of a larger act. */
  async unseat(unit: Unit, id: string, input: { validUntil: string; reason: string }): Promise<void> {
    const { manager } = unit;
    const mandate = await this.managed(unit, id);
    if (input.validUntil <= mandate.validFrom) throw new Refusal('delegation.period-reversed');
    await manager.update(Mandate, { id }, { validUntil: input.validUntil });
    const { personId, delegationId } = mandate;
    await unit.record('mandate.ended', {
      subject: ['person', personId],
      delegationId,
      reason: input.reason,
      details: { mandateId: id, validUntil: input.validUntil },
    });
  }

  /**
   * What was recorded wrongly of the end of a mandate, which is another day or none: whatever rested on it is as it would
   * be without the slip.
   */
  correctMandate(actor: Actor, id: string, { validUntil, reason }: CorrectMandate): Promise<void> {
    return this.transactions.write(actor, async (unit) => {
      const mandate = await this.managed(unit, id);
      const { personId, delegationId, validFrom, validUntil: before } = mandate;
      if (validUntil === before) throw new Refusal('mandate.unchanged');
      if (validUntil !== null && validUntil <= validFrom) throw new Refusal('delegation.period-reversed');
      await unit.manager.update(Mandate, { id }, { validUntil });
      await unit.record('mandate.corrected', {
        subject: ['person', personId],
        delegationId,
        reason,
        details: { mandateId: id, before, after: validUntil },
      });
    });
  }

  private async managed({ manager, actor }: Unit, id: string): Promise<Mandate> {
    const mandate = await manager.findOne(Mandate, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!mandate) throw new Refusal('mandate.not-found');
    await this.people.view(manager, mandate.personId);
    mayManage(actor, mandate.delegationId);
    return mandate;
  }
}

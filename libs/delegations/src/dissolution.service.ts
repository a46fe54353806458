import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { DissolutionView, Dissolve, MandateFlagView, MemberView } from '#libs/contracts';
import { column, DomainClock, readAll, run, Transactions, type Actor, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { Chamber, Delegation, Mandate } from './delegation.entities.js';
import { MEMBER, MEMBER_ORDER, MEMBER_SELECT, membersOn } from './mandates.js';
import { PERSON_NAME } from './person-columns.js';

/** What rests on the mandates of these people and falls, or will fall, with them on a day. */
export type FlaggedBy = (manager: EntityManager, people: readonly string[], on: string) => Promise<MandateFlagView[]>;

/** The composition of a delegation on a day, and the end of a parliament or a chamber. */
@Injectable()
export class DissolutionService {
  private readonly flaggers: FlaggedBy[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: DomainClock,
  ) {}

  /** Has a higher feature say what a dissolution leaves without a mandate. */
  flagsBy(flagger: FlaggedBy) {
    this.flaggers.push(flagger);
  }

  /** Names of members: for the Secretariat and the own delegation, and the reading stands in the log. */
  members(actor: Actor, delegationId: string, on: string = this.clock.today()): Promise<MemberView[]> {
    return this.transactions.write(actor, async (unit) => {
      if (!(await unit.manager.existsBy(Delegation, { id: delegationId }))) throw new Refusal('delegation.not-found');
      if (!actor.on({ delegation: delegationId }).can('person:read'))
        throw new Refusal('permission.missing', { permission: 'person:read' });
      const members = await membersOn(unit.manager, delegationId, on);
      const details = { on, people: members.length };
      await unit.record('people.listed', { subject: ['delegation', delegationId], delegationId, details });
      return members;
    });
  }

  /**
   * Ends every mandate that runs across the day, all or none; those that begin on it are of the next convocation. A dry
   * run says who is meant and which applications would be flagged.
   */
  dissolve(actor: Actor, delegationId: string, input: Dissolve, dryRun: boolean): Promise<DissolutionView> {
    return this.transactions.write(actor, async (unit) => {
      const { chamberId, on, source, reason } = input;
      await requireChamber(unit, delegationId, chamberId);
      const mandates = await running(unit, delegationId, chamberId, on);
      if (mandates.length === 0) throw new Refusal('delegation.no-mandates');
      if (dryRun) return this.seen(unit, delegationId, mandates, on);
      const ended = mandates.map(({ mandateId }) => mandateId);
      await unit.manager.update(Mandate, { id: In(ended) }, { validUntil: on });
      for (const { mandateId, personId } of mandates)
        await unit.record('mandate.ended', {
          subject: ['person', personId],
          delegationId,
          reason,
          details: { mandateId, validUntil: on, by: 'dissolution' },
        });
      const view = await this.seen(unit, delegationId, mandates, on);
      await unit.record('delegation.dissolved', {
        subject: ['delegation', delegationId],
        delegationId,
        reason,
        details: {
          chamberId,
          on,
          source,
          mandates: ended,
          flagged: view.flagged.map(({ applicationId }) => applicationId),
        },
      });
      return { ...view, dryRun: false };
    });
  }

  /** What has come of it, or would: told of the mandates as if they had ended, so that both answers are the same. */
  private async seen(unit: Unit, delegationId: string, mandates: MemberView[], on: string): Promise<DissolutionView> {
    const { manager } = unit;
    const people = [...new Set(mandates.map(({ personId }) => personId))];
    await run(manager, 'SAVEPOINT as_if');
    await manager.update(Mandate, { id: In(mandates.map(({ mandateId }) => mandateId)) }, { validUntil: on });
    const flagged: MandateFlagView[] = [];
    for (const flagger of this.flaggers) flagged.push(...(await flagger(manager, people, on)));
    const representatives = await readAll(
      manager,
      `SELECT r.id, r.person_id AS "personId", ${PERSON_NAME('p')} AS name
       FROM serving_representative r JOIN representative g ON g.id = r.id JOIN person p ON p.id = r.person_id
       WHERE r.delegation_id = $1 AND r.person_id = ANY($2::uuid[]) AND r.valid_until = $3
         AND g.valid_until IS DISTINCT FROM r.valid_until
       ORDER BY r.office DESC, r.id`,
      [delegationId, people, on],
      { id: column.text, personId: column.text, name: column.wording },
    );
    await run(manager, 'ROLLBACK TO SAVEPOINT as_if');
    return {
      dryRun: true,
      on,
      mandates: mandates.map((mandate) => ({ ...mandate, validUntil: on })),
      flagged,
      representatives,
    };
  }
}

async function requireChamber({ manager }: Unit, delegationId: string, chamberId: string | null) {
  if (!(await manager.existsBy(Delegation, { id: delegationId }))) throw new Refusal('delegation.not-found');
  if (chamberId && !(await manager.existsBy(Chamber, { id: chamberId, delegationId })))
    throw new Refusal('delegation.chamber-not-found');
}

const running = (
  { manager }: Unit,
  delegationId: string,
  chamberId: string | null,
  on: string,
): Promise<MemberView[]> =>
  readAll(
    manager,
    `${MEMBER_SELECT} WHERE m.delegation_id = $1 AND ($2::uuid IS NULL OR m.chamber_id = $2)
       AND m.valid_from < $3 AND (m.valid_until IS NULL OR m.valid_until > $3)
     ORDER BY ${MEMBER_ORDER} FOR UPDATE OF m`,
    [delegationId, chamberId, on],
    MEMBER,
  );

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { isOver, MissionsService, RunOffsService, type Mission } from '#libs/missions';
import { among, inSight, Transactions, type Recorded, type Unit } from '#libs/platform';
import { accreditationStates, OPEN_ACCREDITATIONS, type AccreditationAction } from '#libs/regulation';
import { AccreditationMoves, ENDING_WITH_ORIGIN, type Decision } from './accreditation-moves.js';
import {
  Accreditation,
  Application,
  Batch,
  ConflictReview,
  DelegationQuota,
  GroupQuota,
  Stay,
  TextAcceptance,
} from './accreditation.entities.js';

const ACCREDITED = among(accreditationStates('granted'));
const NO_CONSENT = { lateConsent: null, lateConsentEvidenceId: null };
const OFF_DUTY = { arrivedAt: null, onDutyFrom: null, leftAt: null };
/** What ends an accreditation in both rounds; each expires by itself, with the results of its own. */
const ENDS_BOTH: readonly string[] = ['cancelOnRequest', 'revoke', 'recall'] satisfies AccreditationAction[];

/** Into a run-off come the accreditations that will still be valid on its last voting day, with their applications. */
@Injectable()
export class CarriedOverService implements OnModuleInit {
  constructor(
    private readonly runOffs: RunOffsService,
    private readonly missions: MissionsService,
    private readonly moves: AccreditationMoves,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit() {
    this.runOffs.follow((unit, parent, child, until) => this.carry(unit, parent, child, until));
    this.transactions.follow((unit, recorded) => this.endCopy(unit, recorded));
  }

  private async carry(unit: Unit, parent: Mission, child: Mission, until: string): Promise<number> {
    const { manager } = unit;
    await carryQuotas(manager, parent.id, child.id);
    const valid = await manager
      .createQueryBuilder(Accreditation, 'x')
      .setLock('pessimistic_write')
      .where(`x.mission_id = :mission AND x.state ${ACCREDITED}`, { mission: parent.id })
      .andWhere('(x.valid_until IS NULL OR x.valid_until >= :until)', { until })
      .orderBy('x.id')
      .getMany();
    const batches = new Map<string, string>();
    for (const accreditation of valid) {
      const { batchId } = accreditation;
      if (!batches.has(batchId)) batches.set(batchId, await carryBatch(unit, batchId, child.id));
      await this.carryPerson(unit, accreditation, child.id, batches.get(batchId)!);
    }
    return valid.length;
  }

  private async carryPerson(unit: Unit, accreditation: Accreditation, missionId: string, batchId: string) {
    const { manager } = unit;
    const { id: originId, applicationId: from, delegationId } = accreditation;
    const { id: _id, seq: _seq, ...application } = await manager.findOneByOrFail(Application, { id: from });
    const copied = manager.create(Application, {
      ...application,
      missionId,
      replaces: null,
      ...NO_CONSENT,
      version: 1,
    });
    const { id: applicationId } = await manager.save(copied);
    await carryPapers(manager, from, { applicationId, missionId });
    const { id: _origin, ...certificate } = accreditation;
    const standing = { ...certificate, ...OFF_DUTY, applicationId, batchId, missionId, originId, version: 1 };
    const { id } = await manager.save(manager.create(Accreditation, standing));
    const line = { missionId, delegationId };
    await unit.record('application.carried-over', {
      ...line,
      subject: ['application', applicationId],
      details: { origin: from },
    });
    await unit.record('accreditation.carried-over', {
      ...line,
      subject: ['accreditation', id],
      details: { origin: originId },
    });
  }

  /** Who is taken back from the host, revoked or recalled is so in the run-off too, unless it was the mission that ended. */
  private async endCopy(unit: Unit, { what, subject: [, originId], move, missionId, reason }: Recorded) {
    if (what !== 'accreditation.moved' || !move || !ENDS_BOTH.includes(move.action)) return;
    const { manager } = unit;
    await inSight(manager, async () => {
      const copies = await manager.findBy(Accreditation, { originId, state: In(OPEN_ACCREDITATIONS) });
      if (copies.length === 0 || isOver(await this.missions.require(manager, missionId!))) return;
      const { authority, endedOn } = await manager.findOneByOrFail(Accreditation, { id: originId });
      const details = { ...(authority ? { authority } : {}), ...(endedOn ? { endedOn } : {}) };
      const decision = { action: move.action, reason: reason ?? undefined, details } as Decision;
      for (const copy of copies) {
        const mission = await this.missions.lock(manager, copy.missionId);
        await this.moves.carryOut(unit, copy, mission, decision, ENDING_WITH_ORIGIN);
      }
    });
  }
}

/** The same letter to the host, under the same number. */
async function carryBatch({ manager }: Unit, id: string, missionId: string): Promise<string> {
  const { id: _id, ...batch } = await manager.findOneByOrFail(Batch, { id });
  return (await manager.save(manager.create(Batch, { ...batch, missionId }))).id;
}

async function carryQuotas(manager: EntityManager, from: string, missionId: string) {
  const quotas = await manager.findBy(DelegationQuota, { missionId: from, places: Not(IsNull()) });
  const copies = quotas.map(({ delegationId, places }) => ({ missionId, delegationId, places }));
  await manager.save(DelegationQuota, copies);
  const ofGroups = await manager.findBy(GroupQuota, { missionId: from, places: Not(IsNull()) });
  await manager.save(
    GroupQuota,
    ofGroups.map(({ groupCode, places }) => ({ missionId, groupCode, places })),
  );
}

/** What was accepted, what was said and decided about conflicts of interest, and what a host's helpers must know. */
async function carryPapers(
  manager: EntityManager,
  from: string,
  to: { applicationId: string; missionId: string },
): Promise<void> {
  const { applicationId } = to;
  const accepted = await manager.findBy(TextAcceptance, { applicationId: from });
  await manager.save(
    accepted.map(({ id: _id, ...text }) => manager.create(TextAcceptance, { ...text, applicationId })),
  );
  const reviews = await manager.findBy(ConflictReview, { applicationId: from });
  await manager.save(reviews.map(({ id: _id, ...review }) => manager.create(ConflictReview, { ...review, ...to })));
  // When and how somebody comes is another matter in another round.
  const stay = await manager.findOneBy(Stay, { applicationId: from });
  if (!stay) return;
  const { personId, delegationId, phone, interpreter, note } = stay;
  await manager.save(Stay, { ...to, personId, delegationId, phone, interpreter, note });
}

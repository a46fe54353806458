import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { DecideBatch, SendBatch } from '#libs/contracts';
import { NAME_ORDER } from '#libs/delegations';
import { MissionsService, RegistrationsService, requireCome, type Mission } from '#libs/missions';
import { among, column, readAll, Transactions, type Actor, type Unit } from '#libs/platform';
import {
  accreditationLifecycle,
  applicationStates,
  findingOf,
  Refusal,
  type AccreditationState,
  type Finding,
} from '#libs/regulation';
import { batchViews } from './accreditation-views.js';
import { AccreditationMoves, type Decision } from './accreditation-moves.js';
import { Accreditation, Application, Batch } from './accreditation.entities.js';
import { ApplicationMoves, requireEvidence } from './application-moves.js';
import { certificateKey } from './certificate-key.js';

type Decided = { line: number; accreditation: Accreditation; name: { ru: string; en: string }; decision: Decision };

/** Names go out in numbered batches, and the host's decisions come back for one, some or all of them. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly registrations: RegistrationsService,
    private readonly applications: ApplicationMoves,
    private readonly accreditations: AccreditationMoves,
  ) {}

  list(actor: Actor, missionId: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      return batchViews(manager, missionId, actor);
    });
  }

  get(actor: Actor, id: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      const found = await manager.findOneBy(Batch, { id });
      if (!found) throw new Refusal('batch.not-found');
      await this.missions.require(manager, found.missionId, actor);
      return (await batchViews(manager, found.missionId, actor, id))[0]!;
    });
  }

  /** Sends listed names to the host as one numbered, frozen batch: all of them, or none. */
  send(actor: Actor, missionId: string, input: SendBatch) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const mission = await this.missions.lock(manager, missionId, actor);
      const { channel = mission.hostProfile.channel, sentOn, lateConsent } = input;
      requireCome(unit, mission, sentOn);
      if (lateConsent && !(mission.cutoffAt && mission.cutoffAt <= unit.now)) throw new Refusal('batch.consent-early');
      const consent = {
        lateConsent: lateConsent?.text ?? null,
        lateConsentEvidenceId: lateConsent?.evidenceId ?? null,
      };
      if (lateConsent) await requireEvidence(manager, missionId, lateConsent.evidenceId);
      const listed = await listedApplications(manager, missionId, input.applicationIds);
      const reference = await this.registrations.sent(unit, mission, input.reference);
      const number = ((await manager.maximum(Batch, 'number', { missionId })) ?? 0) + 1;
      const batch = await manager.save(
        manager.create(Batch, { missionId, number, channel, sentOn, reference, ...consent }),
      );
      const lateByHostConsent = lateConsent !== undefined;
      const lines = await linesOf(manager, listed);
      for (const application of listed) {
        await this.applications.carryOut(unit, { application, mission }, 'send', actor, { lateByHostConsent });
        await this.request(unit, application, batch, lines.get(application.id)!);
      }
      const details = { batchId: batch.id, number, channel, sentOn, reference, ...consent, names: listed.length };
      await unit.record('batch.sent', { subject: ['batch', batch.id], missionId, details });
      return (await batchViews(manager, missionId, actor, batch.id))[0]!;
    });
  }

  private async request(
    unit: Unit,
    { id: applicationId, missionId, personId, delegationId }: Application,
    { id: batchId }: Batch,
    line: number,
  ) {
    const { initial: state } = accreditationLifecycle;
    const row = { applicationId, batchId, line, missionId, personId, delegationId, state };
    const { id } = await unit.manager.save(unit.manager.create(Accreditation, row));
    await unit.record('accreditation.requested', {
      subject: ['accreditation', id],
      missionId,
      delegationId,
      details: { batchId },
    });
  }

  /** Records the host's decisions about names of a batch: all of them, or none; a dry run only says what would be. */
  decide(actor: Actor, batchId: string, input: DecideBatch) {
    return this.transactions.write(actor, (unit) => this.decideIn(unit, batchId, input));
  }

  async decideIn(unit: Unit, batchId: string, input: DecideBatch) {
    const { manager, actor } = unit;
    const found = await manager.findOneBy(Batch, { id: batchId });
    if (!found) throw new Refusal('batch.not-found');
    const mission = await this.missions.lock(manager, found.missionId, actor);
    const decided = await this.decidedOf(unit, mission, batchId, input);
    const authority = actor.on({ mission: mission.id });
    const items = [];
    for (const { line, accreditation, name, decision } of decided) {
      const judged = await this.accreditations.judge(unit, accreditation, mission, decision, authority);
      const findings = [...judged, ...givenTwice(decided, decision)];
      const { id: accreditationId, state: from } = accreditation;
      const possible = !findings.some(({ effect }) => effect === 'refuses');
      const to = possible ? (accreditationLifecycle.moves[decision.action].to as AccreditationState) : null;
      items.push({ line, accreditationId, name, action: decision.action, from, to, findings });
    }
    const refused = items.filter(({ to }) => to === null);
    if (input.dryRun) return { applied: false, refused: refused.length, items };
    if (refused.length > 0) throw refusalOf(refused);
    for (const { accreditation, decision } of decided)
      await this.accreditations.carryOut(unit, accreditation, mission, decision, { authority });
    const details = { number: found.number, names: items.length };
    await unit.record('batch.decided', { subject: ['batch', batchId], missionId: mission.id, details });
    return { applied: true, refused: 0, items };
  }

  /** Those named, or everyone in the batch whom the host has not decided about; each under its number there. */
  private async decidedOf(
    { manager, actor }: Unit,
    { id: missionId }: Mission,
    batchId: string,
    { default: common, decisions }: DecideBatch,
  ): Promise<Decided[]> {
    const [batch] = await batchViews(manager, missionId, actor, batchId);
    const lines = batch!.accreditations;
    const rows = await manager.find(Accreditation, {
      where: { batchId, id: In(lines.map(({ id }) => id)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const named = new Map(decisions.map((decision) => [decision.accreditationId, decision]));
    const inBatch = new Set(lines.map(({ id }) => id));
    if ([...named.keys()].some((id) => !inBatch.has(id))) throw new Refusal('batch.not-in-batch');
    return lines.flatMap(({ id, line, name, state }) => {
      const own = named.get(id);
      if (named.size > 0 ? !own : state !== 'REQUESTED') return [];
      const { action, reason, accreditationId: _, ...details } = { ...common, ...own };
      const accreditation = rows.find((row) => row.id === id)!;
      return [{ line, accreditation, name, decision: { action: action!, reason, details } }];
    });
  }
}

/** One number for two people in the same go. */
function givenTwice(decided: readonly Decided[], decision: Decided['decision']): Finding[] {
  const { certificateNumber: number } = decision.details ?? {};
  if (!number) return [];
  const holders = decided.filter(({ decision: { action, details } }) => {
    const other = action === 'accredit' && details?.certificateNumber;
    return other && certificateKey(other) === certificateKey(number);
  });
  return decision.action === 'accredit' && holders.length > 1
    ? [findingOf('refuses', 'accreditation.certificate-twice', { number })]
    : [];
}

/** Every line that cannot be recorded, with what stands against it. */
function refusalOf(refused: { line: number; findings: Finding[] }[]): Refusal {
  const params = { count: refused.length };
  const each = refused.flatMap(({ line, findings }) =>
    findings.map((finding) => ({ ...finding, params: { ...finding.params, line } })),
  );
  return new Refusal('batch.decisions-refused', params, [
    findingOf('refuses', 'batch.decisions-refused', params),
    ...each,
  ]);
}

/** The numbers in the list, in the order in which people look names up. */
async function linesOf(manager: EntityManager, listed: readonly Application[]): Promise<Map<string, number>> {
  const rows = await readAll(
    manager,
    `SELECT a.id FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ANY ($1) ORDER BY ${NAME_ORDER('p')}`,
    [listed.map(({ id }) => id)],
    { id: column.text },
  );
  return new Map(rows.map(({ id }, index) => [id, index + 1]));
}

/** In the order in which they were made. */
async function listedApplications(manager: EntityManager, missionId: string, ids: string[] | undefined) {
  const found = await manager
    .createQueryBuilder(Application, 'a')
    .setLock('pessimistic_write')
    .where('a.mission_id = :missionId', { missionId })
    .andWhere(ids ? 'a.id = ANY(:ids)' : `a.state ${among(applicationStates('list'))}`, { ids })
    .orderBy('a.seq')
    .getMany();
  if (found.length === 0) throw new Refusal('application.nobody-to-send');
  if (ids && found.length < new Set(ids).size) throw new Refusal('application.not-found');
  return found;
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import type { CorrectAccreditation, MarkDuty, MoveAccreditation, SendBatch } from '#libs/contracts';
import { StandingService } from '#libs/delegations';
import { PapersService } from '#libs/identity';
import { isOver, isUnderWay, MandateService, MissionsService, rulesOf, type Mission } from '#libs/missions';
import { AuditService, Transactions, type Actor, type Unit } from '#libs/platform';
import {
  accreditationActs,
  accreditationLifecycle,
  advance,
  CONSEQUENCES,
  correct,
  perform,
  Refusal,
  type AccreditationAction,
  type AccreditationFacts,
  type AccreditationState,
  type Authority,
  type Finding,
} from '#libs/regulation';
import { accreditationView, batchViews } from './accreditation-views.js';
import { Accreditation, Application, Batch } from './accreditation.entities.js';
import { ApplicationFactsService } from './application-facts.js';
import { ApplicationsService } from './applications.service.js';
import { OPEN_ACCREDITATIONS, OPEN_STATES } from './open-accreditations.js';

type Details = Pick<
  MoveAccreditation,
  'actNumber' | 'actDate' | 'certificateNumber' | 'validFrom' | 'validUntil' | 'authority'
>;
const DETAILS = ['actNumber', 'actDate', 'certificateNumber', 'validFrom', 'validUntil', 'authority'] as const;

@Injectable()
export class AccreditationsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly mandate: MandateService,
    private readonly applications: ApplicationsService,
    private readonly facts: ApplicationFactsService,
    private readonly standings: StandingService,
    private readonly audit: AuditService,
    private readonly papers: PapersService,
  ) {}

  onModuleInit() {
    // With the official results every accreditation ends; a cancelled mission takes its names back.
    this.mandate.followResults((unit, mission) => this.endAll(unit, mission, 'expire', 'official results'));
    this.missions.follow('cancel', (unit, mission) =>
      this.endAll(unit, mission, CONSEQUENCES.cancel.accreditations, 'mission cancelled'),
    );
    this.missions.follow('decline', (unit, mission) =>
      this.endAll(unit, mission, CONSEQUENCES.decline.accreditations, 'mission declined'),
    );
  }

  batches(actor: Actor, missionId: string) {
    return this.transactions.read(actor.scope, async (manager) => {
      await this.missions.require(manager, missionId, actor);
      return batchViews(manager, missionId);
    });
  }

  /** Sends listed names to the host as one numbered, frozen batch: all of them, or none. */
  send(actor: Actor, missionId: string, input: SendBatch) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const mission = await this.missions.lock(manager, missionId, actor);
      const { channel = mission.hostProfile.channel, sentOn, reference, lateConsent = null } = input;
      const listed = await listedApplications(manager, missionId, input.applicationIds);
      const number = ((await manager.maximum(Batch, 'number', { missionId })) ?? 0) + 1;
      const batch = await manager.save(
        manager.create(Batch, { missionId, number, channel, sentOn, reference, lateConsent }),
      );
      for (const application of listed) {
        await this.applications.carryOut(
          unit,
          { application, mission },
          'send',
          actor,
          undefined,
          undefined,
          lateConsent !== null,
        );
        await this.request(unit, application, batch);
      }
      const details = { batchId: batch.id, number, channel, sentOn, reference, lateConsent, names: listed.length };
      await unit.record('batch.sent', { subject: ['batch', batch.id], missionId, details });
      return (await batchViews(manager, missionId, batch.id))[0]!;
    });
  }

  private async request(
    unit: Unit,
    { id: applicationId, missionId, personId, delegationId }: Application,
    { id: batchId }: Batch,
  ) {
    const row = { applicationId, batchId, missionId, personId, delegationId, state: accreditationLifecycle.initial };
    const { id } = await unit.manager.save(unit.manager.create(Accreditation, row));
    await unit.record('accreditation.requested', {
      subject: ['accreditation', id],
      missionId,
      delegationId,
      details: { batchId },
    });
  }

  /** Made by the one who asks, or recorded from paper: then its author's authority counts, not the enterer's. */
  move(actor: Actor, id: string, { action, reason, paper, ...details }: MoveAccreditation, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { accreditation, mission } = await this.open(unit, id, version);
      const { missionId, delegationId, personId } = accreditation;
      const { actor: judged, paperId } = await this.papers.judged(unit, paper, missionId, personId);
      const own = judged.personId === personId;
      const authority = judged.on({ mission: missionId, delegation: delegationId, own });
      const warnings = await this.carryOut(unit, accreditation, mission, action, authority, reason, details, paperId);
      if (action === 'cancelOnRequest') await this.withdrawApplication(unit, accreditation, mission, reason!);
      return { accreditation: await accreditationView(unit.manager, id), warnings };
    });
  }

  /** Asking the host to cancel is the sender's withdrawal of the person. */
  private async withdrawApplication(unit: Unit, { applicationId }: Accreditation, mission: Mission, reason: string) {
    const application = await this.applications.lock(unit, applicationId);
    if (application.state === 'SENT')
      await this.applications.carryOut(unit, { application, mission }, 'withdraw', unit.actor, reason);
  }

  /** For a command: the mission is locked first, then what belongs to it, always in this order. */
  private async open(unit: Unit, id: string, version?: number) {
    const found = await unit.manager.findOneBy(Accreditation, { id });
    if (!found) throw new Refusal('accreditation.not-found');
    const mission = await this.missions.lock(unit.manager, found.missionId, unit.actor);
    return { accreditation: await this.lock(unit, id, version), mission };
  }

  private async lock({ manager }: Unit, id: string, version?: number): Promise<Accreditation> {
    const row = await manager.findOne(Accreditation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('accreditation.not-found');
    if (version !== undefined && version !== row.version)
      throw new Refusal('version.stale', { seen: version, current: row.version });
    return row;
  }

  private async carryOut(
    unit: Unit,
    accreditation: Accreditation,
    mission: Mission,
    action: AccreditationAction,
    authority: Authority,
    reason?: string,
    details: Details = {},
    paperId?: string,
  ): Promise<Finding[]> {
    const from = accreditation.state;
    const facts = await this.factsOf(unit, accreditation, mission, details);
    const { to, warnings } = advance(accreditationLifecycle, from, action, authority, facts);
    if ('reason' in accreditationLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    await this.save(unit.manager, accreditation, to, { ...details, reason: reason ?? null });
    const { id, missionId, delegationId } = accreditation;
    const line = { id, missionId, delegationId, reason, paperId, details: { ...details } };
    await unit.recordMove('accreditation', { action, from, to }, rulesOf(warnings), line);
    return warnings;
  }

  private async save(
    manager: EntityManager,
    accreditation: Accreditation,
    state: AccreditationState,
    details: Partial<Accreditation>,
  ) {
    const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
    Object.assign(accreditation, given, { state, version: accreditation.version + 1 });
    await manager.save(accreditation);
  }

  private async factsOf(
    { manager, now, today }: Unit,
    accreditation: Accreditation,
    mission: Mission,
    details: Details,
  ) {
    const { category } = await manager.findOneByOrFail(Application, { id: accreditation.applicationId });
    const standing = await this.standings.of(manager, accreditation.personId, today);
    const validFrom = details.validFrom ?? accreditation.validFrom;
    const validUntil = details.validUntil ?? accreditation.validUntil;
    return {
      settings: mission.settings,
      missionUnderWay: isUnderWay(mission),
      mandateHolds: Boolean(standing && this.standings.holdsCategory(standing, category)),
      validityInOrder: !validFrom || !validUntil || validFrom <= validUntil,
      resultsOfficial: mission.resultsOn !== null && mission.resultsOn <= now.toISOString().slice(0, 10),
    } satisfies AccreditationFacts;
  }

  /** What was entered wrongly is entered right; the log keeps both. */
  correct(actor: Actor, id: string, { instead, reason, evidence, ...details }: CorrectAccreditation, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { accreditation, mission } = await this.open(unit, id, version);
      if (isOver(mission)) throw new Refusal('mission.over');
      const { missionId, delegationId, state: from } = accreditation;
      const last = await this.audit.lastMove<AccreditationState, AccreditationAction>(manager, 'accreditation', id);
      const before = Object.fromEntries(DETAILS.map((name) => [name, accreditation[name]]));
      const facts = await this.factsOf(unit, accreditation, mission, details);
      const authority = actor.on({ mission: missionId, delegation: delegationId });
      const to = correct(
        accreditationLifecycle,
        from,
        last,
        instead,
        { corrector: authority, judged: authority },
        facts,
      );
      await this.mayStand(unit, accreditation, to, instead);
      const cleared = Object.fromEntries(DETAILS.map((name) => [name, null]));
      const why = instead && 'reason' in accreditationLifecycle.moves[instead] ? reason : null;
      await this.save(manager, accreditation, to, { ...cleared, ...details, reason: why });
      await unit.recordMove('accreditation', { action: instead ?? 'undo', from: last!.from, to }, ['R-59'], {
        id,
        missionId,
        delegationId,
        reason,
        corrects: last!.id,
        details: {
          evidence,
          corrected: last!.action,
          before: {
            state: from,
            ...before,
          },
          after: {
            state: to,
            ...details,
          },
        },
      });
      return { accreditation: await accreditationView(manager, id), warnings: [] as Finding[] };
    });
  }

  /** A name stands before the host only while its application does, and only once. */
  private async mayStand(
    { manager }: Unit,
    { id, applicationId, missionId, personId }: Accreditation,
    to: AccreditationState,
    instead: AccreditationAction | null,
  ) {
    if (!OPEN_STATES.includes(to)) return;
    if (await manager.existsBy(Accreditation, { id: Not(id), missionId, personId, state: OPEN_ACCREDITATIONS }))
      throw new Refusal('application.in-open-batch');
    const { state } = await manager.findOneByOrFail(Application, { id: applicationId });
    if (state !== 'SENT') throw new Refusal('application.wrong-state', { action: instead ?? 'undo', state });
  }

  /** Arrived, on duty, left: only of who is accredited at this moment. */
  markDuty(actor: Actor, id: string, { mark }: MarkDuty, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { accreditation, mission } = await this.open(unit, id, version);
      const { missionId, delegationId, applicationId } = accreditation;
      const application = await manager.findOneByOrFail(Application, { id: applicationId });
      const facts = {
        ...(await this.facts.of(manager, mission, application, actor, now)),
        accredited: isValid(accreditation, unit.today),
      };
      const warnings = perform(
        accreditationActs.markDuty,
        actor.on({ mission: missionId, delegation: delegationId }),
        facts,
      );
      const field = { arrived: 'arrivedAt', 'on-duty': 'onDutyFrom', left: 'leftAt' } as const;
      await this.save(manager, accreditation, accreditation.state, {
        [field[mark]]: now,
        ...(mark === 'on-duty' ? { leftAt: null } : {}),
      });
      await unit.record('accreditation.duty-marked', {
        subject: ['accreditation', id],
        missionId,
        delegationId,
        details: { mark },
      });
      return { accreditation: await accreditationView(manager, id), warnings };
    });
  }

  private async endAll(unit: Unit, mission: Mission, action: 'expire' | 'cancelOnRequest', reason: string) {
    const where = { missionId: mission.id, state: action === 'expire' ? ('ACCREDITED' as const) : OPEN_ACCREDITATIONS };
    const open = await unit.manager.find(Accreditation, { where, lock: { mode: 'pessimistic_write' } });
    const everything: Authority = { can: () => true };
    const details = action === 'expire' ? { validUntil: mission.resultsOn! } : {};
    for (const accreditation of open)
      await this.carryOut(unit, accreditation, mission, action, everything, reason, details);
  }
}

/** Accredited, and within the dates of the certificate. */
const isValid = ({ state, validFrom, validUntil }: Accreditation, today: string) =>
  state === 'ACCREDITED' && (!validFrom || validFrom <= today) && (!validUntil || today <= validUntil);

/** In the order in which they were made. */
async function listedApplications(manager: EntityManager, missionId: string, ids: string[] | undefined) {
  const found = await manager
    .createQueryBuilder(Application, 'a')
    .setLock('pessimistic_write')
    .where('a.mission_id = :missionId', { missionId })
    .andWhere(ids ? 'a.id = ANY(:ids)' : `a.state = 'LISTED'`, { ids })
    .orderBy('a.seq')
    .getMany();
  if (found.length === 0) throw new Refusal('application.nobody-to-send');
  if (ids && found.length < new Set(ids).size) throw new Refusal('application.not-found');
  return found;
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AcceptText, Apply, CorrectApplication, MoveApplication } from '#libs/contracts';
import { Person } from '#libs/delegations';
import { PapersService } from '#libs/identity';
import { MissionsService, nextMove, rulesOf, type Mission } from '#libs/missions';
import {
  afterOf,
  AuditService,
  isUniqueViolation,
  NOBODY,
  pageOf,
  Transactions,
  type Actor,
  type PageQuery,
  type Unit,
} from '#libs/platform';
import {
  accreditationActs,
  advance,
  APPLICATION_ACTIONS,
  APPLICATION_ENDS,
  APPLICANT_CATEGORIES,
  applicationLifecycle,
  assess,
  correct,
  LABELS,
  perform,
  Refusal,
  type ApplicationAction,
  type ApplicationState,
  type Authority,
  type Finding,
} from '#libs/regulation';
import { applicationRows, applicationView } from './accreditation-views.js';
import { Accreditation, Application, RegulationText, TextAcceptance } from './accreditation.entities.js';
import { ApplicationFactsService } from './application-facts.js';
import { OPEN_ACCREDITATIONS } from './open-accreditations.js';

type Applied = { application: Application; mission: Mission };

@Injectable()
export class ApplicationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly facts: ApplicationFactsService,
    private readonly papers: PapersService,
    private readonly audit: AuditService,
  ) {}

  page(
    actor: Actor,
    missionId: string,
    { limit, cursor, state }: PageQuery & { state?: ApplicationState | undefined },
  ) {
    return this.transactions.read(actor.scope, async (manager) => {
      await this.missions.require(manager, missionId, actor);
      const rows = await applicationRows(manager, missionId, afterOf('applications', cursor), state ?? null, limit);
      return pageOf('applications', limit, rows);
    });
  }

  get(actor: Actor, id: string) {
    return this.transactions.read(actor.scope, (manager) => applicationView(manager, id));
  }

  /** A nomination by the delegation, or a self-registration: in both cases a draft of the person's application. */
  async create(actor: Actor, missionId: string, input: Apply) {
    try {
      return await this.transactions.write(actor, async (unit) => {
        const { manager, now } = unit;
        const mission = await this.missions.require(manager, missionId, actor);
        const person = await manager.findOneBy(Person, { id: input.personId });
        if (!person) throw new Refusal('person.not-found');
        const self = person.id === actor.personId;
        const delegationId = APPLICANT_CATEGORIES[input.category].delegation ? person.delegationId : null;
        const { replaceReason, ...rest } = input;
        const applying = { ...rest, delegationId, endorsedAt: null };
        const facts = { ...(await this.facts.of(manager, mission, applying, actor, now)), accredited: false };
        const act = self && actor.holds('application:apply') ? 'apply' : 'nominate';
        if (input.replaces) mayReplace(actor.on({ mission: missionId, delegation: delegationId }));
        const warnings = perform(
          accreditationActs[act],
          actor.on({ mission: missionId, delegation: delegationId }),
          facts,
        );
        const application = await manager.save(
          manager.create(Application, {
            ...applying,
            missionId,
            state: applicationLifecycle.initial,
            origin: self ? 'self' : 'nomination',
          }),
        );
        const line = { subject: ['application', application.id] as const, missionId, delegationId };
        await unit.record('application.created', { ...line, details: { warnings: warnings.map(({ code }) => code) } });
        if (input.replaces) await this.takePlace(unit, mission, input.replaces, replaceReason);
        return { application: await applicationView(manager, application.id), warnings };
      });
    } catch (error) {
      return liveElsewhere(error);
    }
  }

  /** The old one becomes REPLACED, unless it has ended already; the link between the two stays. */
  private async takePlace(unit: Unit, mission: Mission, id: string, reason: string | undefined) {
    const old = await this.lock(unit, id);
    if (old.missionId !== mission.id) throw new Refusal('application.not-found');
    if ((APPLICATION_ENDS as readonly string[]).includes(old.state)) return;
    await this.carryOut(unit, { application: old, mission }, 'replace', unit.actor, reason);
  }

  /** The applicant accepts a text in its current version; an officer may record the paper original instead. */
  accept(actor: Actor, id: string, { text: kind, version, paper }: AcceptText) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const application = await this.lock(unit, id);
      const current = await manager.maximum(RegulationText, 'version', { kind });
      if (!current) throw new Refusal('text.not-found');
      if (version !== current) throw new Refusal('text.not-current', { current });
      const { actor: judged, paperId = null } = await this.papers.judged(unit, paper, application.missionId);
      const acceptedBy = judged.personId;
      if (acceptedBy !== application.personId) throw new Refusal('text.not-yours');
      const row = { applicationId: id, kind, version, acceptedAt: now, acceptedBy, paperId };
      await manager.createQueryBuilder().insert().into(TextAcceptance).values(row).orIgnore().execute();
      const { missionId, delegationId } = application;
      await unit.record('application.text-accepted', {
        subject: ['application', id] as const,
        missionId,
        delegationId,
        paperId,
        details: {
          kind,
          version,
        },
      });
      return { application: await applicationView(manager, id), warnings: [] as Finding[] };
    });
  }

  next(actor: Actor, id: string) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const application = await this.lock(unit, id);
      const mission = await this.missions.require(manager, application.missionId, actor);
      const facts = await this.facts.of(manager, mission, application, actor, now);
      const authority = actor.on({ mission: mission.id, delegation: application.delegationId });
      return APPLICATION_ACTIONS.filter((action) =>
        (applicationLifecycle.moves[action].from as readonly string[]).includes(application.state),
      ).map((action) =>
        nextMove(
          LABELS.applicationActions[action],
          action,
          'reason' in applicationLifecycle.moves[action],
          assess(applicationLifecycle, application.state, action, authority, facts),
        ),
      );
    });
  }

  /** Made by the one who asks, or recorded from paper: then its author's authority counts, not the enterer's. */
  move(actor: Actor, id: string, { action, reason, paper }: MoveApplication, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const application = await this.lock(unit, id, version);
      const mission = await this.missions.require(unit.manager, application.missionId, actor);
      const { actor: judged, paperId } = await this.papers.judged(unit, paper, mission.id);
      const warnings = await this.carryOut(unit, { application, mission }, action, judged, reason, paperId);
      return { application: await applicationView(unit.manager, id), warnings };
    });
  }

  async lock({ manager }: Unit, id: string, version?: number): Promise<Application> {
    const application = await manager.findOne(Application, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!application) throw new Refusal('application.not-found');
    if (version !== undefined && version !== application.version)
      throw new Refusal('version.stale', { seen: version, current: application.version });
    return application;
  }

  /** Judges and makes one move. `extra` are facts that only this occasion knows, such as the host's late consent. */
  async carryOut(
    unit: Unit,
    { application, mission }: Applied,
    action: ApplicationAction,
    judged: Actor,
    reason?: string,
    paperId?: string,
    lateByHostConsent = false,
  ): Promise<Finding[]> {
    const { manager, now } = unit;
    const facts = await this.facts.of(manager, mission, application, judged, now, lateByHostConsent);
    const authority = judged.on({ mission: mission.id, delegation: application.delegationId });
    const from = application.state;
    const { to, warnings } = advance(applicationLifecycle, from, action, authority, facts);
    if ('reason' in applicationLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    await this.save(manager, application, to, now);
    if (action === 'withdraw' || action === 'replace') await endOpenAccreditation(unit, application, reason!);
    const { id, missionId, delegationId } = application;
    await unit.recordMove('application', { action, from, to }, rulesOf(warnings), {
      id,
      missionId,
      delegationId,
      reason,
      paperId,
    });
    return warnings;
  }

  /** An endorsement holds from the state ENDORSED on, however it was reached, and ends with the way back from it. */
  private async save(manager: EntityManager, application: Application, state: ApplicationState, now: Date) {
    application.state = state;
    if (state === 'ENDORSED') application.endorsedAt ??= now;
    if (state === 'DRAFT' || state === 'SUBMITTED' || state === 'RETURNED') application.endorsedAt = null;
    application.version += 1;
    await manager.save(application);
  }

  correct(actor: Actor, id: string, { instead, reason, evidence }: CorrectApplication, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const application = await this.lock(unit, id, version);
      const mission = await this.missions.require(manager, application.missionId, actor);
      const last = await this.audit.lastMove<ApplicationState, ApplicationAction>(manager, 'application', id);
      const { missionId, delegationId, state: from } = application;
      const place = { mission: missionId, delegation: delegationId };
      const judged = await this.papers.judgedBefore(unit, last?.paperId);
      const facts = await this.facts.of(manager, mission, application, judged, now);
      const authorities = { corrector: actor.on(place), judged: judged.on(place) };
      const to = correct(applicationLifecycle, from, last, instead, authorities, facts);
      await this.save(manager, application, to, now).catch(liveElsewhere);
      await unit.recordMove('application', { action: instead ?? 'undo', from: last!.from, to }, ['R-59'], {
        id,
        missionId,
        delegationId,
        reason,
        corrects: last!.id,
        details: {
          evidence,
          corrected: last!.action,
          before: from,
          after: to,
        },
      });
      return { application: await applicationView(manager, id), warnings: [] as Finding[] };
    });
  }

  texts() {
    return this.transactions.read(NOBODY, async (manager) => {
      const texts = await manager.find(RegulationText, { order: { kind: 'ASC', version: 'DESC', language: 'DESC' } });
      return texts.map(({ kind, version, language, body }) => ({ kind, version, language, body }));
    });
  }
}

/** Even one that has ended: who takes a place is bound by the host's cut-off only, not by the delegations' deadline. */
function mayReplace(authority: Authority) {
  if (!authority.can('application:replace'))
    throw new Refusal('permission.missing', { permission: 'application:replace' });
}

/** The last word on R-18 is the database's: it sees what is written at the same time. */
function liveElsewhere(error: unknown): never {
  throw isUniqueViolation(error, 'application_one_live') ? new Refusal('application.already-live') : error;
}

/** Who withdraws or is replaced after being sent is also taken back from the host. */
async function endOpenAccreditation(unit: Unit, { id, missionId, delegationId }: Application, reason: string) {
  const open = await unit.manager.findOne(Accreditation, {
    where: { applicationId: id, state: OPEN_ACCREDITATIONS },
    lock: { mode: 'pessimistic_write' },
  });
  if (!open) return;
  const from = open.state;
  Object.assign(open, { state: 'CANCELLED_ON_REQUEST', reason, version: open.version + 1 });
  await unit.manager.save(open);
  const move = { action: 'cancelOnRequest', from, to: open.state };
  await unit.recordMove('accreditation', move, [], { id: open.id, missionId, delegationId, reason });
}

import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { AcceptText, Apply, CorrectApplication, MoveApplication } from '#libs/contracts';
import { Person } from '#libs/delegations';
import { PapersService } from '#libs/identity';
import { isOver, MissionsService, nextMove, rulesOf, type Mission } from '#libs/missions';
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

/** Nothing before it has been endorsed. */
const BEFORE_ENDORSEMENT: ApplicationState[] = ['DRAFT', 'SUBMITTED', 'RETURNED'];
/** What follows from a move that was judged already. */
const EVERYTHING: Authority = { can: () => true };
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
        const mission = await this.missions.lock(manager, missionId, actor);
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
          actor.on({ mission: missionId, delegation: delegationId, own: self }),
          facts,
        );
        if (input.replaces && !(await manager.existsBy(Application, { id: input.replaces, missionId })))
          throw new Refusal('application.not-found');
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
      const { application, mission } = await this.open(unit, id);
      const current = await manager.maximum(RegulationText, 'version', { kind });
      if (!current) throw new Refusal('text.not-found');
      if (version !== current) throw new Refusal('text.not-current', { current });
      const { actor: judged, paperId = null } = await this.papers.judged(unit, paper, mission.id, application.personId);
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
      const { application, mission } = await this.open(unit, id);
      const facts = await this.facts.of(manager, mission, application, actor, now);
      const authority = actor.on(placeOf(application, actor));
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
      const { application, mission } = await this.open(unit, id, version);
      const { actor: judged, paperId } = await this.papers.judged(unit, paper, mission.id, application.personId);
      const warnings = await this.carryOut(unit, { application, mission }, action, judged, reason, paperId);
      return { application: await applicationView(unit.manager, id), warnings };
    });
  }

  /** For a command: the mission is locked first, then the application, always in this order. */
  private async open(unit: Unit, id: string, version?: number): Promise<Applied> {
    const found = await unit.manager.findOneBy(Application, { id });
    if (!found) throw new Refusal('application.not-found');
    const mission = await this.missions.lock(unit.manager, found.missionId, unit.actor);
    return { application: await this.lock(unit, id, version), mission };
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
    const facts = await this.facts.of(unit.manager, mission, application, judged, unit.now, lateByHostConsent);
    const authority = judged.on(placeOf(application, judged));
    const from = application.state;
    const { to, warnings } = advance(applicationLifecycle, from, action, authority, facts);
    if ('reason' in applicationLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    await this.save(unit, { application, mission }, to);
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

  /** An endorsement lasts while the application is on its way; a list with a new name must be approved anew. */
  private async save({ manager, now }: Unit, { application, mission }: Applied, state: ApplicationState) {
    if (state === 'ENDORSED') application.endorsedAt ??= now;
    if (BEFORE_ENDORSEMENT.includes(state)) application.endorsedAt = null;
    application.state = state;
    application.version += 1;
    await manager.save(application);
    if (state !== 'LISTED' || mission.listApprovedBy === null) return;
    mission.listApprovedBy = null;
    mission.version += 1;
    await manager.save(mission);
  }

  correct(actor: Actor, id: string, { instead, reason, evidence }: CorrectApplication, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { application, mission } = await this.open(unit, id, version);
      if (isOver(mission)) throw new Refusal('mission.over');
      const last = await this.audit.lastMove<ApplicationState, ApplicationAction>(manager, 'application', id);
      const { missionId, delegationId, state: from } = application;
      const judged = await this.papers.judgedBefore(unit, last?.paperId);
      const facts = await this.facts.of(manager, mission, application, judged, now);
      const authorities = {
        corrector: actor.on(placeOf(application, actor)),
        judged: judged.on(placeOf(application, judged)),
      };
      const to = correct(applicationLifecycle, from, last, instead, authorities, facts);
      await this.save(unit, { application, mission }, to).catch(liveElsewhere);
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

  /** With the mission every live application ends: what was sent is withdrawn, the rest lapses. */
  async endAll(unit: Unit, mission: Mission, reason: string): Promise<void> {
    const state = Not(In([...APPLICATION_ENDS]));
    const live = await unit.manager.find(Application, {
      where: { missionId: mission.id, state },
      lock: { mode: 'pessimistic_write' },
    });
    for (const application of live) {
      const { id, missionId, delegationId, state: from } = application;
      const action = from === 'SENT' ? 'withdraw' : 'lapse';
      const { to } = advance(applicationLifecycle, from, action, EVERYTHING, {
        ...(await this.facts.of(unit.manager, mission, application, unit.actor, unit.now)),
        missionOver: true,
      });
      await this.save(unit, { application, mission }, to);
      await unit.recordMove('application', { action, from, to }, [], { id, missionId, delegationId, reason });
    }
  }

  texts() {
    return this.transactions.read(NOBODY, async (manager) => {
      const texts = await manager.find(RegulationText, { order: { kind: 'ASC', version: 'DESC', language: 'DESC' } });
      return texts.map(({ kind, version, language, body }) => ({ kind, version, language, body }));
    });
  }
}

/** Where an application is judged; the applicant's own rights count only in the own matter. */
const placeOf = ({ missionId, delegationId, personId }: Application, { personId: who }: Actor) => ({
  mission: missionId,
  delegation: delegationId,
  own: personId === who,
});

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

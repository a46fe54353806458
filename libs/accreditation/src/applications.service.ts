import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ApplicationView, Apply, CorrectApplication, MoveApplication } from '#libs/contracts';
import { Person } from '#libs/delegations';
import { HumansService, PapersService } from '#libs/identity';
import { isOver, missionKnown, MissionsService, nextMove, requireSeen } from '#libs/missions';
import {
  afterOf,
  AuditService,
  inSight,
  inSightFromHere,
  isUniqueViolation,
  Transactions,
  WrittenPage,
  type Actor,
  type Look,
  type PageQuery,
  type Unit,
} from '#libs/platform';
import {
  accreditationActs,
  APPLICANT_CATEGORIES,
  APPLICATION_ACTIONS,
  APPLICATION_ENDS,
  applicationLifecycle,
  assess,
  correctMove,
  LABELS,
  NOT_DECIDED,
  perform,
  PLACE_STATES,
  Refusal,
  type ApplicationAction,
  type ApplicationState,
  type Authority,
  type CheckedData,
  type Finding,
} from '#libs/regulation';
import { applicationRows, applicationView } from './accreditation-views.js';
import { Application } from './accreditation.entities.js';
import { ApplicationFactsService } from './application-facts.js';
import { ApplicationMoves, placeOf, requireEvidence, UNENDORSING, type Applied } from './application-moves.js';
import { ConflictsService } from './conflicts.service.js';
import { mayHoldPlace } from './places.js';
import { Rechecks } from './rechecks.js';
import { TextsService } from './texts.service.js';

@Injectable()
export class ApplicationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly facts: ApplicationFactsService,
    private readonly moves: ApplicationMoves,
    private readonly conflicts: ConflictsService,
    private readonly rechecks: Rechecks,
    private readonly papers: PapersService,
    private readonly humans: HumansService,
    private readonly texts: TextsService,
    private readonly audit: AuditService,
  ) {}

  page(
    actor: Actor,
    missionId: string,
    { limit, cursor, state = null }: PageQuery & { state?: ApplicationState | null | undefined },
  ) {
    const asked = { after: afterOf('applications', cursor), state, limit };
    return this.transactions
      .glance(actor, missionKnown(missionId), applicationRows(actor, missionId, asked))
      .then(([known, rows]) => {
        requireSeen(known!, missionId, actor);
        return new WrittenPage<ApplicationView>('applications', rows);
      });
  }

  get(actor: Actor, id: string) {
    return this.transactions.look(actor, ({ manager }) => applicationView(manager, id, actor));
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
        const delegationId = APPLICANT_CATEGORIES[input.category].sentByDelegation ? person.delegationId : null;
        const { replaceReason = null, declaredConflict, lateConsent: late, papers, ...rest } = input;
        const consent = { lateConsent: late?.text ?? null, lateConsentEvidenceId: late?.evidenceId ?? null };
        const applying = { ...rest, ...consent, replaceReason, delegationId, endorsedAt: null, endorsedBefore: null };
        const facts = await this.facts.of(manager, mission, applying, actor, now);
        const acting = { ...facts, ...NOT_DECIDED, ownConflict: self };
        const act = self && actor.holds('application:apply') ? 'apply' : 'nominate';
        if (input.replaces) await mayReplace(unit, actor, missionId, delegationId, input);
        if (late && !facts.cutoffPassed) throw new Refusal('batch.consent-early');
        if (late) await requireEvidence(manager, missionId, late.evidenceId);
        const warnings = perform(
          accreditationActs[act],
          actor.on({ mission: missionId, delegation: delegationId, own: self }),
          acting,
        );
        const application = await manager.save(
          manager.create(Application, {
            ...applying,
            missionId,
            state: applicationLifecycle.initial,
            origin: self ? 'self' : 'nomination',
            changedAfterSending: [],
          }),
        );
        const line = { subject: ['application', application.id] as const, missionId, delegationId };
        const details = { warnings: warnings.map(({ code }) => code), ...(late && { lateConsent: late }) };
        await unit.record('application.created', { ...line, details });
        if (declaredConflict) await this.conflicts.open(unit, application, declaredConflict);
        if (papers) warnings.push(...(await this.recordPapers(unit, { application, mission }, papers)));
        return { application: await applicationView(manager, application.id, actor), warnings };
      });
    } catch (error) {
      return liveElsewhere(error);
    }
  }

  /** What came with a nomination on paper, in the order in which its authors acted. */
  private async recordPapers(unit: Unit, applied: Applied, { texts, letter }: NonNullable<Apply['papers']>) {
    const { missionId, personId } = applied.application;
    await this.texts.acceptOnPaper(unit, applied.application, texts);
    const warnings = await this.moves.carryOut(unit, applied, 'submit', unit.actor);
    if (!letter) return warnings;
    const { actor: author, paperId } = await this.papers.judged(unit, letter, missionId, personId);
    await inSightFromHere(unit.manager);
    const occasion = { paperId, paperDate: letter.date };
    return [...warnings, ...(await this.moves.carryOut(unit, applied, 'endorse', author, occasion))];
  }

  next(actor: Actor, id: string) {
    return this.transactions.look(actor, async (look) => {
      const application = await look.manager.findOneBy(Application, { id });
      if (!application) throw new Refusal('application.not-found');
      const mission = await this.missions.require(look.manager, application.missionId, actor);
      return this.nextOf(look, { application, mission }, actor);
    });
  }

  /** The same of many at once, in the order in which they were asked for; those out of sight are left out. */
  nextOfMany(actor: Actor, missionId: string, ids: readonly string[]) {
    return this.transactions.look(actor, async (look) => {
      const mission = await this.missions.require(look.manager, missionId, actor);
      const found = await look.manager.findBy(Application, { missionId, id: In([...ids]) });
      const items = [];
      await inSightFromHere(look.manager);
      for (const application of found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)))
        items.push({
          applicationId: application.id,
          items: await this.nextOf(look, { application, mission }, actor),
        });
      return items;
    });
  }

  private async nextOf(look: Look, applied: Applied, actor: Actor) {
    const { application } = applied;
    const facts = await this.moves.factsOf(look, applied, actor);
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
  }

  /** Made by the one who asks, or recorded from paper: then its author's authority counts, not the enterer's. */
  move(actor: Actor, id: string, { action, reason, paper, lateConsent }: MoveApplication, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const applied = await this.moves.open(unit, id, version);
      const { id: missionId } = applied.mission;
      const { actor: judged, paperId } = await this.papers.judged(unit, paper, missionId, applied.application.personId);
      if (lateConsent) await requireEvidence(unit.manager, missionId, lateConsent.evidenceId);
      // From here on it is about this application, which the actor sees, and about those whom nobody is told of.
      await inSightFromHere(unit.manager);
      const occasion = { reason, paperId, paperDate: paper?.date, lateConsent };
      const warnings = await this.moves.carryOut(unit, applied, action, judged, occasion);
      return { application: await applicationView(unit.manager, id, actor), warnings };
    });
  }

  correct(actor: Actor, id: string, { instead, reason, evidence }: CorrectApplication, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { application, mission } = await this.moves.open(unit, id, version);
      if (isOver(mission)) throw new Refusal('mission.over');
      const last = await this.audit.lastMove<ApplicationState, ApplicationAction>(manager, 'application', id);
      const { missionId, delegationId, state: from } = application;
      const judged = await this.papers.judgedBefore(unit, last?.paperId);
      // The endorsement that the mistaken move took away.
      if (last && UNENDORSING.includes(last.action)) application.endorsedAt = application.endorsedBefore;
      const facts = await this.moves.factsOf(unit, { application, mission }, judged);
      const authorities = {
        corrector: actor.on(placeOf(application, actor)),
        judged: judged.on(placeOf(application, judged)),
        aboutCorrector: await this.humans.isOne(manager, actor.personId, application.personId),
      };
      const to = correctMove(applicationLifecycle, from, last, instead, authorities, facts);
      // The place may have gone to somebody else meanwhile.
      if (to === 'LISTED' && !facts.placesFree) throw new Refusal('application.no-place');
      if (mayHoldPlace(to) && (await succeeded(manager, id))) throw new Refusal('application.no-place');
      await this.moves.save(unit, { application, mission }, to, instead).catch(liveElsewhere);
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
      if (instead) await this.moves.leaves(unit, application, instead, reason);
      if (to === 'LISTED') await this.moves.takePlace(unit, application, mission);
      if (mayHoldPlace(from) && !mayHoldPlace(to)) await this.moves.promote(unit, mission);
      return { application: await applicationView(manager, id, actor), warnings: [] as Finding[] };
    });
  }

  /** Sends a person's applications back through the checks that a change of these data touches, and says why. */
  reopenFor(unit: Unit, personId: string, missionId: string | null, changed: readonly CheckedData[]) {
    return this.rechecks.reopenFor(unit, personId, missionId, changed);
  }
}

/** Whether somebody else has taken its place by now. */
const succeeded = (manager: EntityManager, replaces: string) =>
  inSight(manager, () => manager.existsBy(Application, { replaces, state: In(PLACE_STATES) }));

/** Even one that has ended: who takes a place is bound by the host's cut-off only, not by the delegations' deadline. */
async function mayReplace(
  { manager }: Unit,
  actor: Actor,
  missionId: string,
  delegationId: string | null,
  { replaces, replaceReason }: Apply,
) {
  const authority: Authority = actor.on({ mission: missionId, delegation: delegationId });
  if (!authority.can('application:replace'))
    throw new Refusal('permission.missing', { permission: 'application:replace' });
  const old = await manager.findOneBy(Application, { id: replaces!, missionId });
  if (!old) throw new Refusal('application.not-found');
  if (!replaceReason && !APPLICATION_ENDS.includes(old.state)) throw new Refusal('reason.missing');
}

/** The last word on R-18 is the database's: it sees what is written at the same time. */
function liveElsewhere(error: unknown): never {
  throw isUniqueViolation(error, 'application_one_live') ? new Refusal('application.already-live') : error;
}

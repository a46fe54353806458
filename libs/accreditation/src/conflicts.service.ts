import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ConflictReviewView, DecideConflict } from '#libs/contracts';
import { column, readAll, Transactions, type Actor, type Unit, type ColumnsOf } from '#libs/platform';
import {
  accreditationActs,
  CONFLICT_STATES,
  NOT_DECIDED,
  perform,
  Refusal,
  type AccreditationActFacts,
} from '#libs/regulation';
import { applicationView } from './accreditation-views.js';
import { ConflictReview, type Application } from './accreditation.entities.js';
import { ApplicationFactsService } from './application-facts.js';
import { ApplicationMoves, placeOf, type Applied } from './application-moves.js';

/** Conflicts of interest: declared by the applicant or alleged by others, reviewed by the Secretariat. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: ApplicationFactsService,
    private readonly moves: ApplicationMoves,
  ) {}

  /** An allegation is enough: until it is decided the name goes no further. */
  raise(actor: Actor, applicationId: string, statement: string) {
    return this.transactions.write(actor, async (unit) => {
      const { application, mission } = await this.moves.open(unit, applicationId);
      const facts = await this.factsOf(unit, { application, mission }, actor);
      perform(accreditationActs.raiseConflict, actor.on(placeOf(application, actor)), facts);
      await this.open(unit, application, statement);
      return { application: await applicationView(unit.manager, applicationId, actor), warnings: [] };
    });
  }

  /** Opens the review in the transaction of its cause, or adds the statement to the one that is open. */
  async open(unit: Unit, application: Application, statement: string): Promise<void> {
    const { id: applicationId, missionId, personId, delegationId } = application;
    const origin = unit.actor.personId === personId ? 'declared' : 'alleged';
    const review = { applicationId, missionId, personId, delegationId, origin, statement } as const;
    const { manager, now: raisedAt, actor } = unit;
    const open = await manager.findOneBy(ConflictReview, { applicationId, state: 'open' });
    if (open) await manager.update(ConflictReview, { id: open.id }, { statement: `${open.statement}\n\n${statement}` });
    const { id } =
      open ??
      (await manager.save(
        manager.create(ConflictReview, { ...review, state: 'open', raisedAt, raisedBy: actor.personId }),
      ));
    await unit.record('application.conflict-raised', {
      subject: ['application', applicationId],
      missionId,
      delegationId,
      details: { reviewId: id, origin },
    });
  }

  list(actor: Actor, applicationId: string): Promise<ConflictReviewView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      await applicationView(manager, applicationId, actor);
      return reviewViews(manager, applicationId);
    });
  }

  decide(actor: Actor, reviewId: string, { decision, reasons }: DecideConflict) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now: decidedAt } = unit;
      const found = await manager.findOneBy(ConflictReview, { id: reviewId });
      if (!found) throw new Refusal('conflict.not-found');
      const { application, mission } = await this.moves.open(unit, found.applicationId);
      const review = await manager.findOneByOrFail(ConflictReview, { id: reviewId });
      const facts = await this.factsOf(unit, { application, mission }, actor);
      perform(accreditationActs.decideConflict, actor.on(placeOf(application, actor)), {
        ...facts,
        reviewOpen: review.state === 'open',
      });
      await manager.update(
        ConflictReview,
        { id: reviewId },
        { state: decision, reasons, decidedAt, decidedBy: actor.personId },
      );
      const { id, missionId, delegationId } = application;
      await unit.record('application.conflict-decided', {
        subject: ['application', id],
        missionId,
        delegationId,
        details: { reviewId, decision },
      });
      // Who waited only for this decision may have a place now.
      await this.moves.promote(unit, mission);
      return { application: await applicationView(manager, id, actor), warnings: [] };
    });
  }

  private async factsOf(unit: Unit, { application, mission }: Applied, actor: Actor): Promise<AccreditationActFacts> {
    const facts = await this.facts.of(unit.manager, mission, application, actor, unit.now);
    return { ...facts, ...NOT_DECIDED, reviewOpen: true, ownConflict: facts.actorIsApplicant };
  }
}

const REVIEW = {
  id: column.text,
  applicationId: column.text,
  personId: column.text,
  origin: column.oneOf(['declared', 'alleged']),
  statement: column.text,
  state: column.oneOf(CONFLICT_STATES),
  raisedAt: column.utc,
  reasons: column.orNull(column.text),
  decidedAt: column.orNull(column.utc),
} satisfies ColumnsOf<ConflictReviewView>;

const reviewViews = (manager: EntityManager, applicationId: string): Promise<ConflictReviewView[]> =>
  readAll(
    manager,
    `SELECT id, application_id AS "applicationId", person_id AS "personId", origin, statement, state, utc(raised_at) AS "raisedAt",
            reasons, utc(decided_at) AS "decidedAt"
     FROM conflict_review WHERE application_id = $1 ORDER BY raised_at, id`,
    [applicationId],
    REVIEW,
  );

import { Injectable } from '@nestjs/common';
import { In, Raw, type EntityManager } from 'typeorm';
import type { MoveApplication } from '#libs/contracts';
import { MissionsService, requireSeen, rulesOf, type Mission } from '#libs/missions';
import { inSight, StoredFile, type Actor, type Look, type Unit } from '#libs/platform';
import {
  ACCREDITATION_DETAILS,
  advance,
  APPLICANT_CATEGORIES,
  APPLICATION_ENDS,
  applicationLifecycle,
  applicationStates,
  assess,
  canLeave,
  fullQuotas,
  OPEN_ACCREDITATIONS,
  Refusal,
  systemReason,
  type AccreditationDetail,
  type Act,
  type ApplicationAction,
  type ApplicationFacts,
  type ApplicationState,
  type Authority,
  type Finding,
} from '#libs/regulation';
import { Accreditation, Application } from './accreditation.entities.js';
import { ApplicationFactsService } from './application-facts.js';
import { mayHoldPlace, quotasOf, takenPlaces } from './places.js';
import { keep, waitingClaims } from './turns.js';

export type Applied = { application: Application; mission: Mission };
/** What only this occasion knows of a move: why, on which paper, whether the host consents to a late name. */
export type Occasion = {
  reason?: string | undefined;
  paperId?: string | undefined;
  /** The day that the paper bears. */
  paperDate?: string | undefined;
  lateByHostConsent?: boolean;
  /** The consent itself, where it is not the batch's. */
  lateConsent?: MoveApplication['lateConsent'];
};

/** Moves after which an endorsement no longer counts, though it was given. */
export const UNENDORSING: readonly ApplicationAction[] = ['reopen', 'sendBack'];
/** Before it has been endorsed by anyone, or after it has gone back to its author. */
const BEFORE_ENDORSEMENT = applicationStates('applicant', 'delegation');
/** What follows from a move that was judged already. */
const EVERYTHING: Authority = { can: () => true };

/** Makes the moves of applications, with all that follows: the place of another, the host's list, who moves up. */
@Injectable()
export class ApplicationMoves {
  constructor(
    private readonly missions: MissionsService,
    private readonly facts: ApplicationFactsService,
  ) {}

  /** For a command: the mission is locked first, then the application, always in this order. */
  async open(unit: Unit, id: string, version?: number): Promise<Applied> {
    const mission = await this.missions.locked(unit.manager, Raw(MISSION_OF, { application: id }));
    if (!mission) throw new Refusal('application.not-found');
    requireSeen([mission], mission.id, unit.actor);
    return { application: await this.lock(unit, id, version), mission };
  }

  async lock({ manager }: Unit, id: string, version?: number): Promise<Application> {
    const application = await manager.findOne(Application, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!application) throw new Refusal('application.not-found');
    if (version !== undefined && version !== application.version)
      throw new Refusal('version.stale', { seen: version, current: application.version });
    return application;
  }

  /** Judges and makes one move; who leaves a place makes room for the first who waits. */
  async carryOut(unit: Unit, applied: Applied, action: ApplicationAction, judged: Actor, occasion: Occasion = {}) {
    const { application, mission } = applied;
    const lateByHostConsent = occasion.lateByHostConsent || occasion.lateConsent !== undefined;
    const facts = await this.factsOf(unit, applied, judged, lateByHostConsent);
    const from = application.state;
    const warnings = await this.make(unit, applied, action, judged.on(placeOf(application, judged)), facts, occasion);
    if (mayHoldPlace(from) && !mayHoldPlace(application.state)) await this.promote(unit, mission);
    return warnings;
  }

  /** What is known of an application; its turn is asked while it may still be put on the list. */
  async factsOf(look: Look, applied: Applied, judged: Actor, lateByHostConsent = false): Promise<ApplicationFacts> {
    const { application, mission } = applied;
    const facts = await this.facts.of(look.manager, mission, application, judged, look.now, lateByHostConsent);
    const asked = canLeave(applicationLifecycle, application.state, 'list');
    const earlierWaits =
      asked &&
      facts.earlierWaits &&
      facts.placesFree &&
      !facts.takesLivePlace &&
      (await this.earlierWaits(look, applied, judged));
    return { ...facts, earlierWaits };
  }

  /** Whether somebody waits who has the earlier turn and would move up now. */
  private async earlierWaits(look: Look, { application, mission }: Applied, judged: Actor): Promise<boolean> {
    const { manager, now, today } = look;
    return inSight(manager, async () => {
      for (const { id } of await waitingClaims(manager, mission.id, today)) {
        const waiting = await manager.findOneByOrFail(Application, { id });
        if (application.endorsementNo !== null && waiting.endorsementNo! > application.endorsementNo) return false;
        const facts = await this.facts.of(manager, mission, waiting, judged, now);
        if (!isRefused(assess(applicationLifecycle, waiting.state, 'promote', EVERYTHING, facts))) return true;
      }
      return false;
    });
  }

  /** A move that follows from something else; nobody is asked whether he may. */
  async follow(
    unit: Unit,
    applied: Applied,
    action: ApplicationAction,
    reason: string,
    more: Partial<ApplicationFacts>,
  ) {
    const facts = await this.facts.of(unit.manager, applied.mission, applied.application, unit.actor, unit.now);
    await this.make(unit, applied, action, EVERYTHING, { ...facts, ...more }, { reason });
  }

  private async make(
    unit: Unit,
    applied: Applied,
    action: ApplicationAction,
    authority: Authority,
    facts: ApplicationFacts,
    { reason, paperId, paperDate, lateConsent }: Occasion,
  ): Promise<Finding[]> {
    const { application, mission } = applied;
    const from = application.state;
    const { to, warnings } = advance(applicationLifecycle, from, action, authority, facts);
    if ('reason' in applicationLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    if (to === 'ENDORSED' && application.endorsedAt === null) application.endorsedOn = paperDate ?? null;
    await this.save(unit, applied, to, action);
    const { id, missionId, delegationId } = application;
    const rules = [...rulesOf(warnings), ...recordedBy(action)];
    const line = { id, missionId, delegationId, reason, paperId, details: lateConsent ? { lateConsent } : {} };
    await unit.recordMove('application', { action, from, to }, rules, line);
    await this.leaves(unit, application, action, reason ?? null);
    if (to === 'LISTED' && action !== 'resubmit')
      await this.takePlace(unit, application, mission, facts.lateByHostConsent);
    return warnings;
  }

  /** Whoever is withdrawn or replaced stands before the host no more. */
  async leaves(unit: Unit, application: Application, action: ApplicationAction, reason: string | null) {
    if (action === 'withdraw' || action === 'replace')
      await unit.following(() => endOpenAccreditation(unit, application, reason!));
  }

  /**
   * An endorsement lasts while the application is on its way; a list with a new name must be approved anew. The turn
   * is kept until the application is handed in anew.
   */
  async save(unit: Unit, { application, mission }: Applied, state: ApplicationState, action: ApplicationAction | null) {
    if (action === 'resubmit') application.changedAfterSending = [];
    if (action && UNENDORSING.includes(action)) application.endorsedBefore = application.endorsedAt;
    if (action === 'submit') application.endorsementNo = null;
    if (state === 'ENDORSED') application.endorsedAt ??= unit.now;
    if (BEFORE_ENDORSEMENT.includes(state)) application.endorsedAt = null;
    application.state = state;
    application.version += 1;
    application.endorsementNo = await inSight(unit.manager, () => keep(unit, application));
    if (state === 'LISTED') await this.disapprove(unit.manager, mission);
  }

  /** What changed of the person since the name was sent is known to the host now. */
  async toldToHost(unit: Unit, id: string) {
    const application = await this.lock(unit, id);
    if (application.changedAfterSending.length === 0) return;
    application.changedAfterSending = [];
    application.version += 1;
    await unit.manager.save(application);
  }

  async disapprove(manager: EntityManager, mission: Mission) {
    if (mission.listApprovedBy === null) return;
    mission.listApprovedBy = null;
    mission.version += 1;
    await manager.save(mission);
  }

  /**
   * Once the successor is on the list the old one becomes REPLACED, unless it has ended already; the link between the
   * two stays. So the place goes from hand to hand, and until then the host keeps the old name.
   */
  async takePlace(unit: Unit, application: Application, mission: Mission, consented = false) {
    const { replaces, replaceReason, lateConsent } = application;
    if (!replaces) return;
    const reason = replaceReason ?? systemReason('place-taken');
    await inSight(unit.manager, async () => {
      const old = await this.lock(unit, replaces);
      if (APPLICATION_ENDS.includes(old.state)) return;
      const more = { lateByHostConsent: consented || lateConsent !== null };
      await unit.following(() => this.follow(unit, { application: old, mission }, 'replace', reason, more));
    });
  }

  /** Gives every free place to the first who waits for one, in the order of endorsement. Nobody decides that. */
  promote(unit: Unit, mission: Mission): Promise<void> {
    return unit.following(() => inSight(unit.manager, () => this.promoteAll(unit, mission)));
  }

  private async promoteAll(unit: Unit, mission: Mission): Promise<void> {
    const { manager, today } = unit;
    const waiting = await waitingClaims(manager, mission.id, today);
    if (waiting.length === 0) return;
    const quotas = await quotasOf(manager, mission);
    let taken = await takenPlaces(manager, mission.id, today);
    for (const { id, ...claim } of waiting) {
      const own = await manager.findOneByOrFail(Application, { id });
      const { takesPlace } = APPLICANT_CATEGORIES[own.category];
      if (takesPlace && !own.replaces && fullQuotas(quotas, taken, claim).length > 0) continue;
      const application = await this.lock(unit, id);
      const facts = await this.facts.of(manager, mission, application, unit.actor, unit.now);
      const findings = assess(applicationLifecycle, application.state, 'promote', EVERYTHING, facts);
      if (isRefused(findings)) continue;
      await this.make(unit, { application, mission }, 'promote', EVERYTHING, facts, {});
      taken = await takenPlaces(manager, mission.id, today);
    }
  }
}

const isRefused = (findings: readonly Finding[]) => findings.some(({ effect }) => effect === 'refuses');

/** SQL: the mission of an application, if that and its person are in sight. */
const MISSION_OF = (mission: string) =>
  `${mission} = (SELECT a.mission_id FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = :application)`;

/** Where an application is judged; the applicant's own rights count only in the own matter. */
export const placeOf = ({ missionId, delegationId, personId }: Application, { personId: who }: Actor) => ({
  mission: missionId,
  delegation: delegationId,
  own: personId === who,
});

/** After the cut-off a name goes on only with the host's consent, of which there is evidence on file. */
export async function requireEvidence(manager: EntityManager, missionId: string, id: string) {
  if (!(await manager.existsBy(StoredFile, { id, purpose: 'evidence', missionId })))
    throw new Refusal('file.not-found');
}

const recordedBy = (action: ApplicationAction) => {
  const { records = [] }: Act<ApplicationFacts> = applicationLifecycle.moves[action];
  return records;
};

/** What a correction restores: the details as they stand before a move. */
export const standingDetails = (accreditation: Accreditation) =>
  Object.fromEntries(ACCREDITATION_DETAILS.map((name) => [name, accreditation[name]])) as StandingDetails;
export type StandingDetails = Pick<Accreditation, AccreditationDetail>;

/** Who withdraws or is replaced after being sent is also taken back from the host. */
async function endOpenAccreditation(unit: Unit, { id, missionId, delegationId }: Application, reason: string) {
  const open = await unit.manager.findOne(Accreditation, {
    where: { applicationId: id, state: In(OPEN_ACCREDITATIONS) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!open) return;
  const from = open.state;
  const stood = standingDetails(open);
  Object.assign(open, { state: 'CANCELLED_ON_REQUEST', reason, endedOn: unit.today, version: open.version + 1 });
  await unit.manager.save(open);
  const move = { action: 'cancelOnRequest', from, to: open.state };
  await unit.recordMove('accreditation', move, [], {
    id: open.id,
    missionId,
    delegationId,
    reason,
    details: { stood },
  });
}

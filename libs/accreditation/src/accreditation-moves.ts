import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MoveAccreditation } from '#libs/contracts';
import { StandingService } from '#libs/delegations';
import { hasCome, isUnderWay, MissionsService, requireCome, rulesOf, type Mission } from '#libs/missions';
import type { Unit } from '#libs/platform';
import {
  accreditationLifecycle,
  advance,
  assess,
  findingOf,
  PLACE_GIVEN_BACK,
  Refusal,
  type AccreditationAction,
  type Act,
  type AccreditationFacts,
  type AccreditationState,
  type Authority,
  type Finding,
} from '#libs/regulation';
import { Accreditation, Application } from './accreditation.entities.js';
import { ApplicationMoves } from './application-moves.js';

export const DETAILS = [
  'actNumber',
  'actDate',
  'certificateNumber',
  'validFrom',
  'validUntil',
  'authority',
  'endedOn',
] as const;
export type Details = Pick<MoveAccreditation, (typeof DETAILS)[number]>;
/** What is decided about one name: the move, why, and what the host's act says. */
export type Decision = { action: AccreditationAction; reason?: string | undefined; details?: Details };
export type Judgement = { authority: Authority; paperId?: string | undefined };

/** For what only follows from an act that was judged already. */
export const FOLLOWING: Judgement = { authority: { can: () => true } };

export const givesPlaceBack = (state: AccreditationState) =>
  (PLACE_GIVEN_BACK as readonly AccreditationState[]).includes(state);

/** Makes the moves of accreditations, with what follows: the withdrawal of who is taken back, who moves up. */
@Injectable()
export class AccreditationMoves {
  constructor(
    private readonly missions: MissionsService,
    private readonly standings: StandingService,
    private readonly applications: ApplicationMoves,
  ) {}

  /** For a command: the mission is locked first, then what belongs to it, always in this order. */
  async open(unit: Unit, id: string, version?: number) {
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

  /** What stands against a decision, without making it. */
  async judge(
    unit: Unit,
    accreditation: Accreditation,
    mission: Mission,
    { action, reason, details = {} }: Decision,
    authority: Authority,
  ): Promise<Finding[]> {
    const facts = await this.factsOf(unit, accreditation, mission, details);
    const findings = assess(accreditationLifecycle, accreditation.state, action, authority, facts);
    if ('reason' in accreditationLifecycle.moves[action] && !reason)
      findings.push(findingOf('refuses', 'reason.missing'));
    const { actDate: day } = details;
    if (day && !hasCome(unit, mission, day)) findings.push(findingOf('refuses', 'day.in-future', { day }));
    return findings;
  }

  async carryOut(
    unit: Unit,
    accreditation: Accreditation,
    mission: Mission,
    { action, reason, details = {} }: Decision,
    { authority, paperId }: Judgement,
  ): Promise<Finding[]> {
    const from = accreditation.state;
    const facts = await this.factsOf(unit, accreditation, mission, details);
    const { to, warnings } = advance(accreditationLifecycle, from, action, authority, facts);
    requireCome(unit, mission, details.actDate);
    if ('reason' in accreditationLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    const ended = givesPlaceBack(to) && to !== 'REFUSED' ? { endedOn: details.endedOn ?? unit.today } : {};
    await this.save(unit.manager, accreditation, to, { ...details, ...ended, reason: reason ?? null });
    const { id, missionId, delegationId } = accreditation;
    const line = { id, missionId, delegationId, reason, paperId, details: { ...details } };
    const { records = [] }: Act<AccreditationFacts> = accreditationLifecycle.moves[action];
    const rules = [...rulesOf(warnings), ...records];
    await unit.recordMove('accreditation', { action, from, to }, rules, line);
    if (action === 'cancelOnRequest') await this.withdrawApplication(unit, accreditation, mission, reason!);
    else if (givesPlaceBack(to)) await this.applications.promote(unit, mission);
    return warnings;
  }

  /** Asking the host to cancel is the sender's withdrawal of the person. */
  private async withdrawApplication(unit: Unit, { applicationId }: Accreditation, mission: Mission, reason: string) {
    const application = await this.applications.lock(unit, applicationId);
    if (application.state !== 'SENT') return;
    await this.applications.follow(unit, { application, mission }, 'withdraw', reason, {});
    await this.applications.promote(unit, mission);
  }

  async save(
    manager: EntityManager,
    accreditation: Accreditation,
    state: AccreditationState,
    details: Partial<Accreditation>,
  ) {
    const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
    Object.assign(accreditation, given, { state, version: accreditation.version + 1 });
    await manager.save(accreditation);
  }

  async factsOf({ manager, now, today }: Unit, accreditation: Accreditation, mission: Mission, details: Details) {
    const { category, changedAfterSending } = await manager.findOneByOrFail(Application, {
      id: accreditation.applicationId,
    });
    const standing = await this.standings.of(manager, accreditation.personId, today);
    const validFrom = details.validFrom ?? accreditation.validFrom;
    const validUntil = details.validUntil ?? accreditation.validUntil;
    const { actNumber, actDate, certificateNumber, authority, endedOn } = details;
    return {
      settings: mission.settings,
      missionUnderWay: isUnderWay(mission),
      mandateHolds: Boolean(standing && this.standings.holdsCategory(standing, category)),
      validityInOrder: !validFrom || !validUntil || validFrom <= validUntil,
      resultsOfficial: mission.resultsOn !== null && mission.resultsOn <= now.toISOString().slice(0, 10),
      actComplete: Boolean(actNumber && actDate && certificateNumber && details.validFrom),
      endComplete: Boolean(authority && endedOn && endedOn <= today),
      dataUnchanged: changedAfterSending.length === 0,
    } satisfies AccreditationFacts;
  }
}

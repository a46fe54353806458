import { Injectable } from '@nestjs/common';
import { Not, Raw, type EntityManager } from 'typeorm';
import type { MoveAccreditation } from '#libs/contracts';
import { hasCome, isOver, isUnderWay, MissionsService, requireCome, rulesOf, type Mission } from '#libs/missions';
import type { Unit } from '#libs/platform';
import {
  accreditationLifecycle,
  advance,
  assess,
  DETAILS_OF,
  findingOf,
  PLACE_GIVEN_BACK,
  Refusal,
  type AccreditationAction,
  type AccreditationDetail,
  type Act,
  type AccreditationFacts,
  type AccreditationState,
  type Authority,
  type Finding,
} from '#libs/regulation';
import { Accreditation, Application } from './accreditation.entities.js';
import { CERTIFICATE_KEY, certificateKey } from './certificate-key.js';
import { ApplicationFactsService } from './application-facts.js';
import { ApplicationMoves, standingDetails } from './application-moves.js';

export type Details = Pick<MoveAccreditation, AccreditationDetail>;
/** What is decided about one name: the move, why, and what the host's act says. */
export type Decision = { action: AccreditationAction; reason?: string | undefined; details?: Details };
/** Whose decision it is and on which paper; `follows` what it only follows from, which was judged already. */
export type Judgement = {
  authority: Authority;
  paperId?: string | undefined;
  follows?: 'results' | 'end of the mission' | 'end of the origin';
};

const EVERYTHING: Authority = { can: () => true };
export const EXPIRING: Judgement = { authority: EVERYTHING, follows: 'results' };
/** The certificate carried over into a run-off ends with the one it was carried over from. */
export const ENDING_WITH_ORIGIN: Judgement = { authority: EVERYTHING, follows: 'end of the origin' };
export const ENDING: Judgement = { authority: EVERYTHING, follows: 'end of the mission' };

/** A decision about many names may say of all what only some of them need. */
const detailsOf = (action: AccreditationAction, details: Details): Details =>
  Object.fromEntries(DETAILS_OF[action].map((name) => [name, details[name]]));

export const givesPlaceBack = (state: AccreditationState) => PLACE_GIVEN_BACK.includes(state);

/** Makes the moves of accreditations, with what follows: the withdrawal of who is taken back, who moves up. */
@Injectable()
export class AccreditationMoves {
  constructor(
    private readonly missions: MissionsService,
    private readonly applicationFacts: ApplicationFactsService,
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
    const facts = await this.factsOf(unit, accreditation, mission, detailsOf(action, details));
    const findings = assess(accreditationLifecycle, accreditation.state, action, authority, facts);
    if ('reason' in accreditationLifecycle.moves[action] && !reason)
      findings.push(findingOf('refuses', 'reason.missing'));
    const { actDate: day } = details;
    if (day && !hasCome(unit, mission, day)) findings.push(findingOf('refuses', 'day.in-future', { day }));
    return findings;
  }

  /** One certificate is one person's, whether it still holds or not. */
  private async certificateTaken(
    manager: EntityManager,
    { missionId, personId }: Accreditation,
    { certificateNumber: number }: Details,
  ): Promise<string | null> {
    if (!number) return null;
    const same = Raw((column) => `${CERTIFICATE_KEY(column)} = :key`, { key: certificateKey(number) });
    const other = { missionId, certificateNumber: same, personId: Not(personId) };
    return (await manager.existsBy(Accreditation, other)) ? number : null;
  }

  async carryOut(
    unit: Unit,
    accreditation: Accreditation,
    mission: Mission,
    { action, reason, details: given = {} }: Decision,
    { authority, paperId, follows }: Judgement,
  ): Promise<Finding[]> {
    const from = accreditation.state;
    const details = detailsOf(action, given);
    const stood = standingDetails(accreditation);
    const facts = await this.factsOf(unit, accreditation, mission, details, follows);
    const { to, warnings } = advance(accreditationLifecycle, from, action, authority, facts);
    requireCome(unit, mission, details.actDate);
    if ('reason' in accreditationLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    const ended = givesPlaceBack(to) && to !== 'REFUSED' ? { endedOn: details.endedOn ?? unit.today } : {};
    await this.save(unit.manager, accreditation, to, { ...details, ...ended, reason: reason ?? null });
    const { id, missionId, delegationId } = accreditation;
    const line = { id, missionId, delegationId, reason, paperId, details: { ...details, stood } };
    const { records = [] }: Act<AccreditationFacts> = accreditationLifecycle.moves[action];
    const rules = [...rulesOf(warnings), ...records];
    await unit.recordMove('accreditation', { action, from, to }, rules, line);
    if (action === 'resubmit') await this.applications.toldToHost(unit, accreditation.applicationId);
    if (action === 'cancelOnRequest')
      await unit.following(() =>
        this.withdrawApplication(unit, accreditation, mission, reason!, follows === 'end of the mission'),
      );
    else if (givesPlaceBack(to)) await this.applications.promote(unit, mission);
    return warnings;
  }

  /** Asking the host to cancel is the sender's withdrawal of the person. */
  private async withdrawApplication(
    unit: Unit,
    { applicationId }: Accreditation,
    mission: Mission,
    reason: string,
    endsWithMission: boolean,
  ) {
    const application = await this.applications.lock(unit, applicationId);
    if (application.state !== 'SENT') return;
    await this.applications.follow(unit, { application, mission }, 'withdraw', reason, { endsWithMission });
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

  async factsOf(
    { manager, actor, now, today }: Unit,
    accreditation: Accreditation,
    mission: Mission,
    details: Details,
    follows?: Judgement['follows'],
  ): Promise<AccreditationFacts> {
    const application = await manager.findOneByOrFail(Application, { id: accreditation.applicationId });
    const validFrom = details.validFrom ?? accreditation.validFrom;
    const validUntil = details.validUntil ?? accreditation.validUntil;
    const { actNumber, actDate, certificateNumber, authority, endedOn } = details;
    const facts = await this.applicationFacts.of(manager, mission, application, actor, now);
    return {
      ...facts,
      missionUnderWay: isUnderWay(mission),
      missionOver: isOver(mission),
      endsWithMission: follows === 'end of the mission',
      actorIsConcerned: !follows && facts.actorIsApplicant,
      validityInOrder: !validFrom || !validUntil || validFrom <= validUntil,
      resultsOfficial: mission.resultsOn !== null && mission.resultsOn <= today,
      // Null is known not to be known; what is left out was forgotten.
      actComplete: ![actNumber, actDate, certificateNumber, details.validFrom].includes(undefined),
      endComplete: Boolean(authority && endedOn && hasCome({ now, today }, mission, endedOn)),
      dataUnchanged: application.changedAfterSending.length === 0,
      certificateTaken: await this.certificateTaken(manager, accreditation, details),
    };
  }
}

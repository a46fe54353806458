import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { CorrectAccreditation, MarkDuty, MoveAccreditation } from '#libs/contracts';
import { HumansService, PapersService } from '#libs/identity';
import { areFiguresFrozen, isOver, MandateService, MissionsService, requireCome, type Mission } from '#libs/missions';
import { AuditService, dayAt, Transactions, type Actor, type Unit } from '#libs/platform';
import {
  accreditationActs,
  accreditationLifecycle,
  accreditationStates,
  correctMove,
  DETAILS_OF,
  NOT_DECIDED,
  OPEN_ACCREDITATIONS,
  perform,
  Refusal,
  systemReason,
  type AccreditationAction,
  type AccreditationActFacts,
  type AccreditationState,
  type Finding,
} from '#libs/regulation';
import { accreditationView } from './accreditation-views.js';
import { AccreditationMoves, EXPIRING, givesPlaceBack } from './accreditation-moves.js';
import { Accreditation, Application } from './accreditation.entities.js';
import { ApplicationFactsService } from './application-facts.js';
import { ApplicationMoves, standingDetails, type StandingDetails } from './application-moves.js';
import { ApplicationsService } from './applications.service.js';

@Injectable()
export class AccreditationsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly mandate: MandateService,
    private readonly applications: ApplicationsService,
    private readonly applicationMoves: ApplicationMoves,
    private readonly moves: AccreditationMoves,
    private readonly facts: ApplicationFactsService,
    private readonly audit: AuditService,
    private readonly papers: PapersService,
    private readonly humans: HumansService,
  ) {}

  onModuleInit() {
    // With the official results every accreditation ends.
    this.mandate.followResults((unit, mission) => this.expireAll(unit, mission));
  }

  /** Made by the one who asks, or recorded from paper: then its author's authority counts, not the enterer's. */
  move(actor: Actor, id: string, { action, reason, paper, ...details }: MoveAccreditation, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { accreditation, mission } = await this.moves.open(unit, id, version);
      const { missionId, delegationId, personId } = accreditation;
      const { actor: judged, paperId } = await this.papers.judged(unit, paper, missionId, personId);
      const own = judged.personId === personId;
      const authority = judged.on({ mission: missionId, delegation: delegationId, own });
      const decision = { action, reason, details };
      const warnings = await this.moves.carryOut(unit, accreditation, mission, decision, { authority, paperId });
      return { accreditation: await accreditationView(unit.manager, id, actor), warnings };
    });
  }

  /** What was entered wrongly is entered right; the log keeps both. */
  correct(actor: Actor, id: string, { instead, reason, evidence, ...details }: CorrectAccreditation, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { accreditation, mission } = await this.moves.open(unit, id, version);
      if (isOver(mission)) throw new Refusal('mission.over');
      const { missionId, delegationId, state: from } = accreditation;
      const last = await this.audit.lastMove<AccreditationState, AccreditationAction, { stood?: StandingDetails }>(
        manager,
        'accreditation',
        id,
      );
      const before = standingDetails(accreditation);
      const facts = await this.moves.factsOf(unit, accreditation, mission, details);
      const authority = actor.on({ mission: missionId, delegation: delegationId });
      const aboutCorrector = await this.humans.isOne(manager, actor.personId, accreditation.personId);
      const authorities = { corrector: authority, judged: authority, aboutCorrector };
      const to = correctMove(accreditationLifecycle, from, last, instead, authorities, facts);
      requireCome(unit, mission, details.actDate);
      await this.mayStand(unit, accreditation, mission, to, instead);
      // What was said before the mistaken move stands again.
      const stood = last!.details.stood ?? withoutDetailsOf(last!.action, before);
      const why = instead && 'reason' in accreditationLifecycle.moves[instead] ? reason : null;
      const restored = { ...stood, certificateReturnedOn: null, reason: why };
      await this.moves.save(manager, accreditation, to, { ...restored, ...details });
      if (instead === 'accredit') await this.applicationMoves.toldToHost(unit, accreditation.applicationId);
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
          stood,
        },
      });
      if (givesPlaceBack(to)) await this.applicationMoves.promote(unit, mission);
      return { accreditation: await accreditationView(manager, id, actor), warnings: [] as Finding[] };
    });
  }

  /** A name stands before the host only while its application does, only once, and in a place of its own. */
  private async mayStand(
    unit: Unit,
    { id, applicationId, missionId, personId, state: from }: Accreditation,
    mission: Mission,
    to: AccreditationState,
    instead: AccreditationAction | null,
  ) {
    if (!OPEN_ACCREDITATIONS.includes(to)) return;
    const { manager, actor, now } = unit;
    if (await manager.existsBy(Accreditation, { id: Not(id), missionId, personId, state: In(OPEN_ACCREDITATIONS) }))
      throw new Refusal('application.in-open-batch');
    const application = await manager.findOneByOrFail(Application, { id: applicationId });
    const { state } = application;
    if (state !== 'SENT') throw new Refusal('application.wrong-state', { action: instead ?? 'undo', state });
    if (!givesPlaceBack(from)) return;
    const { placesFree } = await this.facts.of(manager, mission, application, actor, now);
    if (!placesFree) throw new Refusal('application.no-place');
  }

  /** Arrived, on duty: only of who is accredited at this moment. Left: of whoever was, until the mission is closed. */
  markDuty(actor: Actor, id: string, { mark, at: given }: MarkDuty, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { accreditation, mission } = await this.moves.open(unit, id, version);
      const { missionId, delegationId } = accreditation;
      const at = given ? new Date(given) : now;
      if (at > now) throw new Refusal('duty.in-future');
      const facts = await this.actFacts(
        { manager, actor, now: at },
        accreditation,
        mission,
        mark === 'left' ? wasGranted : given ? wasValid : isValid,
      );
      const warnings = perform(
        mark === 'left' ? accreditationActs.markDeparture : accreditationActs.markDuty,
        actor.on({ mission: missionId, delegation: delegationId }),
        facts,
      );
      const field = { arrived: 'arrivedAt', 'on-duty': 'onDutyFrom', left: 'leftAt' } as const;
      const { arrivedAt, onDutyFrom, leftAt } = accreditation;
      // Who is on duty anew has not left; of what is entered later the order is known.
      const again = mark === 'on-duty' && (!given || (leftAt !== null && at >= leftAt)) ? { leftAt: null } : {};
      const marks = { arrivedAt, onDutyFrom, leftAt, [field[mark]]: at, ...again };
      const known = [marks.arrivedAt, marks.onDutyFrom, marks.leftAt].filter((each) => each !== null);
      if (given && known.some((each, index) => index > 0 && each < known[index - 1]!))
        throw new Refusal('duty.reversed');
      await this.moves.save(manager, accreditation, accreditation.state, marks);
      await unit.record('accreditation.duty-marked', {
        subject: ['accreditation', id],
        missionId,
        delegationId,
        details: { mark, ...(given && { at: given }), before: { arrivedAt, onDutyFrom, leftAt } satisfies Marks<Date> },
      });
      return { accreditation: await accreditationView(manager, id, actor), warnings };
    });
  }

  /** The mark that one has just made: what stood before it stands again. */
  takeBackDuty(actor: Actor, id: string, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { accreditation, mission } = await this.moves.open(unit, id, version);
      const { missionId, delegationId } = accreditation;
      const last = await this.audit.lastLine(manager, 'accreditation', id);
      const isMark = last?.what === 'accreditation.duty-marked';
      const before = isMark ? (last.details['before'] as Marks<string> | undefined) : undefined;
      const isFresh = last !== null && now.getTime() - last.domainTime.getTime() <= TAKEN_BACK_WITHIN_MS;
      const facts = await this.actFacts(unit, accreditation, mission);
      const justMarked = before !== undefined && isFresh && last.accountId === actor.accountId;
      const { signaturesOwed } = await this.missions.asked(manager, missionId, ['signaturesOwed']);
      const isCounted = areFiguresFrozen(mission) && last?.details['mark'] !== 'left';
      const builtUpon = signaturesOwed !== null || isCounted;
      const authority = actor.on({ mission: missionId, delegation: delegationId });
      const warnings = perform(accreditationActs.takeBackDuty, authority, { ...facts, justMarked, builtUpon });
      const stood = Object.entries(before!).map(([mark, at]) => [mark, at === null ? null : new Date(at)]);
      await this.moves.save(manager, accreditation, accreditation.state, Object.fromEntries(stood) as Marks<Date>);
      await unit.record('accreditation.duty-taken-back', {
        subject: ['accreditation', id],
        missionId,
        delegationId,
        details: { mark: last!.details['mark'] },
        corrects: last!.id,
      });
      return { accreditation: await accreditationView(manager, id, actor), warnings };
    });
  }

  /** What an act is judged by that changes no state. */
  async actFacts(
    { manager, actor, now }: Pick<Unit, 'manager' | 'actor' | 'now'>,
    accreditation: Accreditation,
    mission: Mission,
    holds: typeof isValid = isValid,
  ): Promise<AccreditationActFacts> {
    const application = await manager.findOneByOrFail(Application, { id: accreditation.applicationId });
    const facts = await this.facts.of(manager, mission, application, actor, now);
    const { state, certificateNumber } = accreditation;
    const day = dayAt(now, mission.hostProfile.zone);
    const accredited = holds(accreditation, day);
    const withinMission = (mission.startsOn ?? day) <= day && day <= (mission.endsOn ?? day);
    const certificateIssued = certificateNumber !== null && state !== 'ACCREDITED';
    return { ...facts, ...NOT_DECIDED, accredited, withinMission, certificateIssued };
  }

  private async expireAll(unit: Unit, mission: Mission) {
    const where = { missionId: mission.id, state: 'ACCREDITED' as const };
    const open = await unit.manager.find(Accreditation, { where, lock: { mode: 'pessimistic_write' } });
    for (const accreditation of open) {
      const details = { validUntil: lastDay(accreditation, mission.resultsOn!) };
      const decision = { action: 'expire' as const, reason: systemReason('results-official'), details };
      await this.moves.carryOut(unit, accreditation, mission, decision, EXPIRING);
    }
  }
}

/** For a line of the log that does not say what stood before: what the move itself said goes. */
const withoutDetailsOf = (action: AccreditationAction, before: StandingDetails): StandingDetails => ({
  ...before,
  ...Object.fromEntries(DETAILS_OF[action].map((name) => [name, null])),
  endedOn: null,
});

/** The day of the results, or an earlier one that the certificate names; never one before it begins. */
function lastDay({ validFrom, validUntil }: Accreditation, resultsOn: string): string {
  const ends = validUntil && validUntil < resultsOn ? validUntil : resultsOn;
  return validFrom && validFrom > ends ? validFrom : ends;
}

type Marks<At> = Record<'arrivedAt' | 'onDutyFrom' | 'leftAt', At | null>;
const TAKEN_BACK_WITHIN_MS = 15 * 60_000;

type Held = Pick<Accreditation, 'state' | 'validFrom' | 'validUntil'>;
const SERVED = accreditationStates('granted', 'served');

/** Accredited, and within the dates of the certificate by the host's calendar. */
const isValid = ({ state, ...dates }: Held, day: string) =>
  accreditationStates('granted').includes(state) && isWithin(dates, day);
/** Of what is entered later: an accreditation that has run out since. */
const wasValid = ({ state, ...dates }: Held, day: string) => SERVED.includes(state) && isWithin(dates, day);
/** Of a departure: the certificate may have ended before its bearer left. */
const wasGranted = ({ state, validFrom }: Held, day: string) =>
  SERVED.includes(state) && isWithin({ validFrom, validUntil: null }, day);

const isWithin = ({ validFrom, validUntil }: Omit<Held, 'state'>, day: string) =>
  (!validFrom || validFrom <= day) && (!validUntil || day <= validUntil);

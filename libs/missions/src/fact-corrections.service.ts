import { Injectable } from '@nestjs/common';
import type { DeepPartial, EntityTarget } from 'typeorm';
import type { AddEvent, CorrectFact } from '#libs/contracts';
import type { Actor, Unit } from '#libs/platform';
import { demand, findingOf, lackingBehind, missionStates, Refusal, typedFigures } from '#libs/regulation';
import { closingOf } from './closing.js';
import { areOtherDays, recount } from './cutoff.js';
import { requireDecision, requireEvent, requireInvitation } from './entry-checks.js';
import { requireCome } from './host-day.js';
import { figuresTyped } from './mandate.service.js';
import { MissionActs, nothing } from './mission-acts.js';
import { areFiguresFrozen } from './mission-facts.js';
import { missionView } from './mission-views.js';
import {
  ActivityRecord,
  Decision,
  ElectoralEvent,
  Invitation,
  OutcomeNote,
  TerritoryNote,
  type Mission,
  type RecordedFact,
} from './mission.entities.js';
import { titleColumns, titleOf, withoutFormerCases } from './mission-title.js';
import { MissionsService } from './missions.service.js';
import { RegistrationsService } from './registrations.service.js';

/** What nothing else hangs upon: the right row takes the place of the wrong one, and that is all. */
const PLAIN = { outcomeNote: OutcomeNote, territoryNote: TerritoryNote } as const;
type Mended = { before: object | null; after: object | null };
type Of<F extends CorrectFact['fact']> = Extract<CorrectFact, { fact: F }>;

/**
 * Recording errors in what a mission rests on. The wrong row is kept and no fact any more, the right one takes its
 * place; why, and on what evidence, stands in the log with both. Nothing that the mission's state rests on goes without
 * something in its place.
 */
@Injectable()
export class FactCorrectionsService {
  constructor(
    private readonly acts: MissionActs,
    private readonly missions: MissionsService,
    private readonly registrations: RegistrationsService,
  ) {}

  async correct(actor: Actor, missionId: string, version: number, input: CorrectFact) {
    const { fact, reason, evidence } = input;
    const work = async (unit: Unit, mission: Mission) => {
      const lacked = await this.lacking(unit, mission);
      const mended = await this.mend(unit, mission, input);
      const lacks = await this.lacking(unit, mission);
      for (const code of lacked.keys()) lacks.delete(code);
      if (lacks.size > 0) {
        const findings = [findingOf('refuses', 'mission.rests-on-fact'), ...lacks.values()];
        throw new Refusal('mission.rests-on-fact', {}, findings);
      }
      return {
        mission,
        done: { what: 'mission.fact-corrected' as const, reason, details: { fact, evidence, ...mended } },
      };
    };
    const { mission, warnings } = await this.acts.act(actor, missionId, 'correctFact', nothing, work, version);
    return { mission: missionView(mission), warnings };
  }

  /** What the moves made so far asked for and is not there, each once. What must be confirmed anew is not lost. */
  private async lacking({ manager, now }: Unit, mission: Mission) {
    const facts = await this.missions.facts(manager, mission, now);
    const confirmed = { cutoffConfirmed: true, listApproved: true, nominationDeadlineSet: true, cutoffPassed: true };
    const { state, leftState } = mission;
    const stands = missionStates('resting').includes(state) && leftState ? leftState : state;
    return new Map(lackingBehind(stands, { ...facts, ...confirmed }).map((finding) => [finding.code, finding]));
  }

  private mend(unit: Unit, mission: Mission, input: CorrectFact): Mended | Promise<Mended> {
    switch (input.fact) {
      case 'title':
        return this.title(mission, input);
      case 'dates':
        return this.dates(mission, input);
      case 'results':
        return this.results(unit, mission, input);
      case 'invitation':
        return this.invitation(unit, mission, input);
      case 'decision':
        return this.decision(unit, mission, input);
      case 'event':
        return this.event(unit, mission, input);
      case 'activity':
        return this.activity(unit, mission, input);
      default:
        return replace<RecordedFact>(unit, mission, PLAIN[input.fact], input.id, input.instead);
    }
  }

  private async activity(unit: Unit, mission: Mission, { id, instead }: Of<'activity'>): Promise<Mended> {
    const counted = instead && (await figuresTyped(unit.manager, this.missions, mission.id, instead));
    if (counted) demand(typedFigures, counted);
    return replace(unit, mission, ActivityRecord, id, instead);
  }

  private title(mission: Mission, { instead }: Of<'title'>): Mended {
    const before = titleOf(mission);
    Object.assign(mission, titleColumns(withoutFormerCases(instead, mission)));
    return { before, after: titleOf(mission) };
  }

  private dates(mission: Mission, { instead }: Of<'dates'>): Mended {
    if (instead.endsOn < instead.startsOn) throw new Refusal('mission.dates-reversed');
    const { startsOn, endsOn } = mission;
    Object.assign(mission, instead);
    return { before: { startsOn, endsOn }, after: instead };
  }

  /** That they are official has ended accreditations already; only since when is mended. */
  private async results(unit: Unit, mission: Mission, { instead }: Of<'results'>): Promise<Mended> {
    const { resultsOn } = mission;
    if (!resultsOn) throw new Refusal('correction.nothing-to-correct');
    requireCome(unit, mission, instead);
    const events = await unit.manager.findBy(ElectoralEvent, { missionId: mission.id });
    if (events.some(({ votingDays }) => votingDays.some((day) => day > instead)))
      throw new Refusal('mission.results-before-vote');
    mission.resultsOn = instead;
    return { before: { resultsOn }, after: { resultsOn: instead } };
  }

  private async invitation(unit: Unit, mission: Mission, { id, instead }: Of<'invitation'>): Promise<Mended> {
    if (!instead) return replace(unit, mission, Invitation, id, null);
    await requireInvitation(unit, mission, instead, id);
    const { incomingNumber, receivedOn, ...rest } = instead;
    const row = await found(unit, mission, Invitation, id);
    const renumbered = incomingNumber && incomingNumber !== row.incomingNumber;
    return replace(unit, mission, Invitation, id, {
      ...rest,
      ...(receivedOn && { receivedOn }),
      ...(renumbered && { incomingNumber: await this.registrations.next(unit, mission, 'incoming', incomingNumber) }),
    });
  }

  private async decision(unit: Unit, mission: Mission, { id, instead }: Of<'decision'>): Promise<Mended> {
    if (instead) await requireDecision(unit, mission, instead, id);
    return replace(unit, mission, Decision, id, instead);
  }

  /** Other days than were thought re-open what was counted from them, as when a vote is moved. */
  private async event(unit: Unit, mission: Mission, { id, instead }: Of<'event'>): Promise<Mended> {
    const { manager } = unit;
    const { votingDays } = await found(unit, mission, ElectoralEvent, id);
    if (instead) await requireEvent(manager, mission, instead, id);
    const mended = await replace(unit, mission, ElectoralEvent, id, instead && eventRow(instead));
    const otherDays = !instead || areOtherDays(votingDays, instead.votingDays);
    if (otherDays && !areFiguresFrozen(mission))
      Object.assign(mission, { cutoffConfirmedBy: null, listApprovedBy: null });
    await recount(manager, mission, otherDays);
    return mended;
  }
}

/** What stands in the row of a vote. */
export const eventRow = ({ title, ...event }: AddEvent) => ({
  ...event,
  titleRu: title.ru,
  titleEn: title.en,
  lastStationClosesAt: closingOf(event),
});

async function found<T extends RecordedFact>(
  { manager }: Unit,
  mission: Mission,
  entity: EntityTarget<T>,
  id: string,
): Promise<T> {
  const row = await manager.findOne<RecordedFact>(entity, {
    where: { id, missionId: mission.id },
  });
  if (!row) throw new Refusal('mission.fact-not-found');
  return row as T;
}

/** Takes the row out of the facts and puts what it should have said in its place, if anything. */
async function replace<T extends RecordedFact>(
  unit: Unit,
  mission: Mission,
  entity: EntityTarget<T>,
  id: string,
  instead: object | null,
): Promise<Mended> {
  const { manager, now } = unit;
  const row = await found(unit, mission, entity, id);
  const before = Object.assign({}, row);
  row.removedAt = now;
  await manager.save(row);
  if (!instead) return { before: said(before), after: null };
  const { id: _id, removedAt: _removedAt, ...rest } = before;
  const right = await manager.save(
    manager.create(entity, { ...rest, ...instead, seq: undefined } as unknown as DeepPartial<T>),
  );
  return { before: said(before), after: said(right) };
}

/** For the log, which keeps no names: those stand in the rows, both of which are kept. */
const said = (row: object) =>
  Object.fromEntries(
    Object.entries(row).filter(([key]) => !['missionId', 'signatory', 'addressee', 'removedAt'].includes(key)),
  );

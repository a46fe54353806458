import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions, type Actor, type Unit } from '#libs/platform';
import { missionActs, perform, type EventName, type Finding, type MissionActFacts } from '#libs/regulation';
import { areFiguresFrozen, isOver } from './mission-facts.js';
import { missionView } from './mission-views.js';
import { Mission } from './mission.entities.js';
import { MissionsService } from './missions.service.js';

type ActName = keyof typeof missionActs;
export type Done = {
  what: EventName;
  reason?: string;
  details?: Record<string, unknown>;
  /** What then follows by itself. */
  following?: () => Promise<void>;
};

/** Every command about a mission that does not move it. */
@Injectable()
export class MissionActs {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /**
   * Locks the mission, asks the rules, does the work, counts the version up, writes the log. Where nothing is done to the
   * mission yet (`done` is null) it stays as it was.
   */
  act<T>(
    actor: Actor,
    missionId: string,
    name: ActName,
    more: (manager: EntityManager, mission: Mission, unit: Unit) => Promise<Partial<MissionActFacts>>,
    work: (unit: Unit, mission: Mission) => Promise<T & { done: Done | null }>,
    version?: number,
  ): Promise<Omit<T, 'done'> & { warnings: Finding[] }> {
    return this.transactions.asSystem('an act is judged by everyone in the mission').write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor, version);
      const facts = { ...factsOf(mission, unit.now), ...(await more(unit.manager, mission, unit)) };
      const warnings = perform(missionActs[name], actor.on({ mission: missionId }), facts);
      const { done, ...result } = await work(unit, mission);
      if (!done) return { ...result, warnings };
      mission.version += 1;
      await unit.manager.save(mission);
      const details = { ...done.details, warnings: warnings.map(({ code }) => code) };
      await unit.record(done.what, { subject: ['mission', missionId], missionId, reason: done.reason, details });
      if (done.following) await unit.following(done.following);
      // Whoever follows the log may have changed it once more.
      Object.assign(mission, await this.missions.require(unit.manager, missionId));
      return { ...result, warnings };
    });
  }

  /** The same for an act that changes only the mission's own row. */
  async changed(
    actor: Actor,
    missionId: string,
    name: ActName,
    more: (manager: EntityManager, mission: Mission) => Promise<Partial<MissionActFacts>>,
    change: (mission: Mission) => Done,
    version?: number,
  ) {
    const work = async (_: Unit, mission: Mission) => ({ done: change(mission), mission });
    const { mission, warnings } = await this.act(actor, missionId, name, more, work, version);
    return { mission: missionView(mission), warnings };
  }
}

export const nothing = async () => ({});

const factsOf = (mission: Mission, now: Date): MissionActFacts => ({
  settings: mission.settings,
  inviterInProfile: true,
  coordinator: {
    inOffice: true,
    servingMember: true,
    fromHost: false,
    takesPart: true,
    hostNational: false,
    inOpenCategory: true,
  },
  holderSeatOver: null,
  holderSeatEnds: null,
  datesContainVotingDays: true,
  missionOver: isOver(mission),
  figuresFrozen: areFiguresFrozen(mission),
  certificatesTooShort: 0,
  coordinatorDispensable: true,
  afterVoting: mission.pollsCloseAt !== null && now >= mission.pollsCloseAt,
  listed: 0,
  mandatesOver: 0,
  gendersMissing: 0,
  resultsAfterVote: true,
  deadlineBeforeCutoff: true,
  runOffAfterVote: true,
  signaturesOwed: null,
  documentsFixed: null,
  documentsOpen: null,
  meetingsHeld: 0,
  visitsConfirmed: 0,
});

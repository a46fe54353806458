import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOperator } from 'typeorm';
import { randomUUID } from 'node:crypto';
import type { CorrectMission, CreateMission, MissionView, MoveMission } from '#libs/contracts';
import { DelegationsService, StandingService } from '#libs/delegations';
import { PapersService } from '#libs/identity';
import {
  afterOf,
  AuditService,
  insertion,
  isUniqueViolation,
  NOBODY,
  pageOf,
  readOne,
  rowsRead,
  Told,
  Transactions,
  type Actor,
  type Look,
  type PageQuery,
  type Unit,
} from '#libs/platform';
import {
  advance,
  assess,
  canLeave,
  correctMove,
  DEFAULT_SETTINGS,
  missionSettings,
  LABELS,
  MISSION_ACTIONS,
  missionLifecycle,
  THE_SYSTEM,
  Refusal,
  type Authority,
  type Finding,
  type MissionAction,
  type MissionFacts,
  type MissionState,
  type Wording,
} from '#libs/regulation';
import { withFacts } from './host-profiles.service.js';
import { missionFacts } from './mission-facts.js';
import { MISSION_ROW, missionRows } from './mission-rows.js';
import { missionFile, missionView } from './mission-views.js';
import { Mission } from './mission.entities.js';
import { titleColumns } from './mission-title.js';
import { categoriesAtFirst, knownFrom, knownOf, UNPLANNED } from './new-mission.js';
import { PersonalTraces } from './personal-traces.js';
import { sees, seesEveryMission } from './seen-missions.js';
import { toldColumns, type Answered, type ToldFact } from './told-facts.js';
import { timelinesOf, type Deadline } from './timeline.js';

/** What another feature does in the transaction of a move: takes the snapshot, ends what hangs on the mission. */
export type Follower = (unit: Unit, mission: Mission) => Promise<void>;

@Injectable()
export class MissionsService {
  private readonly followers = new Map<MissionAction, Follower[]>();
  /** What only the rooms above know of a mission. */
  readonly told = new Told<ToldFact, [mission: string]>('a mission');
  /** Where they keep something about a person in it. */
  readonly traces = new PersonalTraces();

  constructor(
    private readonly transactions: Transactions,
    readonly delegations: DelegationsService,
    readonly standings: StandingService,
    private readonly audit: AuditService,
    private readonly papers: PapersService,
  ) {}

  /** Has something done together with a move, or not at all. */
  follow(action: MissionAction, follower: Follower) {
    this.followers.set(action, [...(this.followers.get(action) ?? []), follower]);
  }

  async create(actor: Actor, input: CreateMission): Promise<MissionView> {
    const { title, startsOn = null, endsOn = null, profileVariant, hostFacts, ...rest } = input;
    if (startsOn && endsOn && endsOn < startsOn) throw new Refusal('mission.dates-reversed');
    try {
      const create = async (unit: Unit, [found]: unknown[][]) => {
        const { profile, settings, demonstration } = knownFrom(found);
        if (!profile) throw new Refusal('mission.host-unknown');
        const copied = missionSettings({ ...DEFAULT_SETTINGS, ...settings });
        const mission = {
          ...UNPLANNED,
          categories: categoriesAtFirst(copied),
          ...rest,
          id: randomUUID(),
          startsOn,
          endsOn,
          ...titleColumns(title),
          demonstration: input.demonstration || demonstration !== 'absent',
          hostProfile: hostFacts ? withFacts(profile, hostFacts.facts, hostFacts.source) : profile,
          settings: copied,
        };
        unit.withNext(insertion('mission', mission));
        await unit.record('mission.created', { subject: ['mission', mission.id], missionId: mission.id });
        return missionView(mission);
      };
      return await this.transactions.write(actor, create, knownOf(input.host, profileVariant));
    } catch (error) {
      throw isUniqueViolation(error) ? new Refusal('mission.number-taken', { number: input.number }) : error;
    }
  }

  async page(actor: Actor, { limit, cursor, state }: PageQuery & { state?: MissionState | undefined }) {
    const own = seesEveryMission(actor) ? null : actor.places('mission', 'mission:read');
    const asked = missionRows({ after: afterOf('missions', cursor), limit, own, state });
    const [found] = await this.transactions.glance(NOBODY, asked);
    const rows = rowsRead(found, asked.text, MISSION_ROW);
    return pageOf(
      'missions',
      limit,
      rows.map((row) => ({ ...missionView(row), seq: row.seq })),
    );
  }

  /** The mission, if it is within what the one who asks may see. */
  async require(manager: EntityManager, id: string, actor?: Actor): Promise<Mission> {
    const mission = await manager.findOneBy(Mission, { id });
    if (!mission || (actor && !sees(actor, id))) throw new Refusal('mission.not-found');
    return mission;
  }

  /** The same, with its row locked: whoever decides about the mission decides alone. */
  async lock(manager: EntityManager, id: string, actor?: Actor, version?: number): Promise<Mission> {
    const mission = await this.locked(manager, id);
    if (!mission || (actor && !sees(actor, id))) throw new Refusal('mission.not-found');
    if (version !== undefined && version !== mission.version)
      throw new Refusal('version.stale', { seen: version, current: mission.version });
    return mission;
  }

  /** The row itself, whoever may see it; by its id, or by what leads to it. */
  locked(manager: EntityManager, id: string | FindOperator<string>): Promise<Mission | null> {
    return manager.findOne(Mission, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  get(actor: Actor, id: string) {
    return this.transactions
      .asSystem('offices in a mission are public')
      .look(async ({ manager }) => missionFile(manager, await this.require(manager, id, actor)));
  }

  /** Some facts of the rooms above, in one statement. The scope of the transaction must cover the applications. */
  async asked<Fact extends ToldFact>(
    manager: EntityManager,
    missionId: string,
    facts: readonly Fact[],
  ): Promise<Answered<Fact>> {
    return readOne(manager, `SELECT ${this.told.columns(facts, '$1')}`, [missionId], toldColumns(facts));
  }

  async facts(manager: EntityManager, mission: Mission, now: Date): Promise<MissionFacts> {
    const [facts] = await this.factsOfAll(manager, [mission], now);
    return facts!;
  }

  factsOfAll(manager: EntityManager, missions: readonly Mission[], now: Date): Promise<MissionFacts[]> {
    return missionFacts(manager, missions, now, this);
  }

  /** Every deadline of a mission, within somebody's transaction whose scope covers its applications. */
  async timeline(manager: EntityManager, mission: Mission, now: Date): Promise<Deadline[]> {
    const [deadlines] = await this.timelines(manager, [mission], now);
    return deadlines!;
  }

  timelines(manager: EntityManager, missions: readonly Mission[], now: Date): Promise<Deadline[][]> {
    return timelinesOf(manager, missions, now, this);
  }

  timelineView(actor: Actor, id: string) {
    const deadlines = async ({ manager, now }: Look) =>
      this.timeline(manager, await this.require(manager, id, actor), now);
    return this.transactions.asSystem('deadlines wait for what is counted over everyone').look(deadlines);
  }

  /** Every move from here, with what stands against it. */
  next(actor: Actor, id: string) {
    return this.transactions
      .asSystem('what stands in the way is counted over everyone')
      .look(async ({ manager, now }) => {
        const mission = await this.require(manager, id, actor);
        const facts = await this.facts(manager, mission, now);
        return MISSION_ACTIONS.filter((action) => canLeave(missionLifecycle, mission.state, action)).map((action) => {
          const against = (who: Authority) => assess(missionLifecycle, mission.state, action, who, facts);
          // What nobody may do follows by itself, and everybody is told what it waits for.
          const byItself = THE_SYSTEM.can(missionLifecycle.moves[action].permission) ? against(THE_SYSTEM) : [];
          const findings = [...against(actor.on({ mission: id })), ...byItself];
          return nextMove(LABELS.missionActions[action], action, 'reason' in missionLifecycle.moves[action], findings);
        });
      });
  }

  /** Made by the one who asks, or recorded from paper: then its author's authority counts, not the enterer's. */
  move(actor: Actor, id: string, { action, reason, paper }: MoveMission, version?: number) {
    return this.transactions
      .asSystem('a move is judged by, and takes along, everyone in the mission')
      .write(actor, async (unit) => {
        const mission = await this.lock(unit.manager, id, actor, version);
        const { actor: judged, paperId } = await this.papers.judged(unit, paper, id);
        const warnings = await this.carryOut(unit, mission, action, judged.on({ mission: id }), reason, paperId);
        return { mission: missionView(mission), warnings };
      });
  }

  /** Makes a move in somebody's transaction, with everything that follows from it. The mission must be locked. */
  async carryOut(
    unit: Unit,
    mission: Mission,
    action: MissionAction,
    authority: Authority,
    reason?: string,
    paperId?: string,
  ): Promise<Finding[]> {
    const facts = await this.facts(unit.manager, mission, unit.now);
    const { to, warnings } = advance(missionLifecycle, mission.state, action, authority, facts, mission.leftState);
    if ('reason' in missionLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    const from = mission.state;
    await this.save(unit, mission, to, from, action);
    await unit.recordMove('mission', { action, from, to }, rulesOf(warnings), {
      id: mission.id,
      missionId: mission.id,
      reason,
      paperId,
    });
    await this.followed(unit, mission, action);
    return warnings;
  }

  /** What a move changes of the mission, whether it is made now or recorded in the place of one that was not meant. */
  private async save(
    { manager }: Unit,
    mission: Mission,
    state: MissionState,
    from: MissionState,
    action: MissionAction | null,
  ) {
    // Kept after the return: a correction may lead back into the postponement.
    if (action === 'postpone') mission.leftState = from;
    // The vote will be on another day: what was confirmed and approved for the old one no longer holds.
    if (action === 'resume') Object.assign(mission, { cutoffConfirmedBy: null, listApprovedBy: null });
    mission.state = state;
    mission.version += 1;
    await manager.save(mission);
  }

  private followed(unit: Unit, mission: Mission, action: MissionAction): Promise<void> {
    return unit.following(async () => {
      for (const follower of this.followers.get(action) ?? []) await follower(unit, mission);
    });
  }

  correct(actor: Actor, id: string, { instead, reason, evidence }: CorrectMission, version?: number) {
    return this.transactions
      .asSystem('a move is judged by, and takes along, everyone in the mission')
      .write(actor, async (unit) => {
        const mission = await this.lock(unit.manager, id, actor, version);
        const last = await this.audit.lastMove<MissionState, MissionAction>(unit.manager, 'mission', id);
        const facts = await this.facts(unit.manager, mission, unit.now);
        const judged = await this.papers.judgedBefore(unit, last?.paperId);
        const authorities = { corrector: actor.on({ mission: id }), judged: judged.on({ mission: id }) };
        const from = mission.state;
        const to = correctMove(missionLifecycle, from, last, instead, authorities, facts, mission.leftState);
        await this.save(unit, mission, to, last!.from, instead);
        const line = {
          id,
          missionId: id,
          reason,
          corrects: last!.id,
          details: { evidence, corrected: last!.action, before: from, after: to },
        };
        await unit.recordMove('mission', { action: instead ?? 'undo', from: last!.from, to }, ['R-59'], line);
        if (instead) await this.followed(unit, mission, instead);
        return { mission: missionView(mission), warnings: [] };
      });
  }
}

export const rulesOf = (findings: readonly Finding[]) => findings.flatMap(({ rule }) => rule ?? []);

export const nextMove = (label: Wording, action: string, needsReason: boolean, findings: Finding[]) => ({
  action,
  label,
  needsReason,
  possible: !findings.some(({ effect }) => effect === 'refuses'),
  findings,
});

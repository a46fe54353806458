import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { HOLDS_ON, PERSON_NAME } from '#libs/delegations';
import { column, readPlannedOnce, Transactions, type Actor, type Look } from '#libs/platform';
import {
  assess,
  canLeave,
  CONSEQUENT_ACTIONS,
  DEADLINES_AHEAD,
  MISSION_ACTIONS,
  MISSION_ENDS,
  missionLifecycle,
  type Authority,
  type Finding,
  type MissionAction,
  type MissionFacts,
} from '#libs/regulation';
import { Mission } from './mission.entities.js';
import { MissionsService } from './missions.service.js';
import { seesEveryMission } from './seen-missions.js';
import type { Deadline } from './timeline.js';
import { toldColumns, type ToldFact } from './told-facts.js';

const COUNTED = ['nominated', 'accredited'] as const satisfies ToldFact[];

type Due = {
  missionId: string;
  next: Deadline | null;
  blocked: { action: MissionAction; findings: Finding[] }[];
};

/** More are not under way at once; their files say the same one by one. */
const MOST = 60;

/** What the board says of each mission under way: what is due next, and what stands against its next step. */
@Injectable()
export class DueService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  of(actor: Actor, missionId?: string) {
    const dueNow = async ({ manager, now }: Look) => {
      const missions = await underWay(manager, actor, missionId);
      const deadlines = await this.missions.timelines(manager, missions, now);
      const facts = await this.missions.factsOfAll(manager, missions, now);
      const standing = await this.standing(manager, missions);
      return missions.map((mission, at) => ({
        ...dueOf(mission, deadlines[at]!, facts[at]!),
        ...standing.get(mission.id)!,
      }));
    };
    return this.transactions.asSystem('what stands in the way is counted over everyone').look(dueNow);
  }

  /** Of all the missions in one statement. */
  private async standing(manager: EntityManager, missions: readonly Mission[]) {
    const rows = await readPlannedOnce(
      manager,
      `SELECT m.id, ${this.missions.told.columns(COUNTED, 'm.id')},
         (SELECT ${PERSON_NAME('p')} FROM serving_mission_office o JOIN person p ON p.id = o.person_id
          WHERE o.mission_id = m.id AND o.office = 'coordinator' AND ${HOLDS_ON('o', 'domain_today()')} LIMIT 1) AS coordinator
       FROM mission m WHERE m.id = ANY ($1)`,
      [missions.map(({ id }) => id)],
      STANDING,
    );
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }
}

/** Who leads a mission, and how far its people have come. */
const STANDING = { id: column.text, ...toldColumns(COUNTED), coordinator: column.orNull(column.wording) };

function dueOf(mission: Mission, deadlines: Deadline[], facts: MissionFacts): Due {
  const blocked = STEPS.filter((action) => canLeave(missionLifecycle, mission.state, action))
    .map((action) => ({ action, findings: assess(missionLifecycle, mission.state, action, WHOEVER_MAY, facts) }))
    .filter(({ findings }) => findings.some(({ effect }) => effect === 'refuses'));
  return {
    missionId: mission.id,
    next: deadlines.find(({ state }) => DEADLINES_AHEAD.includes(state)) ?? null,
    blocked,
  };
}

/** What stands in the way is a matter of facts, whoever reads of it. */
const WHOEVER_MAY: Authority = { can: () => true };
/** Ahead of the mission lies what leads on; cancelling and the like is no step of it. */
const STEPS = MISSION_ACTIONS.filter((action) => !(CONSEQUENT_ACTIONS as readonly string[]).includes(action));

const OPEN = missionLifecycle.states.filter((state) => !MISSION_ENDS.includes(state));

const underWay = (manager: EntityManager, actor: Actor, missionId?: string) =>
  manager.find(Mission, {
    where: {
      state: In(OPEN),
      ...(missionId && { id: missionId }),
      ...(!seesEveryMission(actor) && { id: In(ownOf(actor, missionId)) }),
    },
    order: { seq: 'DESC' },
    take: MOST,
  });

const ownOf = (actor: Actor, missionId?: string) =>
  actor.places('mission', 'mission:read').filter((id) => !missionId || id === missionId);

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { MissionsService, rulesOf, type Mission } from '#libs/missions';
import type { Unit } from '#libs/platform';
import {
  advance,
  applicationLifecycle,
  CONSEQUENCES,
  endedApplications,
  type Authority,
  type ConsequentAction,
} from '#libs/regulation';
import { Application } from './accreditation.entities.js';
import { ApplicationFactsService } from './application-facts.js';

const REASONS = { cancel: 'mission cancelled', decline: 'mission declined' } as const;
/** The move of the mission was judged; this only follows from it. */
const FOLLOWING: Authority = { can: () => true };

/** Applications end with their mission, as the consequences shown beforehand say. */
@Injectable()
export class MissionEndsService implements OnModuleInit {
  constructor(
    private readonly missions: MissionsService,
    private readonly facts: ApplicationFactsService,
  ) {}

  onModuleInit() {
    for (const action of ['cancel', 'decline'] as const)
      this.missions.follow(action, (unit, mission) => this.endAll(unit, mission, action, REASONS[action]));
  }

  private async endAll(unit: Unit, mission: Mission, ending: keyof typeof REASONS & ConsequentAction, reason: string) {
    const { applications: action } = CONSEQUENCES[ending];
    const open = await unit.manager.find(Application, {
      where: { missionId: mission.id, state: In([...endedApplications(ending)]) },
      order: { seq: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const application of open) {
      const { id, missionId, delegationId, state: from } = application;
      const facts = await this.facts.of(unit.manager, mission, application, unit.actor, unit.now);
      const { to, warnings } = advance(applicationLifecycle, from, action, FOLLOWING, facts);
      Object.assign(application, { state: to, version: application.version + 1 });
      await unit.manager.save(application);
      const line = { id, missionId, delegationId, reason };
      await unit.recordMove('application', { action, from, to }, rulesOf(warnings), line);
    }
  }
}

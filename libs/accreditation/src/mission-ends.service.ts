import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { MissionsService, type Mission } from '#libs/missions';
import type { Unit } from '#libs/platform';
import {
  accreditationConsequence,
  APPLICATION_ENDS,
  applicationConsequence,
  OPEN_ACCREDITATIONS,
  systemReason,
} from '#libs/regulation';
import { AccreditationMoves, ENDING } from './accreditation-moves.js';
import { Accreditation, Application } from './accreditation.entities.js';
import { ApplicationMoves } from './application-moves.js';

const REASONS = { cancel: systemReason('mission-cancelled'), decline: systemReason('mission-declined') };
type Ending = keyof typeof REASONS;

/** Accreditations and applications end with their mission, as the consequences shown beforehand say. */
@Injectable()
export class MissionEndsService implements OnModuleInit {
  constructor(
    private readonly missions: MissionsService,
    private readonly applicationMoves: ApplicationMoves,
    private readonly accreditationMoves: AccreditationMoves,
  ) {}

  onModuleInit() {
    for (const ending of ['cancel', 'decline'] as const)
      this.missions.follow(ending, async (unit, mission) => {
        await this.endAccreditations(unit, mission, ending);
        await this.endApplications(unit, mission, ending);
      });
  }

  private async endAccreditations(unit: Unit, mission: Mission, ending: Ending) {
    const where = { missionId: mission.id, state: In(OPEN_ACCREDITATIONS) };
    const open = await unit.manager.find(Accreditation, { where, lock: { mode: 'pessimistic_write' } });
    for (const accreditation of open) {
      const action = accreditationConsequence(ending, accreditation.state);
      const decision = { action: action!, reason: REASONS[ending], details: {} };
      if (action) await this.accreditationMoves.carryOut(unit, accreditation, mission, decision, ENDING);
    }
  }

  private async endApplications(unit: Unit, mission: Mission, ending: Ending) {
    const live = await unit.manager.find(Application, {
      where: { missionId: mission.id, state: Not(In(APPLICATION_ENDS)) },
      order: { seq: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const application of live) {
      const action = applicationConsequence(ending, application.state);
      if (action)
        await this.applicationMoves.follow(unit, { application, mission }, action, REASONS[ending], {
          missionOver: true,
          endsWithMission: true,
        });
    }
  }
}

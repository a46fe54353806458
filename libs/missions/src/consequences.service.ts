import { Injectable } from '@nestjs/common';
import { Transactions, type Actor } from '#libs/platform';
import { consequencesOf, type ConsequentAction, type Standing } from '#libs/regulation';
import { MissionsService } from './missions.service.js';

const COUNTED = ['applications', 'accreditations', 'batches', 'certificates'] as const;

/** What a move would bring with it, before it is made. Counts only, so whoever sees the mission may ask. */
@Injectable()
export class ConsequencesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  preview(actor: Actor, missionId: string, action: ConsequentAction) {
    return this.transactions.asSystem('what a move brings is counted over everyone').look(async ({ manager, now }) => {
      const mission = await this.missions.require(manager, missionId, actor);
      const counted = await this.missions.asked(manager, missionId, COUNTED);
      const timeline = await this.missions.timeline(manager, mission, now);
      const standing: Standing = {
        ...counted,
        cutoffConfirmed: mission.cutoffConfirmedBy !== null,
        listApproved: mission.listApprovedBy !== null,
        deadlines: timeline.filter(({ at, state }) => at !== null && state !== 'done').length,
      };
      return { action, items: consequencesOf(action, standing) };
    });
  }
}

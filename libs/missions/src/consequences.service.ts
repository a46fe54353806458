import { Injectable } from '@nestjs/common';
import { Transactions, type Actor } from '#libs/platform';
import { consequencesOf, type ConsequentAction, type Standing } from '#libs/regulation';
import { MissionsService } from './missions.service.js';
import { timelineOf } from './timeline.js';

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
      const [counted] = (await manager.query(COUNTS, [missionId])) as Pick<
        Standing,
        'applications' | 'accreditations' | 'batches' | 'certificates'
      >[];
      const timeline = await timelineOf(manager, mission, now);
      const standing: Standing = {
        ...counted!,
        cutoffConfirmed: mission.cutoffConfirmedBy !== null,
        listApproved: mission.listApprovedBy !== null,
        deadlines: timeline.filter(({ at, state }) => at !== null && state !== 'done').length,
      };
      return { action, items: consequencesOf(action, standing) };
    });
  }
}

const COUNTS = `SELECT
  (SELECT coalesce(json_object_agg(state, n), '{}') FROM
    (SELECT state, count(*)::int AS n FROM application WHERE mission_id = $1 GROUP BY state ORDER BY state) a) AS applications,
  (SELECT coalesce(json_object_agg(state, n), '{}') FROM
    (SELECT state, count(*)::int AS n FROM accreditation WHERE mission_id = $1 GROUP BY state ORDER BY state) x) AS accreditations,
  (SELECT count(*)::int FROM batch WHERE mission_id = $1) AS batches,
  (SELECT count(*)::int FROM accreditation WHERE mission_id = $1 AND state = 'ACCREDITED'
    AND certificate_number IS NOT NULL) AS certificates`;

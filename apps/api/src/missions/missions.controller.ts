import { Controller } from '@nestjs/common';
import { ConsequencesService, DueService, MissionsService, RunOffsService } from '#libs/missions';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class MissionsController {
  constructor(
    private readonly missions: MissionsService,
    private readonly consequences: ConsequencesService,
    private readonly runOffs: RunOffsService,
    private readonly due: DueService,
  ) {}

  @Serves('listMissions')
  listMissions({ actor, query }: Given<'listMissions'>) {
    return this.missions.page(actor, query);
  }

  @Serves('createMission')
  createMission({ actor, body }: Given<'createMission'>) {
    return this.missions.create(actor, body);
  }

  /** Of every mission under way, or of one: what is due next, and what stands against its next step. */
  @Serves('missionsDue')
  async missionsDue({ actor, query: { missionId } }: Given<'missionsDue'>) {
    return { items: await this.due.of(actor, missionId) };
  }

  @Serves('getMission')
  getMission({ actor, params: { id } }: Given<'getMission'>) {
    return this.missions.get(actor, id);
  }

  /** Every move from here, with all that stands against it. */
  @Serves('nextMissionMoves')
  async nextMissionMoves({ actor, params: { id } }: Given<'nextMissionMoves'>) {
    return { items: await this.missions.next(actor, id) };
  }

  /** Each move asks for a permission of its own, which the lifecycle names. */
  @Serves('moveMission')
  moveMission({ actor, params: { id }, version, body }: Given<'moveMission'>) {
    return this.missions.move(actor, id, body, version);
  }

  /** What cancelling, declining, postponing or resuming would bring with it. */
  @Serves('missionConsequences')
  missionConsequences({ actor, params: { id }, query }: Given<'missionConsequences'>) {
    return this.consequences.preview(actor, id, query.action);
  }

  @Serves('missionTimeline')
  async missionTimeline({ actor, params: { id } }: Given<'missionTimeline'>) {
    return { items: await this.missions.timelineView(actor, id) };
  }

  @Serves('openRunOff')
  openRunOff({ actor, params: { id }, body }: Given<'openRunOff'>) {
    return this.runOffs.open(actor, id, body);
  }

  @Serves('correctMission')
  correctMission({ actor, params: { id }, version, body }: Given<'correctMission'>) {
    return this.missions.correct(actor, id, body, version);
  }
}

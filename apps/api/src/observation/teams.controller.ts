import { Controller } from '@nestjs/common';
import { PlanService, TeamsService } from '#libs/observation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class TeamsController {
  constructor(
    private readonly teams: TeamsService,
    private readonly plan: PlanService,
  ) {}

  @Serves('listTeams')
  async listTeams({ actor, params: { id } }: Given<'listTeams'>) {
    return { items: await this.teams.list(actor, id) };
  }

  @Serves('formTeam')
  formTeam({ actor, params: { id }, body }: Given<'formTeam'>) {
    return this.teams.form(actor, id, body);
  }

  @Serves('correctTeam')
  correctTeam({ actor, params: { id }, version, body }: Given<'correctTeam'>) {
    return this.teams.correct(actor, id, version, body);
  }

  @Serves('teamVersions')
  async teamVersions({ actor, params: { id } }: Given<'teamVersions'>) {
    return { items: await this.teams.versions(actor, id) };
  }

  @Serves('listPlan')
  listPlan({ actor, params: { id } }: Given<'listPlan'>) {
    return this.plan.list(actor, id);
  }

  @Serves('recordPlanItem')
  recordPlanItem({ actor, params: { id }, body }: Given<'recordPlanItem'>) {
    return this.plan.record(actor, id, body);
  }

  @Serves('correctPlanItem')
  correctPlanItem({ actor, params: { id }, version, body }: Given<'correctPlanItem'>) {
    return this.plan.correct(actor, id, version, body);
  }

  @Serves('planItemVersions')
  async planItemVersions({ actor, params: { id } }: Given<'planItemVersions'>) {
    return { items: await this.plan.versions(actor, id) };
  }
}

import { Controller } from '@nestjs/common';
import { ApplicationsService, StoriesService } from '#libs/accreditation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly stories: StoriesService,
  ) {}

  @Serves('listApplications')
  listApplications({ actor, params: { id }, query }: Given<'listApplications'>) {
    return this.applications.page(actor, id, query);
  }

  /** Oneself, or a nominee of the own delegation. */
  @Serves('apply')
  apply({ actor, params: { id }, body }: Given<'apply'>) {
    return this.applications.create(actor, id, body);
  }

  @Serves('getApplication')
  getApplication({ actor, params: { id } }: Given<'getApplication'>) {
    return this.applications.get(actor, id);
  }

  /** With its dates and reasons, for whoever may see the application. */
  @Serves('getStory')
  getStory({ actor, params: { id } }: Given<'getStory'>) {
    return this.stories.of(actor, id);
  }

  @Serves('nextApplicationMoves')
  async nextApplicationMoves({ actor, params: { id } }: Given<'nextApplicationMoves'>) {
    return { items: await this.applications.next(actor, id) };
  }

  @Serves('nextMovesOfApplications')
  async nextMovesOfApplications({
    actor,
    params: { id },
    query: { applicationIds },
  }: Given<'nextMovesOfApplications'>) {
    return { items: await this.applications.nextOfMany(actor, id, applicationIds) };
  }

  @Serves('moveApplication')
  moveApplication({ actor, params: { id }, version, body }: Given<'moveApplication'>) {
    return this.applications.move(actor, id, body, version);
  }

  @Serves('correctApplication')
  correctApplication({ actor, params: { id }, version, body }: Given<'correctApplication'>) {
    return this.applications.correct(actor, id, body, version);
  }
}

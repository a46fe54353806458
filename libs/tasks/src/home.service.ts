import { Injectable } from '@nestjs/common';
import { ApplicationsService, ServiceHistoryService, StoriesService } from '#libs/accreditation';
import type { HomeView, ServiceView } from '#libs/contracts';
import { DossiersService } from '#libs/dossiers';
import { MissionsService } from '#libs/missions';
import type { Actor } from '#libs/platform';
import { APPLICATION_ENDS, MISSION_ENDS, NOMINATING_STATES, Refusal } from '#libs/regulation';
import { OffersService, ReportsService } from '#libs/reports';
import { TasksService } from './tasks.service.js';

/** Of so many of the newest missions that go on all is brought at once; of any other the page asks when it is opened. */
const AT_ONCE = 5;
/** No more are called for at a time. */
const CALLS = 20;

type Served = ServiceView['missions'][number];
/** Where something is still to come; who has nothing to wait for is shown what was last. */
const newestOf = (missions: readonly Served[]) => {
  const goingOn = missions.filter(({ state }) => !MISSION_ENDS.includes(state));
  return goingOn.length > 0 ? goingOn.slice(0, AT_ONCE) : missions.slice(0, 1);
};
/** An application that ended is of interest only until there is another. */
const shownOf = ({ applications }: Served) => {
  const live = applications.filter(({ state }) => !APPLICATION_ENDS.includes(state));
  return live.length > 0 ? live : applications.slice(-1);
};

/**
 * Roles belong to missions and delegations that one has served in and left: what its own service refuses is no part of the
 * home, and keeps nobody from the rest.
 */
const unlessRefused = <Part, Instead>(part: Promise<Part>, instead: Instead): Promise<Part | Instead> =>
  part.catch((error: unknown) => {
    if (error instanceof Refusal) return instead;
    throw error;
  });

/** What an observer's home is made of, by the services that answer for each part: one request where there were a dozen. */
@Injectable()
export class HomeService {
  constructor(
    private readonly tasks: TasksService,
    private readonly missions: MissionsService,
    private readonly history: ServiceHistoryService,
    private readonly applications: ApplicationsService,
    private readonly stories: StoriesService,
    private readonly dossiers: DossiersService,
    private readonly reports: ReportsService,
    private readonly offers: OffersService,
  ) {}

  async of(actor: Actor): Promise<HomeView> {
    const [tasks, service, calls] = await Promise.all([
      this.tasks.list(actor),
      this.history.ofOneself(actor),
      this.calls(actor),
    ]);
    const newest = newestOf(service.missions);
    const applications: HomeView['applications'] = [];
    for (const { applicationId } of newest.flatMap(shownOf))
      applications.push(await this.application(actor, applicationId));
    const documents: HomeView['documents'] = [];
    for (const { missionId } of newest) documents.push(await this.documents(actor, missionId));
    return { tasks, service, calls, applications, documents };
  }

  private async application(actor: Actor, id: string) {
    const [application, story, dossier] = await Promise.all([
      this.applications.get(actor, id),
      this.stories.of(actor, id),
      unlessRefused(this.dossiers.view(actor, id), null),
    ]);
    return { application, story, dossier };
  }

  private async documents(actor: Actor, missionId: string): Promise<HomeView['documents'][number]> {
    const items = await unlessRefused(this.reports.list(actor, missionId), []);
    const [reports, offered] = await Promise.all([
      Promise.all(items.map(({ id }) => this.reports.get(actor, id))),
      unlessRefused(this.offers.list(actor, missionId), []),
    ]);
    return { missionId, items, reports, offered };
  }

  /** Missions that take nominations, for whoever may apply. */
  private async calls(actor: Actor): Promise<HomeView['calls']> {
    if (!actor.holds('application:apply')) return [];
    const pages = await Promise.all(
      NOMINATING_STATES.map((state) => this.missions.page(actor, { limit: CALLS, cursor: undefined, state })),
    );
    return Promise.all(
      pages
        .flatMap(({ items }) => items)
        .slice(0, CALLS)
        .map(async (mission) => ({
          mission,
          timeline: { items: await this.missions.timelineView(actor, mission.id) },
        })),
    );
  }
}

import { Controller } from '@nestjs/common';
import { HomeService, TasksService } from '#libs/tasks';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly home: HomeService,
  ) {}

  /** In one answer what an observer's home is made of. */
  @Serves('observerHome')
  observerHome({ actor }: Given<'observerHome'>) {
    return this.home.of(actor);
  }

  @Serves('listTasks')
  listTasks({ actor, query: { missionId } }: Given<'listTasks'>) {
    return this.tasks.list(actor, missionId);
  }

  /** What each mission in sight waits for, whoever has to act. */
  @Serves('listAwaited')
  async listAwaited({ actor }: Given<'listAwaited'>) {
    return { items: await this.tasks.awaitedOfMissions(actor) };
  }

  /** What the mission waits for, whoever has to act. */
  @Serves('missionAwaits')
  missionAwaits({ actor, params: { id } }: Given<'missionAwaits'>) {
    return this.tasks.awaited(actor, id);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  ApplicationChanged,
  ApplicationPage,
  ApplicationView,
  ApplicationsQuery,
  Apply,
  CorrectApplication,
  MoveApplication,
  MovesQuery,
  NextMoves,
  NextMovesOfMany,
  StoryView,
} from '#libs/contracts';
import { ApplicationsService, StoriesService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking, SeenVersion } from '../authority/request.js';

@Controller()
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly stories: StoriesService,
  ) {}

  @Get('missions/:id/applications')
  @Requires('mission:read')
  @Replies(ApplicationPage)
  list(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: ApplicationsQuery }) query: z.output<typeof ApplicationsQuery>,
  ) {
    return this.applications.page(actor, id, query);
  }

  /** Oneself, or a nominee of the own delegation. */
  @Post('missions/:id/applications')
  @Requires('application:submit')
  @Creates(true)
  @Replies(ApplicationChanged)
  create(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: Apply }) body: z.output<typeof Apply>,
  ) {
    return this.applications.create(actor, id, body);
  }

  @Get('applications/:id')
  @Requires('mission:read')
  @Replies(ApplicationView)
  get(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.applications.get(actor, id);
  }

  /** With its dates and reasons, for whoever may see the application. */
  @Get('applications/:id/story')
  @Requires('mission:read')
  @Replies(StoryView)
  story(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.stories.of(actor, id);
  }

  @Get('applications/:id/moves')
  @Requires('mission:read')
  @Replies(NextMoves)
  async next(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.applications.next(actor, id) };
  }

  @Get('missions/:id/application-moves')
  @Requires('mission:read')
  @Replies(NextMovesOfMany)
  async nextOfMany(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: MovesQuery }) { applicationIds }: z.output<typeof MovesQuery>,
  ) {
    return { items: await this.applications.nextOfMany(actor, id, applicationIds) };
  }

  @Post('applications/:id/moves')
  @HttpCode(200)
  @Requires('mission:read')
  @Replies(ApplicationChanged)
  move(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: MoveApplication }) body: z.output<typeof MoveApplication>,
  ) {
    return this.applications.move(actor, id, body, version);
  }

  @Post('applications/:id/corrections')
  @HttpCode(200)
  @Requires('record:correct')
  @Replies(ApplicationChanged)
  correct(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: CorrectApplication }) body: z.output<typeof CorrectApplication>,
  ) {
    return this.applications.correct(actor, id, body, version);
  }
}

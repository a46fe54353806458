import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  ConsequencesQuery,
  ConsequencesView,
  CorrectMission,
  CreateMission,
  DueQuery,
  DueView,
  MissionChanged,
  MissionFile,
  MissionPage,
  MissionView,
  MissionsQuery,
  MoveMission,
  NextMoves,
  OpenRunOff,
  RunOffOpened,
  TimelineView,
} from '#libs/contracts';
import { ConsequencesService, DueService, MissionsService, RunOffsService } from '#libs/missions';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking, SeenVersion } from '../authority/request.js';

@Controller()
export class MissionsController {
  constructor(
    private readonly missions: MissionsService,
    private readonly consequences: ConsequencesService,
    private readonly runOffs: RunOffsService,
    private readonly due: DueService,
  ) {}

  @Get('missions')
  @Requires('mission:read')
  @Replies(MissionPage)
  list(@Asking() actor: Actor, @Query({ schema: MissionsQuery }) query: z.output<typeof MissionsQuery>) {
    return this.missions.page(actor, query);
  }

  @Post('missions')
  @Requires('mission:create')
  @Creates(true)
  @Replies(MissionView)
  create(@Asking() actor: Actor, @Body({ schema: CreateMission }) body: z.output<typeof CreateMission>) {
    return this.missions.create(actor, body);
  }

  /** Of every mission under way, or of one: what is due next, and what stands against its next step. */
  @Get('due')
  @Requires('mission:read')
  @Replies(DueView)
  async missionsDue(@Asking() actor: Actor, @Query({ schema: DueQuery }) { missionId }: z.output<typeof DueQuery>) {
    return { items: await this.due.of(actor, missionId) };
  }

  @Get('missions/:id')
  @Requires('mission:read')
  @Replies(MissionFile)
  get(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.missions.get(actor, id);
  }

  /** Every move from here, with all that stands against it. */
  @Get('missions/:id/moves')
  @Requires('mission:read')
  @Replies(NextMoves)
  async next(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.missions.next(actor, id) };
  }

  /** Each move asks for a permission of its own, which the lifecycle names. */
  @Post('missions/:id/moves')
  @HttpCode(200)
  @Requires('mission:read')
  @Replies(MissionChanged)
  move(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: MoveMission }) body: z.output<typeof MoveMission>,
  ) {
    return this.missions.move(actor, id, body, version);
  }

  /** What cancelling, declining, postponing or resuming would bring with it. */
  @Get('missions/:id/consequences')
  @Requires('mission:cancel')
  @Replies(ConsequencesView)
  preview(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: ConsequencesQuery }) query: z.output<typeof ConsequencesQuery>,
  ) {
    return this.consequences.preview(actor, id, query.action);
  }

  @Get('missions/:id/timeline')
  @Requires('mission:read')
  @Replies(TimelineView)
  async timeline(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.missions.timelineView(actor, id) };
  }

  @Post('missions/:id/run-off')
  @Requires('mission:create')
  @Creates(true)
  @Replies(RunOffOpened)
  openRunOff(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: OpenRunOff }) body: z.output<typeof OpenRunOff>,
  ) {
    return this.runOffs.open(actor, id, body);
  }

  @Post('missions/:id/corrections')
  @HttpCode(200)
  @Requires('record:correct')
  @Replies(MissionChanged)
  correct(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: CorrectMission }) body: z.output<typeof CorrectMission>,
  ) {
    return this.missions.correct(actor, id, body, version);
  }
}

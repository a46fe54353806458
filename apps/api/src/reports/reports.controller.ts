import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import {
  CorrectReport,
  MoveReport,
  NewVersion,
  NextMoves,
  OpenReport,
  ReportChanged,
  ReportList,
  ReportView,
  SignReport,
  WriteText,
  language,
  sectionId,
} from '#libs/contracts';
import { ReportMovesService, ReportsService, SigningService } from '#libs/reports';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking, RequiredVersion, SeenVersion } from '../authority/request.js';

@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly moves: ReportMovesService,
    private readonly signing: SigningService,
  ) {}

  @Get('missions/:id/reports')
  @Requires('mission:read')
  @Replies(ReportList)
  async list(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.reports.list(actor, id) };
  }

  @Post('missions/:id/reports')
  @Requires('report:draft')
  @Creates(true)
  @Replies(ReportChanged)
  open(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: OpenReport }) body: z.output<typeof OpenReport>,
  ) {
    return this.reports.open(actor, id, body.kind);
  }

  /** Readers of the mission’s reports; signatories while they sign; observers once it is adopted. */
  @Get('reports/:id')
  @Requires('mission:read')
  @Replies(ReportView)
  get(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.reports.get(actor, id);
  }

  /** If-Match is the version of the section’s text; 0 where nothing is written yet. */
  @Put('reports/:id/texts/:language/:section')
  @Requires('report:draft')
  @Replies(ReportChanged)
  write(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @RequiredVersion() version: number,
    @Param('language', { schema: language }) lang: z.output<typeof language>,
    @Param('section', { schema: sectionId }) section: z.output<typeof sectionId>,
    @Body({ schema: WriteText }) body: z.output<typeof WriteText>,
  ) {
    return this.reports.write(actor, id, lang, section, body.body, version);
  }

  @Post('reports/:id/snapshot')
  @HttpCode(200)
  @Requires('report:draft')
  @Replies(ReportChanged)
  refresh(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @SeenVersion() version: number | undefined) {
    return this.reports.refresh(actor, id, version);
  }

  @Get('reports/:id/moves')
  @Requires('mission:read')
  @Replies(NextMoves)
  async next(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.moves.next(actor, id) };
  }

  @Post('reports/:id/moves')
  @HttpCode(200)
  @Requires('mission:read')
  @Replies(ReportChanged)
  move(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: MoveReport }) body: z.output<typeof MoveReport>,
  ) {
    return this.moves.move(actor, id, body, version);
  }

  @Post('reports/:id/corrections')
  @HttpCode(200)
  @Requires('record:correct')
  @Replies(ReportChanged)
  correct(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: CorrectReport }) body: z.output<typeof CorrectReport>,
  ) {
    return this.moves.correct(actor, id, body, version);
  }

  @Post('reports/:id/versions')
  @Requires('report:draft')
  @Creates(true)
  @Replies(ReportChanged)
  supersede(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @SeenVersion() version: number | undefined,
    @Body({ schema: NewVersion }) body: z.output<typeof NewVersion>,
  ) {
    return this.moves.supersede(actor, id, body.reason, version);
  }

  /** One’s own signature, or a colleague’s received on paper. */
  @Post('reports/:id/signatures')
  @HttpCode(200)
  @Requires('mission:read')
  @Replies(ReportChanged)
  sign(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SignReport }) body: z.output<typeof SignReport>,
  ) {
    return this.signing.sign(actor, id, body);
  }
}

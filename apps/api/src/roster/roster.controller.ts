import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { RosterImportQuery, RosterReport, RosterTemplateQuery, UploadBody } from '#libs/contracts';
import { Actor, DomainClock, languageOf, Replies } from '#libs/platform';
import { ROSTER_COLUMN_NAMES, RosterService, titleOf } from '#libs/roster';
import { csvOf, SHEET_TYPES, xlsxOf } from '#libs/spreadsheets';
import { Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';
import { sendTable } from '../exports/table-reply.js';

/** The members of a delegation as a table. */
@Controller('roster')
export class RosterController {
  constructor(
    private readonly roster: RosterService,
    private readonly clock: DomainClock,
  ) {}

  /** An empty table with the headers that an import knows. */
  @Get('template')
  @Requires('person:manage')
  async template(
    @Query({ schema: RosterTemplateQuery }) { format, language }: z.output<typeof RosterTemplateQuery>,
    @Res() reply: FastifyReply,
  ) {
    const columns = ROSTER_COLUMN_NAMES.map((name) => ({ title: titleOf(name, language), value: () => null }));
    const title = { ru: 'Состав делегации', en: 'Roster' }[language];
    const table =
      format === 'csv' ? csvOf(columns, []) : await xlsxOf(title, columns, [], this.clock.now().toISOString());
    void sendTable(reply, 'roster-template', format, table);
  }

  /**
   * The bytes of a CSV or XLSX file of up to 2,000 rows are the body. With dryRun=true (the default) it is only said what
   * would happen to each row; to apply it, send the same file again with dryRun=false and the digest that was answered.
   * Repeated, it changes nothing.
   */
  @Post('imports')
  @HttpCode(200)
  @Requires('person:manage')
  @ApiConsumes(...Object.values(SHEET_TYPES))
  @Replies(RosterReport)
  import(
    @Asking() actor: Actor,
    @Query({ schema: RosterImportQuery }) query: z.output<typeof RosterImportQuery>,
    @Body({ schema: UploadBody }) bytes: Buffer,
    @Req() request: FastifyRequest,
  ) {
    return this.roster.import(actor, bytes, { ...query, language: languageOf(request) });
  }
}

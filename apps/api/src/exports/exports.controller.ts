import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ExportQuery, LogTableQuery, RosterExportQuery } from '#libs/contracts';
import { ExportsService } from '#libs/exports';
import { Actor } from '#libs/platform';
import { Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';
import { sendTable } from './table-reply.js';

/** Tables to take away, as XLSX, CSV or JSON, with what the asker may see. */
@Controller()
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** `name` is one of observers, applications, batches, decisions, timeline. */
  @Get('missions/:id/exports/:name')
  @Requires('mission:read')
  async ofMission(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('name') what: string,
    @Query({ schema: ExportQuery }) query: z.output<typeof ExportQuery>,
    @Res() reply: FastifyReply,
  ) {
    const { name, table } = await this.exports.ofMission(actor, id, what, query);
    void sendTable(reply, name, query.format, table);
  }

  /** The people of the delegations within reach, in the columns that an import of a roster reads. */
  @Get('roster/export')
  @Requires('person:read')
  async ofRoster(
    @Asking() actor: Actor,
    @Query({ schema: RosterExportQuery }) { delegationId, ...asked }: z.output<typeof RosterExportQuery>,
    @Res() reply: FastifyReply,
  ) {
    const { name, table } = await this.exports.ofRoster(actor, delegationId ?? null, asked);
    void sendTable(reply, name, asked.format, table);
  }

  /** The log, newest first, narrowed as the list of it is. */
  @Get('log/export')
  @Requires('log:read')
  async ofLog(
    @Asking() actor: Actor,
    @Query({ schema: LogTableQuery }) { format, language, ...filter }: z.output<typeof LogTableQuery>,
    @Res() reply: FastifyReply,
  ) {
    const { name, table } = await this.exports.ofLog(actor, filter, { format, language });
    void sendTable(reply, name, format, table);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { LogEntryView, LogQuery, pageOf } from '#libs/contracts';
import { Actor, AuditService, Replies } from '#libs/platform';
import { Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller('log')
export class LogController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Requires('log:read')
  @Replies(pageOf(LogEntryView))
  page(@Asking() actor: Actor, @Query({ schema: LogQuery }) query: z.output<typeof LogQuery>) {
    return this.audit.page(actor, query);
  }
}

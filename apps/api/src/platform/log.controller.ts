import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { LogEntryView, LogQuery, pageOf } from '#libs/contracts';
import { AuditService, Replies } from '#libs/platform';
import { Requires } from '../authority/access.js';

@Controller('log')
export class LogController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Requires('log:read')
  @Replies(pageOf(LogEntryView))
  page(@Query({ schema: LogQuery }) query: z.output<typeof LogQuery>) {
    return this.audit.page(query);
  }
}

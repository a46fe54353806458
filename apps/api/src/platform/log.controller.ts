import { Controller } from '@nestjs/common';
import { AuditService } from '#libs/platform';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class LogController {
  constructor(private readonly audit: AuditService) {}

  @Serves('readLog')
  readLog({ query }: Given<'readLog'>) {
    return this.audit.page(query);
  }
}

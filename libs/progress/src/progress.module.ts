import { Module } from '@nestjs/common';
import { DocumentsModule } from '#libs/documents';
import { CancellingService } from './cancelling.service.js';
import { ProgressService } from './progress.service.js';

@Module({
  imports: [DocumentsModule],
  providers: [ProgressService, CancellingService],
  exports: [ProgressService, CancellingService],
})
export class ProgressModule {}

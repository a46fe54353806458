import { Module } from '@nestjs/common';
import { MissionsModule } from '#libs/missions';
import { ObservationModule } from '#libs/observation';
import { ReportsModule } from '#libs/reports';
import { ArchiveService } from './archive.service.js';

@Module({
  imports: [MissionsModule, ObservationModule, ReportsModule],
  providers: [ArchiveService],
  exports: [ArchiveService],
})
export class ArchiveModule {}

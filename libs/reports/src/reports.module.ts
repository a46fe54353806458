import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '#libs/documents';
import { IdentityModule } from '#libs/identity';
import { MissionsModule } from '#libs/missions';
import { RenderingsService } from './renderings.service.js';
import { ReportMovesService } from './report-moves.service.js';
import { ReportStore } from './report-store.js';
import { REPORT_ENTITIES } from './report.entities.js';
import { ReportsService } from './reports.service.js';
import { SigningService } from './signing.service.js';
import { SnapshotsService } from './snapshots.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(REPORT_ENTITIES), DocumentsModule, IdentityModule, MissionsModule],
  providers: [ReportStore, ReportsService, ReportMovesService, SigningService, SnapshotsService, RenderingsService],
  exports: [ReportStore, ReportsService, ReportMovesService, SigningService, SnapshotsService, RenderingsService],
})
export class ReportsModule {}

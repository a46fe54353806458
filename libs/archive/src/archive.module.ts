import { Module } from '@nestjs/common';
import { MissionsModule } from '#libs/missions';
import { ReportsModule } from '#libs/reports';
import { ArchiveService } from './archive.service.js';

@Module({ imports: [MissionsModule, ReportsModule], providers: [ArchiveService], exports: [ArchiveService] })
export class ArchiveModule {}

import { Module } from '@nestjs/common';
import { MissionsModule } from '#libs/missions';
import { ReportsModule } from '#libs/reports';
import { ExportsService } from './exports.service.js';

@Module({ imports: [MissionsModule, ReportsModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportsModule {}

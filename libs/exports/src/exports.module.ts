import { Module } from '@nestjs/common';
import { MissionsModule } from '#libs/missions';
import { ExportsService } from './exports.service.js';

@Module({ imports: [MissionsModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportsModule {}

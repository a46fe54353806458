import { Module } from '@nestjs/common';
import { AccreditationModule } from '#libs/accreditation';
import { DossiersModule } from '#libs/dossiers';
import { IdentityModule } from '#libs/identity';
import { MissionsModule } from '#libs/missions';
import { NoticesModule } from '#libs/notices';
import { ReportsModule } from '#libs/reports';
import { DailyMailService } from './daily-mail.service.js';
import { HomeService } from './home.service.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [IdentityModule, MissionsModule, AccreditationModule, DossiersModule, ReportsModule, NoticesModule],
  providers: [TasksService, HomeService, DailyMailService],
  exports: [TasksService, HomeService, DailyMailService],
})
export class TasksModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '#libs/delegations';
import { AuditService } from '#libs/platform';
import { AccountsService, IdentityModule } from '#libs/identity';
import { ConsequencesService } from './consequences.service.js';
import { DueService } from './due.service.js';
import { FactCorrectionsService } from './fact-corrections.service.js';
import { HostProfilesService } from './host-profiles.service.js';
import { MandateService } from './mandate.service.js';
import { MissionActs } from './mission-acts.js';
import { MISSION_ENTITIES } from './mission.entities.js';
import { MissionsService } from './missions.service.js';
import { OfficesService } from './offices.service.js';
import { RegistrationsService } from './registrations.service.js';
import { RunOffsService } from './run-offs.service.js';
import { ScheduleService } from './schedule.service.js';
import { SettingsService } from './settings.service.js';

const SERVICES = [
  ConsequencesService,
  DueService,
  FactCorrectionsService,
  HostProfilesService,
  MandateService,
  MissionsService,
  OfficesService,
  RegistrationsService,
  RunOffsService,
  ScheduleService,
  SettingsService,
];

declare module '#libs/platform' {
  interface LogSubjects {
    mission: true;
  }
}

@Module({
  imports: [TypeOrmModule.forFeature(MISSION_ENTITIES), DelegationsModule, IdentityModule],
  providers: [MissionActs, ...SERVICES],
  exports: SERVICES,
})
export class MissionsModule {
  constructor(accounts: AccountsService, audit: AuditService) {
    audit.told.knows({
      missionName: (id) =>
        `(SELECT json_build_object('ru', m.number || ' ' || m.title_ru, 'en', m.number || ' ' || m.title_en)
          FROM mission m WHERE m.id = ${id})`,
    });
    accounts.places.knows({ mission: (id) => `EXISTS (SELECT FROM mission WHERE id = ${id})` });
  }
}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '#libs/delegations';
import { AccountsService, AppointmentsService, IdentityModule, NAME } from '#libs/identity';
import { among, AuditService } from '#libs/platform';
import { MISSION_ENDS } from '#libs/regulation';
import { ConsequencesService } from './consequences.service.js';
import { DueService } from './due.service.js';
import { FactCorrectionsService } from './fact-corrections.service.js';
import { HostProfilesService } from './host-profiles.service.js';
import { LapsesService } from './lapses.service.js';
import { MandateService } from './mandate.service.js';
import { MissionActs } from './mission-acts.js';
import { MISSION_NAME } from './mission-name.js';
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
  LapsesService,
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
  constructor(accounts: AccountsService, appointments: AppointmentsService, audit: AuditService) {
    audit.told.knows({
      mission: (id) => `(SELECT ${MISSION_NAME('m')} FROM mission m WHERE m.id = ${id}::uuid)`,
    });
    appointments.places.knows({
      missionOpen: (on) => `NOT EXISTS (SELECT FROM mission o WHERE o.id = ${on} AND o.state ${among(MISSION_ENDS)})`,
      lastDay: (on) =>
        `(SELECT coalesce(o.ends_on, (o.polls_close_at AT TIME ZONE 'UTC')::date)::text FROM mission o WHERE o.id = ${on})`,
      serving: (on, role) => `(
        SELECT json_build_object('id', o.id, 'personId', o.person_id, 'name', ${NAME('h')})
        FROM mission_office o JOIN person h ON h.id = o.person_id
        WHERE o.mission_id = ${on} AND o.office = ${role} AND o.office = 'coordinator' AND o.valid_until IS NULL)`,
    });
    accounts.places.knows({ mission: (id) => `EXISTS (SELECT FROM mission WHERE id = ${id})` });
  }
}

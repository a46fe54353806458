import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '#libs/delegations';
import { IdentityModule } from '#libs/identity';
import { HostProfilesService } from './host-profiles.service.js';
import { MandateService } from './mandate.service.js';
import { MISSION_ENTITIES } from './mission.entities.js';
import { MissionsService } from './missions.service.js';
import { SettingsService } from './settings.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(MISSION_ENTITIES), DelegationsModule, IdentityModule],
  providers: [HostProfilesService, MissionsService, MandateService, SettingsService],
  exports: [HostProfilesService, MissionsService, MandateService, SettingsService],
})
export class MissionsModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '#libs/delegations';
import { IdentityModule } from '#libs/identity';
import { MissionsModule } from '#libs/missions';
import { ACCREDITATION_ENTITIES } from './accreditation.entities.js';
import { AccreditationsService } from './accreditations.service.js';
import { CarriedOverService } from './carried-over.service.js';
import { ApplicationFactsService } from './application-facts.js';
import { ApplicationsService } from './applications.service.js';
import { MissionEndsService } from './mission-ends.service.js';
import { ServiceHistoryService } from './service-history.service.js';
import { StaysService } from './stays.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(ACCREDITATION_ENTITIES), DelegationsModule, IdentityModule, MissionsModule],
  providers: [
    ApplicationFactsService,
    ApplicationsService,
    AccreditationsService,
    CarriedOverService,
    MissionEndsService,
    ServiceHistoryService,
    StaysService,
  ],
  exports: [ApplicationsService, AccreditationsService, ServiceHistoryService, StaysService],
})
export class AccreditationModule {}

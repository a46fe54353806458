import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DELEGATION_ENTITIES } from './delegation.entities.js';
import { DelegationsService } from './delegations.service.js';
import { DissolutionService } from './dissolution.service.js';
import { MergingService } from './merging.service.js';
import { PeopleService } from './people.service.js';
import { StandingService } from './standing.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(DELEGATION_ENTITIES)],
  providers: [DelegationsService, DissolutionService, MergingService, PeopleService, StandingService],
  exports: [DelegationsService, DissolutionService, MergingService, PeopleService, StandingService],
})
export class DelegationsModule {}

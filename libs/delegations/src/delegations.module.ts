import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditService } from '#libs/platform';
import { DELEGATION_ENTITIES } from './delegation.entities.js';
import { DelegationsService } from './delegations.service.js';
import { DissolutionService } from './dissolution.service.js';
import { MandatesService } from './mandates.service.js';
import { MergingService } from './merging.service.js';
import { PeopleService } from './people.service.js';
import { PERSON_NAME } from './person-columns.js';
import { StandingService } from './standing.service.js';

declare module '#libs/platform' {
  interface LogSubjects {
    delegation: true;
    person: true;
  }
}

@Module({
  imports: [TypeOrmModule.forFeature(DELEGATION_ENTITIES)],
  providers: [DelegationsService, DissolutionService, MandatesService, MergingService, PeopleService, StandingService],
  exports: [DelegationsService, DissolutionService, MandatesService, MergingService, PeopleService, StandingService],
})
export class DelegationsModule {
  constructor(audit: AuditService) {
    audit.told.knows({
      person: (person) => `(SELECT ${PERSON_NAME('p')} FROM person p WHERE p.id = ${person}::uuid)`,
      delegation: (id) =>
        `(SELECT json_build_object('ru', d.name_ru, 'en', d.name_en) FROM delegation d WHERE d.id = ${id}::uuid)`,
    });
  }
}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule, PERSON_NAME } from '#libs/delegations';
import { AuditService } from '#libs/platform';
import { IdentityModule } from '#libs/identity';
import { MissionsModule } from '#libs/missions';
import { ACCREDITATION_ENTITIES } from './accreditation.entities.js';
import { AccreditationMoves } from './accreditation-moves.js';
import { AccreditationsService } from './accreditations.service.js';
import { CarriedOverService } from './carried-over.service.js';
import { ApplicationFactsService } from './application-facts.js';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationsService } from './applications.service.js';
import { KnownOfApplications } from './known-of-applications.js';
import { MissionEndsService } from './mission-ends.service.js';
import { ServiceHistoryService } from './service-history.service.js';
import { StaysService } from './stays.service.js';
import { StoriesService } from './stories.service.js';
import { BatchesService } from './batches.service.js';
import { CertificatesService } from './certificates.service.js';
import { ConflictsService } from './conflicts.service.js';
import { QuotasService } from './quotas.service.js';
import { RepliesService } from './replies.service.js';
import { Rechecks } from './rechecks.js';
import { TextsService } from './texts.service.js';

declare module '#libs/platform' {
  interface LogSubjects {
    application: true;
    accreditation: true;
    batch: true;
  }
}

@Module({
  imports: [TypeOrmModule.forFeature(ACCREDITATION_ENTITIES), DelegationsModule, IdentityModule, MissionsModule],
  providers: [
    ApplicationFactsService,
    ApplicationMoves,
    AccreditationMoves,
    ApplicationsService,
    ConflictsService,
    Rechecks,
    TextsService,
    QuotasService,
    BatchesService,
    RepliesService,
    AccreditationsService,
    CertificatesService,
    CarriedOverService,
    KnownOfApplications,
    MissionEndsService,
    ServiceHistoryService,
    StaysService,
    StoriesService,
  ],
  exports: [
    ApplicationFactsService,
    ApplicationsService,
    ConflictsService,
    TextsService,
    QuotasService,
    BatchesService,
    RepliesService,
    AccreditationsService,
    CertificatesService,
    ServiceHistoryService,
    StaysService,
    StoriesService,
  ],
})
export class AccreditationModule {
  constructor(audit: AuditService) {
    audit.told.knows({
      application: (id) =>
        `(SELECT ${PERSON_NAME('p')} FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ${id}::uuid)`,
      accreditation: (id) =>
        `(SELECT ${PERSON_NAME('p')} FROM accreditation a JOIN person p ON p.id = a.person_id WHERE a.id = ${id}::uuid)`,
      batch: (id) =>
        `(SELECT json_build_object('ru', '№ ' || b.number, 'en', 'No. ' || b.number) FROM batch b WHERE b.id = ${id}::uuid)`,
    });
  }
}

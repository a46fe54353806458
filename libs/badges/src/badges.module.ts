import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccreditationModule } from '#libs/accreditation';
import { DocumentsModule } from '#libs/documents';
import { DossiersModule } from '#libs/dossiers';
import { IdentityModule } from '#libs/identity';
import { PERSON_NAME } from '#libs/delegations';
import { MISSION_NAME } from '#libs/missions';
import { AuditService, BootCheck, inWords, KEY_SAMPLES } from '#libs/platform';
import { BADGE_ENTITIES } from './badge.entities.js';
import { BadgePreviewsService } from './badge-previews.service.js';
import { BadgeSheetsService } from './badge-sheets.service.js';
import { BadgesService } from './badges.service.js';

declare module '#libs/platform' {
  interface LogSubjects {
    badge: true;
    'badge-sheet': true;
  }
}

@Module({
  imports: [
    TypeOrmModule.forFeature(BADGE_ENTITIES),
    DocumentsModule,
    IdentityModule,
    AccreditationModule,
    DossiersModule,
  ],
  providers: [BadgesService, BadgePreviewsService, BadgeSheetsService],
  exports: [BadgesService, BadgePreviewsService, BadgeSheetsService],
})
export class BadgesModule {
  constructor(bootCheck: BootCheck, audit: AuditService) {
    audit.told.knows({
      badge: (id) =>
        `(SELECT ${PERSON_NAME('p')} FROM badge b JOIN person p ON p.id = b.person_id WHERE b.id = ${id}::uuid)`,
      'badge-sheet': (id) => `(SELECT ${MISSION_NAME('m')}
        FROM badge_sheet b JOIN mission m ON m.id = b.mission_id WHERE b.id = ${id}::uuid)`,
      'badge-key': (id) => inWords(id, {}),
    });
    bootCheck.alsoOpens(KEY_SAMPLES);
  }
}

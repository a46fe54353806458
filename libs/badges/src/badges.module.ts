import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccreditationModule } from '#libs/accreditation';
import { DocumentsModule } from '#libs/documents';
import { DossiersModule } from '#libs/dossiers';
import { IdentityModule } from '#libs/identity';
import { BADGE_ENTITIES } from './badge.entities.js';
import { BadgeSheetsService } from './badge-sheets.service.js';
import { BadgesService } from './badges.service.js';
import { SigningKeysService } from './signing-keys.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature(BADGE_ENTITIES),
    DocumentsModule,
    IdentityModule,
    AccreditationModule,
    DossiersModule,
  ],
  providers: [SigningKeysService, BadgesService, BadgeSheetsService],
  exports: [SigningKeysService, BadgesService, BadgeSheetsService],
})
export class BadgesModule {}

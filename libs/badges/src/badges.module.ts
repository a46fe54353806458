import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccreditationModule } from '#libs/accreditation';
import { IdentityModule } from '#libs/identity';
import { BADGE_ENTITIES } from './badge.entities.js';
import { BadgeSheetsService } from './badge-sheets.service.js';
import { BadgesService } from './badges.service.js';
import { NoPhotos, Photos } from './photos.js';
import { SigningKeysService } from './signing-keys.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(BADGE_ENTITIES), IdentityModule, AccreditationModule],
  providers: [SigningKeysService, BadgesService, BadgeSheetsService, { provide: Photos, useClass: NoPhotos }],
  exports: [SigningKeysService, BadgesService, BadgeSheetsService],
})
export class BadgesModule {}

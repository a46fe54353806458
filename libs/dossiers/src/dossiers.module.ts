import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccreditationModule } from '#libs/accreditation';
import { MissionsModule } from '#libs/missions';
import { DOSSIER_ENTITIES } from './dossier.entities.js';
import { CarriedDossiersService } from './carried-dossiers.service.js';
import { DossiersService } from './dossiers.service.js';
import { ErasuresService } from './erasures.service.js';
import { IntakeService } from './intake.service.js';
import { ParticularsService } from './particulars.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(DOSSIER_ENTITIES), AccreditationModule, MissionsModule],
  providers: [IntakeService, DossiersService, ParticularsService, CarriedDossiersService, ErasuresService],
  exports: [DossiersService, ParticularsService, ErasuresService],
})
export class DossiersModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '#libs/documents';
import { DossiersModule } from '#libs/dossiers';
import { IdentityModule } from '#libs/identity';
import { MissionsModule } from '#libs/missions';
import { ReportsModule } from '#libs/reports';
import { PAPERWORK_ENTITIES } from './paper.entities.js';
import { PaperMaker } from './paper-maker.service.js';
import { IssuedPapersService } from './papers.service.js';

declare module '#libs/platform' {
  interface LogSubjects {
    paper: true;
  }
}

@Module({
  imports: [
    TypeOrmModule.forFeature(PAPERWORK_ENTITIES),
    DocumentsModule,
    DossiersModule,
    IdentityModule,
    MissionsModule,
    ReportsModule,
  ],
  providers: [IssuedPapersService, PaperMaker],
  exports: [IssuedPapersService, PaperMaker],
})
export class PaperworkModule {}

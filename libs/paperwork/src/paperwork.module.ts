import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '#libs/documents';
import { DossiersModule } from '#libs/dossiers';
import { IdentityModule } from '#libs/identity';
import { AuditService, inWords } from '#libs/platform';
import { PAPER_KIND_NAMES, paperKindOf } from '#libs/regulation';
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
export class PaperworkModule {
  constructor(audit: AuditService) {
    const kind = inWords('i.kind', Object.fromEntries(PAPER_KIND_NAMES.map((name) => [name, paperKindOf(name).title])));
    audit.told.knows({
      paper: (
        id,
      ) => `(SELECT json_build_object('ru', concat_ws(' № ', ${kind}->>'ru', i.number), 'en', concat_ws(' No. ', ${kind}->>'en', i.number))
        FROM issued_paper i WHERE i.id = ${id}::uuid)`,
    });
  }
}

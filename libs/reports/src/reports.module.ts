import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccreditationModule, ServiceHistoryService } from '#libs/accreditation';
import { DelegationsModule } from '#libs/delegations';
import { DocumentsModule } from '#libs/documents';
import { IdentityModule } from '#libs/identity';
import { MISSION_NAME, MissionsModule, MissionsService } from '#libs/missions';
import { among, AuditService, inWords } from '#libs/platform';
import { ADOPTED_STATES, REPORT_ENDS, reportLifecycle, type ReportKind } from '#libs/regulation';
import { PublicationsService } from './publications.service.js';
import { PublicDocumentsService } from './public-documents.service.js';
import { FiguresService } from './figures.service.js';
import { HoldsService } from './holds.service.js';
import { OutlinesService } from './outlines.service.js';
import { PreviewsService } from './previews.service.js';
import { RenderingsService } from './renderings.service.js';
import { ReportMovesService } from './report-moves.service.js';
import { ReportStore } from './report-store.js';
import { FINDING_ENTITIES } from './finding.entities.js';
import { FindingsService } from './findings.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { REMARK_ENTITIES } from './remark.entities.js';
import { OffersService } from './offers.service.js';
import { RemarksService } from './remarks.service.js';
import { REPORT_ENTITIES } from './report.entities.js';
import { ReportsService } from './reports.service.js';
import { TITLE_IN_MISSION, TITLE_OF, TITLE_OF_EDITION } from './report-titles.js';
import { SigningService } from './signing.service.js';
import { SnapshotsService } from './snapshots.service.js';
import { TextsService } from './texts.service.js';

declare module '#libs/platform' {
  interface LogSubjects {
    report: true;
    snapshot: true;
  }
}

const SERVICES = [
  ReportStore,
  ReportsService,
  ReportMovesService,
  SigningService,
  SnapshotsService,
  RenderingsService,
  PublicationsService,
  PublicDocumentsService,
  FiguresService,
  HoldsService,
  TextsService,
  OutlinesService,
  PreviewsService,
  FindingsService,
  RecommendationsService,
  RemarksService,
  OffersService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([...REPORT_ENTITIES, ...FINDING_ENTITIES, ...REMARK_ENTITIES]),
    AccreditationModule,
    DelegationsModule,
    DocumentsModule,
    IdentityModule,
    MissionsModule,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class ReportsModule {
  constructor(missions: MissionsService, history: ServiceHistoryService, audit: AuditService) {
    audit.told.knows({
      report: (id) => `(SELECT ${TITLED} FROM report r WHERE r.id = ${id}::uuid)`,
      snapshot: (id) => `(SELECT ${MISSION_NAME('m')}
        FROM snapshot s JOIN mission m ON m.id = s.mission_id WHERE s.id = ${id}::uuid)`,
      'document-key': (id) => inWords(id, {}),
    });
    missions.told.knows({
      conclusion: (mission) => `(SELECT v.state ${versionsOf('final-conclusion', mission)}
        AND v.state NOT ${among(REPORT_ENDS)} ORDER BY v.number DESC LIMIT 1)`,
      conclusionTitle: (mission) => TITLE_IN_MISSION('final-conclusion', mission),
      reportTitle: (mission) => TITLE_IN_MISSION('mission-report', mission),
      signaturesOwed: (mission) => `(
        SELECT json_build_object('ru', string_agg(s.name_ru, ', ' ORDER BY s.position), 'en', string_agg(s.name_en, ', ' ORDER BY s.position))
        FROM report r JOIN report_version v ON v.report_id = r.id JOIN signatory s ON s.version_id = v.id
        WHERE r.mission_id = ${mission} AND v.state ${among(SIGNING)} AND s.signed_at IS NULL HAVING count(*) > 0)`,
      documentsFixed: (mission) => documents(mission, `NOT ${among([...REPORT_ENDS, reportLifecycle.initial])}`),
      documentsOpen: (mission) => documents(mission, among([reportLifecycle.initial])),
      // Counted: asked whether there is one, of many missions, PostgreSQL reads every report there ever was.
      reportAdopted: (mission) =>
        `(SELECT count(*) > 0 ${versionsOf('mission-report', mission)} AND v.state ${among(ADOPTED_STATES)})`,
    });
    // A signature binds no more once its version made way before it was adopted.
    history.told.knows({
      signatures: (mission, person) => `coalesce((
        SELECT json_agg(json_build_object('document', ${TITLE_OF_EDITION('r', 'v')}, 'versionNumber', v.number,
          'signedAt', utc(s.signed_at)) ORDER BY s.signed_at)
        FROM signatory s JOIN report_version v ON v.id = s.version_id JOIN report r ON r.id = v.report_id
        WHERE r.mission_id = ${mission} AND s.person_id = ${person} AND s.signed_at IS NOT NULL
          AND (v.adopted_at IS NOT NULL OR v.state ${among(SIGNING)})), '[]')`,
    });
  }
}

const SIGNING = reportLifecycle.moves.adopt.from;

/** The numbers of a mission's documents that are in one of these states. */
const documents = (mission: string, states: string) => `(
  SELECT json_build_object('ru', string_agg(r.number, ', ' ORDER BY r.number), 'en', string_agg(r.number, ', ' ORDER BY r.number))
  FROM report r JOIN report_version v ON v.report_id = r.id
  WHERE r.mission_id = ${mission} AND v.state ${states} HAVING count(*) > 0)`;

/** SQL: what a document is called, with its number. */
const TITLED = `(SELECT json_build_object('ru', concat_ws(' ', n.title->>'ru', r.number), 'en', concat_ws(' ', n.title->>'en', r.number))
  FROM (SELECT ${TITLE_OF('r')} AS title) n)`;

const versionsOf = (kind: ReportKind, mission: string) =>
  `FROM report r JOIN report_version v ON v.report_id = r.id WHERE r.mission_id = ${mission} AND r.kind = '${kind}'`;

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccreditationModule, ApplicationFactsService } from '#libs/accreditation';
import { PERSON_NAME } from '#libs/delegations';
import { HumansService, IdentityModule } from '#libs/identity';
import { AuditService, inWords } from '#libs/platform';
import { LABELS } from '#libs/regulation';
import { MissionsModule } from '#libs/missions';
import { DOSSIER_ENTITIES } from './dossier.entities.js';
import { CarriedDossiersService } from './carried-dossiers.service.js';
import { DossiersService } from './dossiers.service.js';
import { ErasuresService } from './erasures.service.js';
import { IntakeService } from './intake.service.js';
import { ListedDossiersService } from './listed-dossiers.service.js';
import { ParticularsService } from './particulars.service.js';

declare module '#libs/platform' {
  interface LogSubjects {
    document: true;
  }
}

/** SQL: whether anything that two persons ever gave, in whatever mission, and that was not erased, is the same. */
const inCommon =
  (index: 'passport_index' | 'birth_index', also = 'true') =>
  (one: string, other: string) =>
    `EXISTS (SELECT FROM particulars xp JOIN particulars yp ON yp.${index} = xp.${index}
           WHERE xp.person_id = ${one} AND yp.person_id = ${other} AND ${also})`;
/** A passport beside another day of birth is a number that somebody mistyped: it makes nobody one with a stranger. */
const SAME_PASSPORT = inCommon('passport_index', '(xp.birth_index = yp.birth_index) IS NOT FALSE');

@Module({
  imports: [TypeOrmModule.forFeature(DOSSIER_ENTITIES), AccreditationModule, IdentityModule, MissionsModule],
  providers: [
    IntakeService,
    DossiersService,
    ListedDossiersService,
    ParticularsService,
    CarriedDossiersService,
    ErasuresService,
  ],
  exports: [DossiersService, ListedDossiersService, ParticularsService, ErasuresService],
})
export class DossiersModule {
  constructor(facts: ApplicationFactsService, humans: HumansService, audit: AuditService) {
    const kind = inWords('o.kind', LABELS.personalDocumentKinds);
    const named = PERSON_NAME('p');
    audit.told.knows({
      document: (
        id,
      ) => `(SELECT json_build_object('ru', (${kind}->>'ru') || ': ' || (${named}->>'ru'), 'en', (${kind}->>'en') || ': ' || (${named}->>'en'))
        FROM personal_document o JOIN person p ON p.id = o.person_id WHERE o.id = ${id}::uuid)`,
    });
    humans.told.knows({ samePassport: SAME_PASSPORT, sameBirth: inCommon('birth_index') });
    facts.told.knows({
      documents: (application) => `(SELECT coalesce(array_agg(kind), '{}') FROM personal_document
        WHERE application_id = ${application} AND superseded_at IS NULL AND erased_at IS NULL)`,
      filled: (application) => `(SELECT filled FROM particulars WHERE application_id = ${application})`,
    });
  }
}

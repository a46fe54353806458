import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule, PERSON_NAME, PeopleService } from '#libs/delegations';
import { AuditService, inWords } from '#libs/platform';
import { LABELS } from '#libs/regulation';
import { AccountsService } from './accounts.service.js';
import { ActorsService } from './actors.service.js';
import { AppointmentsService } from './appointments.service.js';
import { AttemptsService } from './attempts.service.js';
import { IDENTITY_ENTITIES } from './identity.entities.js';
import { NamesakesService } from './namesakes.service.js';
import { HumansService } from './one-human.js';
import { PapersService } from './papers.service.js';
import { RepresentativesService } from './representatives.service.js';
import { SessionsService } from './sessions.service.js';

declare module '#libs/platform' {
  interface LogSubjects {
    account: true;
    session: true;
    grant: true;
    appointment: true;
  }
}

const SERVICES = [
  AccountsService,
  ActorsService,
  AppointmentsService,
  AttemptsService,
  HumansService,
  NamesakesService,
  PapersService,
  RepresentativesService,
  SessionsService,
];

/** SQL: a person and the role that it is about. */
const inRole = (person: string, role: string) => {
  const called = inWords(role, LABELS.roles);
  return `json_build_object('ru', ${PERSON_NAME(person)}->>'ru' || ', ' || (${called}->>'ru'),
                            'en', ${PERSON_NAME(person)}->>'en' || ', ' || (${called}->>'en'))`;
};

@Module({
  imports: [TypeOrmModule.forFeature(IDENTITY_ENTITIES), DelegationsModule],
  providers: SERVICES,
  exports: SERVICES,
})
export class IdentityModule {
  constructor(audit: AuditService, people: PeopleService) {
    // On any day: a paper of long ago has the authority of its own.
    people.told.knows({
      holds: (person, roles, at) => `EXISTS (SELECT FROM held_role h WHERE h.person_id = ${person} AND h.role ${roles}
        AND (h.on_id IS NULL OR h.on_id = ANY (${at})))`,
    });
    audit.told.knows({
      account: (id) =>
        `(SELECT ${PERSON_NAME('p')} FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = ${id}::uuid)`,
      session: (id) => `(SELECT ${PERSON_NAME('p')} FROM session s JOIN account a ON a.id = s.account_id
        JOIN person p ON p.id = a.person_id WHERE s.id = ${id}::uuid)`,
      grant: (id) =>
        `(SELECT ${inRole('p', 'g.role')} FROM role_grant g JOIN person p ON p.id = g.person_id WHERE g.id = ${id}::uuid)`,
      appointment: (id) =>
        `(SELECT ${inRole('p', 'a.role')} FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.id = ${id}::uuid)`,
    });
  }
}

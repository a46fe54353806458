import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DissolutionService, HOLDS_ON, MergingService, PeopleService, type Merge } from '#libs/delegations';
import { MissionsService } from '#libs/missions';
import { among, column, readAll } from '#libs/platform';
import {
  accreditationStates,
  APPLICATION_ENDS,
  applicationStates,
  ENDORSED_STATES,
  GENDERS,
  OPEN_ACCREDITATIONS,
  PLACE_STATES,
  Refusal,
  UNDECIDED_ACCREDITATIONS,
} from '#libs/regulation';
import { flagsOfPeople, MANDATE_OVER } from './mandates-over.js';
import { APPLICATION_TRACES } from './personal-traces.js';
import { HOLDS_PLACE, NOT_GIVEN_BACK } from './places.js';

const ACCREDITED = among(accreditationStates('granted'));

const count = (from: string) => `(SELECT count(*)::int ${from})`;
const applications = (mission: string) => `FROM application a WHERE a.mission_id = ${mission}`;
const accreditations = (mission: string) => `FROM accreditation x WHERE x.mission_id = ${mission}`;
const byState = (from: string) =>
  `(SELECT coalesce(json_object_agg(state, n), '{}') FROM (
     SELECT state, count(*)::int AS n ${from} GROUP BY state ORDER BY state) counted)`;
const listed = (mission: string) => `${applications(mission)} AND a.state ${among(PLACE_STATES)}`;

/** What the lower floors are told of applications and accreditations, in their own statements. */
@Injectable()
export class KnownOfApplications implements OnModuleInit {
  constructor(
    private readonly missions: MissionsService,
    private readonly dissolution: DissolutionService,
    private readonly merging: MergingService,
    private readonly people: PeopleService,
  ) {}

  onModuleInit() {
    this.missions.told.knows({
      applications: (mission) => byState(applications(mission)),
      accreditations: (mission) => byState(accreditations(mission)),
      nominated: (mission) =>
        count(`${applications(mission)} AND a.state NOT ${among(APPLICATION_ENDS)} AND ${NOT_GIVEN_BACK}`),
      batches: (mission) => count(`FROM batch WHERE mission_id = ${mission}`),
      endorsed: (mission) => count(`${applications(mission)} AND a.state ${among(ENDORSED_STATES)}`),
      undecided: (mission) =>
        count(`FROM application a LEFT JOIN accreditation x ON x.application_id = a.id AND x.mission_id = a.mission_id
          WHERE a.mission_id = ${mission} AND (a.state ${among(applicationStates('list'))} OR x.state ${among(UNDECIDED_ACCREDITATIONS)})`),
      accredited: (mission) => count(`${accreditations(mission)} AND x.state ${ACCREDITED}`),
      coordinatorAccredited: (mission) =>
        `EXISTS (SELECT ${accreditations(mission)} AND x.state ${ACCREDITED} AND x.person_id = (
           SELECT o.person_id FROM serving_mission_office o
           WHERE o.mission_id = ${mission} AND o.office = 'coordinator' AND ${HOLDS_ON('o', 'domain_today()')}))`,
      accreditationsOpen: (mission) => count(`${accreditations(mission)} AND x.state ${among(OPEN_ACCREDITATIONS)}`),
      certificates: (mission) =>
        count(`${accreditations(mission)} AND x.state ${ACCREDITED} AND x.certificate_number IS NOT NULL`),
      certificateEnds: (mission) =>
        `(SELECT coalesce(json_agg(x.valid_until), '[]') ${accreditations(mission)}
          AND x.state ${ACCREDITED} AND x.valid_until IS NOT NULL)`,
      listed: (mission) => count(listed(mission)),
      mandatesOver: (mission) => count(`${listed(mission)} AND ${MANDATE_OVER('domain_today()')}`),
      gendersMissing: (mission) =>
        `(SELECT coalesce(sum(greatest(0, coalesce((w.settings->>'genderMinimum')::int, 0) - (SELECT count(*) FROM application a
           JOIN person p ON p.id = a.person_id WHERE a.mission_id = w.id AND p.gender = g.gender AND ${HOLDS_PLACE}))), 0)::int
          FROM mission w, unnest('{${GENDERS.join(',')}}'::text[]) g(gender) WHERE w.id = ${mission})`,
      waiting: (mission) =>
        `(EXISTS (SELECT ${applications(mission)} AND a.state ${among(applicationStates('secretariat', 'list'))})
          OR EXISTS (SELECT ${accreditations(mission)} AND x.state ${among(accreditationStates('returned'))}))`,
    });
    this.people.told.knows({
      // Of a person all is erased, in missions that go on too.
      erasable: (person) => `EXISTS (SELECT FROM application a WHERE a.person_id = ${person})`,
    });
    this.missions.traces.keeps(APPLICATION_TRACES);
    this.dissolution.flagsBy(flagsOfPeople);
    this.merging.guard(({ manager }, merge) => refuseBothLive(manager, merge));
  }
}

/** R-18 holds for the person, under whichever record it applied. */
async function refuseBothLive(manager: EntityManager, { from, into }: Merge) {
  const rows = await readAll(
    manager,
    `SELECT n.number FROM application a JOIN application b ON b.mission_id = a.mission_id JOIN mission n ON n.id = a.mission_id
     WHERE a.person_id = $1 AND b.person_id = $2
       AND a.state NOT ${among(APPLICATION_ENDS)} AND b.state NOT ${among(APPLICATION_ENDS)}
     ORDER BY n.number`,
    [from.id, into.id],
    { number: column.text },
  );
  if (rows.length > 0)
    throw new Refusal('person.merge-both-live', { missions: rows.map(({ number }) => number).join(', ') });
}

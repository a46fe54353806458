import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MissionsModule, MissionsService } from '#libs/missions';
import { among, AuditService, inWords } from '#libs/platform';
import { COUNTERPART_NAMES, isWithOthers, LABELS, missionLifecycle } from '#libs/regulation';
import { DayFact } from './day-fact.entity.js';
import { DayFactsService } from './day-facts.service.js';
import { EvidenceService } from './evidence.service.js';
import { STATE_OF } from './incident-views.js';
import { Incident, IncidentEvidence, IncidentFollowUp } from './incident.entities.js';
import { IncidentsService } from './incidents.service.js';
import { OBSERVATION_ENTITIES, STANDS } from './meeting.entities.js';
import { MeetingsService } from './meetings.service.js';
import { VisitConfirmingService } from './visit-confirming.service.js';
import { VISIT_ENTITIES, VISIT_STANDS } from './visit.entities.js';
import { VisitsService } from './visits.service.js';
import { PlanService } from './plan.service.js';
import { TEAM_ENTITIES, TEAM_TITLE } from './team.entities.js';
import { TeamsService } from './teams.service.js';
import { StationImportService } from './station-import.service.js';
import { STATION_ENTITIES } from './station.entities.js';
import { StationsService } from './stations.service.js';

/** Whom documents count: the mission among itself is nobody. */
const WITH_OTHERS = COUNTERPART_NAMES.filter((counterpart) => isWithOthers({ counterpart }));

declare module '#libs/platform' {
  interface LogSubjects {
    meeting: true;
    visit: true;
    incident: true;
    fact: true;
    team: true;
    'plan-item': true;
    station: true;
  }
}

const SERVICES = [
  MeetingsService,
  TeamsService,
  PlanService,
  StationsService,
  StationImportService,
  VisitsService,
  VisitConfirmingService,
  IncidentsService,
  EvidenceService,
  DayFactsService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...OBSERVATION_ENTITIES,
      ...TEAM_ENTITIES,
      ...STATION_ENTITIES,
      ...VISIT_ENTITIES,
      Incident,
      IncidentFollowUp,
      IncidentEvidence,
      DayFact,
    ]),
    MissionsModule,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class ObservationModule {
  constructor(missions: MissionsService, audit: AuditService) {
    // With whom, and not the name: whoever reads the log need not be one of those who may know an internal meeting.
    audit.told.knows({
      meeting: (id) =>
        `(SELECT ${inWords('n.counterpart', LABELS.counterparts)} FROM meeting n WHERE n.entry_id = ${id}::uuid AND n.replaced_at IS NULL)`,
      incident: (id) =>
        `(SELECT ${inWords('n.category', LABELS.incidentCategories)} FROM incident n WHERE n.entry_id = ${id}::uuid AND n.replaced_at IS NULL)`,
      fact: (id) =>
        `(SELECT ${inWords('n.kind', LABELS.factKinds)} FROM day_fact n WHERE n.entry_id = ${id}::uuid AND n.replaced_at IS NULL)`,
      team: (id) => `(SELECT ${TEAM_TITLE('v')} FROM team v WHERE v.entry_id = ${id}::uuid AND v.replaced_at IS NULL)`,
      'plan-item': (id) =>
        `(SELECT ${TEAM_TITLE('v')} FROM plan_item i JOIN team v ON v.entry_id = i.team_id AND v.replaced_at IS NULL
          WHERE i.entry_id = ${id}::uuid AND i.replaced_at IS NULL)`,
      // Where, and not by whom.
      visit: (id) =>
        `(SELECT json_build_object('ru', concat_ws(' ', s.code, coalesce(s.name_ru, s.name_en)), 'en', concat_ws(' ', s.code, coalesce(s.name_en, s.name_ru)))
          FROM visit n JOIN station s ON s.id = n.station_id WHERE n.entry_id = ${id}::uuid AND n.replaced_at IS NULL)`,
      station: (id) =>
        `(SELECT json_build_object('ru', concat_ws(' · ', n.code, coalesce(n.name_ru, n.name_en)),
            'en', concat_ws(' · ', n.code, coalesce(n.name_en, n.name_ru))) FROM station n WHERE n.id = ${id}::uuid)`,
    });
    missions.told.knows({
      visitsInHost: (mission) => visitsAt(mission, 'NOT s.abroad'),
      visitsAbroad: (mission) => visitsAt(mission, 's.abroad'),
      visitsUnconfirmed: (mission) =>
        `(SELECT count(*)::int FROM visit n WHERE n.mission_id = ${CLOSING(mission)} AND ${VISIT_STANDS('n')} AND n.confirmed_at IS NULL)`,
      visitsBeside: (mission) =>
        `(SELECT count(DISTINCT b.entry_id)::int FROM visit_beside b WHERE b.mission_id = ${CLOSING(mission)} AND b.settled IS NULL)`,
      incidentsOpen: (mission) =>
        `(SELECT count(*)::int FROM incident n WHERE n.mission_id = ${CLOSING(mission)} AND ${STANDS('n')} AND ${STATE_OF('n')} = 'open')`,
      stationsUntimed: (mission) =>
        `(SELECT count(*)::int FROM station s WHERE s.mission_id = ${mission} AND s.abroad AND s.closes IS NULL AND NOT s.withdrawn)`,
      meetingsHeld: (mission) =>
        `(SELECT count(*)::int FROM meeting n WHERE n.mission_id = ${mission} AND ${STANDS('n')} AND n.state = 'held'
          AND n.counterpart ${among(WITH_OTHERS)})`,
    });
  }
}

const { closeObservation, close } = missionLifecycle.moves;
const CLOSED_FROM = [...closeObservation.from, ...close.from];
/** SQL: the mission, where what is left open in it is asked; of any other nothing is read. */
const CLOSING = (mission: string) =>
  `(SELECT o.id FROM mission o WHERE o.id = ${mission} AND o.state ${among(CLOSED_FROM)})`;

const visitsAt = (mission: string, where: string) =>
  `(SELECT count(*)::int FROM visit n JOIN station s ON s.id = n.station_id
    WHERE n.mission_id = ${mission} AND ${VISIT_STANDS('n')} AND n.confirmed_at IS NOT NULL AND ${where})`;

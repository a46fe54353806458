import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HOLDS_ON, STANDING, StandingService, type PersonStanding } from '#libs/delegations';
import { HumansService } from '#libs/identity';
import { cutoffPassed, isOver, isUnderWay, takesNominations, type Mission } from '#libs/missions';
import { among, column, inSight, readAll, Told, type Actor } from '#libs/platform';
import {
  ACCEPTED_TEXTS,
  accreditationStates,
  APPLICANT_CATEGORIES,
  APPLICATION_ENDS,
  applicationStates,
  CATEGORY_NAMES,
  CONFLICT_STATES,
  documentGaps,
  ENDORSED_STATES,
  OPEN_ACCREDITATIONS,
  Refusal,
  type AcceptedText,
  type ApplicantCategory,
  type ApplicationFacts,
} from '#libs/regulation';
import type { Application } from './accreditation.entities.js';
import { fullFor, OWN_QUOTAS, type OwnQuotas } from './places.js';

/** What is known of an application when a rule asks; `id` is missing while it is only about to be made. */
export type Applying = Pick<
  Application,
  | 'personId'
  | 'delegationId'
  | 'category'
  | 'candidateInHostVote'
  | 'otherMissions'
  | 'replaces'
  | 'lateConsent'
  | 'endorsedAt'
  | 'endorsedBefore'
> & {
  id?: string;
};

const COUNTED = {
  standing: column.orNull(column.json<PersonStanding>()),
  waiting: column.bool,
  quotas: column.json<OwnQuotas>(),
  unaccepted: column.someOf(ACCEPTED_TEXTS),
  conflicts: column.someOf(CONFLICT_STATES),
  refused: column.bool,
  live: column.bool,
  open: column.bool,
  successor: column.bool,
  representative: column.bool,
  own: column.bool,
  place: column.orNull(column.bool),
  place_live: column.bool,
  documents: column.texts,
  filled: column.orNull(column.texts),
  latin_proposed: column.bool,
};

@Injectable()
export class ApplicationFactsService {
  /** What the dossier holds: kinds of documents, and fields of the questionnaire. */
  readonly told = new Told<'documents' | 'filled', [application: string]>('an application');

  constructor(
    private readonly standings: StandingService,
    private readonly humans: HumansService,
  ) {}

  /** Counted over everyone. `judged` is whose act it is: the one who asks, or the author of a paper original. */
  async of(
    manager: EntityManager,
    mission: Mission,
    application: Applying,
    judged: Actor,
    now: Date,
    lateByHostConsent = false,
  ): Promise<ApplicationFacts> {
    return inSight(manager, () => this.ofSeen(manager, mission, application, judged, now, lateByHostConsent));
  }

  private async ofSeen(
    manager: EntityManager,
    mission: Mission,
    application: Applying,
    judged: Actor,
    now: Date,
    lateByHostConsent: boolean,
  ): Promise<ApplicationFacts> {
    const today = now.toISOString().slice(0, 10);
    const counted = await count(manager, this.told, this.humans, mission.id, application, judged.personId, today);
    const { standing } = counted;
    if (!standing) throw new Refusal('person.not-found');
    const { settings } = mission;
    const attached = application.delegationId !== null;
    const passed = cutoffPassed(mission, now);
    const accepted = (text: AcceptedText) => !counted.unaccepted.includes(text);
    const { chamberId, groupCode, gender } = standing;
    const claim = { ...application, chamberId, groupCode, gender };
    const full = await fullFor(manager, mission, counted.quotas, claim, today);
    const holds = this.standings.holdsCategory(standing, application.category);
    return {
      settings,
      missionOpen: takesNominations(mission),
      missionUnderWay: isUnderWay(mission),
      missionOver: isOver(mission),
      endsWithMission: false,
      // A replacement, and who was endorsed in time, are bound by the host's cut-off only.
      deadlinePassed: inTimeOnce(application)
        ? passed
        : mission.nominationDeadline !== null && now >= mission.nominationDeadline,
      cutoffPassed: passed,
      lateByHostConsent,
      lateConsentKept: application.replaces !== null && application.lateConsent !== null,
      delegationTakesPart: !attached || (standing.delegationMember && standing.delegationParticipates),
      categoryHolds: holds,
      categoryOpen: categoriesOf(mission).includes(application.category),
      mandateHolds: holds,
      hostNational: this.standings.isHostNational(standing, mission.host),
      candidateInHostVote: application.candidateInHostVote,
      declarationAccepted: accepted('declaration'),
      codeOfConductAccepted: accepted('code-of-conduct'),
      consentAccepted: accepted('personal-data-consent'),
      conflictOpen: counted.conflicts.includes('open'),
      conflictConfirmed: counted.conflicts.includes('confirmed'),
      refusedByHost: counted.refused,
      liveElsewhere: counted.live,
      inOtherMissions: application.otherMissions !== null,
      actorIsApplicant: counted.own,
      actorMayEndorse: mayEndorse(judged, application.delegationId, counted.representative),
      listApproved: mission.listApprovedBy !== null,
      placesFree: full.length === 0,
      earlierWaits: counted.waiting && APPLICANT_CATEGORIES[application.category].takesPlace,
      inOpenBatch: counted.open,
      successorNamed: counted.successor,
      placeReplaceable: counted.place ?? true,
      takesLivePlace: counted.place_live,
      endorsed: application.endorsedAt !== null,
      documentGaps: documentGaps(mission.hostProfile, counted.documents, counted.filled ?? []),
      latinProposed: counted.latin_proposed,
    };
  }
}

/** a mission that does not say takes every category. */
const categoriesOf = (mission: Mission & { categories?: readonly ApplicantCategory[] | null }) =>
  mission.categories ?? CATEGORY_NAMES;

const inTimeOnce = ({ replaces, endorsedBefore }: Applying) => replaces !== null || endorsedBefore !== null;

/** The own delegation; the Executive Secretary for those without one, and for a representative’s own application or that of a namesake. */
function mayEndorse(judged: Actor, delegation: string | null, applicantIsRepresentative: boolean): boolean {
  if (delegation && judged.places('delegation', 'application:endorse').includes(delegation)) return true;
  return judged.on().can('application:endorse-unattached') && (delegation === null || applicantIsRepresentative);
}

async function count(
  manager: EntityManager,
  told: ApplicationFactsService['told'],
  humans: HumansService,
  missionId: string,
  { id, personId, delegationId, replaces, endorsedAt }: Applying,
  judgedBy: string | null,
  today: string,
) {
  const [counted] = await readAll(
    manager,
    `SELECT
       (SELECT to_json(s) FROM (${STANDING('$3', '$5')}) s) AS standing,
       EXISTS (SELECT FROM application WHERE mission_id = $1 AND state ${among(applicationStates('queue'))}) AS waiting,
       ${OWN_QUOTAS('$1')} AS quotas,
       (SELECT coalesce(json_agg(t.kind), '[]') FROM (
          SELECT kind, max(version) AS version FROM regulation_text
          WHERE published_at IS NULL OR $7::timestamptz IS NULL OR published_at <= $7 GROUP BY kind) t
        WHERE NOT EXISTS (SELECT FROM text_acceptance WHERE application_id = $2 AND kind = t.kind
                          AND version >= t.version)) AS unaccepted,
       (SELECT coalesce(json_agg(DISTINCT state), '[]') FROM conflict_review WHERE application_id = $2) AS conflicts,
       coalesce((SELECT x.state ${among(accreditationStates('refused'))} FROM accreditation x JOIN batch b ON b.id = x.batch_id
                 WHERE x.application_id = $2 ORDER BY b.number DESC LIMIT 1), false) AS refused,
       EXISTS (SELECT FROM application WHERE mission_id = $1 AND person_id = $3 AND id IS DISTINCT FROM $2
               AND state NOT ${among(APPLICATION_ENDS)}) AS live,
       EXISTS (SELECT FROM accreditation WHERE mission_id = $1 AND person_id = $3
               AND state ${among(OPEN_ACCREDITATIONS)}) AS open,
       EXISTS (SELECT FROM application WHERE replaces = $2 AND state NOT ${among(APPLICATION_ENDS)}) AS successor,
       EXISTS (SELECT FROM serving_representative r WHERE r.delegation_id = $4 AND ${HOLDS_ON('r', '$5::date')} AND ${humans.sql('r.person_id', '$3')}) AS representative,
       coalesce(${humans.sql('$8::uuid', '$3')}, false) AS own,
       (SELECT (o.state ${among(ENDORSED_STATES)} OR EXISTS (SELECT FROM accreditation
               WHERE application_id = o.id)) AND NOT EXISTS (SELECT FROM application n WHERE n.replaces = o.id
               AND n.id IS DISTINCT FROM $2 AND n.state NOT ${among(APPLICATION_ENDS)})
        FROM application o WHERE o.id = $6 AND o.mission_id = $1) AS place,
       EXISTS (SELECT FROM application WHERE id = $6 AND mission_id = $1
               AND state NOT ${among(APPLICATION_ENDS)}) AS place_live,
       EXISTS (SELECT FROM person WHERE id = $3 AND latin_proposed) AS latin_proposed,
       ${told.columns(['documents', 'filled'], '$2')}`,
    [missionId, id ?? null, personId, delegationId, today, replaces, endorsedAt, judgedBy],
    COUNTED,
  );
  return counted!;
}

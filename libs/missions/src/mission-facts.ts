import type { EntityManager } from 'typeorm';
import { StandingService, type DelegationsService } from '#libs/delegations';
import { startOfDay } from '#libs/platform';
import { APPLICATION_ENDS, type CoordinatorFacts, type MissionFacts, type MissionState } from '#libs/regulation';
import type { Mission } from './mission.entities.js';

type Counts = {
  invitations: number;
  events: number;
  days: string[] | null;
  decisions: string[] | null;
  coordinator: string | null;
  endorsed: number;
  undecided: number;
  accredited: number;
  coordinator_accredited: boolean;
  accreditations_open: number;
  conclusion: string | null;
  territories_shared: number;
};

/** Once endorsed, whatever became of it on the way to the host. */
const ENDORSED = `('ENDORSED', 'WAITLISTED', 'LISTED', 'SENT')`;

/**
 * What the lifecycle asks about a mission, read in one statement under the mission's lock. It reads the tables of the
 * features that depend on missions, so that they need not be asked one by one.
 */
async function countsOf(manager: EntityManager, missionId: string): Promise<Counts> {
  const [counts] = (await manager.query(
    `SELECT
       (SELECT count(*)::int FROM invitation WHERE mission_id = m.id) AS invitations,
       (SELECT count(*)::int FROM electoral_event WHERE mission_id = m.id) AS events,
       (SELECT json_agg(d) FROM electoral_event e, unnest(e.voting_days) d WHERE e.mission_id = m.id) AS days,
       (SELECT json_agg(subject) FROM decision WHERE mission_id = m.id) AS decisions,
       c.person_id AS coordinator,
       (SELECT count(*)::int FROM application WHERE mission_id = m.id AND state IN ${ENDORSED}) AS endorsed,
       (SELECT count(*)::int FROM application a LEFT JOIN accreditation x ON x.application_id = a.id
        WHERE a.mission_id = m.id AND (a.state = 'LISTED' OR x.state IN ('REQUESTED', 'RETURNED_FOR_DOCS'))) AS undecided,
       (SELECT count(*)::int FROM accreditation WHERE mission_id = m.id AND state = 'ACCREDITED') AS accredited,
       EXISTS (SELECT FROM accreditation x WHERE x.mission_id = m.id AND x.person_id = c.person_id
               AND x.state = 'ACCREDITED') AS coordinator_accredited,
       (SELECT count(*)::int FROM accreditation WHERE mission_id = m.id
        AND state IN ('REQUESTED', 'RETURNED_FOR_DOCS', 'ACCREDITED')) AS accreditations_open,
       (SELECT v.state FROM report r JOIN report_version v ON v.report_id = r.id
        WHERE r.mission_id = m.id AND r.kind = 'final-conclusion' AND v.state NOT IN ('SUPERSEDED', 'WITHDRAWN')
        ORDER BY v.number DESC LIMIT 1) AS conclusion,
       (SELECT count(*)::int FROM territory_note t WHERE t.mission_id = m.id AND (t.region IS NULL
        OR lower(t.region) IN (SELECT lower(region) FROM mission_office WHERE mission_id = m.id AND valid_until IS NULL)
        OR lower(t.region) IN (SELECT lower(name) FROM electoral_event e, jsonb_array_elements(e.places) p,
          LATERAL (VALUES (p->'name'->>'ru'), (p->'name'->>'en')) names(name) WHERE e.mission_id = m.id)
       )) AS territories_shared
     FROM mission m
     LEFT JOIN mission_office c ON c.mission_id = m.id AND c.office = 'coordinator' AND c.valid_until IS NULL
     WHERE m.id = $1`,
    [missionId],
  )) as Counts[];
  return counts!;
}

const ADOPTED = ['ADOPTED', 'PUBLISHED', 'SUBMITTED', 'NOTED'];

export async function missionFacts(
  manager: EntityManager,
  mission: Mission,
  now: Date,
  { delegations, standings }: { delegations: DelegationsService; standings: StandingService },
): Promise<MissionFacts> {
  const counts = await countsOf(manager, mission.id);
  const today = now.toISOString().slice(0, 10);
  const host = await delegations.standing(manager, mission.host, today);
  const decisions = counts.decisions ?? [];
  const conclusion = counts.conclusion ?? '';
  return {
    settings: mission.settings,
    invitations: counts.invitations,
    events: counts.events,
    votingDays: counts.days?.length ?? 0,
    datesContainVotingDays: datesContain(mission, counts.days ?? []),
    hostIsMember: host?.member ?? false,
    hostOutsideDecision: decisions.includes('host-outside-membership'),
    observeDecision: decisions.includes('observe'),
    declineDecision: decisions.includes('decline'),
    coordinator: counts.coordinator
      ? await coordinatorFacts(manager, mission, counts.coordinator, today, standings)
      : null,
    nominationDeadlineSet: mission.nominationDeadline !== null,
    hostProfileCopied: Boolean(mission.hostProfile),
    endorsed: counts.endorsed,
    listApproved: mission.listApprovedBy !== null,
    cutoffConfirmed: mission.cutoffConfirmedBy !== null,
    cutoffPassed: cutoffPassed(mission, now),
    undecided: counts.undecided,
    accredited: counts.accredited,
    coordinatorAccredited: counts.coordinator_accredited,
    firstDayReached: mission.startsOn !== null && now >= startOfDay(mission.startsOn, mission.hostProfile.zone),
    pollsClosed: pollsClosed(mission, now),
    conclusionAdopted: ADOPTED.includes(conclusion),
    conclusionPublished: ADOPTED.slice(1).includes(conclusion),
    conclusionNoted: conclusion === 'NOTED',
    accreditationsOpen: counts.accreditations_open,
    territoriesShared: counts.territories_shared,
  };
}

/**
 * Of a cut-off that somebody once gave nobody knows whether it still holds when the vote has moved: until it is
 * confirmed anew it has not passed. One that the host's profile gives is counted from the voting day, and follows it.
 */
export const cutoffPassed = ({ cutoffAt, cutoffSource, cutoffConfirmedBy, hostProfile }: Mission, now: Date) =>
  cutoffAt !== null && now >= cutoffAt && (cutoffConfirmedBy !== null || cutoffSource === cutoffSourceOf(hostProfile));

/** Where a cut-off is from that nobody gave. */
export const cutoffSourceOf = ({ source, provenance }: Mission['hostProfile']) => provenance.cutoff ?? source;

export const pollsClosed = ({ pollsCloseAt }: Mission, now: Date) => pollsCloseAt !== null && now >= pollsCloseAt;

export const datesContain = ({ startsOn, endsOn }: Pick<Mission, 'startsOn' | 'endsOn'>, days: readonly string[]) =>
  startsOn !== null && endsOn !== null && days.every((day) => startsOn <= day && day <= endsOn);

export async function coordinatorFacts(
  manager: EntityManager,
  { host }: Mission,
  personId: string,
  today: string,
  standings: StandingService,
): Promise<CoordinatorFacts> {
  const standing = await standings.of(manager, personId, today);
  return {
    servingMember: Boolean(standing?.memberOfParliament && standing.delegationMember),
    fromHost: Boolean(standing && (standings.isHostNational(standing, host) || standing.country === host)),
  };
}

/** States in which a mission takes nominations; whether it still does is a matter of dates too. */
export const takesNominations = ({ state }: Mission) =>
  state === 'FORMING' || state === 'ACCREDITING' || state === 'READY';

/** From the call for nominations to the conclusion; not before, not while postponed, not afterwards. */
export const isUnderWay = ({ state }: Mission) =>
  ['FORMING', 'ACCREDITING', 'READY', 'OBSERVING', 'CONCLUDING'].includes(state);

/** From the call for nominations to the end there must be a coordinator; a postponed mission goes back to it. */
export const needsCoordinator = ({ state, leftState }: Mission) =>
  !['DRAFT', 'INVITED', 'APPROVED'].includes((state === 'POSTPONED' && leftState) || state);

/** From the end of the observation on. */
export const areFiguresFrozen = ({ state }: Mission) => state === 'CONCLUDING' || state === 'CONCLUDED';

export const OVER: readonly MissionState[] = ['CLOSED', 'CANCELLED', 'DECLINED'];
export const isOver = ({ state }: Mission) => OVER.includes(state);

/** SQL list of the ends after which a person may apply again. */
export const ENDED_APPLICATIONS = `('${APPLICATION_ENDS.join("', '")}')`;

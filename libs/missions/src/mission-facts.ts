import type { EntityManager } from 'typeorm';
import {
  HOLDS_ON,
  PERSON_NAME,
  StandingService,
  type DelegationsService,
  type PersonStanding,
} from '#libs/delegations';
import { among, column, readPlannedOnce, startOfDay, type Told, type RowOf } from '#libs/platform';
import {
  appointmentLifecycle,
  canLeave,
  CATEGORY_NAMES,
  isAdopted,
  MISSION_ENDS,
  missionLifecycle,
  missionStates,
  NOMINATING_STATES,
  reportLifecycle,
  type CoordinatorFacts,
  type MissionFacts,
  type ReportState,
} from '#libs/regulation';
import type { Mission } from './mission.entities.js';
import { closingSaid } from './closing.js';
import { toldColumns, type ToldFact } from './told-facts.js';

export type ToldOfMission = Told<ToldFact, [mission: string]>;

/** What the lifecycle asks of the rooms above. */
const ASKED = [
  'endorsed',
  'undecided',
  'accredited',
  'coordinatorAccredited',
  'accreditationsOpen',
  'conclusion',
  'conclusionTitle',
  'reportTitle',
  'signaturesOwed',
  'reportAdopted',
  'stationsUntimed',
  'visitsUnconfirmed',
  'visitsBeside',
  'incidentsOpen',
] as const satisfies ToldFact[];

const COUNTS = {
  id: column.text,
  ...toldColumns(ASKED),
  invitations: column.int,
  events: column.int,
  days: column.orNull(column.texts),
  decisions: column.orNull(column.texts),
  coordinator: column.orNull(column.text),
  coordinatorAwaited: column.orNull(column.wording),
  coordinatorInOffice: column.bool,
  territories_shared: column.int,
  archiveTaken: column.bool,
};

type Counts = RowOf<typeof COUNTS>;

const { close } = missionLifecycle.moves;
/** Of a mission that is to be closed: what was adopted or published since it was taken is not in an archive. */
const ARCHIVE_TAKEN = `m.state ${among(close.from)} AND EXISTS (SELECT FROM audit_entry e
  WHERE e.subject_id = m.id::text AND e.what = 'archive.taken' AND NOT EXISTS (SELECT FROM audit_entry r
    WHERE r.mission_id = m.id AND r.id > e.id AND r.what = 'report.moved' AND r.action IN ('adopt', 'publish')))`;

/** What the lifecycle asks about missions, read in one statement, which takes longer to plan than to carry out. */
async function countsOf(manager: EntityManager, ids: string[], told: ToldOfMission): Promise<Map<string, Counts>> {
  const rows = await readPlannedOnce(
    manager,
    `SELECT m.id,
       (SELECT count(*)::int FROM invitation WHERE mission_id = m.id AND removed_at IS NULL) AS invitations,
       (SELECT count(*)::int FROM electoral_event WHERE mission_id = m.id AND removed_at IS NULL) AS events,
       (SELECT json_agg(d) FROM electoral_event e, unnest(e.voting_days) d
        WHERE e.mission_id = m.id AND e.removed_at IS NULL) AS days,
       (SELECT json_agg(subject) FROM decision WHERE mission_id = m.id AND removed_at IS NULL) AS decisions,
       (SELECT person_id FROM mission_office
        WHERE mission_id = m.id AND office = 'coordinator' AND valid_until IS NULL) AS coordinator,
       (SELECT ${PERSON_NAME('p')} FROM appointment a JOIN person p ON p.id = a.person_id
        WHERE a.on_id = m.id AND a.role = 'coordinator' AND a.state ${among([appointmentLifecycle.initial])}
        ORDER BY a.asked_at DESC LIMIT 1) AS "coordinatorAwaited",
       EXISTS (SELECT FROM serving_mission_office o
        WHERE o.mission_id = m.id AND o.office = 'coordinator' AND ${HOLDS_ON('o', 'domain_today()')}) AS "coordinatorInOffice",
       ${told.columns(ASKED, 'm.id')},
       ${ARCHIVE_TAKEN} AS "archiveTaken",
       (SELECT count(*)::int FROM territory_note t
        WHERE t.mission_id = m.id AND t.removed_at IS NULL AND (t.region IS NULL
        OR lower(t.region) IN (SELECT lower(o.region) FROM serving_mission_office o WHERE o.mission_id = m.id AND ${HOLDS_ON('o', 'domain_today()')})
        OR lower(t.region) IN (SELECT lower(name) FROM electoral_event e, jsonb_array_elements(e.places) p,
          LATERAL (VALUES (p->'name'->>'ru'), (p->'name'->>'en')) names(name)
          WHERE e.mission_id = m.id AND e.removed_at IS NULL)
       )) AS territories_shared
     FROM mission m
     WHERE m.id = ANY ($1)`,
    [ids],
    COUNTS,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of an adopted conclusion: it has been published, and may have been noted since. */
const isPublished = (state: ReportState) => isAdopted(state) && !canLeave(reportLifecycle, state, 'publish');

type Asked = { delegations: DelegationsService; standings: StandingService; told: ToldOfMission };
type Host = Awaited<ReturnType<DelegationsService['standing']>>;

/** Of each of the missions, in their order; under their lock, where one is to be moved. */
export async function missionFacts(
  manager: EntityManager,
  missions: readonly Mission[],
  now: Date,
  { delegations, standings, told }: Asked,
): Promise<MissionFacts[]> {
  const counts = await countsOf(
    manager,
    missions.map(({ id }) => id),
    told,
  );
  const today = now.toISOString().slice(0, 10);
  const hosts = new Map<string, Host>();
  for (const { host } of missions)
    if (!hosts.has(host)) hosts.set(host, await delegations.standing(manager, host, today));
  const coordinators = [...counts.values()].flatMap(({ coordinator }) => coordinator ?? []);
  const known = await standings.ofAll(manager, coordinators, today);
  return missions.map((mission) => {
    const counted = counts.get(mission.id)!;
    const coordinator = counted.coordinator
      ? {
          ...coordinatorFacts(mission, known.get(counted.coordinator), standings),
          inOffice: counted.coordinatorInOffice,
        }
      : null;
    return factsOf(mission, counted, hosts.get(mission.host), coordinator, now);
  });
}

function factsOf(
  mission: Mission,
  counts: Counts,
  host: Host,
  coordinator: CoordinatorFacts | null,
  now: Date,
): MissionFacts {
  const decisions = counts.decisions ?? [];
  const { conclusion } = counts;
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
    coordinator,
    coordinatorAwaited: coordinator ? null : counts.coordinatorAwaited,
    nominationDeadlineSet: mission.nominationDeadline !== null,
    hostProfileCopied: Boolean(mission.hostProfile),
    endorsed: counts.endorsed,
    listApproved: mission.listApprovedBy !== null,
    cutoffConfirmed: mission.cutoffConfirmedBy !== null,
    cutoffPassed: cutoffPassed(mission, now),
    undecided: counts.undecided,
    accredited: counts.accredited,
    coordinatorAccredited: counts.coordinatorAccredited,
    firstDayReached: mission.startsOn !== null && now >= startOfDay(mission.startsOn, mission.hostProfile.zone),
    pollsClosed: pollsClosed(mission, now),
    pollsClose: closingSaid(mission),
    stationsUntimed: stillUntimed(mission, counts.stationsUntimed, now),
    visitsUnconfirmed: counts.visitsUnconfirmed,
    visitsBeside: counts.visitsBeside,
    incidentsOpen: counts.incidentsOpen,
    conclusionAdopted: conclusion !== null && isAdopted(conclusion),
    conclusionPublished: conclusion !== null && isPublished(conclusion),
    conclusionNoted: conclusion === 'NOTED',
    conclusionTitle: counts.conclusionTitle,
    reportTitle: counts.reportTitle,
    accreditationsOpen: counts.accreditationsOpen,
    signaturesOwed: counts.signaturesOwed,
    reportAdopted: counts.reportAdopted,
    archiveTaken: counts.archiveTaken,
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

/** Between the clock that is ahead of all others and the one that is behind them. */
const CLOCKS_APART_MS = 26 * 60 * 60 * 1000;

/** Stations of unknown hours matter as long as one that closes by its own clocks as the others do may still be open. */
export const stillUntimed = ({ pollsCloseAt }: Mission, count: number, now: Date): number =>
  pollsCloseAt !== null && now.getTime() >= pollsCloseAt.getTime() + CLOCKS_APART_MS ? 0 : count;

export const datesContain = ({ startsOn, endsOn }: Pick<Mission, 'startsOn' | 'endsOn'>, days: readonly string[]) =>
  startsOn !== null && endsOn !== null && days.every((day) => startsOn <= day && day <= endsOn);

/** Without a standing the person is unknown, and serves nowhere. */
export function coordinatorFacts(
  { host, categories, settings }: Pick<Mission, 'host' | 'categories' | 'settings'>,
  standing: PersonStanding | undefined,
  standings: StandingService,
): CoordinatorFacts {
  const hostNational = Boolean(standing && standings.isHostNational(standing, host));
  return {
    inOffice: true,
    servingMember: Boolean(standing?.memberOfParliament && standing.delegationMember),
    fromHost: hostNational || standing?.country === host,
    hostNational: hostNational && !settings.coordinatorNotFromHost,
    takesPart:
      !standing || standing.delegationId === null || (standing.delegationMember && standing.delegationParticipates),
    inOpenCategory:
      !standing || (categories ?? CATEGORY_NAMES).some((category) => standings.holdsCategory(standing, category)),
  };
}

/** Whether it still does is a matter of dates too. */
export const takesNominations = ({ state }: Mission) => NOMINATING_STATES.includes(state);

/** From the call for nominations to the conclusion; not before, not while postponed, not afterwards. */
export const isUnderWay = ({ state }: Mission) => UNDER_WAY.includes(state);
const UNDER_WAY = missionStates('forming', 'ready', 'observing', 'concluding');

/** From the call for nominations to the end there must be a coordinator; a postponed mission goes back to it. */
export const needsCoordinator = ({ state, leftState }: Mission) =>
  !missionStates('prepared').includes(missionStates('resting').includes(state) && leftState ? leftState : state);

/** From the end of the observation on. */
export const areFiguresFrozen = ({ state }: Mission) => missionStates('concluding', 'concluded').includes(state);

export const isOver = ({ state }: Mission) => MISSION_ENDS.includes(state);

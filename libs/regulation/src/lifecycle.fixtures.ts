import fc from 'fast-check';
import { accreditationActs, type AccreditationActFacts } from './accreditation-acts.js';
import { appointmentLifecycle, type AppointmentFacts } from './appointment-lifecycle.js';
import { accreditationLifecycle, type AccreditationFacts } from './accreditation-lifecycle.js';
import { applicationLifecycle } from './application-lifecycle.js';
import type { ApplicationFacts } from './application-requirements.js';
import { STATE_LEFT, type Act, type Lifecycle } from './lifecycle.js';
import { missionActs, type MissionActFacts } from './mission-acts.js';
import { missionLifecycle, type MissionFacts } from './mission-lifecycle.js';
import { publicationLifecycle } from './publication.js';
import { Refusal, type Finding } from './refusals.js';
import { reportActs, type ReportActFacts } from './report-acts.js';
import { reportLifecycle, type ReportFacts } from './report-lifecycle.js';
import { authorityOf, type Authority } from './roles.js';
import { DEFAULT_SETTINGS, SETTINGS, type RuleSettings } from './settings.js';

/** A coordinator against whom nothing speaks. */
const ABLE = {
  inOffice: true,
  servingMember: true,
  fromHost: false,
  takesPart: true,
  hostNational: false,
  inOpenCategory: true,
};
const settings = DEFAULT_SETTINGS;

/** Facts in which nothing stands in the way. */
export const mission: MissionFacts = {
  settings,
  invitations: 1,
  events: 1,
  votingDays: 1,
  datesContainVotingDays: true,
  hostIsMember: true,
  hostOutsideDecision: false,
  observeDecision: true,
  declineDecision: true,
  coordinator: ABLE,
  coordinatorAwaited: null,
  nominationDeadlineSet: true,
  hostProfileCopied: true,
  endorsed: 1,
  listApproved: true,
  cutoffConfirmed: true,
  cutoffPassed: false,
  undecided: 0,
  accredited: 1,
  coordinatorAccredited: true,
  firstDayReached: true,
  pollsClosed: true,
  pollsClose: { ru: 'УСЛОВНО', en: 'SYNTHETIC' },
  conclusionAdopted: true,
  conclusionPublished: true,
  conclusionNoted: true,
  conclusionTitle: { ru: 'УСЛОВНО', en: 'SYNTHETIC' },
  reportTitle: { ru: 'УСЛОВНО', en: 'SYNTHETIC' },
  accreditationsOpen: 0,
  signaturesOwed: null,
  reportAdopted: true,
  archiveTaken: true,
  stationsUntimed: 0,
  visitsUnconfirmed: 0,
  visitsBeside: 0,
  incidentsOpen: 0,
  territoriesShared: 0,
};
const missionAct: MissionActFacts = {
  settings,
  inviterInProfile: true,
  coordinator: ABLE,
  datesContainVotingDays: true,
  missionOver: false,
  figuresFrozen: false,
  certificatesTooShort: 0,
  coordinatorDispensable: true,
  afterVoting: true,
  runOffAfterVote: true,
  listed: 1,
  mandatesOver: 0,
  holderSeatOver: null,
  holderSeatEnds: null,
  gendersMissing: 0,
  resultsAfterVote: true,
  deadlineBeforeCutoff: true,
  signaturesOwed: null,
  documentsFixed: null,
  documentsOpen: null,
  meetingsHeld: 0,
  visitsConfirmed: 0,
};
const application: ApplicationFacts = {
  settings,
  missionOpen: true,
  missionUnderWay: true,
  missionOver: false,
  endsWithMission: false,
  placeReplaceable: true,
  deadlinePassed: false,
  cutoffPassed: false,
  lateByHostConsent: false,
  lateConsentKept: false,
  delegationTakesPart: true,
  categoryHolds: true,
  categoryOpen: true,
  mandateHolds: true,
  hostNational: false,
  candidateInHostVote: false,
  declarationAccepted: true,
  codeOfConductAccepted: true,
  consentAccepted: true,
  conflictOpen: false,
  conflictConfirmed: false,
  refusedByHost: true,
  liveElsewhere: false,
  inOtherMissions: false,
  actorIsApplicant: false,
  actorMayEndorse: true,
  listApproved: true,
  placesFree: true,
  earlierWaits: false,
  inOpenBatch: false,
  successorNamed: true,
  takesLivePlace: true,
  endorsed: true,
  documentGaps: [],
  latinProposed: false,
};
const accreditation: AccreditationFacts = {
  ...application,
  actorIsConcerned: false,
  validityInOrder: true,
  resultsOfficial: true,
  actComplete: true,
  certificateTaken: null,
  endComplete: true,
  dataUnchanged: true,
};
export const accreditationAct: AccreditationActFacts = {
  ...application,
  accredited: true,
  reviewOpen: true,
  ownConflict: false,
  certificateIssued: true,
  withinMission: true,
  justMarked: true,
  builtUpon: false,
};
const report: ReportFacts = {
  settings,
  emptySections: 0,
  untranslated: 0,
  stale: null,
  unaddressed: [],
  baseless: [],
  unfounded: [],
  openComments: 0,
  commentsOn: null,
  openSuggestions: 0,
  suggestionsOn: null,
  notInEnglish: null,
  notInEnglishAt: [],
  unknownFacts: [],
  unknownReferences: [],
  typedNumbers: 0,
  pagesOver: 0,
  snapshotFinal: true,
  beforePollsClose: false,
  stationsUntimed: 0,
  pollsClosed: true,
  pollsClose: { ru: 'УСЛОВНО', en: 'SYNTHETIC' },
  mode: 'every-signatory',
  signatories: 3,
  unsigned: 0,
  absent: 1,
  absentByOne: 1,
  unsignedNames: null,
  coordinatorListed: true,
  coordinatorSigned: true,
  originalRendered: true,
  translationsRendered: true,
  sessionRecorded: true,
  missionOver: false,
};
const reportAct: ReportActFacts = {
  pagesOver: 0,
  languageStale: false,
  missionReady: true,
  documentOpen: false,
  writable: true,
  inSigning: true,
  onSignatoryList: true,
  served: true,
  digestSeen: true,
  fileDrawn: true,
  fileShown: true,
  signedAlready: false,
  refused: false,
  absent: false,
  leads: false,
  adopted: true,
  toSign: false,
  languageFilled: true,
  languageBeyond: null,
  unknownFacts: [],
  unknownReferences: [],
  translation: true,
  agreed: true,
  languageApproved: true,
  paperBeforePolls: false,
};

const appointment: AppointmentFacts = {
  mayAppoint: true,
  isAsker: false,
  isReceiver: false,
  alike: null,
  missionOpen: true,
  accountOpen: true,
  mandateRuns: true,
  periodRuns: true,
  cameBetween: null,
};

/** An officer mends what somebody decided who was allowed to. */
export const by = (corrector: Authority) => ({ corrector, judged: anyone });

/** What these moves wait for is what the others must not meet. */
const waitingFor: Record<string, object> = {
  waitlist: { placesFree: false },
  lapse: { deadlinePassed: true },
  takeBack: { isAsker: true },
};

/** A lifecycle or a table of acts whose facts are read only through their names. */
export type Facts = Record<string, unknown>;
type AnyLifecycle = Lifecycle<string, string, Facts>;
export const lifecycles = [
  ['mission', missionLifecycle as AnyLifecycle, mission as Facts],
  ['application', applicationLifecycle as AnyLifecycle, application as Facts],
  ['accreditation', accreditationLifecycle as AnyLifecycle, accreditation as Facts],
  ['report', reportLifecycle as AnyLifecycle, report as Facts],
  ['appointment', appointmentLifecycle as AnyLifecycle, appointment as Facts],
  ['publication', publicationLifecycle as AnyLifecycle, { isAsker: false, alike: null } as Facts],
] as const;
export const actTables = [
  ['mission', missionActs as Record<string, Act<Facts>>, missionAct as Facts],
  ['accreditation', accreditationActs as Record<string, Act<Facts>>, accreditationAct as Facts],
  ['report', reportActs as Record<string, Act<Facts>>, reportAct as Facts],
] as const;

export const anyone: Authority = { can: () => true };
export const stranger = authorityOf();
export const officer = authorityOf('secretariatOfficer');

export const favourable = (action: string, facts: Facts): Facts => ({ ...facts, ...waitingFor[action] });
/** What is favourable in either way: a document may be adopted by all, or by a majority while one has not signed. */
export const grounds = (action: string, facts: Facts): Facts[] => [
  favourable(action, facts),
  ...('mode' in facts ? [{ ...favourable(action, facts), mode: 'majority', unsigned: 1 }] : []),
];
export const codesOf = (findings: readonly Finding[], effect: Finding['effect'] = 'refuses') =>
  findings.filter((finding) => finding.effect === effect).map(({ code }) => code);

export function refusalOf(attempt: () => unknown): Refusal {
  try {
    attempt();
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
    throw refusal;
  }
  throw new Error('Nothing was refused.');
}

const anySettings: fc.Arbitrary<RuleSettings> = fc.record(
  Object.fromEntries(
    Object.entries(SETTINGS).map(([name, row]) => [
      name,
      'values' in row
        ? fc.constantFrom(...row.values)
        : 'from' in row
          ? fc.integer({ min: row.from, max: row.to })
          : fc.string({ maxLength: row.longest }),
    ]),
  ),
) as fc.Arbitrary<RuleSettings>;

/** Whose names a warning gives. */
const SOMEBODY = { ru: 'Условина', en: 'Synthetic' };

const anyValueLike = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value === 'boolean') return fc.boolean();
  if (typeof value === 'number') return fc.nat(2);
  if (typeof value === 'string') return fc.constantFrom(...SETTINGS.adoptionMode.values);
  if (value === null) return fc.constantFrom(null, SOMEBODY);
  if (value === settings) return anySettings;
  if (Array.isArray(value)) return fc.subarray(['passport', 'photo']);
  return fc.record({
    inOffice: fc.boolean(),
    servingMember: fc.boolean(),
    fromHost: fc.boolean(),
    takesPart: fc.boolean(),
    hostNational: fc.boolean(),
    inOpenCategory: fc.boolean(),
  });
};
/** A mission may still have no coordinator; one who is being appointed is somebody. */
const mayBeNobody = (facts: Facts) => 'coordinatorAccredited' in facts;

/** Facts of the same kind, in any combination. */
export const anyFactsLike = (facts: Facts): fc.Arbitrary<Facts> => {
  const values = Object.entries(facts).map(([name, value]) => [name, anyValueLike(value)] as const);
  const some: fc.Arbitrary<Facts> = fc.record(Object.fromEntries(values));
  return mayBeNobody(facts)
    ? fc.oneof(
        some,
        some.map((other) => ({ ...other, coordinator: null })),
      )
    : some;
};

/** `facts` with one thing different, in each way that it can be. */
export const withOneThingDifferent = (facts: Facts): Facts[] =>
  Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return [{ ...facts, [name]: !value }];
    if (typeof value === 'number') return [{ ...facts, [name]: value === 0 ? 1 : 0 }];
    if (typeof value === 'string') return [];
    if (value === null) return [{ ...facts, [name]: SOMEBODY }];
    if (value === settings) return [];
    if (Array.isArray(value)) return [{ ...facts, [name]: ['passport'] }];
    const unable = [
      { inOffice: false },
      { servingMember: false },
      { fromHost: true },
      { takesPart: false },
      { hostNational: true },
      { inOpenCategory: false },
    ];
    return [null, ...unable.map((each) => ({ ...ABLE, ...each }))]
      .filter((other) => other || mayBeNobody(facts))
      .map((other) => ({ ...facts, [name]: other }));
  });

/** What a lifecycle knows, by the names of its moves. */
export function movesOf(lifecycle: AnyLifecycle) {
  const actions = Object.keys(lifecycle.moves);
  const stands = (action: string) => lifecycle.moves[action]!;
  const steps = actions.flatMap((action) => stands(action).from.map((from) => [action, from] as const));
  const left = lifecycle.initial;
  const targetOf = (action: string) => (stands(action).to === STATE_LEFT ? left : stands(action).to);
  return { actions, stands, steps, left, targetOf };
}

import { DEFAULT_SETTINGS, type RefusalCode } from '#libs/regulation';

type Facts = Record<string, unknown>;
/** Where a requirement must bite, in which facts it does, and in which it does not. */
export type TableCase = {
  code: RefusalCode;
  in: readonly [table: string, ...acts: string[]][];
  bites: Facts;
  holds: Facts;
};

/** A coordinator against whom nothing speaks. */
export const ABLE = {
  inOffice: true,
  servingMember: true,
  fromHost: false,
  takesPart: true,
  hostNational: false,
  inOpenCategory: true,
};
const from = (servingMember: boolean, fromHost: boolean) => ({ coordinator: { ...ABLE, servingMember, fromHost } });
const leader = (bites: Partial<typeof ABLE>): Omit<TableCase, 'code'> => ({
  in: [
    ['mission', 'form'],
    ['mission act', 'appointCoordinator', 'appointDeputyCoordinator', 'appointRegionalRepresentative'],
  ],
  bites: { coordinator: { ...ABLE, ...bites } },
  holds: { coordinator: ABLE },
});
const flag = (name: string, bites: boolean) => ({ bites: { [name]: bites }, holds: { [name]: !bites } });
const count = (name: string, bites: number, holds: number) => ({ bites: { [name]: bites }, holds: { [name]: holds } });
const since = (name: string) => ({ bites: { [name]: '2026-03-20' }, holds: { [name]: null } });
const gap = (name: string) => ({
  bites: { [name]: { event: { ru: 'Условное', en: 'Synthetic' }, days: '2026-03-20' } },
  holds: { [name]: null },
});
const off = (...names: string[]) => ({
  settings: { ...DEFAULT_SETTINGS, ...Object.fromEntries(names.map((name) => [name, false])) },
});

/** The rules of the tables, written down once more by hand: what one table forgets, the other still demands. */
export const TABLE_CASES: TableCase[] = [
  {
    code: 'mission.voting-day-missing',
    in: [['mission', 'invite']],
    bites: { events: 1, votingDays: 0 },
    holds: { events: 1, votingDays: 1 },
  },
  {
    code: 'mission.host-outside-membership',
    in: [['mission', 'approve']],
    bites: { hostIsMember: false, hostOutsideDecision: false },
    holds: { hostIsMember: true },
  },
  { code: 'mission.invitation-missing', in: [['mission', 'invite', 'approve']], ...count('invitations', 0, 1) },
  {
    code: 'mission.inviter-not-in-profile',
    in: [['mission act', 'registerInvitation']],
    ...flag('inviterInProfile', false),
  },
  {
    code: 'mission.decision-missing',
    in: [['mission', 'approve', 'decline']],
    bites: { observeDecision: false, declineDecision: false },
    holds: { observeDecision: true, declineDecision: true },
  },
  {
    code: 'mission.coordinator-missing',
    in: [['mission', 'form', 'observe']],
    bites: { coordinator: null, coordinatorAwaited: null },
    holds: from(true, false),
  },
  {
    code: 'mission.coordinator-awaited',
    in: [['mission', 'form', 'observe']],
    bites: { coordinator: null, coordinatorAwaited: { ru: 'Условнова', en: 'Uslovnova' } },
    holds: { ...from(true, false), coordinatorAwaited: null },
  },
  {
    code: 'mission.coordinator-not-serving',
    in: [
      ['mission', 'form', 'observe'],
      ['mission act', 'appointCoordinator'],
    ],
    bites: from(false, false),
    holds: from(true, false),
  },
  {
    code: 'mission.coordinator-from-host',
    in: [
      ['mission', 'form'],
      ['mission act', 'appointCoordinator', 'appointDeputyCoordinator', 'appointRegionalRepresentative'],
    ],
    bites: from(true, true),
    holds: { ...from(true, true), ...off('coordinatorNotFromHost') },
  },
  ...(['Over', 'Ends'] as const).map((how): TableCase => ({
    code: `mission.holder-mandate-${how === 'Over' ? 'over' : 'ends'}`,
    in: [['mission act', 'appointCoordinator', 'appointDeputyCoordinator', 'appointRegionalRepresentative']],
    bites: { [`holderSeat${how}`]: '2026-03-10' },
    holds: { [`holderSeat${how}`]: null },
  })),
  { code: 'mission.leader-takes-no-part', ...leader({ takesPart: false }) },
  { code: 'mission.leader-in-no-category', ...leader({ inOpenCategory: false }) },
  {
    code: 'mission.leader-host-national',
    ...leader({ hostNational: true }),
    holds: { coordinator: { ...ABLE, hostNational: true }, ...off('hostNationalsRefused') },
  },
  {
    code: 'mission.dates-miss-voting-day',
    in: [
      ['mission', 'approve'],
      ['mission act', 'setDates'],
    ],
    ...flag('datesContainVotingDays', false),
  },
  { code: 'mission.not-begun', in: [['mission', 'observe']], ...flag('firstDayReached', false) },
  {
    code: 'application.delegation-not-participating',
    in: [
      ['application', 'submit'],
      ['accreditation act', 'nominate', 'apply'],
    ],
    ...flag('delegationTakesPart', false),
  },
  { code: 'mission.nomination-deadline-missing', in: [['mission', 'form']], ...flag('nominationDeadlineSet', false) },
  {
    code: 'mission.deadline-after-cutoff',
    in: [['mission act', 'confirmCutoff']],
    ...flag('deadlineBeforeCutoff', false),
  },
  {
    code: 'application.mission-not-forming',
    in: [
      ['application', 'submit'],
      ['accreditation act', 'nominate', 'apply'],
    ],
    ...flag('missionOpen', false),
  },
  {
    code: 'application.deadline-passed',
    in: [
      ['application', 'submit', 'endorse'],
      ['accreditation act', 'nominate', 'apply'],
    ],
    ...flag('deadlinePassed', true),
  },
  { code: 'mission.nobody-endorsed', in: [['mission', 'accredit']], ...count('endorsed', 0, 1) },
  {
    code: 'application.endorsed-by-oneself',
    in: [['application', 'endorse', 'refuseEndorsement', 'return', 'list']],
    ...flag('actorIsApplicant', true),
  },
  {
    code: 'application.not-own-endorser',
    in: [['application', 'endorse', 'refuseEndorsement', 'return']],
    ...flag('actorMayEndorse', false),
  },
  {
    code: 'application.not-endorsed',
    in: [
      ['application', 'list', 'promote', 'waitlist', 'send', 'resubmit'],
      ['accreditation', 'resubmit'],
    ],
    bites: { endorsed: false },
    holds: { endorsed: false, ...off('endorsementNeeded') },
  },
  {
    code: 'application.not-in-category',
    in: [
      ['application', 'submit'],
      ['accreditation act', 'nominate', 'apply'],
    ],
    ...flag('categoryHolds', false),
  },
  {
    code: 'application.host-national',
    in: [
      ['application', 'submit', 'endorse', 'list', 'promote', 'send', 'resubmit'],
      ['accreditation', 'resubmit'],
      ['accreditation act', 'nominate', 'apply'],
    ],
    bites: { hostNational: true },
    holds: { hostNational: true, ...off('hostNationalsRefused') },
  },
  { code: 'application.no-place', in: [['application', 'list', 'promote', 'resubmit']], ...flag('placesFree', false) },
  { code: 'application.earlier-waits', in: [['application', 'list']], ...flag('earlierWaits', true) },
  { code: 'application.place-free', in: [['application', 'waitlist']], ...flag('placesFree', true) },
  {
    code: 'application.already-live',
    in: [
      ['application', 'submit'],
      ['accreditation act', 'nominate', 'apply'],
    ],
    ...flag('liveElsewhere', true),
  },
  {
    code: 'application.parallel-engagement',
    in: [
      ['application', 'submit', 'list'],
      ['accreditation act', 'nominate', 'apply'],
    ],
    ...flag('inOtherMissions', true),
  },
  {
    code: 'application.mandate-over',
    in: [
      ['application', 'list', 'promote', 'send', 'resubmit'],
      ['accreditation', 'resubmit'],
      ['accreditation act', 'markDuty'],
    ],
    ...flag('mandateHolds', false),
  },
  {
    code: 'application.nothing-lapsed',
    in: [['application', 'lapse']],
    bites: { deadlinePassed: false, mandateHolds: true, missionOver: false },
    holds: { mandateHolds: false },
  },
  { code: 'mission.genders-missing', in: [['mission act', 'approveList']], ...count('gendersMissing', 1, 0) },
  { code: 'mission.mandates-over', in: [['mission act', 'approveList']], ...count('mandatesOver', 1, 0) },
  {
    code: 'accreditation.own-matter',
    in: [['accreditation', 'accredit', 'refuse', 'returnForDocs', 'revoke', 'recall', 'expire']],
    ...flag('actorIsConcerned', true),
  },
  { code: 'accreditation.mandate-over', in: [['accreditation', 'accredit']], ...flag('mandateHolds', false) },
  {
    code: 'application.texts-not-accepted',
    in: [
      ['application', 'submit', 'endorse', 'list', 'promote', 'send', 'resubmit'],
      ['accreditation', 'resubmit'],
    ],
    bites: { declarationAccepted: true, codeOfConductAccepted: true, consentAccepted: false },
    holds: {
      declarationAccepted: false,
      codeOfConductAccepted: false,
      consentAccepted: false,
      ...off('declarationNeeded', 'codeOfConductNeeded', 'consentNeeded'),
    },
  },
  { code: 'application.candidate', in: [['application', 'submit']], ...flag('candidateInHostVote', true) },
  {
    code: 'mission.cutoff-unconfirmed',
    in: [['mission', 'accredit', 'makeReady', 'observe']],
    ...flag('cutoffConfirmed', false),
  },
  {
    code: 'application.cutoff-passed',
    in: [['application', 'send', 'replace', 'resubmit']],
    bites: { cutoffPassed: true, lateByHostConsent: false },
    holds: { cutoffPassed: true, lateByHostConsent: true },
  },
  { code: 'application.in-open-batch', in: [['application', 'send']], ...flag('inOpenBatch', true) },
  {
    code: 'mission.decisions-awaited',
    in: [['mission', 'makeReady']],
    bites: { undecided: 1, cutoffPassed: false },
    holds: { undecided: 0, cutoffPassed: false },
  },
  { code: 'application.successor-missing', in: [['application', 'replace']], ...flag('successorNamed', false) },
  {
    code: 'application.not-replaceable',
    in: [['accreditation act', 'nominate', 'apply']],
    ...flag('placeReplaceable', false),
  },
  {
    code: 'mission.results-before-vote',
    in: [['mission act', 'recordResults']],
    bites: { afterVoting: true, resultsAfterVote: false },
    holds: { afterVoting: true, resultsAfterVote: true },
  },
  {
    code: 'accreditation.validity-reversed',
    in: [['accreditation', 'accredit']],
    ...flag('validityInOrder', false),
  },
  {
    code: 'accreditation.results-not-official',
    in: [['accreditation', 'expire']],
    ...flag('resultsOfficial', false),
  },
  { code: 'badge.not-accredited', in: [['badge act', 'issue']], ...flag('accredited', false) },
  { code: 'mission.nobody-accredited', in: [['mission', 'makeReady']], ...count('accredited', 0, 1) },
  {
    code: 'mission.coordinator-not-accredited',
    in: [['mission', 'makeReady']],
    ...flag('coordinatorAccredited', false),
  },
  {
    code: 'accreditation.not-accredited',
    in: [['accreditation act', 'markDuty', 'markDeparture']],
    ...flag('accredited', false),
  },
  { code: 'duty.outside-mission', in: [['accreditation act', 'markDeparture']], ...flag('withinMission', false) },
  { code: 'report.nobody-to-sign', in: [['report', 'openSigning']], ...count('signatories', 0, 1) },
  {
    code: 'mission.signatures-owed',
    in: [
      ['mission', 'close'],
      ['mission act', 'recordResults'],
    ],
    bites: { signaturesOwed: { ru: 'УСЛОВНО', en: 'SYNTHETIC' } },
    holds: { signaturesOwed: null },
  },
  {
    code: 'report.signatures-missing',
    in: [['report', 'adopt']],
    bites: { mode: 'every-signatory', signatories: 3, unsigned: 1, absent: 0 },
    holds: { mode: 'every-signatory', signatories: 3, unsigned: 0, absent: 1 },
  },
  {
    code: 'report.coordinator-unsigned',
    in: [['report', 'adopt']],
    bites: { mode: 'majority', signatories: 3, unsigned: 1, absent: 0, coordinatorSigned: false },
    holds: { mode: 'majority', signatories: 3, unsigned: 1, absent: 0, coordinatorSigned: true },
  },
  {
    code: 'report.threshold-not-met',
    in: [['report', 'adopt']],
    bites: { mode: 'majority', signatories: 4, unsigned: 0, absent: 2, coordinatorSigned: true },
    holds: { mode: 'majority', signatories: 4, unsigned: 1, absent: 0, coordinatorSigned: true },
  },
  {
    code: 'report.adopted-without',
    in: [['report', 'adopt']],
    bites: { mode: 'majority', unsigned: 1, unsignedNames: { ru: 'УСЛОВНО', en: 'SYNTHETIC' } },
    holds: { mode: 'majority', unsigned: 0, unsignedNames: null },
  },
  {
    code: 'report.coordinator-not-listed',
    in: [['report', 'openSigning']],
    bites: { mode: 'majority', coordinatorListed: false },
    holds: { mode: 'majority', coordinatorListed: true },
  },
  { code: 'report.not-a-signatory', in: [['report act', 'sign', 'refuse']], ...flag('onSignatoryList', false) },
  { code: 'report.signatory-not-accredited', in: [['report act', 'sign', 'refuse']], ...flag('served', false) },
  { code: 'mission.host-profile-missing', in: [['mission', 'form']], ...flag('hostProfileCopied', false) },
  { code: 'mission.accreditations-open', in: [['mission', 'close']], ...count('accreditationsOpen', 1, 0) },
  { code: 'report.mission-over', in: [['report', 'reissue']], ...flag('missionOver', true) },
  {
    code: 'mission.over',
    in: [
      [
        'mission act',
        'registerInvitation',
        'recordDecision',
        'addEvent',
        'moveEvent',
        'setDates',
        'appointCoordinator',
        'appointDeputyCoordinator',
        'confirmCutoff',
        'approveList',
        'endOffice',
        'adoptSettings',
        'recordActivity',
        'appointRegionalRepresentative',
        'fillHostFacts',
        'setCategories',
        'addTerritoryNote',
        'openRunOff',
        'correctFact',
      ],
      ['meeting act', 'record', 'correct'],
      ['station act', 'enter', 'correct'],
      ['team act', 'form', 'correct'],
      ['plan act', 'record', 'correct'],
      ['visit act', 'record', 'correct'],
      ['visit confirming', 'confirm'],
      ['visit settling', 'settle'],
      ['incident act', 'record', 'correct'],
      ['follow-up act', 'followUp'],
      ['fact act', 'record', 'correct'],
    ],
    ...flag('missionOver', true),
  },
  {
    code: 'mission.over',
    in: [
      ['application', 'refuseEndorsement', 'return', 'sendBack', 'waitlist', 'refuseListing', 'withdraw'],
      ['accreditation', 'refuse', 'returnForDocs', 'cancelOnRequest', 'revoke', 'recall'],
      ['accreditation act', 'raiseConflict', 'markDeparture'],
    ],
    bites: { missionOver: true, endsWithMission: false },
    holds: { missionOver: true, endsWithMission: true },
  },
  {
    code: 'mission.figures-frozen',
    in: [['mission act', 'addEvent', 'moveEvent']],
    ...flag('figuresFrozen', true),
  },
  {
    code: 'mission.certificates-too-short',
    in: [['mission act', 'moveEvent']],
    bites: { certificatesTooShort: 1 },
    holds: { certificatesTooShort: 0 },
  },
  { code: 'mission.run-off-too-early', in: [['mission act', 'openRunOff']], ...flag('afterVoting', false) },
  {
    code: 'mission.coordinator-only-replaced',
    in: [['mission act', 'endOffice']],
    ...flag('coordinatorDispensable', false),
  },
  { code: 'mission.before-voting', in: [['mission act', 'addOutcomeNote']], ...flag('afterVoting', false) },
  {
    code: 'application.mission-not-under-way',
    in: [
      ['application', 'endorse', 'list', 'promote', 'send', 'resubmit', 'replace'],
      ['accreditation act', 'markDuty'],
    ],
    ...flag('missionUnderWay', false),
  },
  {
    code: 'accreditation.mission-not-under-way',
    in: [['accreditation', 'accredit', 'resubmit']],
    ...flag('missionUnderWay', false),
  },
  {
    code: 'mission.list-not-approved',
    in: [['mission', 'accredit', 'makeReady', 'observe']],
    ...flag('listApproved', false),
  },
  { code: 'mission.list-empty', in: [['mission act', 'approveList']], ...count('listed', 0, 1) },
  { code: 'application.list-not-approved', in: [['application', 'send']], ...flag('listApproved', false) },
  { code: 'mission.territory-shared', in: [['mission', 'approve', 'form']], ...count('territoriesShared', 1, 0) },
  { code: 'mission.run-off-before-vote', in: [['mission act', 'openRunOff']], ...flag('runOffAfterVote', false) },
  {
    code: 'application.category-closed',
    in: [
      ['application', 'submit'],
      ['accreditation act', 'nominate', 'apply'],
    ],
    ...flag('categoryOpen', false),
  },
  {
    code: 'application.conflict-open',
    in: [
      ['application', 'list', 'promote', 'send', 'resubmit'],
      ['accreditation', 'resubmit'],
    ],
    ...flag('conflictOpen', true),
  },
  {
    code: 'application.conflict-confirmed',
    in: [
      ['application', 'list', 'promote', 'send', 'resubmit'],
      ['accreditation', 'resubmit'],
    ],
    ...flag('conflictConfirmed', true),
  },
  {
    code: 'application.documents-missing',
    in: [
      ['application', 'endorse', 'list', 'send'],
      ['accreditation', 'resubmit'],
    ],
    bites: { documentGaps: ['passport'] },
    holds: { documentGaps: [] },
  },
  {
    code: 'application.latin-proposed',
    in: [
      ['application', 'list', 'send'],
      ['accreditation', 'resubmit'],
    ],
    ...flag('latinProposed', true),
  },
  {
    code: 'application.cutoff-passed',
    in: [['application', 'list', 'promote']],
    bites: { takesLivePlace: true, cutoffPassed: true },
    holds: { takesLivePlace: false, cutoffPassed: true },
  },
  { code: 'application.not-refused', in: [['application', 'resubmit']], ...flag('refusedByHost', false) },
  { code: 'accreditation.act-incomplete', in: [['accreditation', 'accredit']], ...flag('actComplete', false) },
  {
    code: 'accreditation.certificate-twice',
    in: [['accreditation', 'accredit']],
    bites: { certificateTaken: '7' },
    holds: { certificateTaken: null },
  },
  { code: 'accreditation.data-changed', in: [['accreditation', 'accredit']], ...flag('dataUnchanged', false) },
  { code: 'accreditation.end-incomplete', in: [['accreditation', 'revoke', 'recall']], ...flag('endComplete', false) },
  { code: 'conflict.decided-already', in: [['accreditation act', 'decideConflict']], ...flag('reviewOpen', false) },
  { code: 'conflict.own-matter', in: [['accreditation act', 'decideConflict']], ...flag('ownConflict', true) },
  {
    code: 'accreditation.no-certificate',
    in: [['accreditation act', 'returnCertificate']],
    ...flag('certificateIssued', false),
  },
  { code: 'appointment.not-yours', in: [['appointment', 'confirm', 'reject']], ...flag('mayAppoint', false) },
  { code: 'appointment.own-request', in: [['appointment', 'confirm', 'reject']], ...flag('isAsker', true) },
  { code: 'appointment.own-matter', in: [['appointment', 'confirm']], ...flag('isReceiver', true) },
  {
    code: 'appointment.own-hands',
    in: [['appointment', 'confirm']],
    bites: { alike: { ru: 'Условина', en: 'Uslovina' } },
    holds: { alike: null },
  },
  { code: 'appointment.mission-over', in: [['appointment', 'confirm']], ...flag('missionOpen', false) },
  { code: 'appointment.account-closed', in: [['appointment', 'confirm']], ...flag('accountOpen', false) },
  { code: 'appointment.mandate-over', in: [['appointment', 'confirm']], ...flag('mandateRuns', false) },
  { code: 'appointment.period-over', in: [['appointment', 'confirm']], ...flag('periodRuns', false) },
  {
    code: 'appointment.office-taken',
    in: [['appointment', 'confirm']],
    bites: { cameBetween: { ru: 'Условина', en: 'Uslovina' } },
    holds: { cameBetween: null },
  },
  { code: 'meeting.reversed', in: [['meeting act', 'record', 'correct']], ...flag('reversed', true) },
  { code: 'meeting.held-ahead', in: [['meeting act', 'record', 'correct']], ...flag('heldAhead', true) },
  { code: 'meeting.stranger', in: [['meeting act', 'record', 'correct']], ...count('strangers', 1, 0) },
  { code: 'meeting.outside-dates', in: [['meeting act', 'record', 'correct']], ...flag('outsideDates', true) },
  { code: 'meeting.twice', in: [['meeting act', 'record', 'correct']], ...count('alike', 1, 0) },
  { code: 'meeting.engaged', in: [['meeting act', 'record', 'correct']], ...count('engaged', 1, 0) },
  { code: 'team.number-taken', in: [['team act', 'form', 'correct']], ...flag('numberTaken', true) },
  { code: 'team.reversed', in: [['team act', 'form', 'correct']], ...flag('reversed', true) },
  { code: 'team.twice', in: [['team act', 'form', 'correct']], ...count('twice', 1, 0) },
  { code: 'team.stranger', in: [['team act', 'form', 'correct']], ...count('strangers', 1, 0) },
  { code: 'team.visited', in: [['team act', 'form', 'correct']], ...count('visited', 1, 0) },
  { code: 'team.planned', in: [['team act', 'form', 'correct']], ...count('planned', 1, 0) },
  { code: 'team.small', in: [['team act', 'form', 'correct']], ...since('small') },
  { code: 'team.unmixed', in: [['team act', 'form', 'correct']], ...since('unmixed') },
  { code: 'team.leaderless', in: [['team act', 'form', 'correct']], ...since('leaderless') },
  {
    code: 'fact.media-coordinator',
    in: [['fact act', 'record', 'correct']],
    bites: { spokenUnder: 'through-coordinator' },
    holds: { spokenUnder: 'free' },
  },
  {
    code: 'fact.media-none',
    in: [['fact act', 'record', 'correct']],
    bites: { spokenUnder: 'no-comments' },
    holds: { spokenUnder: 'free' },
  },
  { code: 'team.speechless', in: [['team act', 'form', 'correct']], ...since('speechless') },
  { code: 'team.elsewhere', in: [['team act', 'form', 'correct']], ...count('elsewhere', 1, 0) },
  { code: 'team.outside-dates', in: [['team act', 'form', 'correct']], ...flag('outsideDates', true) },
  { code: 'incident.source-missing', in: [['incident act', 'record', 'correct']], ...flag('sourceMissing', true) },
  { code: 'incident.unquoted', in: [['incident act', 'record', 'correct']], ...flag('unquoted', true) },
  { code: 'incident.stranger', in: [['incident act', 'record', 'correct']], ...flag('stranger', true) },
  { code: 'incident.strange-station', in: [['incident act', 'record', 'correct']], ...flag('strangeStation', true) },
  { code: 'incident.outside-dates', in: [['incident act', 'record', 'correct']], ...flag('outsideDates', true) },
  {
    code: 'incident.ahead',
    in: [
      ['incident act', 'record', 'correct'],
      ['follow-up act', 'followUp'],
    ],
    ...flag('ahead', true),
  },
  { code: 'incident.twice', in: [['incident act', 'record', 'correct']], ...count('alike', 1, 0) },
  { code: 'incident.nothing-to-follow', in: [['follow-up act', 'followUp']], ...flag('positivePractice', true) },
  { code: 'fact.twice', in: [['fact act', 'record', 'correct']], ...count('alike', 1, 0) },
  { code: 'plan.reversed', in: [['plan act', 'record', 'correct']], ...flag('reversed', true) },
  { code: 'plan.strange-station', in: [['plan act', 'record', 'correct']], ...flag('strangeStation', true) },
  { code: 'plan.outside-dates', in: [['plan act', 'record', 'correct']], ...flag('outsideDates', true) },
  { code: 'plan.off-days', in: [['plan act', 'record', 'correct']], ...flag('offDays', true) },
  { code: 'plan.two-places', in: [['plan act', 'record', 'correct']], ...count('places', 1, 0) },
  { code: 'plan.nobody', in: [['plan act', 'record', 'correct']], ...flag('nobody', true) },
  { code: 'plan.opening-uncovered', in: [['plan act', 'record', 'correct']], ...gap('unopened') },
  { code: 'plan.counting-uncovered', in: [['plan act', 'record', 'correct']], ...gap('uncounted') },
  { code: 'visit.station-unknown', in: [['visit act', 'record', 'correct']], ...flag('stationKnown', false) },
  { code: 'visit.team-unknown', in: [['visit act', 'record', 'correct']], ...flag('teamKnown', false) },
  { code: 'visit.form-unknown', in: [['visit act', 'record', 'correct']], ...flag('formPublished', false) },
  { code: 'visit.form-unfit', in: [['visit act', 'record', 'correct']], ...flag('formFits', false) },
  { code: 'visit.reversed', in: [['visit act', 'record', 'correct']], ...flag('reversed', true) },
  { code: 'visit.ahead', in: [['visit act', 'record', 'correct']], ...flag('ahead', true) },
  { code: 'visit.outside-dates', in: [['visit act', 'record', 'correct']], ...flag('outsideDates', true) },
  { code: 'visit.off-duty', in: [['visit act', 'record', 'correct']], ...count('offDuty', 1, 0) },
  { code: 'visit.last-day', in: [['visit act', 'record', 'correct']], ...count('lastDay', 1, 0) },
  { code: 'visit.not-your-team', in: [['visit act', 'record', 'correct']], ...count('lent', 1, 0) },
  { code: 'visit.elsewhere', in: [['visit act', 'record', 'correct']], ...count('elsewhere', 1, 0) },
  { code: 'visit.twice', in: [['visit act', 'record', 'correct']], ...count('alike', 1, 0) },
  { code: 'visit.outside-team', in: [['visit act', 'record', 'correct']], ...count('outsideTeam', 1, 0) },
  { code: 'visit.confirmed-already', in: [['visit confirming', 'confirm']], ...flag('confirmed', true) },
  {
    code: 'visit.beside-open',
    in: [
      ['visit confirming', 'confirm'],
      ['visit act', 'record', 'correct'],
    ],
    ...count('besides', 1, 0),
  },
  { code: 'mission.visits-counted', in: [['mission act', 'recordActivity']], ...count('visitsConfirmed', 1, 0) },
  { code: 'mission.meetings-counted', in: [['mission act', 'recordActivity']], ...count('meetingsHeld', 1, 0) },
  { code: 'publication.own-request', in: [['publication', 'confirm', 'reject']], ...flag('isAsker', true) },
  {
    code: 'publication.own-hands',
    in: [['publication', 'confirm']],
    bites: { alike: { ru: 'Условина', en: 'Uslovina' } },
    holds: { alike: null },
  },
  { code: 'publication.not-asker', in: [['publication', 'takeBack']], ...flag('isAsker', false) },
  { code: 'publication.not-adopted', in: [['publication act', 'publish']], ...flag('adopted', false) },
  { code: 'publication.scheduled-already', in: [['publication act', 'publish']], ...flag('scheduled', true) },
  {
    code: 'publication.not-scheduled',
    in: [['publication act', 'reschedule', 'callOff']],
    ...flag('scheduled', false),
  },
  {
    code: 'publication.not-published',
    in: [['publication act', 'complete', 'retract']],
    bites: { published: false, withdrawable: false },
    holds: { published: true, withdrawable: true },
  },
  { code: 'publication.nothing-new', in: [['publication act', 'complete']], ...flag('unpublished', false) },
  { code: 'publication.time-past', in: [['publication act', 'publish', 'reschedule']], ...flag('timeAhead', false) },
  {
    code: 'publication.awaited-already',
    in: [['publication act', 'publish', 'reschedule', 'callOff', 'complete', 'retract']],
    ...flag('awaited', true),
  },
  { code: 'appointment.not-asker', in: [['appointment', 'takeBack']], ...flag('isAsker', false) },
];

export const settings = DEFAULT_SETTINGS;

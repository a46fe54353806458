import fc from 'fast-check';
import { accreditationActs, type AccreditationActFacts } from './accreditation-acts.js';
import { appointmentLifecycle, type AppointmentFacts } from './appointment-lifecycle.js';
import { accreditationLifecycle, type AccreditationFacts } from './accreditation-lifecycle.js';
import { applicationLifecycle } from './application-lifecycle.js';
import type { ApplicationFacts } from './application-requirements.js';
import {
  advance,
  assess,
  assessAct,
  correctMove,
  perform,
  STATE_LEFT,
  type Act,
  type Lifecycle,
  type MadeMove,
} from './lifecycle.js';
import { MESSAGES } from './messages.js';
import { missionActs, missionLifecycle, type MissionActFacts, type MissionFacts } from './mission-lifecycle.js';
import { Refusal, REFUSALS, type Finding, type RefusalCode } from './refusals.js';
import { reportActs, reportLifecycle, type ReportActFacts, type ReportFacts } from './report-lifecycle.js';
import { authorityOf, type Authority } from './roles.js';
import { RULES, type RuleId } from './rules/index.js';
import { DEFAULT_SETTINGS, SETTINGS, type RuleSettings } from './settings.js';
import { LANGUAGES } from './vocabulary.js';

/** A coordinator against whom nothing speaks. */
const ABLE = { servingMember: true, fromHost: false, takesPart: true, hostNational: false, inOpenCategory: true };
const settings = DEFAULT_SETTINGS;

/** Facts in which nothing stands in the way. */
const mission: MissionFacts = {
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
  conclusionAdopted: true,
  conclusionPublished: true,
  conclusionNoted: true,
  accreditationsOpen: 0,
  signaturesOwed: null,
  reportAdopted: true,
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
  gendersMissing: 0,
  resultsAfterVote: true,
  deadlineBeforeCutoff: true,
  signaturesOwed: null,
  documentsFixed: null,
  documentsOpen: null,
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
const accreditationAct: AccreditationActFacts = {
  ...application,
  accredited: true,
  reviewOpen: true,
  ownConflict: false,
  certificateIssued: true,
};
const report: ReportFacts = {
  settings,
  emptySections: 0,
  untranslated: 0,
  snapshotFinal: true,
  pollsClosed: true,
  mode: 'every-signatory',
  signatories: 3,
  unsigned: 0,
  unsignedNames: null,
  coordinatorListed: true,
  coordinatorSigned: true,
  originalRendered: true,
  translationsRendered: true,
  sessionRecorded: true,
  missionOver: false,
};
const reportAct: ReportActFacts = {
  missionReady: true,
  documentOpen: false,
  writable: true,
  inSigning: true,
  onSignatoryList: true,
  served: true,
  digestSeen: true,
  signedAlready: false,
  adopted: true,
  toSign: false,
  languageFilled: true,
  translation: true,
  agreed: true,
  languageApproved: true,
  paperBeforePolls: false,
};

const appointment: AppointmentFacts = { mayAppoint: true, isAsker: false, isReceiver: false, alike: null };

/** An officer mends what somebody decided who was allowed to. */
const by = (corrector: Authority) => ({ corrector, judged: anyone });

/** What these moves wait for is what the others must not meet. */
const waitingFor: Record<string, object> = {
  waitlist: { placesFree: false },
  lapse: { deadlinePassed: true },
  takeBack: { isAsker: true },
};

/** A lifecycle or a table of acts whose facts are read only through their names. */
type Facts = Record<string, unknown>;
type AnyLifecycle = Lifecycle<string, string, Facts>;
const lifecycles = [
  ['mission', missionLifecycle as AnyLifecycle, mission as Facts],
  ['application', applicationLifecycle as AnyLifecycle, application as Facts],
  ['accreditation', accreditationLifecycle as AnyLifecycle, accreditation as Facts],
  ['report', reportLifecycle as AnyLifecycle, report as Facts],
  ['appointment', appointmentLifecycle as AnyLifecycle, appointment as Facts],
] as const;
const actTables = [
  ['mission', missionActs as Record<string, Act<Facts>>, missionAct as Facts],
  ['accreditation', accreditationActs as Record<string, Act<Facts>>, accreditationAct as Facts],
  ['report', reportActs as Record<string, Act<Facts>>, reportAct as Facts],
] as const;

const anyone: Authority = { can: () => true };
const stranger = authorityOf();
const officer = authorityOf('secretariatOfficer');

const favourable = (action: string, facts: Facts): Facts => ({ ...facts, ...waitingFor[action] });
/** What is favourable in either way: a document may be adopted by all, or by a majority while one has not signed. */
const grounds = (action: string, facts: Facts): Facts[] => [
  favourable(action, facts),
  ...('mode' in facts ? [{ ...favourable(action, facts), mode: 'majority', unsigned: 1 }] : []),
];
const codesOf = (findings: readonly Finding[], effect: Finding['effect'] = 'refuses') =>
  findings.filter((finding) => finding.effect === effect).map(({ code }) => code);

function refusalOf(attempt: () => unknown): Refusal {
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
const anyFactsLike = (facts: Facts): fc.Arbitrary<Facts> => {
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
const withOneThingDifferent = (facts: Facts): Facts[] =>
  Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return [{ ...facts, [name]: !value }];
    if (typeof value === 'number') return [{ ...facts, [name]: value === 0 ? 1 : 0 }];
    if (typeof value === 'string') return [];
    if (value === null) return [{ ...facts, [name]: SOMEBODY }];
    if (value === settings) return [];
    if (Array.isArray(value)) return [{ ...facts, [name]: ['passport'] }];
    const unable = [
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

describe.each(lifecycles)('in the %s lifecycle', (_, lifecycle, facts) => {
  const actions = Object.keys(lifecycle.moves);
  const stands = (action: string) => lifecycle.moves[action]!;
  const steps = actions.flatMap((action) => stands(action).from.map((from) => [action, from] as const));
  const left = lifecycle.initial;
  const targetOf = (action: string) => (stands(action).to === STATE_LEFT ? left : stands(action).to);
  const made = ([action, from]: readonly [string, string]): MadeMove<string, string> => ({
    action,
    from,
    to: targetOf(action),
  });
  const mend = (last: MadeMove<string, string>, instead: string | null, some = facts, actor = officer) =>
    correctMove(lifecycle, last.to, last, instead, by(actor), instead ? favourable(instead, some) : some, left);

  it('every move can be made when nothing stands in the way', () => {
    for (const [action, from] of steps)
      expect(advance(lifecycle, from, action, anyone, favourable(action, facts), left)).toEqual({
        to: targetOf(action),
        warnings: [],
      });
  });

  it('every requirement alone can stand in the way, and every warning can come', () => {
    for (const [action, { requires = [], warns = [] }] of Object.entries(lifecycle.moves))
      for (const { code, met } of [...requires, ...warns])
        expect([
          action,
          code,
          grounds(action, facts)
            .flatMap(withOneThingDifferent)
            .some((other) => !met(other)),
        ]).toEqual([action, code, true]);
  });

  it('every unmet requirement is told at once, in any facts and from any state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.constantFrom(...lifecycle.states),
        anyFactsLike(facts),
        (action, state, some) => {
          const { from, requires = [], warns = [] } = stands(action);
          const findings = assess(lifecycle, state, action, anyone, some);
          expect(codesOf(findings)).toEqual([
            ...(from.includes(state) ? [] : [lifecycle.wrongState]),
            ...requires.filter(({ met }) => !met(some)).map(({ code }) => code),
          ]);
          expect(codesOf(findings, 'warns')).toEqual(warns.filter(({ met }) => !met(some)).map(({ code }) => code));
        },
      ),
    );
  });

  it('a move throws exactly what was assessed, or leads on with exactly the warnings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...steps), anyFactsLike(facts), ([action, state], some) => {
        const findings = assess(lifecycle, state, action, anyone, some);
        const move = () => advance(lifecycle, state, action, anyone, some, left);
        if (codesOf(findings).length === 0) return expect(move()).toEqual({ to: targetOf(action), warnings: findings });
        const refusal = refusalOf(move);
        expect(refusal.findings).toEqual(findings);
        expect(refusal.code).toBe(codesOf(findings)[0]);
        expect(refusal.kind).toBe(REFUSALS[refusal.code].kind);
      }),
    );
  });

  it('each finding names its rule and where the rule comes from', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actions), anyFactsLike(facts), (action, some) => {
        for (const { code, rule, provenance } of assess(lifecycle, lifecycle.initial, action, anyone, some)) {
          const row: { kind: string; rule?: RuleId } = REFUSALS[code];
          expect(rule).toBe(row.rule);
          expect(provenance).toEqual(RULES[row.rule!].provenance.codes);
          expect(provenance).not.toEqual([]);
        }
      }),
    );
  });

  it('a stranger learns only that the permission is missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.constantFrom(...lifecycle.states),
        anyFactsLike(facts),
        (action, state, some) => {
          const { permission } = stands(action);
          expect(assess(lifecycle, state, action, stranger, some)).toEqual([
            { effect: 'refuses', code: 'permission.missing', rule: null, provenance: [], params: { permission } },
          ]);
        },
      ),
    );
  });

  it('a wrong state is named with the action and the state', () => {
    for (const action of actions)
      for (const state of lifecycle.states)
        if (!stands(action).from.includes(state)) {
          const [finding] = assess(lifecycle, state, action, anyone, favourable(action, facts));
          expect(finding).toMatchObject({ code: lifecycle.wrongState, params: { action, state } });
        }
  });

  it('a random walk stays among the known states, and takes up again what was put off', () => {
    const step = fc.tuple(fc.constantFrom(...actions), anyFactsLike(facts), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (walk) => {
        let state = lifecycle.initial;
        let stateLeft: string | null = null;
        for (const [action, some, fortunate] of walk) {
          if (!stands(action).from.includes(state)) continue;
          const now = fortunate ? favourable(action, facts) : some;
          if (codesOf(assess(lifecycle, state, action, anyone, now)).length > 0) continue;
          const { to } = advance(lifecycle, state, action, anyone, now, stateLeft);
          expect(lifecycle.states).toContain(to);
          if (stands(action).to === STATE_LEFT) expect(to).toBe(stateLeft);
          stateLeft = state;
          state = to;
        }
      }),
    );
  });

  describe('a correction', () => {
    const mistakes = steps.filter(([action]) => !stands(action).final).map(made);
    const binding = steps.filter(([action]) => stands(action).final).map(made);

    it('undoes the last move', () => {
      for (const last of mistakes) expect(mend(last, null)).toBe(last.from);
    });

    it('puts in its place only a move that was possible from the same state', () => {
      for (const last of mistakes)
        for (const instead of actions) {
          const { from, final } = stands(instead);
          if (!from.includes(last.from))
            expect(refusalOf(() => mend(last, instead))).toMatchObject({
              code: lifecycle.wrongState,
              params: { action: instead, state: last.from },
            });
          else if (final) expect(refusalOf(() => mend(last, instead)).code).toBe('correction.final');
          else expect([last, instead, mend(last, instead)]).toEqual([last, instead, targetOf(instead)]);
        }
    });

    it('asks what the other move asks, all at once', () => {
      const other = fc
        .constantFrom(...mistakes)
        .chain((last) =>
          fc.tuple(
            fc.constant(last),
            fc.constantFrom(
              ...actions.filter((action) => !stands(action).final && stands(action).from.includes(last.from)),
            ),
          ),
        );
      fc.assert(
        fc.property(other, anyFactsLike(facts), ([last, instead], some) => {
          const findings = assessAct(stands(instead), anyone, favourable(instead, some));
          if (codesOf(findings).length === 0) expect(mend(last, instead, some)).toBe(targetOf(instead));
          else expect(refusalOf(() => mend(last, instead, some)).findings).toEqual(findings);
        }),
      );
    });

    it('never touches what binds others at once', () => {
      for (const last of binding)
        for (const instead of [null, ...actions])
          expect(refusalOf(() => mend(last, instead))).toMatchObject({
            code: 'correction.final',
            params: { action: last.action },
          });
    });

    it('says nothing in the name of someone who may not decide it', () => {
      for (const last of mistakes)
        for (const instead of actions.filter((other) => stands(other).from.includes(last.from) && !stands(other).final))
          expect(
            refusalOf(() =>
              correctMove(lifecycle, last.to, last, instead, { corrector: anyone, judged: stranger }, facts, left),
            ).code,
          ).toBe('permission.missing');
    });

    it('reaches no further back than the last move', () => {
      for (const last of [...mistakes, ...binding])
        for (const state of lifecycle.states.filter((other) => other !== last.to))
          expect(refusalOf(() => correctMove(lifecycle, state, last, null, by(officer), facts)).code).toBe(
            'correction.nothing-to-correct',
          );
      for (const state of lifecycle.states)
        expect(refusalOf(() => correctMove(lifecycle, state, undefined, null, by(officer), facts)).code).toBe(
          'correction.nothing-to-correct',
        );
    });

    it('needs the permission to correct, before anything else is told', () => {
      const mayAllElse: Authority = { can: (permission) => permission !== 'record:correct' };
      for (const last of [...mistakes, ...binding, undefined])
        expect(
          refusalOf(() => correctMove(lifecycle, lifecycle.initial, last, null, by(mayAllElse), facts)).findings,
        ).toMatchObject([{ code: 'permission.missing', params: { permission: 'record:correct' } }]);
    });
  });
});

describe.each(actTables)('of the acts on a %s', (_, acts, facts) => {
  it('every one can be done when nothing stands in the way', () => {
    for (const act of Object.values(acts)) expect(perform(act, anyone, facts)).toEqual([]);
  });

  it('every requirement alone can stand in the way, and every warning can come', () => {
    for (const [name, { requires = [], warns = [] }] of Object.entries(acts))
      for (const { code, met } of [...requires, ...warns])
        expect([name, code, withOneThingDifferent(facts).some((other) => !met(other))]).toEqual([name, code, true]);
  });

  it('each throws exactly what was assessed, or goes on with exactly the warnings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(acts)), anyFactsLike(facts), (act, some) => {
        const findings = assessAct(act, anyone, some);
        if (codesOf(findings).length === 0) expect(perform(act, anyone, some)).toEqual(findings);
        else expect(refusalOf(() => perform(act, anyone, some)).findings).toEqual(findings);
      }),
    );
  });

  it('none tells a stranger more than the missing permission', () => {
    for (const act of Object.values(acts))
      expect(refusalOf(() => perform(act, stranger, facts)).findings).toMatchObject([{ code: 'permission.missing' }]);
  });
});

it('a sentence finds all its values in the requirement that says it', () => {
  const tables = [
    ...lifecycles.map(([, { moves }, facts]) => [moves, facts] as const),
    ...actTables.map(([, ...row]) => row),
  ];
  for (const [acts, facts] of tables)
    for (const { requires = [], warns = [] } of Object.values<Act<Facts>>(acts))
      for (const { code, params } of [...requires, ...warns])
        for (const language of LANGUAGES)
          for (const [, name] of MESSAGES[language][code].matchAll(/\{(\w+)\}/g))
            expect([code, Object.keys(params?.(facts) ?? {})]).toEqual([code, expect.arrayContaining([name])]);
});

describe('a mission', () => {
  const nothing: MissionFacts = {
    ...mission,
    coordinator: null,
    nominationDeadlineSet: false,
    hostProfileCopied: false,
  };

  it('with nothing set is told everything that forming still needs', () => {
    const findings = assess(missionLifecycle, 'APPROVED', 'form', officer, nothing);
    expect(findings.map(({ code, rule }) => [code, rule])).toEqual([
      ['mission.coordinator-missing', 'R-06'],
      ['mission.nomination-deadline-missing', 'R-13'],
      ['mission.host-profile-missing', 'R-34'],
    ] satisfies [RefusalCode, RuleId][]);
  });

  it('taken up again stands where it stood, whichever state it was put off in', () => {
    for (const stood of missionLifecycle.moves.postpone.from) {
      expect(advance(missionLifecycle, stood, 'postpone', officer, nothing).to).toBe('POSTPONED');
      expect(advance(missionLifecycle, 'POSTPONED', 'resume', officer, nothing, stood).to).toBe(stood);
    }
  });

  it('is not taken up again into nowhere', () => {
    expect(() => advance(missionLifecycle, 'POSTPONED', 'resume', officer, mission)).toThrow('state left');
  });
});

it('switching a rule off never refuses more', () => {
  const switches = Object.entries(SETTINGS).flatMap(([name, { default: value }]) => (value === true ? [name] : []));
  for (const [, lifecycle, facts] of lifecycles)
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(lifecycle.moves)),
        anyFactsLike(facts),
        fc.constantFrom(...switches),
        (move, some, name) => {
          const refused = (value: boolean) =>
            codesOf(
              assessAct(move, anyone, { ...some, settings: { ...(some.settings as RuleSettings), [name]: value } }),
            );
          expect(refused(true)).toEqual(expect.arrayContaining(refused(false)));
        },
      ),
    );
});

describe('R-25, R-29: who is named for a place after the host’s cut-off', () => {
  const late = { ...accreditationAct, deadlinePassed: true, cutoffPassed: true };
  const agreed = { ...late, lateConsentKept: true };
  const steps = [
    ['DRAFT', 'submit'],
    ['SUBMITTED', 'endorse'],
    ['ENDORSED', 'list'],
    ['LISTED', 'send'],
  ] as const;
  const against = (facts: AccreditationActFacts) =>
    steps.map(([state, action]) => codesOf(assess(applicationLifecycle, state, action, anyone, facts)));
  const [deadline, cutoff] = ['application.deadline-passed', 'application.cutoff-passed'] as const;

  it('comes onto the list only with the host’s consent to that very name', () => {
    expect(refusalOf(() => perform(accreditationActs.nominate, anyone, late)).code).toBe(deadline);
    expect(perform(accreditationActs.nominate, anyone, agreed)).toEqual([]);
    expect(against(late)).toEqual([[deadline], [deadline], [cutoff], [cutoff]]);
    expect(against(agreed).slice(0, 3)).toEqual([[], [], []]);
  });

  it('is sent only in a batch to which the host consents as well', () => {
    expect(against(agreed)[3]).toEqual([cutoff]);
    expect(against({ ...agreed, lateByHostConsent: true })[3]).toEqual([]);
  });
});

import { RULES, type RuleId } from './rule-register.js';

/** Why a request cannot be granted. Each adapter decides what a kind means to it: an HTTP status, retry or not. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'stale'
  | 'unversioned'
  | 'too-large'
  | 'too-many'
  | 'range'
  | 'unavailable'
  | 'internal';

type Row = { kind: RefusalKind; rule?: RuleId };

/** Every refusal and warning a user can meet. The code doubles as the translation key; `rule` says what it rests on. */
export const REFUSALS = {
  'permission.missing': { kind: 'forbidden' },
  'session.missing': { kind: 'unauthenticated' },
  'session.wrong-credentials': { kind: 'unauthenticated' },
  'session.too-many-tries': { kind: 'too-many' },
  'session.busy': { kind: 'too-many' },
  'request.not-ours': { kind: 'forbidden' },
  'request.malformed': { kind: 'invalid' },
  'request.too-large': { kind: 'too-large' },
  'request.media-type': { kind: 'invalid' },
  'request.cursor-broken': { kind: 'invalid' },
  'request.conflicts': { kind: 'conflict' },
  'route.not-found': { kind: 'not-found' },
  'version.missing': { kind: 'unversioned' },
  'version.stale': { kind: 'stale' },
  'idempotency.other-content': { kind: 'conflict' },
  'idempotency.missing': { kind: 'invalid' },
  'service.unavailable': { kind: 'unavailable' },
  'service.broken': { kind: 'internal' },
  'correction.nothing-to-correct': { kind: 'conflict', rule: 'R-59' },
  'correction.final': { kind: 'conflict', rule: 'R-59' },
  'reason.missing': { kind: 'invalid', rule: 'R-59' },
  'paper.author-unknown': { kind: 'conflict', rule: 'R-64' },
  'paper.not-allowed': { kind: 'forbidden', rule: 'R-64' },
  'paper.in-future': { kind: 'conflict', rule: 'R-64' },
  'paper.other-paper': { kind: 'conflict', rule: 'R-64' },
  'paper.own-matter': { kind: 'forbidden', rule: 'R-64' },
  'link.invalid': { kind: 'conflict' },
  'account.not-found': { kind: 'not-found' },
  'account.exists': { kind: 'conflict' },
  'account.deactivated': { kind: 'conflict' },
  'account.last-administrator': { kind: 'conflict' },
  'password.same': { kind: 'conflict' },
  'grant.not-found': { kind: 'not-found' },
  'grant.wrong-reach': { kind: 'invalid' },
  'grant.to-oneself': { kind: 'forbidden' },
  'grant.not-yours': { kind: 'forbidden' },
  'setting.unknown-value': { kind: 'invalid' },
  'delegation.not-found': { kind: 'not-found' },
  'delegation.chamber-not-found': { kind: 'not-found' },
  'delegation.period-reversed': { kind: 'invalid', rule: 'R-11' },
  'person.not-found': { kind: 'not-found' },
  'person.email-taken': { kind: 'conflict' },
  'roster.email-twice': { kind: 'invalid' },
  'roster.person-twice': { kind: 'invalid' },
  'roster.ambiguous': { kind: 'conflict' },
  'roster.other-email': { kind: 'conflict' },
  'roster.country-unknown': { kind: 'invalid' },
  'roster.date-unclear': { kind: 'invalid' },
  'roster.yes-or-no': { kind: 'invalid' },
  'roster.chamber-unknown': { kind: 'invalid' },
  'roster.mandate-incomplete': { kind: 'invalid' },
  'roster.mandate-differs': { kind: 'conflict' },
  'roster.mandate-overlaps': { kind: 'conflict' },
  'roster.rows-refused': { kind: 'conflict' },
  'roster.not-tried': { kind: 'conflict' },
  'roster.other-file': { kind: 'conflict' },
  'representative.not-found': { kind: 'not-found' },
  'file.not-found': { kind: 'not-found' },
  'file.content-differs': { kind: 'invalid' },
  'file.empty': { kind: 'invalid' },
  'file.erased': { kind: 'gone', rule: 'R-60' },
  'sheet.wrong-file': { kind: 'invalid' },
  'sheet.old-excel': { kind: 'invalid' },
  'sheet.encrypted': { kind: 'invalid' },
  'sheet.broken': { kind: 'invalid' },
  'sheet.too-large': { kind: 'too-large' },
  'sheet.swollen': { kind: 'too-large' },
  'sheet.empty': { kind: 'invalid' },
  'sheet.too-many-rows': { kind: 'invalid' },
  'sheet.too-many-columns': { kind: 'invalid' },
  'sheet.several-sheets': { kind: 'invalid' },
  'sheet.header-missing': { kind: 'invalid' },
  'sheet.header-twice': { kind: 'invalid' },
  'sheet.column-missing': { kind: 'invalid' },
  'sheet.column-twice': { kind: 'invalid' },
  'sheet.formula': { kind: 'invalid' },
  'sheet.control-character': { kind: 'invalid' },
  'sheet.quotes-broken': { kind: 'invalid' },
  'mission.not-found': { kind: 'not-found' },
  'mission.number-taken': { kind: 'conflict' },
  'mission.wrong-state': { kind: 'conflict', rule: 'R-62' },
  'mission.over': { kind: 'conflict', rule: 'R-62' },
  'mission.invitation-missing': { kind: 'conflict', rule: 'R-03' },
  'mission.voting-day-missing': { kind: 'conflict', rule: 'R-01' },
  'mission.inviter-not-in-profile': { kind: 'conflict', rule: 'R-04' },
  'mission.decision-missing': { kind: 'conflict', rule: 'R-05' },
  'mission.host-outside-membership': { kind: 'conflict', rule: 'R-02' },
  'mission.dates-miss-voting-day': { kind: 'conflict', rule: 'R-09' },
  'mission.dates-reversed': { kind: 'invalid', rule: 'R-09' },
  'mission.coordinator-missing': { kind: 'conflict', rule: 'R-06' },
  'mission.coordinator-not-serving': { kind: 'conflict', rule: 'R-07' },
  'mission.coordinator-from-host': { kind: 'conflict', rule: 'R-08' },
  'mission.nomination-deadline-missing': { kind: 'conflict', rule: 'R-13' },
  'mission.host-profile-missing': { kind: 'conflict', rule: 'R-34' },
  'mission.nobody-endorsed': { kind: 'conflict', rule: 'R-14' },
  'mission.list-not-approved': { kind: 'conflict', rule: 'R-64' },
  'mission.list-empty': { kind: 'conflict', rule: 'R-64' },
  'mission.cutoff-unconfirmed': { kind: 'conflict', rule: 'R-24' },
  'mission.decisions-awaited': { kind: 'conflict', rule: 'R-27' },
  'mission.nobody-accredited': { kind: 'conflict', rule: 'R-33' },
  'mission.coordinator-not-accredited': { kind: 'conflict', rule: 'R-33' },
  'mission.not-begun': { kind: 'conflict', rule: 'R-09' },
  'mission.polls-open': { kind: 'conflict', rule: 'R-51' },
  'mission.conclusion-not-adopted': { kind: 'conflict', rule: 'R-50' },
  'mission.conclusion-not-published': { kind: 'conflict', rule: 'R-53' },
  'mission.conclusion-not-noted': { kind: 'conflict', rule: 'R-57' },
  'mission.accreditations-open': { kind: 'conflict', rule: 'R-58' },
  'mission.before-voting': { kind: 'conflict', rule: 'R-62' },
  'mission.results-before-vote': { kind: 'conflict', rule: 'R-31' },
  'mission.results-in-future': { kind: 'conflict', rule: 'R-31' },
  'mission.deadline-after-cutoff': { kind: 'conflict', rule: 'R-13' },
  'mission.office-not-found': { kind: 'not-found' },
  'mission.event-not-found': { kind: 'not-found' },
  'mission.local-time-wrong': { kind: 'invalid', rule: 'R-24' },
  'mission.host-unknown': { kind: 'not-found' },
  'application.not-found': { kind: 'not-found' },
  'application.wrong-state': { kind: 'conflict', rule: 'R-14' },
  'application.mission-not-forming': { kind: 'conflict', rule: 'R-13' },
  'application.mission-not-under-way': { kind: 'conflict', rule: 'R-62' },
  'application.deadline-passed': { kind: 'conflict', rule: 'R-13' },
  'application.delegation-not-participating': { kind: 'conflict', rule: 'R-12' },
  'application.not-in-category': { kind: 'conflict', rule: 'R-15' },
  'application.category-closed': { kind: 'conflict', rule: 'R-15' },
  'application.host-national': { kind: 'conflict', rule: 'R-16' },
  'application.already-live': { kind: 'conflict', rule: 'R-18' },
  'application.parallel-engagement': { kind: 'conflict', rule: 'R-18' },
  'application.texts-not-accepted': { kind: 'conflict', rule: 'R-20' },
  'application.candidate': { kind: 'conflict', rule: 'R-22' },
  'application.conflict-open': { kind: 'conflict', rule: 'R-21' },
  'application.conflict-confirmed': { kind: 'conflict', rule: 'R-21' },
  'conflict.not-found': { kind: 'not-found' },
  'conflict.decided-already': { kind: 'conflict', rule: 'R-21' },
  'conflict.own-matter': { kind: 'conflict', rule: 'R-21' },
  'application.mandate-over': { kind: 'conflict', rule: 'R-19' },
  'application.endorsed-by-oneself': { kind: 'conflict', rule: 'R-14' },
  'application.not-own-endorser': { kind: 'conflict', rule: 'R-14' },
  'application.cutoff-passed': { kind: 'conflict', rule: 'R-25' },
  'application.not-endorsed': { kind: 'conflict', rule: 'R-14' },
  'application.no-place': { kind: 'conflict', rule: 'R-17' },
  'application.place-free': { kind: 'conflict', rule: 'R-17' },
  'application.in-open-batch': { kind: 'conflict', rule: 'R-26' },
  'application.list-not-approved': { kind: 'conflict', rule: 'R-64' },
  'application.not-refused': { kind: 'conflict', rule: 'R-28' },
  'application.successor-missing': { kind: 'conflict', rule: 'R-29' },
  'application.not-replaceable': { kind: 'conflict', rule: 'R-29' },
  'application.nothing-lapsed': { kind: 'conflict', rule: 'R-19' },
  'application.nobody-to-send': { kind: 'conflict', rule: 'R-26' },
  'text.not-found': { kind: 'not-found' },
  'text.not-current': { kind: 'conflict', rule: 'R-20' },
  'text.not-yours': { kind: 'conflict', rule: 'R-20' },
  'accreditation.not-found': { kind: 'not-found' },
  'accreditation.wrong-state': { kind: 'conflict', rule: 'R-27' },
  'accreditation.validity-reversed': { kind: 'conflict', rule: 'R-31' },
  'accreditation.mandate-over': { kind: 'conflict', rule: 'R-19' },
  'accreditation.data-changed': { kind: 'conflict', rule: 'R-26' },
  'accreditation.end-incomplete': { kind: 'conflict', rule: 'R-30' },
  'accreditation.act-incomplete': { kind: 'invalid', rule: 'R-27' },
  'accreditation.no-certificate': { kind: 'conflict', rule: 'R-30' },
  'reply.number-unknown': { kind: 'invalid' },
  'reply.number-differs': { kind: 'invalid' },
  'reply.name-unknown': { kind: 'invalid' },
  'reply.name-ambiguous': { kind: 'invalid' },
  'reply.decision-unknown': { kind: 'invalid' },
  'batch.not-found': { kind: 'not-found' },
  'batch.not-in-batch': { kind: 'invalid', rule: 'R-26' },
  'batch.decisions-refused': { kind: 'conflict', rule: 'R-27' },
  'accreditation.results-not-official': { kind: 'conflict', rule: 'R-31' },
  'accreditation.mission-not-under-way': { kind: 'conflict', rule: 'R-62' },
  'accreditation.not-accredited': { kind: 'conflict', rule: 'R-33' },
  'report.not-found': { kind: 'not-found' },
  'report.wrong-state': { kind: 'conflict', rule: 'R-53' },
  'report.mission-not-ready': { kind: 'conflict', rule: 'R-46' },
  'report.already-open': { kind: 'conflict', rule: 'R-45' },
  'report.mission-over': { kind: 'conflict', rule: 'R-58' },
  'report.translation-empty': { kind: 'conflict', rule: 'R-54' },
  'report.not-writable': { kind: 'conflict', rule: 'R-53' },
  'report.section-not-written': { kind: 'invalid', rule: 'R-48' },
  'report.sections-empty': { kind: 'conflict', rule: 'R-48' },
  'report.snapshot-provisional': { kind: 'conflict', rule: 'R-46' },
  'report.polls-open': { kind: 'conflict', rule: 'R-51' },
  'report.nobody-to-sign': { kind: 'conflict', rule: 'R-33' },
  'report.signatures-missing': { kind: 'conflict', rule: 'R-50' },
  'report.original-not-rendered': { kind: 'conflict', rule: 'R-53' },
  'report.translation-missing': { kind: 'conflict', rule: 'R-54' },
  'report.session-missing': { kind: 'conflict', rule: 'R-57' },
  'report.not-in-signing': { kind: 'conflict', rule: 'R-50' },
  'report.not-a-signatory': { kind: 'conflict', rule: 'R-33' },
  'report.signatory-not-accredited': { kind: 'conflict', rule: 'R-33' },
  'report.digest-differs': { kind: 'conflict', rule: 'R-50' },
  'report.signed-already': { kind: 'conflict', rule: 'R-50' },
  'report.not-adopted': { kind: 'conflict', rule: 'R-55' },
  'snapshot.not-found': { kind: 'not-found' },
  'render.not-found': { kind: 'not-found' },
  'artifact.not-found': { kind: 'not-found' },
  'range.not-satisfiable': { kind: 'range' },
} as const satisfies Record<string, Row>;

export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];
export type RefusalParams = Record<string, string | number>;

/** One thing that speaks against an act, or that it is warned of, with the rule it rests on. */
export type Finding = {
  effect: 'refuses' | 'warns';
  code: RefusalCode;
  rule: RuleId | null;
  provenance: readonly string[];
  params: RefusalParams;
};

export function findingOf(effect: Finding['effect'], code: RefusalCode, params: RefusalParams = {}): Finding {
  const { rule }: Row = REFUSALS[code];
  return { effect, code, rule: rule ?? null, provenance: rule ? RULES[rule].provenance.codes : [], params };
}

/** The one error our own code throws on purpose. Anything else is a bug and ends as a 500. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly findings: readonly Finding[];
  constructor(
    readonly code: RefusalCode,
    readonly params: RefusalParams = {},
    findings?: readonly Finding[],
  ) {
    super(code);
    this.kind = REFUSALS[code].kind;
    this.findings = findings ?? [findingOf('refuses', code, params)];
  }
}

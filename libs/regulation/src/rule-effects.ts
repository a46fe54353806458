import { accreditationActs } from './accreditation-acts.js';
import { accreditationLifecycle } from './accreditation-lifecycle.js';
import { applicationLifecycle } from './application-lifecycle.js';
import { dossierActs } from './dossier.js';
import { appointmentLifecycle } from './appointment-lifecycle.js';
import { badgeActs } from './badges.js';
import { EVENTS } from './events.js';
import { CORRECTION_CODES, type Act } from './lifecycle.js';
import { messageActs } from './group-messages.js';
import { evidenceActs, followUpActs, incidentActs } from './incidents.js';
import { meetingActs } from './meetings.js';
import { factActs } from './observed-facts.js';
import { missionActs } from './mission-acts.js';
import { missionLifecycle } from './mission-lifecycle.js';
import { outlineActs } from './own-outlines.js';
import { planActs } from './plan.js';
import { publicationActs, publicationLifecycle } from './publication.js';
import { REFUSALS, type RefusalCode } from './refusals.js';
import { findingActs, outcomeActs } from './findings.js';
import { remarkActs } from './remarks.js';
import { reportActs } from './report-acts.js';
import { reportLifecycle } from './report-lifecycle.js';
import { RULE_IDS, type RuleId } from './rules/index.js';
import { confirmingActs, settlingActs, visitActs } from './visits.js';
import { teamActs } from './teams.js';
import { stationActs } from './stations.js';

export const LIFECYCLES = {
  mission: missionLifecycle,
  application: applicationLifecycle,
  accreditation: accreditationLifecycle,
  report: reportLifecycle,
  appointment: appointmentLifecycle,
  publication: publicationLifecycle,
};

/** What this version does about a rule. */
export type RuleEffect = 'refuses' | 'warns' | 'recorded' | 'not-in-this-version';

const acts = [
  ...Object.values(LIFECYCLES).flatMap(({ moves }) => Object.values<Act<never>>(moves)),
  ...[
    missionActs,
    accreditationActs,
    dossierActs,
    badgeActs,
    reportActs,
    findingActs,
    outcomeActs,
    remarkActs,
    meetingActs,
    teamActs,
    planActs,
    stationActs,
    visitActs,
    confirmingActs,
    settlingActs,
    incidentActs,
    followUpActs,
    evidenceActs,
    factActs,
    publicationActs,
    outlineActs,
    messageActs,
  ].flatMap((table) => Object.values<Act<never>>(table)),
];

/** The codes that an act of the tables can end in; wrong states and corrections belong to every lifecycle. */
export const CODES_IN_TABLES = {
  refuses: new Set<RefusalCode>([
    ...acts.flatMap(({ requires = [] }) => requires.map(({ code }) => code)),
    ...Object.values(LIFECYCLES).map(({ wrongState }) => wrongState),
    ...CORRECTION_CODES,
  ]),
  warns: new Set<RefusalCode>(acts.flatMap(({ warns = [] }) => warns.map(({ code }) => code))),
};

const rulesOf = (codes: Iterable<RefusalCode>) =>
  new Set([...codes].map((code) => (REFUSALS[code] as { rule?: RuleId }).rule));
const refusing = rulesOf(CODES_IN_TABLES.refuses);
const warning = rulesOf(CODES_IN_TABLES.warns);
const recorded = new Set<RuleId>([...Object.values(EVENTS).flat(), ...acts.flatMap(({ records = [] }) => records)]);

/** Derived from the tables that are executed, never typed: the strongest thing the code does about each rule. */
export const RULE_EFFECTS = Object.fromEntries(
  RULE_IDS.map((id) => [
    id,
    refusing.has(id) ? 'refuses' : warning.has(id) ? 'warns' : recorded.has(id) ? 'recorded' : 'not-in-this-version',
  ]),
) as Record<RuleId, RuleEffect>;
